import Foundation
import Pipeline
import Synchronization

/// What a refresh says on standard error: a bar on a terminal, lines with `--verbose`, nothing else.
final class ProgressBar: Sendable {
  private struct State: Sendable {
    var done = 0
    var due = 0
    var bytes = 0
    var slowest: (host: String, seconds: Double) = ("", 0)
    var isShown = false
  }

  private let state = Mutex(State())
  private let isBar: Bool
  private let isVerbose: Bool

  private let language: ProgramLanguage

  init(quiet: Bool, verbose: Bool, language: ProgramLanguage) {
    self.language = language
    isVerbose = verbose
    isBar = !quiet && !verbose && Terminal.errorIsTerminal
  }

  /// Takes an event of the refresh.
  func take(_ event: Event) {
    switch event {
    case .refreshStarted(let due, _):
      state.withLock { $0.due = due }
      // At once: a reader who waits for the first answer sees for what.
      if due > 0 { draw() }
    case .sourceFinished(let report):
      state.withLock { state in
        state.done += 1
        state.bytes += report.bytes
        if report.seconds > state.slowest.seconds { state.slowest = (report.host, report.seconds) }
      }
      if isVerbose { Terminal.complainAsIs(SourceLine.text(report)) } else { draw() }
    case .stored, .deadlinePassed, .interrupted: break
    }
  }

  /// Removes the bar.
  func clear() {
    let wasShown = state.withLock { state in
      defer { state.isShown = false }
      return state.isShown
    }
    if wasShown { Terminal.progress("") }
  }

  private func draw() {
    guard isBar else { return }
    let text = state.withLock { state -> String in
      state.isShown = true
      let width = 24
      let filled = state.due > 0 ? width * state.done / state.due : width
      let bar =
        String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
      let size =
        Message.decimal(Double(state.bytes) / 1_000_000, in: language)
        + (language == .french ? " Mo" : " MB")
      return "\(bar) \(state.done)/\(state.due)  \(size)  \(state.slowest.host)"
    }
    Terminal.progress(String(text.prefix((Terminal.size?.columns ?? 80) - 1)))
  }
}
