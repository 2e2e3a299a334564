import Dispatch
import Foundation
import Synchronization

/// SIGINT and SIGTERM as values: the first ends the refresh and keeps what came, the second ends
/// the program.
struct Interruptions {
  let stream: AsyncStream<Void>
  private let raised = Raised()
  private let sources: [any DispatchSourceSignal]

  init() {
    let (stream, continuation) = AsyncStream<Void>.makeStream()
    self.stream = stream
    // The queue of the default quality is the refresh's own: a signal would wait behind every feed still to be read.
    sources = [SIGINT, SIGTERM].map { [raised] number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(
        signal: number, queue: .global(qos: .userInteractive))
      source.setEventHandler {
        raised.value.withLock { $0 = true }
        continuation.yield()
        signal(number, SIG_DFL)
      }
      source.activate()
      return source
    }
  }

  /// Whether a signal came, known before the stream is read.
  var isRaised: @Sendable () -> Bool { { [raised] in raised.value.withLock { $0 } } }

  private final class Raised: Sendable {
    let value = Mutex(false)
  }

  /// Gives the signals back their usual meaning.
  func end() {
    sources.forEach { $0.cancel() }
    signal(SIGINT, SIG_DFL)
    signal(SIGTERM, SIG_DFL)
  }
}
