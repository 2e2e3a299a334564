import Evidence

/// The clock and the shares: what fits into the minutes promised (docs/digest.md).
struct Budget {
  /// Part of the time left after the alerts that a section may fill before the others had theirs.
  static let sectionShares: [(Digest.Section.ID, Double)] = [
    (.evidence, 0.45), (.topics, 0.25), (.studies, 0.10), (.news, 0.15), (.social, 0.05),
  ]
  /// Social accounts and blogs never fill more, even on an empty day.
  static let socialCeiling = 0.10
  /// A source's share of the time; larger only where fewer than four sources have something.
  static let sourceShare = 0.25
  /// A subject's share of the time; the reader's own topics get `followedShare`.
  static let subjectShare = 0.34
  static let followedShare = 0.5
  /// Entries that any source or subject may have however short the digest.
  static let least = 2
  /// Part of the minutes that what came since the day's first digest may add.
  static let supplement = 0.5

  private let minutes: Double
  private let sourceLimit: Double
  private(set) var used = 0.0
  private var bySource: [String: (count: Int, minutes: Double)] = [:]
  private var bySubject: [String: (count: Int, minutes: Double)] = [:]
  private var bySection: [Digest.Section.ID: Double] = [:]
  private var social = 0
  private(set) var chosen: [Candidate] = []

  init(minutes: Int, sources: Int) {
    self.minutes = Double(max(0, minutes))
    sourceLimit = self.minutes * max(Self.sourceShare, 1 / Double(max(1, sources)))
  }

  /// Takes a candidate whatever it costs.
  mutating func take(_ candidate: Candidate) {
    used += candidate.minutes
    if candidate.section != .alerts {
      let source = bySource[candidate.sourceID] ?? (0, 0)
      bySource[candidate.sourceID] = (source.count + 1, source.minutes + candidate.minutes)
      for subject in candidate.match.subjects {
        let taken = bySubject[subject] ?? (0, 0)
        bySubject[subject] = (taken.count + 1, taken.minutes + candidate.minutes)
      }
      bySection[candidate.section, default: 0] += candidate.minutes
      if candidate.section == .social { social += 1 }
    }
    chosen.append(candidate)
  }

  /// Fills the time left: each section its share first, then whatever is worth most a minute.
  ///
  /// - Parameters:
  ///   - candidates: best worth first.
  ///   - limit: minutes in all.
  mutating func fill(with candidates: [Candidate], upTo limit: Double) {
    var taken = [Bool](repeating: false, count: candidates.count)
    let free = max(0, limit - used)
    for (section, share) in Self.sectionShares {
      let ceiling = (bySection[section] ?? 0) + free * share
      for index in candidates.indices
      where !taken[index] && candidates[index].section == section
        && (bySection[section] ?? 0) + candidates[index].minutes <= ceiling
        && refusal(of: candidates[index], upTo: limit) == nil
      {
        taken[index] = true
        take(candidates[index])
      }
    }
    for index in candidates.indices
    where !taken[index] && refusal(of: candidates[index], upTo: limit) == nil {
      take(candidates[index])
    }
  }

  /// Why candidates did not come in, once everything is settled: the same choice gives the same
  /// reasons, in whatever order it was made.
  func forEachLeft(
    of candidates: [Candidate], upTo limit: Double,
    _ body: (Candidate, Digest.LeftOut.Reason) -> Void
  ) {
    let inside = Set(chosen.map { Ledger.Place($0.lead) })
    for candidate in candidates where !inside.contains(Ledger.Place(candidate.lead)) {
      body(candidate, refusal(of: candidate, upTo: limit) ?? .time)
    }
  }

  private func refusal(
    of candidate: Candidate, upTo limit: Double
  ) -> Digest.LeftOut.Reason? {
    if let taken = bySource[candidate.sourceID], taken.count >= Self.least,
      taken.minutes + candidate.minutes > sourceLimit
    {
      return .sourceShare
    }
    for subject in candidate.match.subjects {
      guard let taken = bySubject[subject], taken.count >= Self.least else { continue }
      let share =
        candidate.match.topics.contains(subject) ? Self.followedShare : Self.subjectShare
      if taken.minutes + candidate.minutes > minutes * share { return .topicShare }
    }
    if candidate.section == .social, social > 0,
      (bySection[.social] ?? 0) + candidate.minutes > minutes * Self.socialCeiling
    {
      return .sourceShare
    }
    return used + candidate.minutes > limit + 0.001 ? .time : nil
  }
}
