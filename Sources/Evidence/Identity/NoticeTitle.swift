import Syndication

/// A notice's title taken apart: what it announces, and the title of the work that it quotes.
///
/// `Retraction notice to "X" [J Med 12 (2019) 1-9]`, `Author Correction: X`, `X – Erratum`.
struct NoticeTitle {
  let kind: Amendment
  /// The quoted title as folded words; empty where none is quoted.
  let quoted: [String]

  /// Words that may stand before the word that tells.
  private static let before: Set<String> = [
    "a", "an", "the", "notice", "note", "statement", "of", "author", "authors", "publisher",
    "publishers", "editor", "editors", "editorial", "s", "published", "formal", "partial", "avis",
    "de", "journal", "announcement", "notification", "article", "complete",
  ]
  /// Words that may stand between it and the title quoted, where a sign parts them.
  private static let behind: Set<String> = [
    "notice", "note", "to", "for", "of", "the", "article", "paper", "on", "in", "titled",
    "entitled", "statement", "a", "au", "de", "l", "d", "sur", "published", "intitule",
  ]
  /// Words that part it from the title quoted, where no sign does.
  private static let joints: Set<String> = ["to", "for", "of", "on", "au", "de", "sur"]
  private static let single: [String: Amendment] = [
    "retraction": .retraction, "retractation": .retraction, "withdrawal": .retraction,
    "erratum": .correction, "errata": .correction, "corrigendum": .correction,
    "corrigenda": .correction, "correction": .correction, "corrections": .correction,
    "rectificatif": .correction, "rectification": .correction, "addendum": .correction,
  ]

  /// A title read as a notice's; `nil` for any other.
  init?(_ title: String?) {
    guard let title = title.map(Self.withoutByline) else { return nil }
    let words = FoldedText.words(of: Self.withoutReference(title))
    var index = words.prefix { Self.before.contains($0) }.count
    guard index < words.count, index <= 5 else { return nil }
    if let kind = Self.single[words[index]] {
      self.kind = kind
      index += 1
    } else if let length = Self.concern(words[index...]) {
      kind = .concern
      index += length
    } else if let last = words.last, let kind = Self.single[last], words.count > 5 {
      self.kind = kind
      quoted = words.dropLast()
      return
    } else if words.count > 8, Self.concern(words.suffix(3)) == 3 {
      kind = .concern
      quoted = words.dropLast(3)
      return
    } else {
      return nil
    }
    quoted = Self.behindSign(in: title) ?? Self.behindJoint(words[index...])
  }

  /// The words behind a colon, a stop or a quotation mark that parts the title from the notice.
  private static func behindSign(in title: String) -> [String]? {
    let title = withoutReference(title)
    for index in title.indices where ":.\"“«‘–—".contains(title[index]) {
      let head = FoldedText.words(of: String(title[..<index]))
      guard !head.isEmpty else { continue }
      let isNotice = head.allSatisfy {
        before.contains($0) || behind.contains($0) || single[$0] != nil || $0 == "expression"
          || $0 == "concern" || $0 == "preoccupation"
      }
      guard isNotice else { return nil }
      let rest = FoldedText.words(of: String(title[title.index(after: index)...]))
      if head.count <= 9, !rest.isEmpty { return rest }
    }
    return nil
  }

  /// `Erratum for the paper titled X`, `Correction to X`.
  private static func behindJoint(_ words: ArraySlice<String>) -> [String] {
    var rest = words.drop { $0 == "notice" || $0 == "note" || $0 == "statement" }
    if let first = rest.first, joints.contains(first) { rest = rest.dropFirst() }
    for phrase in [
      ["the", "article"], ["the", "paper"], ["article"], ["paper"], ["l", "article"],
    ]
    where rest.starts(with: phrase) {
      rest = rest.dropFirst(phrase.count)
      if let first = rest.first, ["titled", "entitled", "intitule"].contains(first) {
        rest = rest.dropFirst()
      }
      break
    }
    return Array(rest)
  }

  /// How many words `expression of concern` takes at a place.
  private static func concern(_ words: ArraySlice<String>) -> Int? {
    for phrase in [["expression", "of", "concern"], ["expression", "de", "preoccupation"]]
    where words.starts(with: phrase) {
      return 3
    }
    return words.first == "concern" ? 1 : nil
  }

  /// The title without the signature that an index puts first: `PLOS ONE Editors. Retraction: …`.
  private static func withoutByline(_ title: String) -> String {
    guard let stop = title.firstIndex(of: "."),
      case let words = FoldedText.words(of: String(title[..<stop])), (2...5).contains(words.count),
      words.last == "editors"
    else { return title }
    return String(title[title.index(after: stop)...])
  }

  /// The title without the citation in brackets that Elsevier's notices end with.
  private static func withoutReference(_ title: String) -> String {
    guard title.hasSuffix("]") || title.hasSuffix("]."), let open = title.lastIndex(of: "["),
      open > title.startIndex
    else { return title }
    return String(title[..<open])
  }
}
