/// A table of phrases, each with its rule, the part of an entry it is looked for in, and its points.
///
/// Read from a text resource, so that a physician can check it without reading Swift.
struct RuleTable: Sendable {
  struct Line: Sendable {
    let rule: String
    let points: Int
  }

  private let matcher: PhraseMatcher
  private let lines: [Line]

  /// The lines of a resource that are meant for one field (`T`, `A`, `S`).
  init(_ resource: [UInt8], field: Character) {
    var lines: [Line] = []
    var phrases: [String] = []
    for line in String(decoding: resource, as: UTF8.self).split(separator: "\n")
    where !line.hasPrefix("#") {
      let parts = line.split(separator: " ", maxSplits: 3)
      guard parts.count == 4, parts[1] == String(field), let points = Int(parts[2]) else {
        continue
      }
      lines.append(Line(rule: String(parts[0]), points: points))
      phrases.append(String(parts[3]))
    }
    self.lines = lines
    matcher = PhraseMatcher(phrases)
  }

  struct Hit {
    let rule: String
    let points: Int
    let words: Range<Int>
  }

  /// Every phrase found, in text order.
  func hits(in text: WordedText) -> [Hit] {
    matcher.matches(in: text).map {
      Hit(rule: lines[$0.phrase].rule, points: lines[$0.phrase].points, words: $0.words)
    }
  }
}
