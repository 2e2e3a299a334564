/// Why a request brought nothing, with what the wire or libcurl said.
public struct FetchFailure: Error, Sendable, Equatable {
  /// The cause, one that a person can act on.
  public enum Cause: Sendable, Equatable {
    case unsupportedAddress
    case hostNotFound, connectionRefused, connectTimeout
    case timeout
    case tls
    case tooManyRedirects, redirectRefused
    case addressRefused
    case bodyTooLarge, headersTooLarge
    case truncated, undecodable
    case gone
    case blocked
    case tooManyRequests
    case status(Int)
    case cancelled
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
}

extension FetchFailure {
  /// Whether nothing was asked, since the host had just asked another request for quiet.
  public var isHeld: Bool { cause == .tooManyRequests && (head?.status ?? 429) == 0 }

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
    case .gone: "gone"
    case .blocked: "blocked"
    case .tooManyRequests: "too-many-requests"
    case .status(let status): "status-\(status)"
    case .cancelled: "cancelled"
    case .other(let code): "curl-\(code)"
    }
  }
}
