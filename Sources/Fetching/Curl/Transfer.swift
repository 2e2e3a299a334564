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
  let request: FetchRequest
  let policy: FetchPolicy
  /// Origin of the reader's own address: the exemption and the credentials are tied to it.
  let origin: Origin?
  /// Where the present hop goes.
  private(set) var here: Origin?
  /// The line it stands in, once it runs.
  var queuePlace: String?
  var easy: UnsafeMutableRawPointer?
  var failure: FetchFailure?

  /// The present hop's address, never with credentials.
  private(set) var url: String
  private(set) var hop = 0
  private var redirects: [Response.Redirect] = []
  var incoming = Incoming()
  private var spent = 0.0
  private var hopStarted = timespec()
  var headerList: UnsafeMutablePointer<curl_slist>?
  let errorBuffer: UnsafeMutablePointer<CChar>

  init(
    ticket: Int, request: FetchRequest, policy: FetchPolicy,
    completion: @escaping TransferLoop.Completion
  ) {
    self.ticket = ticket
    self.request = request
    self.policy = policy
    self.completion = completion
    url = RequestAddress.forWire(request.url) ?? ""
    origin = url.isEmpty ? nil : Origin(request.url)
    here = origin
    errorBuffer = .allocate(capacity: Int(CURL_ERROR_SIZE))
    errorBuffer.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
  }

  deinit {
    errorBuffer.deallocate()
  }

  /// Frees the handle; it must not be in the multi handle any more.
  func close() {
    if let easy { veille_easy_cleanup(easy) }
    easy = nil
    veille_slist_free_all(headerList)
    headerList = nil
  }

  // MARK: A hop

  /// Makes the easy handle ready for the next hop; `nil` when there can be none.
  func prepareHop() -> UnsafeMutableRawPointer? {
    if easy == nil {
      easy = veille_easy_init()
      if let easy { configure(easy) }
    }
    guard let easy, let here else { return nil }
    incoming = Incoming()
    errorBuffer[0] = 0
    clock_gettime(CLOCK_MONOTONIC, &hopStarted)
    let left = Double(policy.totalSeconds) - spent
    guard left > 0.001 else {
      failure = FetchFailure(.timeout, head: head(status: 0))
      return nil
    }
    if mustCheckAddress, proxy(for: here) != nil, NetworkAddress.isInside(host: here.host) {
      failure = FetchFailure(.addressRefused)
      return nil
    }
    configureHop(easy, to: here, secondsLeft: left)
    return easy
  }

  /// Whether this hop's address came from outside and is not the source's own place.
  var mustCheckAddress: Bool {
    guard hop > 0 || request.isDiscovered, let here else { return false }
    if policy.insideAllowed.contains(here.place) { return false }
    guard !request.isDiscovered, let origin else { return true }
    return !here.isSamePlace(as: origin)
  }

  private var hopSeconds: Double {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Double(now.tv_sec - hopStarted.tv_sec)
      + Double(now.tv_nsec - hopStarted.tv_nsec) / 1e9
  }

  /// Settles how a hop ended: another hop, or the outcome.
  func endHop(_ result: CURLcode) -> HopEnd {
    spent += hopSeconds
    var status = 0
    if let easy { _ = veille_get_long(easy, CURLINFO_RESPONSE_CODE, &status) }
    guard result == CURLE_OK || incoming.isCut else {
      let head = status > 0 ? head(status: status) : nil
      let known = failure ?? failure(of: result)
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
    else { return incoming.fields["location"] }
    return String(cString: target)
  }

  private func follow(_ target: String, status: Int) -> HopEnd {
    let head = head(status: status)
    guard redirects.count < policy.redirects else {
      return .done(.failed(FetchFailure(.tooManyRedirects, head: head)))
    }
    guard let clean = RequestAddress.forWire(target), let next = Origin(clean) else {
      return .done(.failed(FetchFailure(.redirectRefused, head: head)))
    }
    redirects.append(Response.Redirect(status: status, target: clean))
    url = clean
    here = next
    hop += 1
    return .next
  }

  private func outcome(status: Int) -> FetchOutcome {
    let head = head(status: status)
    func failed(_ cause: FetchFailure.Cause) -> FetchOutcome {
      .failed(FetchFailure(cause, detail: incoming.reason, head: head))
    }
    switch status {
    case 200 where isWhole: return .fetched(Response(head: head, body: incoming.body))
    case 200: return failed(.truncated)
    case 304 where request.validators != Validators(): return .notModified(head)
    case 410: return failed(.gone)
    case 401, 403, 407, 451, 999: return failed(.blocked)
    case _ where incoming.fields["cf-mitigated"] != nil || AntiBotPage.isLikely(incoming.body):
      return failed(.blocked)
    case 429: return failed(.tooManyRequests)
    default: return failed(.status(status))
    }
  }

  /// Whether a gzip body ended as it should; other encodings are libcurl's word.
  private var isWhole: Bool {
    let encoding = incoming.fields["content-encoding"]?.lowercased()
    guard encoding == "gzip" || encoding == "x-gzip" else { return true }
    return incoming.gzipTail.fits(decoded: incoming.body.count)
  }

  /// Seconds until a `Retry-After` date by libcurl's clock, where the server states no `Date`.
  private var retryAfterByOwnClock: Int? {
    var seconds: curl_off_t = 0
    guard let easy, incoming.fields["retry-after"] != nil,
      veille_get_number(easy, CURLINFO_RETRY_AFTER, &seconds) == CURLE_OK, seconds > 0
    else { return nil }
    return min(Int(seconds), 86_400)
  }

  private func head(status: Int) -> Response.Head {
    var head = Response.Head(status: status, url: url)
    let fields = incoming.fields
    head.redirects = redirects
    head.validators = fields.validators
    head.contentType = fields["content-type"]
    head.freshness = fields.freshness
    head.retryAfter = fields.retryAfter(now: nil) ?? retryAfterByOwnClock
    head.wireBytes = incoming.wireBytes
    head.seconds = spent
    return head
  }
}
