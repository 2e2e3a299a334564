import Glibc

/// Runs a body with a fetcher on libcurl; every transfer has ended and the transfer thread has
/// been joined before it returns.
///
/// - Throws: what the body throws.
public func withCurlFetcher<Result>(
  _ policy: FetchPolicy, _ body: (any Fetcher) async throws -> Result
) async rethrows -> Result {
  let loop = TransferLoop(policy: policy)
  let thread = TransferThread(loop)
  do {
    let result = try await body(CurlFetcher(loop: loop))
    thread.stop()
    return result
  } catch {
    thread.stop()
    throw error
  }
}

/// Hands requests to the transfer thread and waits for their outcome.
struct CurlFetcher: Fetcher {
  let loop: TransferLoop

  func fetch(_ request: FetchRequest) async -> FetchOutcome {
    let ticket = loop.ticket()
    let outcome = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        loop.submit(ticket, request) { continuation.resume(returning: $0) }
      }
    } onCancel: {
      loop.cancel(ticket)
    }
    // From here on the body is its taker's, who runs now: the loop may fetch further ones.
    loop.taken(outcome)
    return outcome
  }
}

/// The one thread that owns the multi handle and everything in it.
struct TransferThread: ~Copyable {
  private let loop: TransferLoop
  private var thread: pthread_t

  init(_ loop: TransferLoop) {
    self.loop = loop
    thread = pthread_t()
    let context = Unmanaged.passRetained(loop).toOpaque()
    let code = pthread_create(&thread, nil, runTransferLoop, context)
    if code != 0 {
      // No thread to be had: the loop refuses every request, and nothing is to be joined.
      Unmanaged<TransferLoop>.fromOpaque(context).release()
      loop.refuseAll()
    }
  }

  /// Ends all transfers and waits for the thread.
  consuming func stop() {
    if loop.stop() { pthread_join(thread, nil) }
  }
}

private func runTransferLoop(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  guard let context else { return nil }
  Unmanaged<TransferLoop>.fromOpaque(context).takeRetainedValue().run()
  return nil
}
