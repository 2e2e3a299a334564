import CLibCurl

extension Transfer {
  /// What a result of libcurl's means to a person.
  func failure(of result: CURLcode) -> FetchFailure {
    FetchFailure(cause(of: result), detail: detail(result))
  }

  private func cause(of result: CURLcode) -> FetchFailure.Cause {
    switch result {
    // The scheme was looked at before: what is unsupported is the answer (HTTP/0.9, ICY…).
    case CURLE_UNSUPPORTED_PROTOCOL: .notHTTP
    case CURLE_URL_MALFORMAT: .unsupportedAddress
    case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: .hostNotFound
    case CURLE_COULDNT_CONNECT: .connectionRefused
    case CURLE_OPERATION_TIMEDOUT: hasConnected ? .timeout : .connectTimeout
    case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM,
      CURLE_SSL_CACERT_BADFILE, CURLE_SSL_INVALIDCERTSTATUS, CURLE_SSL_CIPHER:
      .tls
    case CURLE_PARTIAL_FILE, CURLE_RECV_ERROR, CURLE_GOT_NOTHING, CURLE_HTTP2,
      CURLE_HTTP2_STREAM, CURLE_SEND_ERROR:
      .truncated
    case CURLE_WEIRD_SERVER_REPLY: .notHTTP
    // Our own write callback names its reasons; a write error without one is the decoder's.
    case CURLE_BAD_CONTENT_ENCODING, CURLE_WRITE_ERROR: .undecodable
    default: .other(Int(result.rawValue))
    }
  }

  private var hasConnected: Bool {
    var microseconds: curl_off_t = 0
    guard let easy else { return false }
    _ = veille_get_number(easy, CURLINFO_PRETRANSFER_TIME_T, &microseconds)
    return microseconds > 0
  }

  /// One line in printable ASCII: what libcurl repeats of a server's words is not trusted.
  private func detail(_ result: CURLcode) -> String {
    let own = errorBuffer[0] != 0 ? String(cString: errorBuffer) : ""
    let text = own.isEmpty ? String(cString: veille_easy_strerror(result)) : own
    return String(decoding: text.utf8.prefix(200).filter { 0x20...0x7E ~= $0 }, as: UTF8.self)
  }
}
