/// The limits of every transfer (docs/fetching.md, "Limits").
public struct FetchPolicy: Sendable, Equatable {
  /// Transfers at once.
  public var transfers: Int
  /// Transfers at once to one host and port.
  public var transfersPerHost: Int
  /// Seconds to resolve the name, connect and agree on TLS.
  public var connectSeconds: Int
  /// Seconds for the whole transfer with all its redirects, waiting in line aside.
  public var totalSeconds: Int
  /// Bytes of the body after content decoding.
  public var bodyBytes: Int
  /// Bytes of the body on the wire.
  public var wireBytes: Int
  /// Bytes of all header fields of one hop, interim answers and trailers included.
  public var headerBytes: Int
  /// Redirects followed.
  public var redirects: Int
  /// The `User-Agent` field: the program, its version and its address.
  public var userAgent: String
  /// Bytes of bodies received that nobody has taken yet: no transfer is started above it, so that
  /// memory stays bounded when reading is slower than fetching.
  public var untakenBytes: Int

  /// File of certificate authorities (`SSL_CERT_FILE`, `CURL_CA_BUNDLE`); `nil`: the system's.
  public var certificateFile: String?
  /// Folder of certificate authorities (`SSL_CERT_DIR`); `nil`: the system's.
  public var certificateFolder: String?
  /// The proxies to go through.
  public var proxies: Proxies
  /// Inside places that a redirect or a discovered address may reach all the same, each as
  /// `host:port` in lower case.
  public var insideAllowed: Set<String>

  /// Whether any transfer may go through a proxy: resolved addresses are then the proxy's.
  public var usesProxy: Bool { proxies != Proxies() }

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
    self.untakenBytes = 8 << 20
    self.certificateFile = nil
    self.certificateFolder = nil
    self.proxies = Proxies()
    self.insideAllowed = []
  }

  /// The documented limits, with proxies and certificate authorities from an environment.
  public init(userAgent: String, environment: [String: String]) {
    self.init(userAgent: userAgent)
    func value(_ names: String...) -> String? {
      names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    }
    certificateFile = value("CURL_CA_BUNDLE", "SSL_CERT_FILE")
    certificateFolder = value("SSL_CERT_DIR")
    // As libcurl reads them: `HTTP_PROXY` in capitals is a request header in CGI programs.
    proxies.http = value("http_proxy") ?? value("all_proxy", "ALL_PROXY")
    proxies.https = value("https_proxy", "HTTPS_PROXY") ?? value("all_proxy", "ALL_PROXY")
    proxies.except = value("no_proxy", "NO_PROXY")
  }

  /// The proxies of the usual environment variables.
  public struct Proxies: Sendable, Equatable {
    /// Address of the proxy for http.
    public var http: String?
    /// Address of the proxy for https.
    public var https: String?
    /// Hosts reached without it, comma-separated (`no_proxy`).
    public var except: String?

    /// No proxy.
    public init() {}
  }
}
