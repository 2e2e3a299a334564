import Evidence
import FoundationEssentials
import Syndication

/// What a page's template is given of each item (docs/templates.md).
struct ItemValues {
  private let wording: Wording
  private let offset: Int
  /// Titles that stand in the digest for several addresses: their links need more than the title.
  private let ambiguous: Set<String>

  init(wording: Wording, digest: Digest) {
    self.wording = wording
    offset = digest.offset
    var addresses: [String: Set<String>] = [:]
    for item in digest.items {
      let facts = ItemFacts(item: item, wording: wording, offset: digest.offset)
      if let link = facts.link { addresses[facts.title, default: []].insert(link) }
      for related in item.related.prefix(Self.relatedLimit) {
        if let link = related.link { addresses[related.title, default: []].insert(link) }
      }
    }
    ambiguous = Set(addresses.filter { $0.value.count > 1 }.keys)
  }

  private static let relatedLimit = 8

  func values(_ item: Digest.Item, in section: Digest.Section.ID) -> [String: Any] {
    let facts = ItemFacts(item: item, wording: wording, offset: offset)
    let language = facts.language.flatMap(Self.tag)
    func set(_ text: String?) -> String? {
      text.map { language.map(Self.isFrench) ?? false ? FrenchSpacing.set($0) : $0 }
    }
    // In a section of alerts "safety alert" says nothing new.
    let isPlainAlert = section == .alerts && item.lead.assessment.design == .safetyAlert
    let kind = isPlainAlert ? nil : facts.kind
    let reference = "\(wording(.entryNumber))\(wording.space)\(item.number)"
    return [
      "number": item.number, "title": set(facts.title) ?? "", "link": facts.link ?? false,
      "distinct": ambiguous.contains(facts.title) ? "\(facts.source), \(reference)" : false,
      "lang": language ?? false, "page": wording.language.rawValue, "source": facts.source,
      "published": facts.day.description, "day": wording.shortDay(facts.day),
      "updated": facts.updatedDay.map {
        "\(wording(.updated))\(wording.space)\(wording.shortDay($0))"
      } ?? false,
      "time": wording.minutes(item.minutes), "account": facts.account ?? false,
      "licence": facts.licence ?? false,
      "badges": kind == nil && facts.badges.isEmpty
        ? false
        : [
          "kind": kind ?? false,
          "list": facts.badges.map { ["text": $0.text, "grave": $0.isGrave] as [String: Any] },
        ] as [String: Any],
      "statements": statements(facts, set), "excerpt": set(facts.excerpt) ?? false,
      "related": item.related.isEmpty
        ? false
        : ["list": item.related.prefix(Self.relatedLimit).map { related($0, reference) }],
      "why": wording(.why), "reference": reference,
      "score": "\(item.score.points)\(wording.space)\(wording(.points))",
      "reasons": item.score.reasons.map { reason($0, language) },
    ]
  }

  private func statements(_ facts: ItemFacts, _ set: (String?) -> String?) -> Any {
    let parts: [(Phrase, String?)] = [(.result, facts.result), (.conclusion, facts.conclusion)]
    let list = parts.compactMap { phrase, text in
      set(text).map { ["label": wording(phrase) + wording.colon, "text": $0] }
    }
    return list.isEmpty ? false : ["list": list]
  }

  private func related(_ related: Digest.Related, _ reference: String) -> [String: Any] {
    let language = related.entry.assessment.language ?? related.entry.entry.language
    return [
      "lang": language.flatMap(Self.tag) ?? false,
      "kind": wording.related(related.kind) + wording.colon, "title": related.title,
      "source": related.source, "link": related.link ?? false,
      "distinct": ambiguous.contains(related.title)
        ? "\(related.source), \(wording.related(related.kind)), \(reference)" : false,
    ]
  }

  private func reason(_ reason: Reason, _ language: String?) -> [String: Any] {
    let words = reason.matches.prefix(2).map { wording.quoted(PlainText.clean($0.words)) }
    return [
      "text": PlainText.clean(wording.reason(reason)), "points": Self.signed(reason.points),
      "words": words.isEmpty ? false : words.joined(separator: ", "), "lang": language ?? false,
    ]
  }

  static func signed(_ points: Int) -> String { points < 0 ? "−\(-points)" : "+\(points)" }

  private static func isFrench(_ tag: String) -> Bool {
    tag == "fr" || tag.hasPrefix("fr-")
  }

  /// A language tag (BCP 47) fit for an attribute; `nil` for what is none.
  private static func tag(_ text: String) -> String? {
    let text = text.lowercased()
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.utf8.count), parts.count <= 4,
      first.utf8.allSatisfy({ $0 &- 0x61 < 26 }),
      parts.dropFirst().allSatisfy({ part in
        (1...8).contains(part.utf8.count)
          && part.utf8.allSatisfy { $0 &- 0x61 < 26 || $0 &- 0x30 < 10 }
      })
    else { return nil }
    return text
  }
}
