/// The bytes of a feed as served, with what the transport said of them.
public struct FeedDocument: Sendable {
  /// The body after content decoding (gzip and the like).
  public var bytes: [UInt8]
  /// The `Content-Type` field as served, with its charset parameter.
  public var contentType: String?
  /// The address the document was found at, for relative links.
  public var baseURL: String?

  /// A document with what is known of it.
  public init(bytes: [UInt8], contentType: String? = nil, baseURL: String? = nil) {
    self.bytes = bytes
    self.contentType = contentType
    self.baseURL = baseURL
  }
}
