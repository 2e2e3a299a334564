import Evidence
import FoundationEssentials
import Syndication

/// What every renderer says of an item, worked out once: cleaned, worded, in order.
struct ItemFacts {
  let item: Digest.Item
  let wording: Wording
  let offset: Int

  private var entry: Entry { item.lead.entry }
  private var assessment: Assessment { item.lead.assessment }

  /// The title, or the beginning of the text of an entry that has none.
  var title: String {
    for text in [entry.title, item.excerpt, entry.id] {
      let clean = PlainText.clean(text ?? "")
      if !clean.isEmpty { return clean }
    }
    return source
  }

  /// The entry's page; only http and https come through.
  var link: String? { entry.link.flatMap { WebAddress.absolute($0) } }

  var source: String { PlainText.clean(item.lead.source.title) }

  /// The day it was published, else the day it came.
  var day: CalendarDay {
    CalendarDay(entry.published ?? item.lead.firstSeen, offset: offset)
  }

  /// The later day it was changed, as its publisher states it.
  var updatedDay: CalendarDay? {
    guard let updated = entry.updated.map({ CalendarDay($0, offset: offset) }), updated > day
    else { return nil }
    return updated
  }

  /// Design and level in words, where a design was found; a notice about a work has none of its own.
  var kind: String? {
    guard assessment.design != .unknown, item.lead.amendment == nil else { return nil }
    let level = assessment.level.map { ", " + wording.level($0) } ?? ""
    return PlainText.clean(wording.design(assessment.design) + level)
  }

  /// Who speaks in an account allowed by itself: name, affiliation, declared interests.
  var account: String? {
    guard let account = item.lead.source.account else { return nil }
    let parts = [account.who, account.affiliation].compactMap { $0 }.map(PlainText.clean)
    let interests = account.interests.map {
      "\(wording(.interests))\(wording.colon)\(PlainText.clean($0))"
    }
    return ([parts.joined(separator: ", ")] + [interests].compactMap { $0 })
      .joined(separator: " · ")
  }

  /// The licence, where the entry states one.
  var licence: String? {
    guard let rights = entry.rights.map(PlainText.clean), !rights.isEmpty else { return nil }
    let folded = rights.lowercased()
    let isLicence = [
      "cc by", "cc-by", "cc0", "creative commons", "creativecommons", "open licence",
      "licence ouverte", "public domain", "domaine public",
    ].contains { folded.contains($0) }
    guard isLicence else { return nil }
    return "\(wording(.licence))\(wording.colon)\(rights.prefix(80))"
  }

  /// A warning in words.
  struct Badge {
    var text: String
    /// Whether it must be seen before all else.
    var isGrave: Bool
  }

  /// Warnings in words, each once, the gravest first.
  var badges: [Badge] {
    var badges: [Badge] = []
    func add(_ text: String, isGrave: Bool = false) {
      if !badges.contains(where: { $0.text == text }) {
        badges.append(Badge(text: text, isGrave: isGrave))
      }
    }
    func add(_ flag: EntryFlag) {
      add(wording.flag(flag), isGrave: flag == .retracted || flag == .expressionOfConcern)
    }
    item.lead.notices.compactMap { EntryFlag(noticeOf: $0.kind) }.forEach { add($0) }
    if let gravity = assessment.gravity {
      add(wording.gravity(gravity), isGrave: gravity == .critical)
    }
    assessment.flags.forEach { add($0) }
    if item.isRevised { add(wording(.revised)) }
    if item.isNewSinceFirst { add(wording(.newSince)) }
    return badges
  }

  /// The warnings on one line; `nil` when there is none.
  var badgeLine: String? {
    badges.isEmpty ? nil : badges.map(\.text).joined(separator: " · ")
  }

  /// Dates and time: what follows the source.
  var dates: [String] {
    [
      wording.shortDay(day),
      updatedDay.map { "\(wording(.updated))\(wording.space)\(wording.shortDay($0))" },
      wording.minutes(item.minutes),
    ].compactMap { $0 }
  }

  /// Source, design, level, date, time: the line under a title.
  var line: [String] { [source, kind].compactMap { $0 } + dates }

  var result: String? { item.isBrief ? nil : Self.clean(item.result) }
  var conclusion: String? { item.isBrief ? nil : Self.clean(item.conclusion) }
  /// The excerpt, unless it is shown as the title or stands behind result and conclusion.
  var excerpt: String? {
    guard !item.isBrief, result == nil, conclusion == nil, let text = Self.clean(item.excerpt),
      text != title
    else { return nil }
    return text
  }

  var language: String? { assessment.language ?? entry.language }

  private static func clean(_ text: String?) -> String? {
    guard let text = text.map(PlainText.clean), !text.isEmpty else { return nil }
    return text
  }
}

extension Digest.Related {
  /// The title that renderers show.
  var title: String {
    let title = PlainText.clean(entry.entry.title ?? "")
    return title.isEmpty ? PlainText.clean(entry.entry.id) : title
  }

  /// Its page; only http and https come through.
  var link: String? { entry.entry.link.flatMap { WebAddress.absolute($0) } }

  /// The name of its source.
  var source: String { PlainText.clean(entry.source.title) }
}

extension Digest {
  /// What was left out and why, as one sentence; `nil` when nothing was.
  func leftOutText(_ wording: Wording) -> String? {
    guard !leftOut.isEmpty else { return nil }
    let counts = leftOut.map { "\($0.count)\(wording.space)\(wording.leftOut($0.reason))" }
    return wording(.leftOut) + wording.colon + counts.joined(separator: ", ") + "."
  }

  /// How many sources were asked and how many failed; `nil` when none was asked.
  func sourcesText(_ wording: Wording) -> String? {
    guard consulted > 0 else { return nil }
    var text = wording.count(consulted, .sourceOne, .sourceMany)
    if !failed.isEmpty { text += ", " + wording.count(failed.count, .failedOne, .failedMany) }
    return text + "."
  }

  /// Minutes that it takes, in words.
  func minutesText(_ wording: Wording) -> String {
    wording.count(minutesUsed, .minuteOne, .minuteMany) + " " + wording(.minutesPlanned)
  }

  /// What the reader must know of this run before reading, each a sentence.
  func warnings(_ wording: Wording) -> [String] {
    var warnings: [String] = []
    if consulted > 0, failed.count >= consulted { warnings.append(wording(.noneRead)) }
    if let missedRun {
      warnings.append(wording(.missedRun) + " " + wording.moment(missedRun, offset: offset) + ".")
    }
    return warnings
  }
}
