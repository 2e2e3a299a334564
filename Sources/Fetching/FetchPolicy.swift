/// The limits of every transfer (docs/architecture.md, "Limits").
public struct FetchPolicy: Sendable, Equatable {
  /// Transfers at once.
  public var transfers: Int
  /// Transfers at once to one host.
  public var transfersPerHost: Int
  /// Seconds to connect.
  public var connectSeconds: Int
  /// Seconds for the whole transfer.
  public var totalSeconds: Int
  /// Bytes of the body after content decoding.
  public var bodyBytes: Int
  /// Bytes of the body on the wire.
  public var wireBytes: Int
  /// Bytes of all header fields of one hop.
  public var headerBytes: Int
  /// Redirects followed.
  public var redirects: Int
  /// The `User-Agent` field: the program, its version and its address.
  public var userAgent: String

  /// File of certificate authorities (`SSL_CERT_FILE`, `CURL_CA_BUNDLE`); `nil`: the system's.
  public var certificateFile: String?
  /// Whether a proxy of the environment stands between: resolved addresses are then the proxy's.
  public var usesProxy: Bool

  /// The documented limits.
  public init(userAgent: String) {
    self.transfers = 32
    self.transfersPerHost = 2
    self.connectSeconds = 10
    self.totalSeconds = 30
    self.bodyBytes = 15 << 20
    self.wireBytes = 32 << 20
    self.headerBytes = 256 << 10
    self.redirects = 10
    self.userAgent = userAgent
    self.certificateFile = nil
    self.usesProxy = false
  }
}
