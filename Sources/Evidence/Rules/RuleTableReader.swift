/// Reads the text of the tables.
struct RuleTableReader {
  private(set) var rules: [Rule] = []
  private(set) var phrases: [(rule: Int, phrase: String)] = []
  private(set) var classes: [(name: String, words: [String])] = []
  private(set) var mistakes: [String] = []
  private var current: Int?

  /// Reads one resource: `#` remarks, `name | place | points` heads a rule, `{class}` heads a
  /// class, indented lines hold phrases parted by `;`.
  mutating func read(_ resource: [UInt8]) {
    current = nil
    var openClass = false
    for line in resource.split(separator: UInt8(ascii: "\n")) {
      guard let first = line.first, first != UInt8(ascii: "#") else { continue }
      let text = String(decoding: line, as: UTF8.self)
      if first == UInt8(ascii: " ") {
        if openClass {
          classes[classes.count - 1].words.append(
            contentsOf: text.split(separator: " ").map(String.init))
        } else {
          addPhrases(text)
        }
      } else if first == UInt8(ascii: "{") {
        openClass = true
        current = nil
        classes.append((String(text.dropFirst().prefix { $0 != "}" }), []))
      } else {
        openClass = false
        addRule(text)
      }
    }
  }

  private mutating func addRule(_ text: String) {
    let parts = text.split(separator: "|").map { part in
      String(part.drop { $0 == " " }.prefix { $0 != " " })
    }
    guard parts.count == 3, let points = Int(parts[2]),
      let rule = Rule(name: parts[0], place: parts[1], points: points)
    else {
      mistakes.append(text)
      current = nil
      return
    }
    rules.append(rule)
    current = rules.count - 1
  }

  private mutating func addPhrases(_ text: String) {
    guard let current else {
      mistakes.append(text)
      return
    }
    for phrase in text.utf8.split(separator: UInt8(ascii: ";")) {
      let words = phrase.drop { $0 == 0x20 }
      if !words.isEmpty { phrases.append((current, String(decoding: Array(words), as: UTF8.self))) }
    }
  }
}
