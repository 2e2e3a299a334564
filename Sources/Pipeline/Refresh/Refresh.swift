public import Evidence
public import Fetching
public import Foundation
public import Storage
import Syndication

/// One refresh: every due source is fetched, parsed, assessed, and written by one writer.
///
/// One child task per source; results are kept in batches, so that an interruption, a deadline or
/// a kill loses at most what was under way.
public struct Refresh: Sendable {
  /// Sources whose results are written in one transaction at most.
  private static let batchSize = 48

  private let library: Library
  private let fetcher: any Fetcher
  private let assessor: Assessor
  private let now: @Sendable () -> Date
  private let sink: @Sendable (Event) -> Void

  /// A refresh of a library through a fetcher.
  public init(
    library: Library, fetcher: any Fetcher, assessor: Assessor = Assessor(),
    now: @escaping @Sendable () -> Date, sink: @escaping @Sendable (Event) -> Void
  ) {
    self.library = library
    self.fetcher = fetcher
    self.assessor = assessor
    self.now = now
    self.sink = sink
  }

  /// What may end or shorten a refresh from outside.
  public struct Limits: Sendable {
    /// Returns when the digest should be shown with what there is; `nil`: never.
    public var deadline: (@Sendable () async -> Void)?
    /// Yields when the reader interrupts.
    public var interruptions: AsyncStream<Void>?
    /// Whether the reader interrupted, for those who cannot wait for their turn to hear it.
    public var isInterrupted: @Sendable () -> Bool

    /// No limit unless given.
    public init(
      deadline: (@Sendable () async -> Void)? = nil, interruptions: AsyncStream<Void>? = nil,
      isInterrupted: @escaping @Sendable () -> Bool = { false }
    ) {
      self.deadline = deadline
      self.interruptions = interruptions
      self.isInterrupted = isInterrupted
    }
  }

  private enum Step: Sendable {
    case source(Refreshed?, SourceReport)
    case deadline
    case interrupted
    case idle
  }

  /// Refreshes sources.
  ///
  /// - Parameter atDeadline: called once when the deadline passes, with what is stored by then;
  ///   what comes later is stored all the same.
  /// - Throws: `StorageError` when the library cannot be written.
  public func run(
    _ due: [DueSource], following: Int, limits: Limits = Limits(),
    atDeadline: (RefreshReport) throws -> Void = { _ in }
  ) async throws -> RefreshReport {
    var report = RefreshReport(following: following)
    sink(.refreshStarted(due: due.count, following: following))
    guard !due.isEmpty else { return report }
    var waiting = Dictionary(uniqueKeysWithValues: due.map { ($0.source.id, $0.source.title) })
    var batch: [Refreshed] = []
    func store() throws {
      guard !batch.isEmpty else { return }
      let counts = try library.record(batch, at: now())
      batch.removeAll(keepingCapacity: true)
      report.new += counts.new
      report.revised += counts.revised
      sink(.stored(new: counts.new, revised: counts.revised))
    }
    try await withThrowingTaskGroup(of: Step.self) { group in
      addLimits(limits, to: &group)
      for source in due { group.addTask { await refresh(source, limits) } }
      while let step = try await group.next() {
        switch step {
        case .source(let refreshed, let line):
          waiting[line.id] = nil
          report.sources.append(line)
          sink(.sourceFinished(line))
          if let refreshed { batch.append(refreshed) }
          if batch.count >= Self.batchSize || waiting.isEmpty { try store() }
          if waiting.isEmpty { group.cancelAll() }
        case .deadline where !waiting.isEmpty && !report.wasInterrupted:
          try store()
          report.late = waiting.keys.sorted()
          sink(.deadlinePassed(waiting: waiting.count))
          try atDeadline(report)
        case .interrupted where !waiting.isEmpty:
          report.wasInterrupted = true
          sink(.interrupted)
          group.cancelAll()
        case .deadline, .interrupted, .idle: break
        }
      }
      try store()
    }
    return report
  }

  private func addLimits(_ limits: Limits, to group: inout ThrowingTaskGroup<Step, any Error>) {
    if let deadline = limits.deadline {
      group.addTask {
        await deadline()
        return Task.isCancelled ? .idle : .deadline
      }
    }
    if let interruptions = limits.interruptions {
      group.addTask {
        for await _ in interruptions { return .interrupted }
        return .idle
      }
    }
  }

  /// fetch → parse → assess, for one source.
  private func refresh(_ due: DueSource, _ limits: Limits) async -> Step {
    let request = Schedule.request(
      for: due.source, state: due.state, now: now(), inFull: due.inFull)
    let outcome = await fetcher.fetch(request)
    var line = SourceReport(
      id: due.source.id, title: due.source.title,
      host: WebAddress.host(due.source.url) ?? due.source.id, stage: .fetch,
      outcome: .unchanged, seconds: 0, bytes: 0, problems: 0, failuresInARow: 0)
    // An interruption does not wait for what is still to be read: it comes again next time.
    if Task.isCancelled || limits.isInterrupted() {
      line.outcome = .failed(code: "cancelled", detail: "")
      return .source(nil, line)
    }
    switch outcome {
    case .notModified(let head):
      line.take(head)
      return visited(due, .notModified(head), line)
    case .fetched(let response):
      line.take(response.head)
      return read(response, due, line)
    case .failed(let failure):
      if let head = failure.head { line.take(head) }
      line.outcome = .failed(code: failure.code, detail: PlainText.clean(failure.detail))
      // What the reader broke off says nothing of the source.
      if failure.cause == .cancelled { return .source(nil, line) }
      return visited(due, .failed(failure), line)
    }
  }

  private func read(_ response: Response, _ due: DueSource, _ line: SourceReport) -> Step {
    var line = line
    let hash = Schedule.hash(of: response.body)
    if hash == due.state.contentHash, !due.inFull {
      return visited(due, .sameBody(response.head), line)
    }
    line.stage = .parse
    do {
      let feed = try FeedParser.parse(
        FeedDocument(
          bytes: response.body, contentType: response.head.contentType,
          baseURL: response.head.url))
      line.problems = feed.problems.count
      let readable = feed.entries.filter { !$0.saysNothing }
      let news = try library.news(in: readable, of: due.source.id)
      let entries = news.map { (entry: $0, assessment: assessor.assess($0, from: due.source)) }
      line.stage = .store
      line.outcome = .fetched(entries: feed.entries.count)
      let visit = Visit.read(
        feed, head: response.head, bodyHash: hash, hasNews: !entries.isEmpty)
      return visited(due, visit, line, entries)
    } catch let refusal as UnrecognisedFeed {
      let detail = PlainText.clean(refusal.message)
      // A page that wants a browser is a refusal, whatever its status says.
      let code = AntiBotPage.isLikely(response.body) ? "blocked" : refusal.kind.rawValue
      line.outcome = .failed(code: code, detail: detail)
      return visited(
        due,
        .noFeed(
          response.head, code: code, detail: detail,
          declared: refusal.declaredFeeds.map(\.url)), line)
    } catch {
      line.outcome = .failed(code: "library", detail: PlainText.clean("\(error)"))
      return .source(nil, line)
    }
  }

  private func visited(
    _ due: DueSource, _ visit: Visit, _ line: SourceReport,
    _ entries: [(entry: Entry, assessment: Assessment)] = []
  ) -> Step {
    let state = Schedule.next(after: visit, of: due.source, state: due.state, now: now())
    if let address = Schedule.learntAddress(of: due.source, state: state, now: now()) {
      var moved = due.source
      moved.url = address
      // Where another source has that address already, both stay as they are.
      try? library.update(moved)
    }
    var line = line
    line.failuresInARow = state.failures
    return .source(
      Refreshed(
        sourceID: due.source.id, state: state, entries: entries, assessedAs: due.source), line)
  }
}

extension SourceReport {
  fileprivate mutating func take(_ head: Response.Head) {
    seconds = head.seconds
    bytes = head.wireBytes
  }
}
