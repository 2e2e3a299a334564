/// What happens during a refresh, as it happens, for whoever shows progress.
public enum Event: Sendable {
  /// Sources are about to be asked.
  case refreshStarted(due: Int, following: Int)
  /// A source is through: fetched, parsed and assessed, or failed.
  case sourceFinished(SourceReport)
  /// A batch is in the library.
  case stored(new: Int, revised: Int)
  /// The deadline passed with sources still out; what comes later is kept for next time.
  case deadlinePassed(waiting: Int)
  /// The reader interrupted; what came is kept.
  case interrupted
}
