/// Why a request brought nothing, with what the wire or libcurl said.
public struct FetchFailure: Error, Sendable, Equatable {
  /// The cause, one that a person can act on.
  public enum Cause: Sendable, Equatable {
    /// Not http(s), or no address at all.
    case unsupportedAddress
    case hostNotFound, connectionRefused, connectTimeout
    /// The whole transfer took too long.
    case timeout
    case tls
    /// A redirect too many, or one to something that is not http(s).
    case tooManyRedirects, redirectRefused
    /// A redirected or discovered address lies inside (loopback, private, link-local…).
    case addressRefused
    case bodyTooLarge, headersTooLarge
    /// The answer broke off, or its compressed body did.
    case truncated
    /// The body could not be decoded.
    case undecodable
    /// The answer is no HTTP.
    case notHTTP
    /// 410.
    case gone
    /// 401, 403, 407, 451, or a page that wants proof of a person.
    case blocked
    /// 429, or not asked since the host had just said 429.
    case tooManyRequests
    /// Any other status than 200 and 304.
    case status(Int)
    /// The service answered with an error of its own (E-utilities `ERROR`).
    case serviceError
    case cancelled
    /// Another of libcurl's errors, by its number.
    case other(Int)
  }

  /// The cause.
  public var cause: Cause
  /// What libcurl or the server said, one line, no secrets.
  public var detail: String
  /// What the last hop said, when there was an answer at all.
  public var head: Response.Head?

  /// A failure with its cause.
  public init(_ cause: Cause, detail: String = "", head: Response.Head? = nil) {
    self.cause = cause
    self.detail = detail
    self.head = head
  }

  /// A request that was not made, since its host had just asked to be left alone.
  static func held(url: String, retryAfter: Int?) -> FetchFailure {
    var head = Response.Head(status: 0, url: url)
    head.retryAfter = retryAfter
    return FetchFailure(.tooManyRequests, detail: "not asked: the host wants quiet", head: head)
  }
}

extension FetchFailure {
  /// Whether nothing was asked, since the host had just asked another request for quiet.
  public var isHeld: Bool { cause == .tooManyRequests && head?.status == 0 }

  /// A stable name of the cause, for the library, the logs and the wording tables.
  public var code: String {
    switch cause {
    case .unsupportedAddress: "unsupported-address"
    case .hostNotFound: "host-not-found"
    case .connectionRefused: "connection-refused"
    case .connectTimeout: "connect-timeout"
    case .timeout: "timeout"
    case .tls: "tls"
    case .tooManyRedirects: "too-many-redirects"
    case .redirectRefused: "redirect-refused"
    case .addressRefused: "address-refused"
    case .bodyTooLarge: "body-too-large"
    case .headersTooLarge: "headers-too-large"
    case .truncated: "truncated"
    case .undecodable: "undecodable"
    case .notHTTP: "not-http"
    case .gone: "gone"
    case .blocked: "blocked"
    case .tooManyRequests: "too-many-requests"
    case .status(let status): "status-\(status)"
    case .serviceError: "service-error"
    case .cancelled: "cancelled"
    case .other(let code): "curl-\(code)"
    }
  }
}
