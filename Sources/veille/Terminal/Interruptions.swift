import Dispatch
import Foundation

/// SIGINT and SIGTERM as values: the first ends the refresh and keeps what came, the second ends
/// the program.
struct Interruptions {
  let stream: AsyncStream<Void>
  private let sources: [any DispatchSourceSignal]

  init() {
    let (stream, continuation) = AsyncStream<Void>.makeStream()
    self.stream = stream
    sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        continuation.yield()
        signal(number, SIG_DFL)
      }
      source.activate()
      return source
    }
  }

  /// Gives the signals back their usual meaning.
  func end() {
    sources.forEach { $0.cancel() }
    signal(SIGINT, SIG_DFL)
    signal(SIGTERM, SIG_DFL)
  }
}
