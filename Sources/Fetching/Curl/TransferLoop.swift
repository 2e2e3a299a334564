import CLibCurl

/// The loop of the transfer thread: admits requests, moves bytes, reports outcomes.
///
/// Invariant for `@unchecked Sendable`: other threads touch only `inbox` (behind its lock) and,
/// under the same lock and only while `isOpen`, `multi` through `veille_multi_wakeup`, the one call
/// libcurl allows from anywhere; everything else belongs to the transfer thread from `run()` to its
/// end.
final class TransferLoop: @unchecked Sendable {
  typealias Completion = @Sendable (FetchOutcome) -> Void

  private struct Inbox {
    var nextTicket = 0
    var submitted: [(ticket: Int, request: FetchRequest, completion: Completion)] = []
    var cancelled: Set<Int> = []
    /// Bytes of bodies reported that nobody has taken yet.
    var untaken = 0
    var isStopping = false
    var refuses = false
    /// Whether the multi handle may be woken.
    var isOpen = true
  }

  private let policy: FetchPolicy
  private let inbox = Lock(Inbox())
  private let multi: OpaquePointer?
  private var queue: HostQueue<Transfer>
  private var running: [UnsafeMutableRawPointer: Transfer] = [:]
  private var byTicket: [Int: Transfer] = [:]
  /// Places that said 429, or 503 with a time: nobody asks them again in this run.
  private var held: [String: Int?] = [:]

  init(policy: FetchPolicy) {
    self.policy = policy
    queue = HostQueue(total: policy.transfers, perHost: policy.transfersPerHost)
    multi = veille_multi_init().map { OpaquePointer($0) }
    if let handle {
      _ = veille_multi_set_long(handle, CURLMOPT_PIPELINING, Int(CURLPIPE_MULTIPLEX))
      _ = veille_multi_set_long(handle, CURLMOPT_MAXCONNECTS, policy.transfers * 2)
    }
  }

  private var handle: UnsafeMutableRawPointer? { multi.map { UnsafeMutableRawPointer($0) } }

  // MARK: From any thread

  func ticket() -> Int {
    inbox.withLock { inbox in
      inbox.nextTicket += 1
      return inbox.nextTicket
    }
  }

  /// Cancel and submit pass through one lock, so that a cancel that overtakes its start is seen.
  func submit(_ ticket: Int, _ request: FetchRequest, completion: @escaping Completion) {
    guard multi != nil else {
      let detail = String(cString: veille_easy_strerror(CURLE_FAILED_INIT))
      let cause = FetchFailure.Cause.other(Int(CURLE_FAILED_INIT.rawValue))
      return completion(.failed(FetchFailure(cause, detail: detail)))
    }
    let refused = inbox.withLock { inbox in
      if inbox.refuses || inbox.isStopping || inbox.cancelled.remove(ticket) != nil { return true }
      inbox.submitted.append((ticket, request, completion))
      wake(inbox)
      return false
    }
    if refused { completion(.failed(FetchFailure(.cancelled))) }
  }

  func cancel(_ ticket: Int) {
    inbox.withLock { inbox in
      inbox.cancelled.insert(ticket)
      wake(inbox)
    }
  }

  /// An outcome's body has found its taker.
  func taken(_ outcome: FetchOutcome) {
    guard case .fetched(let response) = outcome else { return }
    inbox.withLock { inbox in
      let wasFull = inbox.untaken > policy.untakenBytes
      inbox.untaken -= response.body.count
      if wasFull, inbox.untaken <= policy.untakenBytes { wake(inbox) }
    }
  }

  func refuseAll() {
    inbox.withLock { $0.refuses = true }
  }

  /// Asks the thread to end; `false` when there is none.
  func stop() -> Bool {
    inbox.withLock { inbox in
      inbox.isStopping = true
      wake(inbox)
      return !inbox.refuses
    }
  }

  private func wake(_ inbox: Inbox) {
    if inbox.isOpen, let handle { _ = veille_multi_wakeup(handle) }
  }

  // MARK: On the transfer thread

  func run() {
    var stillRunning: Int32 = 0
    while takeInbox() {
      admit()
      guard let handle else { break }
      _ = veille_multi_perform(handle, &stillRunning)
      collect()
      admit()
      _ = veille_multi_poll(handle, 1000)
    }
    inbox.withLock { $0.isOpen = false }
    for transfer in byTicket.values { release(transfer, .failed(FetchFailure(.cancelled))) }
    byTicket.removeAll()
    if let handle { _ = veille_multi_cleanup(handle) }
  }

  /// Takes what other threads left; `false` when the loop is to end.
  private func takeInbox() -> Bool {
    let (submitted, cancelled, stopping) = inbox.withLock { inbox in
      let submitted = inbox.submitted
      inbox.submitted.removeAll()
      let fresh = Set(submitted.lazy.map(\.ticket))
      // A cancelled ticket not submitted yet waits in the set for its submission; one that has
      // ended already is older than any that is still to come.
      let known = inbox.cancelled.filter { byTicket[$0] != nil || fresh.contains($0) }
      inbox.cancelled.subtract(known)
      return (submitted, known, inbox.isStopping || multi == nil)
    }
    for (ticket, request, completion) in submitted {
      let transfer = Transfer(
        ticket: ticket, request: request, policy: policy, completion: completion)
      byTicket[ticket] = transfer
      line(up: transfer)
    }
    for ticket in cancelled {
      if let transfer = byTicket[ticket] { finish(transfer, .failed(FetchFailure(.cancelled))) }
    }
    return !stopping
  }

  /// Puts a transfer in the line of the place its next hop goes to.
  private func line(up transfer: Transfer) {
    guard let place = transfer.here?.place else {
      finish(transfer, .failed(FetchFailure(.unsupportedAddress)))
      return
    }
    if let retryAfter = held[place] {
      finish(transfer, .failed(.held(url: transfer.url, retryAfter: retryAfter)))
    } else {
      queue.append(transfer, host: place)
    }
  }

  private func admit() {
    guard inbox.withLock({ $0.untaken }) <= policy.untakenBytes else { return }
    while let (place, transfer) = queue.start() {
      transfer.queuePlace = place
      // Cancelled while it waited in line.
      guard byTicket[transfer.ticket] != nil else {
        leave(transfer)
        continue
      }
      start(transfer)
    }
  }

  private func start(_ transfer: Transfer) {
    guard let easy = transfer.prepareHop(), let handle,
      veille_multi_add_handle(handle, easy) == CURLM_OK
    else {
      finish(transfer, .failed(transfer.failure ?? FetchFailure(.other(0))))
      return
    }
    running[easy] = transfer
  }

  private func collect() {
    guard let handle else { return }
    var left: Int32 = 0
    while let message = veille_multi_info_read(handle, &left) {
      guard message.pointee.msg == CURLMSG_DONE, let easy = message.pointee.easy_handle,
        let transfer = running[easy]
      else { continue }
      let result = veille_result(message)
      _ = veille_multi_remove_handle(handle, easy)
      running[easy] = nil
      switch transfer.endHop(result) {
      case .next where transfer.here?.place == transfer.queuePlace: start(transfer)
      case .next:
        // Another host has its own line.
        leave(transfer)
        line(up: transfer)
      case .done(let outcome):
        hold(transfer, outcome)
        finish(transfer, outcome)
      }
    }
  }

  /// A host that says "too many" or "not now" is asked nothing more in this run.
  private func hold(_ transfer: Transfer, _ outcome: FetchOutcome) {
    guard case .failed(let failure) = outcome, let place = transfer.here?.place else { return }
    let retryAfter = failure.head?.retryAfter
    guard failure.cause == .tooManyRequests || failure.cause == .status(503) && retryAfter != nil
    else { return }
    held[place] = .some(retryAfter)
    for waiting in queue.removeAll(host: place) where byTicket[waiting.ticket] != nil {
      finish(waiting, .failed(.held(url: waiting.url, retryAfter: retryAfter)))
    }
  }

  private func leave(_ transfer: Transfer) {
    if let place = transfer.queuePlace { queue.finish(host: place) }
    transfer.queuePlace = nil
  }

  private func finish(_ transfer: Transfer, _ outcome: FetchOutcome) {
    byTicket[transfer.ticket] = nil
    release(transfer, outcome)
  }

  private func release(_ transfer: Transfer, _ outcome: FetchOutcome) {
    if let easy = transfer.easy, running.removeValue(forKey: easy) != nil, let handle {
      _ = veille_multi_remove_handle(handle, easy)
    }
    leave(transfer)
    transfer.close()
    if case .fetched(let response) = outcome {
      inbox.withLock { $0.untaken += response.body.count }
    }
    transfer.completion(outcome)
  }
}
