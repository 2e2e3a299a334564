/// The list of references at the end of a text: what it names are other works.
enum ReferenceList {
  private static let headings: Set<String> = [
    "references", "reference", "reference list", "références", "références bibliographiques",
    "bibliographie", "bibliography", "literature cited", "works cited", "further reading",
    "notes and references", "notes et références", "sources et références", "literatur",
    "literaturverzeichnis", "referenzen", "bibliografía", "referencias", "bibliografia",
    "related articles", "articles liés", "cited by",
  ]

  /// The text up to the heading of its references; all of it when there is none.
  static func textBefore(in text: String) -> String {
    var text = text
    let end = text.withUTF8 { bytes -> Int? in
      var start = 0
      while start < bytes.count {
        var end = start
        while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
        if start > 0, end - start <= 40, isHeading(bytes[start..<end]) { return start }
        start = end + 1
      }
      return nil
    }
    return end.map { String(decoding: text.utf8.prefix($0), as: UTF8.self) } ?? text
  }

  private static func isHeading(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard line.count >= 8 else { return false }
    let name = String(decoding: line, as: UTF8.self).lowercased()
      .trimmingPrefixAndSuffix { (letter: Character) -> Bool in
        " :.".contains(letter) || letter.isNumber
      }
    return headings.contains(name)
  }

  /// The short lines that begin with a word, letter case aside.
  static func lines(of text: String, beginningWith word: StaticString, upTo limit: Int) -> [String]
  {
    var text = text
    return text.withUTF8 { bytes in
      var found: [String] = []
      var start = 0
      while start < bytes.count {
        var end = start
        while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
        let count = word.utf8CodeUnitCount
        if end - start <= limit, end - start > count,
          (0..<count).allSatisfy({ bytes[start + $0].asciiLowercased == word.utf8Start[$0] })
        {
          found.append(String(decoding: bytes[start..<end], as: UTF8.self))
        }
        start = end + 1
      }
      return found
    }
  }
}

extension String {
  /// The text without what a condition takes from both ends.
  func trimmingPrefixAndSuffix(_ condition: (Character) -> Bool) -> String {
    var rest = Substring(self)
    while let first = rest.first, condition(first) { rest = rest.dropFirst() }
    while let last = rest.last, condition(last) { rest = rest.dropLast() }
    return String(rest)
  }
}
