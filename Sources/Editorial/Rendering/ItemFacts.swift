import Evidence
import FoundationEssentials
import Syndication

/// What every renderer says of an item, worked out once: cleaned, worded, in order.
struct ItemFacts {
  let item: Digest.Item
  let wording: Wording
  let offset: Int

  /// The title, or the beginning of the text of an entry that has none.
  var title: String {
    let text = item.lead.entry.title ?? item.excerpt ?? item.lead.entry.id
    return PlainText.clean(text)
  }

  var link: String? {
    item.lead.entry.link.flatMap { $0.hasPrefix("http") ? $0 : nil }
  }

  var source: String { PlainText.clean(item.lead.source.title) }

  /// The day it was published, else the day it came.
  var day: CalendarDay {
    CalendarDay(item.lead.entry.published ?? item.lead.firstSeen, offset: offset)
  }

  var design: String? {
    item.lead.assessment.design == .unknown ? nil : wording.design(item.lead.assessment.design)
  }

  var level: String? {
    item.lead.assessment.level.map {
      "\($0.scale == "HAS" ? "grade HAS" : $0.scale)\(wording.space)\($0.step)"
    }
  }

  /// Warnings in words, the gravest first.
  var badges: [String] {
    var badges: [String] = []
    for notice in item.lead.notices {
      switch notice.kind {
      case .retracts: badges.append(wording.flag(.retracted))
      case .expressesConcernOn: badges.append(wording.flag(.expressionOfConcern))
      case .corrects: badges.append(wording.flag(.correction))
      default: break
      }
    }
    if let gravity = item.lead.assessment.gravity { badges.append(wording.gravity(gravity)) }
    badges += item.lead.assessment.flags.map(wording.flag)
    if item.isRevised { badges.append(wording(.revised)) }
    if item.isNewSinceFirst { badges.append(wording(.newSince)) }
    var seen: Set<String> = []
    return badges.filter { seen.insert($0).inserted }
  }

  /// Source, design, level, date, time: the line under a title.
  var line: [String] {
    [source, design, level, wording.shortDay(day), wording.minutes(item.minutes)].compactMap { $0 }
  }

  var result: String? { (item.result ?? nil).map(PlainText.clean) }
  var conclusion: String? { (item.conclusion ?? nil).map(PlainText.clean) }
  var excerpt: String? {
    guard result == nil, conclusion == nil, item.lead.entry.title != nil else { return nil }
    return item.excerpt.map(PlainText.clean)
  }

  var language: String? {
    item.lead.assessment.language ?? item.lead.entry.language
  }
}
