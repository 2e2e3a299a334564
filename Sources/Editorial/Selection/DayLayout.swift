import Evidence
import Syndication

/// The chosen studies as sections of numbered items.
struct DayLayout {
  let policy: SelectionPolicy

  /// Entries under a lead at most; more of the same is counted as duplicate.
  private static let relatedLimit = 8

  /// The sections in reading order, items numbered: today's earlier ones keep their order.
  func sections(of chosen: [Candidate]) -> [Digest.Section] {
    var sections: [(id: Digest.Section.ID, items: [Candidate])] = []
    for id in Digest.Section.ID.allCases {
      let items = chosen.filter { $0.section == id }.sorted { precedes($0, $1, in: id) }
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

  private func precedes(
    _ left: Candidate, _ right: Candidate, in section: Digest.Section.ID
  ) -> Bool {
    if left.isNew != right.isNew { return !left.isNew }
    if !left.isNew, let first = left.slot, let second = right.slot { return first < second }
    return section == .alerts
      ? Candidate.isMoreUrgent(left, right, in: policy.reader.country)
      : Candidate.precedes(left, right)
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
      Digest.Related(
        kind: $0.relation(to: lead, day: policy.day, judges: cluster.mayJudge($0)), entry: $0)
    }
    let order: [Digest.Related.Kind] = [
      .retraction, .concern, .correction, .article, .preprint, .same, .comment, .press, .earlier,
    ]
    let sorted = order.flatMap { kind in kin.filter { $0.kind == kind } }
    return Array(sorted.prefix(Self.relatedLimit))
  }
}
