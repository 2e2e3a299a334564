import Foundation
import Testing

@testable import Editorial

/// The parsers speak English; what they say of a document reaches a French reader in French.
@Suite("Sentences of the parsers")
struct ParserSentenceTests {
  /// Every sentence in the sources of `Syndication`, a number for what it says of the document.
  ///
  /// Read from the sources, so that a new sentence without its French fails here. Refusals
  /// (`message:`) are worded by their kind instead.
  static let sentences: [String] = {
    let root = URL(filePath: #filePath).pathComponents.prefix { $0 != "Tests" }
    let folder = NSString.path(withComponents: root + ["Sources", "Syndication"])
    let files = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    var found: Set<String> = []
    for file in files where file.hasSuffix(".swift") {
      let source = (try? String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)) ?? ""
      for line in source.split(separator: "\n") {
        let line = line.drop { $0 == " " }
        guard !line.hasPrefix("//"), !line.contains("message: \"") else { continue }
        found.formUnion(literals(in: line).filter(isSentence))
      }
    }
    return found.sorted()
  }()

  /// The string literals of a line of Swift, interpolations as a number.
  private static func literals(in line: Substring) -> [String] {
    var found: [String] = []
    var rest = line
    while let quote = rest.firstIndex(of: "\"") {
      rest = rest[rest.index(after: quote)...]
      var literal = ""
      while let character = rest.popFirst(), character != "\"" {
        guard character == "\\", let escaped = rest.popFirst() else {
          literal.append(character)
          continue
        }
        guard escaped == "(" else {
          literal.append(escaped)
          continue
        }
        literal += "7"
        var depth = 1
        while depth > 0, let inside = rest.popFirst() {
          depth += inside == "(" ? 1 : inside == ")" ? -1 : 0
        }
      }
      found.append(literal)
    }
    return found
  }

  private static func isSentence(_ literal: String) -> Bool {
    literal.hasSuffix(".") && literal.split(separator: " ").count > 2
      && literal.first.map { $0.isUppercase || $0 == "7" || $0 == "\"" } == true
  }

  @Test("the sources are found") func found() { #expect(Self.sentences.count > 50) }

  @Test("every sentence has its French", arguments: sentences)
  func french(_ sentence: String) {
    #expect(Wording.french.problem(sentence) != sentence)
    #expect(Wording.english.problem(sentence) == sentence)
  }
}
