/// How one request ended.
///
/// A failing source is an outcome, not an error.
public enum FetchOutcome: Sendable {
  /// Status 200 with its whole body.
  case fetched(Response)
  /// Status 304: the stored representation still holds.
  case notModified(Response.Head)
  /// Anything else.
  case failed(FetchFailure)
}

/// A whole answer.
public struct Response: Sendable {
  /// The status line and fields of the last hop.
  public var head: Head
  /// The body after content decoding.
  public var body: [UInt8]

  /// A head with its body.
  public init(head: Head, body: [UInt8]) {
    self.head = head
    self.body = body
  }

  /// What the last hop said, and the way to it.
  public struct Head: Sendable, Equatable {
    /// HTTP status of the last hop.
    public var status: Int
    /// The address of the last hop.
    public var url: String
    /// The redirects followed, in order.
    public var redirects: [Redirect]
    /// New validators, to be stored (RFC 9111 §4.3.4: a 304 may bring new ones).
    public var validators: Validators
    /// The `Content-Type` field.
    public var contentType: String?
    /// Seconds of freshness from `Cache-Control: max-age`, else from `Expires` minus `Date`.
    public var freshness: Int?
    /// Seconds from `Retry-After` in either form, clamped to a day.
    public var retryAfter: Int?
    /// Bytes on the wire, before content decoding.
    public var wireBytes: Int
    /// Seconds the transfer took, from its start to its end.
    public var seconds: Double

    /// A head for a status at an address.
    public init(status: Int, url: String) {
      self.status = status
      self.url = url
      self.redirects = []
      self.validators = Validators()
      self.wireBytes = 0
      self.seconds = 0
    }
  }

  /// One hop that sent us elsewhere.
  public struct Redirect: Sendable, Equatable {
    /// 301, 302, 303, 307 or 308.
    public var status: Int
    /// The absolute address it named.
    public var target: String

    /// Whether the hop claims to be lasting (RFC 9110 §15.4.2 and §15.4.9).
    public var isPermanent: Bool { status == 301 || status == 308 }

    /// A hop.
    public init(status: Int, target: String) {
      self.status = status
      self.target = target
    }
  }
}
