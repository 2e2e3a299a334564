public import Evidence
public import Foundation
public import Storage

/// A source to be asked, with what is remembered of it.
public struct DueSource: Sendable {
  /// The source.
  public var source: Source
  /// What is remembered of its transfers.
  public var state: FetchState
  /// Whether to ask without validators and to read an unchanged body again.
  public var inFull: Bool

  /// A source to be asked.
  public init(source: Source, state: FetchState, inFull: Bool = false) {
    self.source = source
    self.state = state
    self.inFull = inFull
  }

  /// The sources of a library that are to be asked.
  ///
  /// - Parameters:
  ///   - named: ids asked for by the reader, due or not; one that fails keeps its pause.
  ///   - force: all that are not blocked, in full.
  /// - Throws: `StorageError`.
  public static func all(
    in library: Library, now: Date, asking named: Set<String> = [], force: Bool = false
  ) throws(StorageError) -> (due: [DueSource], following: Int) {
    let states = try library.fetchStates()
    let sources = try library.sources()
    var asked = Schedule.due(sources, states: states, now: now, force: force)
    let known = Set(asked.map(\.id))
    for source in sources where named.contains(source.id) && !known.contains(source.id) {
      let state = states[source.id] ?? FetchState()
      // One that fails, has retired or whose host asked for quiet keeps its pause.
      if state.failures == 0, state.goneAt == nil, state.hostHeldUntil.map({ $0 <= now }) ?? true,
        source.standing != .blocked
      {
        asked.append(source)
      }
    }
    let due = asked.map {
      DueSource(source: $0, state: states[$0.id] ?? FetchState(), inFull: force)
    }
    return (due, sources.count)
  }
}
