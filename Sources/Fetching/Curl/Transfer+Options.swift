import CLibCurl

extension Transfer {
  private static let accept =
    "application/atom+xml, application/rss+xml, application/rdf+xml, application/feed+json, "
    + "application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5"

  /// What stays the same for all hops.
  func configure(_ easy: UnsafeMutableRawPointer) {
    let context = Unmanaged.passUnretained(self).toOpaque()
    _ = veille_set_data(easy, CURLOPT_WRITEFUNCTION, receiveBody)
    _ = veille_set_pointer(easy, CURLOPT_WRITEDATA, context)
    _ = veille_set_data(easy, CURLOPT_HEADERFUNCTION, receiveHeader)
    _ = veille_set_pointer(easy, CURLOPT_HEADERDATA, context)
    _ = veille_set_progress(easy, receiveProgress)
    _ = veille_set_pointer(easy, CURLOPT_XFERINFODATA, context)
    _ = veille_set_socket(easy, openSocket)
    _ = veille_set_pointer(easy, CURLOPT_OPENSOCKETDATA, context)
    _ = veille_set_debug(easy, receiveWire)
    _ = veille_set_pointer(easy, CURLOPT_DEBUGDATA, context)
    _ = veille_set_pointer(easy, CURLOPT_ERRORBUFFER, UnsafeMutableRawPointer(errorBuffer))
    set(easy, CURLOPT_VERBOSE, 1)
    set(easy, CURLOPT_NOPROGRESS, 0)
    set(easy, CURLOPT_NOSIGNAL, 1)
    // Breaking off must not wait for a resolver that hangs.
    set(easy, CURLOPT_QUICK_EXIT, 1)
    set(easy, CURLOPT_FOLLOWLOCATION, 0)
    set(easy, CURLOPT_PROTOCOLS_STR, "http,https")
    set(easy, CURLOPT_REDIR_PROTOCOLS_STR, "http,https")
    set(easy, CURLOPT_CONNECTTIMEOUT, policy.connectSeconds)
    set(easy, CURLOPT_ACCEPT_ENCODING, "")
    set(easy, CURLOPT_USERAGENT, policy.userAgent)
    set(easy, CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_2TLS)
    set(easy, CURLOPT_NETRC, 0)
    if let authorities = policy.certificateFile { set(easy, CURLOPT_CAINFO, authorities) }
    if let authorities = policy.certificateFolder { set(easy, CURLOPT_CAPATH, authorities) }
    for line in requestFields {
      if let longer = veille_slist_append(headerList, line) { headerList = longer }
    }
    _ = veille_set_pointer(easy, CURLOPT_HTTPHEADER, headerList.map(UnsafeMutableRawPointer.init))
  }

  /// What belongs to one hop.
  func configureHop(_ easy: UnsafeMutableRawPointer, to here: Origin, secondsLeft: Double) {
    set(easy, CURLOPT_URL, url)
    set(easy, CURLOPT_TIMEOUT_MS, max(1, Int(secondsLeft * 1000)))
    // TLS tells at once whether streams can share a connection; in clear only the first answer
    // would tell, and a server that never answers one request would keep all others waiting.
    set(easy, CURLOPT_PIPEWAIT, here.scheme == "https" ? 1 : 0)
    // A pooled connection would pass by the check of the address.
    set(easy, CURLOPT_FRESH_CONNECT, mustCheckAddress ? 1 : 0)
    // Credentials go to the place they were written for, never in clear where they were not.
    let isOwn = origin.map { here.isSamePlace(as: $0) && here.scheme == $0.scheme } ?? false
    let parts = (isOwn ? origin?.userInfo : nil)?
      .split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    set(easy, CURLOPT_USERNAME, parts?.first.map { percentDecoded(String($0)) })
    set(easy, CURLOPT_PASSWORD, parts.map { $0.count > 1 ? percentDecoded(String($0[1])) : "" })
    // Empty, not absent: libcurl must not look into the environment by itself.
    set(easy, CURLOPT_PROXY, proxy(for: here) ?? "")
    // Who must be checked goes through the proxy, whatever the exceptions say: beside it, the
    // address would have to be judged, and here nobody can tell which way libcurl took.
    set(easy, CURLOPT_NOPROXY, mustCheckAddress ? "" : policy.proxies.except ?? "")
  }

  /// The proxy that a hop goes through.
  func proxy(for place: Origin) -> String? {
    place.scheme == "https" ? policy.proxies.https : policy.proxies.http
  }

  /// Whether the present hop goes through a proxy, whose address then is the one connected to.
  var isProxied: Bool { here.flatMap(proxy(for:)) != nil }

  private var requestFields: [String] {
    var lines = ["Accept: " + (request.accept ?? Self.accept)]
    func add(_ name: String, _ value: String?) {
      // Line breaks would be header lines of their own.
      guard let value, !value.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return }
      lines.append(name + ": " + value)
    }
    add("If-None-Match", request.validators.etag)
    add("If-Modified-Since", request.validators.lastModified)
    return lines
  }

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
    guard let decoded = veille_easy_unescape(text) else { return text }
    defer { veille_free(decoded) }
    return String(cString: decoded)
  }
}
