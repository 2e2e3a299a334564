import CLibCurl

/// The loop of the transfer thread: admits requests, moves bytes, reports outcomes.
///
/// Invariant for `@unchecked Sendable`: other threads touch only `inbox` (behind its lock) and
/// `multi` through `curl_multi_wakeup`, the one call libcurl allows from anywhere; everything else
/// belongs to the transfer thread from `run()` to its end.
final class TransferLoop: @unchecked Sendable {
  typealias Completion = @Sendable (FetchOutcome) -> Void

  private struct Inbox {
    var nextTicket = 0
    var submitted: [(ticket: Int, request: FetchRequest, completion: Completion)] = []
    var cancelled: Set<Int> = []
    var isStopping = false
    var refuses = false
  }

  private let policy: FetchPolicy
  private let inbox = Lock(Inbox())
  private let multi: OpaquePointer?
  private var queue: HostQueue<Transfer>
  private var running: [UnsafeMutableRawPointer: Transfer] = [:]
  private var byTicket: [Int: Transfer] = [:]

  init(policy: FetchPolicy) {
    self.policy = policy
    queue = HostQueue(total: policy.transfers, perHost: policy.transfersPerHost)
    curl_global_init(Int(CURL_GLOBAL_DEFAULT))
    multi = curl_multi_init().map { OpaquePointer($0) }
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
    let refused = inbox.withLock { inbox in
      if inbox.refuses || inbox.isStopping || inbox.cancelled.remove(ticket) != nil { return true }
      inbox.submitted.append((ticket, request, completion))
      return false
    }
    if refused { completion(.failed(FetchFailure(.cancelled))) } else { wake() }
  }

  func cancel(_ ticket: Int) {
    inbox.withLock { _ = $0.cancelled.insert(ticket) }
    wake()
  }

  func refuseAll() {
    inbox.withLock { $0.refuses = true }
  }

  /// Asks the thread to end; `false` when there is none.
  func stop() -> Bool {
    let hasThread = inbox.withLock { inbox in
      inbox.isStopping = true
      return !inbox.refuses
    }
    wake()
    return hasThread
  }

  private func wake() {
    if let handle { curl_multi_wakeup(handle) }
  }

  // MARK: On the transfer thread

  func run() {
    var stillRunning: Int32 = 0
    while takeInbox() {
      admit()
      guard let handle else { break }
      curl_multi_perform(handle, &stillRunning)
      collect()
      admit()
      curl_multi_poll(handle, nil, 0, 1000, nil)
    }
    for transfer in byTicket.values { release(transfer, .failed(FetchFailure(.cancelled))) }
    byTicket.removeAll()
    if let handle { curl_multi_cleanup(handle) }
  }

  /// Takes what other threads left; `false` when the loop is to end.
  private func takeInbox() -> Bool {
    let (submitted, cancelled, stopping) = inbox.withLock { inbox in
      defer { inbox.submitted.removeAll() }
      // A cancelled ticket not submitted yet waits in the set for its submission.
      let known = inbox.cancelled.filter { ticket in
        byTicket[ticket] != nil || inbox.submitted.contains { $0.ticket == ticket }
      }
      inbox.cancelled.subtract(known)
      return (inbox.submitted, known, inbox.isStopping)
    }
    for (ticket, request, completion) in submitted {
      let transfer = Transfer(
        ticket: ticket, request: request, policy: policy, completion: completion)
      byTicket[ticket] = transfer
      guard let origin = transfer.origin else {
        finish(transfer, .failed(FetchFailure(.unsupportedAddress)))
        continue
      }
      queue.append(transfer, host: origin.host)
    }
    for ticket in cancelled {
      if let transfer = byTicket[ticket] { finish(transfer, .failed(FetchFailure(.cancelled))) }
    }
    return !stopping
  }

  private func admit() {
    while let (host, transfer) = queue.start() {
      transfer.queueHost = host
      // Cancelled while it waited in line.
      guard byTicket[transfer.ticket] != nil else {
        queue.finish(host: host)
        continue
      }
      start(transfer)
    }
  }

  private func start(_ transfer: Transfer) {
    guard let easy = transfer.prepareHop(), let handle,
      curl_multi_add_handle(handle, easy) == CURLM_OK
    else {
      finish(transfer, .failed(transfer.failure ?? FetchFailure(.other(0))))
      return
    }
    running[easy] = transfer
  }

  private func collect() {
    guard let handle else { return }
    var left: Int32 = 0
    while let message = curl_multi_info_read(handle, &left) {
      guard message.pointee.msg == CURLMSG_DONE, let easy = message.pointee.easy_handle,
        let transfer = running[easy]
      else { continue }
      let result = veille_result(message)
      curl_multi_remove_handle(handle, easy)
      running[easy] = nil
      switch transfer.endHop(result) {
      case .next: start(transfer)
      case .done(let outcome): finish(transfer, outcome)
      }
    }
  }

  private func finish(_ transfer: Transfer, _ outcome: FetchOutcome) {
    byTicket[transfer.ticket] = nil
    release(transfer, outcome)
  }

  private func release(_ transfer: Transfer, _ outcome: FetchOutcome) {
    if let easy = transfer.easy, running.removeValue(forKey: easy) != nil, let handle {
      curl_multi_remove_handle(handle, easy)
    }
    if let host = transfer.queueHost { queue.finish(host: host) }
    transfer.close()
    transfer.completion(outcome)
  }
}
