public import Editorial
import Evidence
public import Foundation
public import Storage

/// The day's digest: what the library holds, selected for the reader.
public struct Today: Sendable {
  /// What a reader asks for beyond the configuration.
  public struct Order: Sendable {
    /// Minutes; `nil`: as configured.
    public var minutes: Int?
    /// How far back to look; `nil`: the configured window.
    public var since: Period?
    /// Whether clock and shares are set aside.
    public var includesAll: Bool

    /// An order.
    public init(minutes: Int? = nil, since: Period? = nil, includesAll: Bool = false) {
      self.minutes = minutes
      self.since = since
      self.includesAll = includesAll
    }
  }

  private let library: Library
  private let configuration: Configuration

  /// The digests of a library.
  public init(library: Library, configuration: Configuration) {
    self.library = library
    self.configuration = configuration
  }

  /// Selects the day's digest and keeps what it shows, unless the library is read-only.
  ///
  /// - Parameter report: the refresh just made; `nil` when offline.
  /// - Throws: `StorageError`.
  public func digest(
    _ order: Order, now: Date, clock: DayClock, report: RefreshReport?, wording: Wording,
    isPublished: Bool = false
  ) throws(StorageError) -> Digest {
    let day = clock.day(of: now)
    let since =
      order.since?.start(before: now, clock: clock)
      ?? now.addingTimeInterval(-Double(configuration.windowDays) * 86_400)
    let candidates = try library.candidates(since: since)
    let shown = try library.digest(day: day)
    var policy = SelectionPolicy(
      minutes: order.minutes ?? configuration.minutes, since: since, day: day,
      offset: clock.offset, reader: configuration.reader)
    policy.weights = configuration.weights
    policy.isPublished = isPublished || configuration.audience != .me
    policy.shownToday = shown.map {
      SelectionPolicy.Shown(key: $0.key, firstShown: $0.firstShown)
    }
    policy.firstShown = try library.firstShown(
      of: candidates.entries.compactMap { entry in
        guard entry.revised != nil, let day = entry.status.shownOn else { return nil }
        return (entry.key, day)
      })
    policy.includesAll = order.includesAll
    policy.excerptLength = configuration.excerptLength
    policy.withheld = [
      Digest.LeftOut(reason: .quarantined, count: candidates.quarantined),
      Digest.LeftOut(reason: .blocked, count: candidates.blocked),
      Digest.LeftOut(reason: .tooOld, count: candidates.tooOld),
    ].filter { $0.count > 0 }
    var digest = Editor.select(
      candidates.entries, earlier: candidates.earlier, policy: policy, now: now)
    try recall(into: &digest, policy: policy)
    let asked = try asked(report, publicOnly: isPublished)
    digest.consulted = asked.count
    digest.failed = failures(report, among: asked, wording)
    try keep(digest, now: now)
    return digest
  }

  /// Titles of earlier digests that the day's questions are compared with: about a month's.
  private static let remembered = 600

  /// Hangs what the reader has met on the same question under the day's studies.
  private func recall(
    into digest: inout Digest, policy: SelectionPolicy
  ) throws(StorageError) {
    let seen = try library.shownEarlier(than: digest.day, limit: Self.remembered)
    if seen.isEmpty { return }
    let found = digest.earlierOnSameQuestion(
      DejaVu(seen.map { DejaVu.Seen(key: $0.key, study: $0.study, title: $0.title) }))
    let entries = try library.allowedEntries(keys: found.values.flatMap(\.self))
    digest.recall(found.mapValues { $0.compactMap { entries[$0] } }, policy: policy)
  }

  /// The sources asked, one that has not answered yet among them, with their titles; on a
  /// published page only those of the allowlist that are not private.
  private func asked(
    _ report: RefreshReport?, publicOnly: Bool
  ) throws(StorageError) -> [String: String] {
    guard let report else { return [:] }
    let ids = Set(report.sources.map(\.id) + report.late)
    var asked: [String: String] = [:]
    for source in try library.sources() where ids.contains(source.id) {
      if publicOnly, source.isPrivate || !source.standing.isAllowed { continue }
      asked[source.id] = source.title
    }
    return asked
  }

  private func failures(
    _ report: RefreshReport?, among asked: [String: String], _ wording: Wording
  ) -> [Digest.FailedSource] {
    guard let report else { return [] }
    var failed: [Digest.FailedSource] = []
    for line in report.sources.sorted(by: { $0.id < $1.id }) {
      guard case .failed(let code, let detail) = line.outcome, code != "cancelled",
        asked[line.id] != nil
      else { continue }
      failed.append(
        Digest.FailedSource(
          id: line.id, title: line.title, error: wording.failure(code: code, detail: detail)))
    }
    for id in report.late {
      guard let title = asked[id] else { continue }
      failed.append(
        Digest.FailedSource(id: id, title: title, error: wording.failure(code: "late", detail: "")))
    }
    return failed
  }

  private func keep(_ digest: Digest, now: Date) throws(StorageError) {
    let items = digest.sections.flatMap(\.items).sorted { $0.number < $1.number }
    do {
      try library.recordDigest(
        day: digest.day, keys: items.map(\.lead.key),
        revised: Set(items.filter(\.isRevised).map(\.lead.key)), at: now)
    } catch StorageError.cannotWrite {
      // A library that cannot be written still gives its digest; numbers are then not kept.
    }
  }
}
