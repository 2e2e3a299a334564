import CLibCurl
import Glibc

/// One request on its way through all its hops; lives on the transfer thread only.
final class Transfer {
  enum HopEnd {
    case next
    case done(FetchOutcome)
  }

  let ticket: Int
  let completion: TransferLoop.Completion
  /// Origin of the reader's own address: the exemption and the credentials are tied to it.
  let origin: Origin?
  /// The host whose line it stands in.
  var queueHost: String?
  private(set) var easy: UnsafeMutableRawPointer?
  private(set) var failure: FetchFailure?

  private let request: FetchRequest
  private let policy: FetchPolicy
  private var url: String
  private var hop = 0
  private var redirects: [Response.Redirect] = []
  private var fields = HeaderFields()
  private var body: [UInt8] = []
  private var wireBytes = 0
  private var started: timespec
  private var headerList: UnsafeMutablePointer<curl_slist>?
  private let errorBuffer: UnsafeMutablePointer<CChar>

  init(
    ticket: Int, request: FetchRequest, policy: FetchPolicy,
    completion: @escaping TransferLoop.Completion
  ) {
    self.ticket = ticket
    self.request = request
    self.policy = policy
    self.completion = completion
    url = request.url
    origin = Origin(request.url)
    started = timespec()
    errorBuffer = .allocate(capacity: Int(CURL_ERROR_SIZE))
    errorBuffer.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
  }

  deinit {
    errorBuffer.deallocate()
  }

  /// Frees the handle; it must not be in the multi handle any more.
  func close() {
    if let easy { curl_easy_cleanup(easy) }
    easy = nil
    curl_slist_free_all(headerList)
    headerList = nil
  }

  // MARK: A hop

  /// Makes the easy handle ready for the next hop.
  func prepareHop() -> UnsafeMutableRawPointer? {
    if easy == nil {
      easy = curl_easy_init()
      clock_gettime(CLOCK_MONOTONIC, &started)
      if let easy { configure(easy) }
    }
    guard let easy else { return nil }
    fields.removeAll()
    body.removeAll()
    wireBytes = 0
    errorBuffer[0] = 0
    let left = Double(policy.totalSeconds) - elapsed
    guard left > 0 else {
      failure = FetchFailure(.timeout)
      return nil
    }
    let isOwn = here.flatMap { here in origin.map { here.isSamePlace(as: $0) } } ?? false
    set(easy, CURLOPT_URL, url)
    set(easy, CURLOPT_TIMEOUT_MS, Int(left * 1000) + 1)
    // A pooled connection would pass by the check of the address.
    set(easy, CURLOPT_FRESH_CONNECT, mustCheckAddress ? 1 : 0)
    let credentials = isOwn ? origin?.userInfo : nil
    set(easy, CURLOPT_USERPWD, credentials.map(percentDecoded))
    return easy
  }

  private var here: Origin? { Origin(url) }

  /// Whether this hop's address came from outside and is not the source's own place.
  private var mustCheckAddress: Bool {
    guard hop > 0 || request.isDiscovered else { return false }
    guard let origin, let here else { return true }
    return request.isDiscovered || !here.isSamePlace(as: origin)
  }

  private var elapsed: Double {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Double(now.tv_sec - started.tv_sec) + Double(now.tv_nsec - started.tv_nsec) / 1e9
  }

  /// Settles how a hop ended: another hop, or the outcome.
  func endHop(_ result: CURLcode) -> HopEnd {
    var status = 0
    if let easy { _ = veille_get_long(easy, CURLINFO_RESPONSE_CODE, &status) }
    guard result == CURLE_OK else {
      let head = status > 0 ? head(status: status) : nil
      let known = failure ?? FetchFailure(cause(of: result), detail: detail(result))
      return .done(.failed(FetchFailure(known.cause, detail: known.detail, head: head)))
    }
    if [301, 302, 303, 307, 308].contains(status), let target = redirectTarget() {
      return follow(target, status: status)
    }
    return .done(outcome(status: status))
  }

  private func redirectTarget() -> String? {
    var target: UnsafePointer<CChar>?
    guard let easy, veille_get_string(easy, CURLINFO_REDIRECT_URL, &target) == CURLE_OK,
      let target
    else { return nil }
    return String(cString: target)
  }

  private func follow(_ target: String, status: Int) -> HopEnd {
    let head = head(status: status)
    guard redirects.count < policy.redirects else {
      return .done(.failed(FetchFailure(.tooManyRedirects, head: head)))
    }
    guard Origin(target) != nil else {
      return .done(.failed(FetchFailure(.redirectRefused, head: head)))
    }
    redirects.append(Response.Redirect(status: status, target: target))
    url = target
    hop += 1
    return .next
  }

  private func outcome(status: Int) -> FetchOutcome {
    let head = head(status: status)
    switch status {
    case 200: return .fetched(Response(head: head, body: body))
    case 304: return .notModified(head)
    case 410: return .failed(FetchFailure(.gone, head: head))
    case 429: return .failed(FetchFailure(.tooManyRequests, head: head))
    case 401, 403, 407, 451: return .failed(FetchFailure(.blocked, head: head))
    case 503 where fields["cf-mitigated"] != nil:
      return .failed(FetchFailure(.blocked, head: head))
    default: return .failed(FetchFailure(.status(status), head: head))
    }
  }

  private func head(status: Int) -> Response.Head {
    var head = Response.Head(status: status, url: url)
    head.redirects = redirects
    head.validators = fields.validators
    head.contentType = fields["content-type"]
    head.freshness = fields.freshness
    head.retryAfter = fields.retryAfter(now: nil)
    head.wireBytes = wireBytes
    head.seconds = elapsed
    return head
  }

  // MARK: What libcurl hands us

  /// Takes body bytes; `false` aborts the transfer.
  func receive(body data: UnsafeBufferPointer<UInt8>) -> Bool {
    if body.count + data.count > policy.bodyBytes {
      failure = FetchFailure(.bodyTooLarge)
      body = []
      return false
    }
    body.append(contentsOf: data)
    return true
  }

  /// Takes one header line; `false` aborts the transfer.
  func receive(header line: UnsafeBufferPointer<UInt8>) -> Bool {
    if line.starts(with: "HTTP/".utf8) { fields.removeAll() }
    fields.append(line: line)
    guard fields.bytes <= policy.headerBytes else {
      failure = FetchFailure(.headersTooLarge)
      return false
    }
    return true
  }

  /// Takes the count of body bytes on the wire; `false` aborts the transfer.
  func progress(wire bytes: Int) -> Bool {
    wireBytes = bytes
    guard bytes <= policy.wireBytes else {
      failure = FetchFailure(.bodyTooLarge)
      return false
    }
    return true
  }

  /// Whether a socket to a resolved address may be opened.
  func mayConnect(to address: UnsafePointer<sockaddr>) -> Bool {
    guard mustCheckAddress, !policy.usesProxy, NetworkAddress.isInside(address) else { return true }
    failure = FetchFailure(.addressRefused)
    return false
  }

  // MARK: Options

  private func configure(_ easy: UnsafeMutableRawPointer) {
    let context = Unmanaged.passUnretained(self).toOpaque()
    _ = veille_set_data(easy, CURLOPT_WRITEFUNCTION, receiveBody)
    _ = veille_set_pointer(easy, CURLOPT_WRITEDATA, context)
    _ = veille_set_data(easy, CURLOPT_HEADERFUNCTION, receiveHeader)
    _ = veille_set_pointer(easy, CURLOPT_HEADERDATA, context)
    _ = veille_set_progress(easy, receiveProgress)
    _ = veille_set_pointer(easy, CURLOPT_XFERINFODATA, context)
    _ = veille_set_socket(easy, openSocket)
    _ = veille_set_pointer(easy, CURLOPT_OPENSOCKETDATA, context)
    _ = veille_set_pointer(easy, CURLOPT_ERRORBUFFER, UnsafeMutableRawPointer(errorBuffer))
    set(easy, CURLOPT_NOPROGRESS, 0)
    set(easy, CURLOPT_NOSIGNAL, 1)
    set(easy, CURLOPT_FOLLOWLOCATION, 0)
    set(easy, CURLOPT_PROTOCOLS_STR, "http,https")
    set(easy, CURLOPT_CONNECTTIMEOUT, policy.connectSeconds)
    set(easy, CURLOPT_ACCEPT_ENCODING, "")
    set(easy, CURLOPT_USERAGENT, policy.userAgent)
    set(easy, CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_2TLS)
    set(easy, CURLOPT_PIPEWAIT, 1)
    set(easy, CURLOPT_NETRC, 0)
    if let authorities = policy.certificateFile { set(easy, CURLOPT_CAINFO, authorities) }
    for line in requestFields {
      headerList = curl_slist_append(headerList, line) ?? headerList
    }
    _ = veille_set_pointer(easy, CURLOPT_HTTPHEADER, headerList)
  }

  private var requestFields: [String] {
    var lines = ["Accept: " + (request.accept ?? Self.accept)]
    func add(_ name: String, _ value: String?) {
      guard let value, !value.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return }
      lines.append(name + ": " + value)
    }
    add("If-None-Match", request.validators.etag)
    add("If-Modified-Since", request.validators.lastModified)
    return lines
  }

  private static let accept =
    "application/atom+xml, application/rss+xml, application/rdf+xml, application/feed+json, "
    + "application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5"

  private func set(_ easy: UnsafeMutableRawPointer, _ option: CURLoption, _ value: Int) {
    _ = veille_set_long(easy, option, value)
  }

  private func set(_ easy: UnsafeMutableRawPointer, _ option: CURLoption, _ value: String?) {
    if let value {
      _ = veille_set_string(easy, option, value)
    } else {
      _ = veille_set_string(easy, option, nil)
    }
  }

  private func percentDecoded(_ text: String) -> String {
    guard let decoded = curl_easy_unescape(nil, text, 0, nil) else { return text }
    defer { curl_free(decoded) }
    return String(cString: decoded)
  }

  // MARK: Failures

  private func cause(of result: CURLcode) -> FetchFailure.Cause {
    switch result {
    case CURLE_UNSUPPORTED_PROTOCOL, CURLE_URL_MALFORMAT: .unsupportedAddress
    case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: .hostNotFound
    case CURLE_COULDNT_CONNECT: .connectionRefused
    case CURLE_OPERATION_TIMEDOUT: .timeout
    case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM,
      CURLE_SSL_CACERT_BADFILE, CURLE_SSL_INVALIDCERTSTATUS:
      .tls
    case CURLE_PARTIAL_FILE, CURLE_RECV_ERROR, CURLE_GOT_NOTHING, CURLE_HTTP2,
      CURLE_HTTP2_STREAM, CURLE_SEND_ERROR, CURLE_WEIRD_SERVER_REPLY:
      .truncated
    case CURLE_BAD_CONTENT_ENCODING: .undecodable
    default: .other(Int(result.rawValue))
    }
  }

  private func detail(_ result: CURLcode) -> String {
    let own = errorBuffer[0] != 0 ? String(cString: errorBuffer) : ""
    return own.isEmpty ? String(cString: curl_easy_strerror(result)) : own
  }
}
