import Evidence
import FoundationEssentials
import Syndication

/// One selection under way.
struct Desk {
  private let policy: SelectionPolicy
  private let now: Date
  private let admission: Admission
  private let interests: Interests
  private let scorer: Scorer
  private let specialtyPoints: Int
  private let slots: [Int64: Int]
  private let firstEdition: Set<Int64>
  private var leftOut: [Digest.LeftOut.Reason: Int] = [:]

  /// What a day takes off the worth of an entry that waits.
  private static let dailyDecay = 0.9
  /// What each better candidate of the same source takes off the worth of the next.
  private static let sourceDecay = 0.9
  /// Entries under a lead at most; more of the same is counted as duplicate.
  private static let relatedLimit = 8

  init(policy: SelectionPolicy, now: Date) {
    self.policy = policy
    self.now = now
    admission = Admission(policy: policy, now: now)
    interests = Interests(policy.reader)
    let weights = ScoreWeights.documented(changing: policy.weights).weights
    scorer = Scorer(weights: weights, reader: policy.reader)
    specialtyPoints = weights["specialty"]
    var slots: [Int64: Int] = [:]
    for (index, shown) in policy.shownToday.enumerated() { slots[shown.key] = index + 1 }
    self.slots = slots
    let first = policy.shownToday.map(\.firstShown).min()
    firstEdition = Set(policy.shownToday.filter { $0.firstShown == first }.map(\.key))
    for withheld in policy.withheld { leftOut[withheld.reason, default: 0] += withheld.count }
  }

  /// What was left out, in a fixed order.
  var tally: [Digest.LeftOut] {
    Digest.LeftOut.Reason.allCases.compactMap { reason in
      guard let count = leftOut[reason], count > 0 else { return nil }
      return Digest.LeftOut(reason: reason, count: count)
    }
  }

  // MARK: Candidates

  /// One candidate a study, with its worth; what may not come in is counted.
  mutating func candidates(
    _ entries: [AssessedEntry], earlier: [AssessedEntry]
  ) -> [Candidate] {
    var admitted: [AssessedEntry] = []
    var kin = earlier.filter { admission.withheld($0) == nil }
    var matches: [Place: Interests.Match] = [:]
    for entry in entries {
      let match = interests.match(entry)
      if let reason = admission.refusal(of: entry, about: match) {
        // Shown entries come back under what is new of their study, and are counted only else.
        if reason == .shownBefore { kin.append(entry) } else { leftOut[reason, default: 0] += 1 }
      } else {
        admitted.append(entry)
        matches[Place(entry)] = match
      }
    }
    var candidates: [Candidate] = []
    for cluster in StudyCluster.clusters(admitted, earlier: kin) {
      if let candidate = candidate(cluster, matches) { candidates.append(candidate) }
    }
    let shown = Set(candidates.flatMap { $0.cluster.earlier.map(\.key) })
    let hidden = entries.count { admission.isShownBefore($0) && !shown.contains($0.key) }
    if hidden > 0 { leftOut[.shownBefore, default: 0] += hidden }
    return weighed(candidates)
  }

  private struct Place: Hashable {
    let source: String
    let id: String
    init(_ entry: AssessedEntry) {
      source = entry.source.id
      id = entry.entry.id
    }
  }

  private mutating func candidate(
    _ original: StudyCluster, _ matches: [Place: Interests.Match]
  ) -> Candidate? {
    var cluster = original
    let alert = alert(in: &cluster)
    if alert == nil {
      if isRetracted(cluster) {
        leftOut[.retracted, default: 0] += cluster.members.count
        return nil
      }
      if isKnown(cluster) {
        leftOut[.shownBefore, default: 0] += cluster.members.count
        return nil
      }
    }
    let lead = cluster.lead
    let match = matches[Place(lead)] ?? Interests.Match()
    var score = scorer.score(lead)
    let isCapped = score.reasons.contains { $0.rule.hasPrefix("ceiling.") }
    if let concept = match.concepts.first, specialtyPoints != 0, !isCapped {
      score.points += specialtyPoints
      score.reasons.append(
        Reason(
          rule: "specialty", points: specialtyPoints,
          matches: [TextMatch(field: .title, words: concept)]))
    }
    let slot = (cluster.members + cluster.earlier).compactMap { slots[$0.key] }.min()
    return Candidate(
      cluster: cluster, score: score, match: match,
      section: section(of: lead, alert: alert, match: match), alert: alert,
      isRevised: admission.isRevisionDue(lead), minutes: ReadingTime.minutes(of: lead), value: 0,
      slot: slot, isNew: !policy.shownToday.isEmpty && !firstEdition.contains(lead.key),
      isKnown: wasMet(cluster))
  }

  /// Brings a retraction, concern or correction of what the reader knows to the head of its study.
  private func alert(in cluster: inout StudyCluster) -> EntryFlag? {
    func bring(_ flag: EntryFlag, _ test: (AssessedEntry) -> Bool) -> EntryFlag? {
      guard let index = cluster.members.firstIndex(where: test) else { return nil }
      cluster.members.insert(cluster.members.remove(at: index), at: 0)
      return flag
    }
    if let flag = bring(.retracted, { $0.isRetractionNotice }) { return flag }
    // What is new to the reader leads with its correction at the top of what hangs under it.
    guard wasMet(cluster) else { return nil }
    if let flag = bring(.retracted, { $0.assessment.flags.contains(.retracted) }) { return flag }
    for (flag, test) in Self.amendments {
      if let flag = bring(flag, test) { return flag }
    }
    return nil
  }

  /// Whether an entry of the study was shown before this day, or read.
  ///
  /// What an earlier digest of the same day showed does not count, so that a later one is alike.
  private func wasMet(_ cluster: StudyCluster) -> Bool {
    (cluster.members + cluster.earlier).contains {
      ($0.status.shownOn != nil && $0.status.shownOn != policy.day) || $0.status.readAt != nil
    }
  }

  private static let amendments: [(EntryFlag, @Sendable (AssessedEntry) -> Bool)] = [
    (.expressionOfConcern, { $0.isConcern }), (.correction, { $0.isCorrection }),
  ]

  private func isRetracted(_ cluster: StudyCluster) -> Bool {
    cluster.lead.assessment.flags.contains(.retracted)
      || cluster.lead.notices.contains { $0.kind == .retracts }
  }

  /// Whether the study was shown on another day by a source as near to it as today's.
  private func isKnown(_ cluster: StudyCluster) -> Bool {
    if admission.isRevisionDue(cluster.lead) || cluster.lead.status.shownOn == policy.day {
      return false
    }
    let shown = cluster.earlier.filter {
      $0.status.shownOn != nil && $0.status.shownOn != policy.day
    }
    return shown.contains { $0.role <= cluster.lead.role }
  }

  private func section(
    of lead: AssessedEntry, alert: EntryFlag?, match: Interests.Match
  ) -> Digest.Section.ID {
    if alert != nil || lead.isSafetyAlert { return .alerts }
    let flags = lead.assessment.flags
    if flags.contains(.social) || lead.source.standing == .personal { return .social }
    let isReviewed =
      [.journal, .authority, .society].contains(lead.source.standing)
      && !flags.contains { $0 == .preprint || $0 == .pressRelease || $0 == .sponsored }
    switch lead.assessment.design {
    case .guideline, .metaAnalysis, .systematicReview, .randomizedTrial:
      if isReviewed, !flags.contains(.conferenceAbstract) { return .evidence }
    default: break
    }
    if match.isFollowed { return .topics }
    switch lead.source.standing {
    case .press, .society, .authority, .commercial: return .news
    default: return .studies
    }
  }

  /// The worth of each: age and the source's better candidates take their part.
  private func weighed(_ candidates: [Candidate]) -> [Candidate] {
    var ranks: [String: Int] = [:]
    return candidates.sorted(by: Candidate.precedes).map { candidate in
      var candidate = candidate
      let source = candidate.lead.source.id
      let rank = ranks[source, default: 0]
      ranks[source] = rank + 1
      let days = max(0, min(now.timeIntervalSince(candidate.lead.date) / 86_400, 14)).rounded(.down)
      candidate.value =
        Double(max(1, candidate.score.points)) * power(Self.dailyDecay, Int(days))
        * power(Self.sourceDecay, min(rank, 40))
      return candidate
    }
  }

  private func power(_ base: Double, _ exponent: Int) -> Double {
    (0..<max(0, exponent)).reduce(1) { value, _ in value * base }
  }

  // MARK: Choice

  /// What fits, alerts first, what the day has shown already next.
  mutating func choose(_ candidates: [Candidate]) -> [Candidate] {
    if policy.includesAll { return candidates }
    let sources = Set(candidates.map(\.lead.source.id)).count
    var budget = Budget(minutes: policy.minutes, sources: sources)
    let promised = Double(max(0, policy.minutes))
    for alert in shortened(candidates.filter { $0.section == .alerts }) { budget.take(alert) }
    let rest = candidates.filter { $0.section != .alerts }.sorted(by: Candidate.isWorthMore)
    let since = policy.shownToday.map(\.firstShown).min()
    if since == nil {
      budget.fill(with: rest, upTo: promised)
    } else {
      chooseAgain(rest, since: since, promised: promised, into: &budget)
    }
    budget.count(rest, upTo: promised)
    for (reason, count) in budget.leftOut { leftOut[reason, default: 0] += count }
    return budget.chosen
  }

  /// Below this part of the promised time a later digest of the day is filled up (a longer clock).
  private static let wellFilled = 0.8

  /// A later digest of the day: what the first one showed, then what has come since.
  private func chooseAgain(
    _ rest: [Candidate], since: Date?, promised: Double, into budget: inout Budget
  ) {
    let first = rest.filter { $0.slot != nil && !$0.isNew }
    if budget.used + first.reduce(0, { $0 + $1.minutes }) <= promised + 0.001 {
      for candidate in first { budget.take(candidate) }
    } else {
      budget.fill(with: first, upTo: promised)
    }
    let arrived = rest.filter { $0.isNew && hasArrived($0, since: since) }
    budget.fill(with: arrived, upTo: max(promised, budget.used) + promised * Budget.supplement)
    if budget.used < promised * Self.wellFilled {
      budget.fill(
        with: rest.filter { $0.slot == nil && !hasArrived($0, since: since) }, upTo: promised)
    }
  }

  private func hasArrived(_ candidate: Candidate, since: Date?) -> Bool {
    guard let since else { return false }
    let last = max(candidate.lead.firstSeen, candidate.lead.revised ?? candidate.lead.firstSeen)
    return candidate.slot != nil || last > since
  }

  /// Alerts are never cut; on a heavy day the lesser ones of other countries take one line each.
  private func shortened(_ alerts: [Candidate]) -> [Candidate] {
    let country = policy.reader.country
    let sorted = alerts.sorted { Candidate.isMoreUrgent($0, $1, in: country) }
    let limit = Double(policy.minutes) / 2
    var used = 0.0
    return sorted.map { alert in
      var alert = alert
      let isGrave = alert.lead.assessment.gravity == .critical || alert.alert != nil
      let isForeignToReader = alert.alert == .retracted && !alert.isKnown
      let isCrowded = used + alert.minutes > limit && !(isGrave && alert.isNear(country))
      if isCrowded || isForeignToReader {
        alert.isBrief = true
        alert.minutes = ReadingTime.brief
      }
      used += alert.minutes
      return alert
    }
  }

  // MARK: Layout

  /// The sections in reading order, items numbered: today's earlier ones keep their order.
  func sections(of chosen: [Candidate]) -> [Digest.Section] {
    var sections: [(id: Digest.Section.ID, items: [Candidate])] = []
    for id in Digest.Section.ID.allCases {
      let country = policy.reader.country
      let items = chosen.filter { $0.section == id }.sorted { left, right in
        if left.isNew != right.isNew { return !left.isNew }
        if !left.isNew, let first = left.slot, let second = right.slot { return first < second }
        return id == .alerts
          ? Candidate.isMoreUrgent(left, right, in: country) : Candidate.precedes(left, right)
      }
      if !items.isEmpty { sections.append((id, items)) }
    }
    let order = sections.flatMap(\.items).enumerated().sorted { left, right in
      let slots = (left.element.slot ?? .max, right.element.slot ?? .max)
      return slots.0 == slots.1 ? left.offset < right.offset : slots.0 < slots.1
    }
    var numbers: [Int: Int] = [:]
    for (number, place) in order.enumerated() { numbers[place.offset] = number + 1 }
    var offset = 0
    return sections.map { section in
      Digest.Section(
        id: section.id,
        items: section.items.map { candidate in
          defer { offset += 1 }
          return item(candidate, number: numbers[offset] ?? offset + 1)
        })
    }
  }

  private func item(_ candidate: Candidate, number: Int) -> Digest.Item {
    let lead = candidate.lead
    var item = Digest.Item(
      number: number, lead: lead, score: candidate.score, minutes: candidate.minutes)
    item.isRevised = candidate.isRevised
    item.isNewSinceFirst = candidate.isNew
    item.alert = candidate.alert
    item.isBrief = candidate.isBrief
    item.result = lead.assessment.result.flatMap { Excerpt.cut($0, to: policy.excerptLength) }
    item.conclusion = lead.assessment.conclusion.flatMap {
      Excerpt.cut($0, to: policy.excerptLength)
    }
    if item.result == nil, item.conclusion == nil {
      item.excerpt = Excerpt.source(of: lead.entry).flatMap {
        Excerpt.cut($0, to: policy.excerptLength)
      }
    }
    item.related = related(candidate.cluster)
    return item
  }

  private func related(_ cluster: StudyCluster) -> [Digest.Related] {
    let lead = cluster.lead
    let kin = (cluster.members.dropFirst() + cluster.earlier).map {
      Digest.Related(kind: $0.relation(to: lead, day: policy.day), entry: $0)
    }
    let order: [Digest.Related.Kind] = [
      .retraction, .concern, .correction, .article, .preprint, .same, .comment, .press, .earlier,
    ]
    let sorted = order.flatMap { kind in kin.filter { $0.kind == kind } }
    return Array(sorted.prefix(Self.relatedLimit))
  }
}
