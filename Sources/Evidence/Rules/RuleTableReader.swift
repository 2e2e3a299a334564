/// Reads the text of the tables.
struct RuleTableReader {
  /// A class of words by name.
  struct WordClass {
    let name: String
    var words: [ArraySlice<UInt8>]
  }

  private(set) var rules: [Rule] = []
  private(set) var phrases: [(rule: Int, phrase: ArraySlice<UInt8>)] = []
  private(set) var classes: [WordClass] = []
  private(set) var mistakes: [String] = []
  private var current: Int?

  /// Reads one resource: `#` remarks, `name | place | points` heads a rule, `{class}` heads a
  /// class, indented lines hold phrases parted by `;`.
  mutating func read(_ resource: [UInt8]) {
    current = nil
    var openClass = false
    for line in resource.split(separator: UInt8(ascii: "\n")) {
      guard let first = line.first, first != UInt8(ascii: "#") else { continue }
      if first == 0x20 {
        if openClass {
          classes[classes.count - 1].words.append(contentsOf: line.split(separator: 0x20))
        } else {
          addPhrases(line)
        }
      } else if first == UInt8(ascii: "{") {
        openClass = true
        current = nil
        let name = line.dropFirst().prefix { $0 != UInt8(ascii: "}") }
        classes.append(WordClass(name: String(decoding: name, as: UTF8.self), words: []))
      } else {
        openClass = false
        addRule(String(decoding: line, as: UTF8.self))
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

  private mutating func addPhrases(_ line: ArraySlice<UInt8>) {
    guard let current else {
      mistakes.append(String(decoding: line, as: UTF8.self))
      return
    }
    for phrase in line.split(separator: UInt8(ascii: ";")) {
      guard let start = phrase.firstIndex(where: { $0 != 0x20 }) else { continue }
      let words = phrase[start...]
      if words.contains(where: { $0 >= 0x80 || $0 &- 0x41 < 26 }) || Self.isUnbalanced(words) {
        mistakes.append(String(decoding: words, as: UTF8.self))
      } else {
        phrases.append((current, words))
      }
    }
  }

  /// A bracket must close inside its word.
  private static func isUnbalanced(_ words: ArraySlice<UInt8>) -> Bool {
    var isOpen = false
    for byte in words {
      switch byte {
      case UInt8(ascii: "("):
        if isOpen { return true }
        isOpen = true
      case UInt8(ascii: ")"):
        if !isOpen { return true }
        isOpen = false
      case 0x20: if isOpen { return true }
      default: break
      }
    }
    return isOpen
  }
}
