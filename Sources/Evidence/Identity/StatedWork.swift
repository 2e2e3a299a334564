import Syndication

/// Works as texts name them: `doi:10.…`, `https://doi.org/10.…`, `PMID: 123`, and the words before
/// them that say how two works stand to each other.
enum StatedWork {
  /// Words before an identifier, lower case, and what they state of the entry.
  private static let stated: [(words: String, kind: Relation.Kind)] = [
    ("retraction of:", .retracts), ("retraction of the article", .retracts),
    ("retraction in:", .retractedBy), ("retracted by", .retractedBy),
    ("expression of concern for:", .expressesConcernOn), ("expression of concern in:", .concernIn),
    ("erratum for:", .corrects), ("corrects the article", .corrects), ("corrects:", .corrects),
    ("corrigendum to:", .corrects), ("erratum in:", .correctedBy), ("corrected in:", .correctedBy),
    ("comment on:", .commentsOn), ("commentaire sur :", .commentsOn),
    ("linked research", .commentsOn), ("comment in:", .commentedBy),
    ("linked comment", .commentedBy), ("see comment", .commentedBy),
    ("now published in", .isPreprintOf), ("published version:", .isPreprintOf),
    ("version of record", .isPreprintOf), ("update in:", .isPreprintOf),
    ("update of:", .updates), ("preprint version", .hasPreprint),
    ("a preprint of this", .hasPreprint), ("preprint:", .hasPreprint),
    ("préprint :", .hasPreprint),
  ]

  private static let phrases: [(words: [UInt8], kind: Relation.Kind)] = stated.map {
    (Array($0.words.utf8), $0.kind)
  }

  /// The first two letters of every phrase, five bits each: texts are long and phrases rare.
  private static let beginnings: [Bool] = {
    var table = [Bool](repeating: false, count: 1 << 10)
    for (words, _) in phrases where words.count > 1 { table[key(words[0], words[1])] = true }
    return table
  }()

  private static func key(_ first: UInt8, _ second: UInt8) -> Int {
    Int(first & 31) << 5 | Int(second & 31)
  }

  /// Whether a text may name a work at all: most name none, and no phrase need be looked for.
  static func mayStand(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in text.indices {
      switch text[index] {
      case 0x2E:
        if index > 1, text[index - 1] == 0x30, text[index - 2] == 0x31 { return true }
        if matches(register, text, at: index + 1) { return true }
      case 0x3A:
        if index > 3, matches(label, text, at: index - 4) { return true }
      default: continue
      }
    }
    return false
  }

  /// Where each phrase ends, with what it states, in text order.
  static func phrases(in text: UnsafeBufferPointer<UInt8>) -> [(end: Int, kind: Relation.Kind)] {
    var found: [(Int, Relation.Kind)] = []
    beginnings.withUnsafeBufferPointer { beginnings in
      var index = 0
      var isInWord = false
      while index + 1 < text.count {
        let byte = text[index]
        let isAtStart = !isInWord
        isInWord = isLetter(byte)
        guard isAtStart, beginnings[key(byte, text[index + 1])],
          let (phrase, kind) = phrases.first(where: { matches($0.words, text, at: index) })
        else {
          index += 1
          continue
        }
        index += phrase.count
        isInWord = isLetter(text[index - 1])
        found.append((index, kind))
      }
    }
    return found
  }

  /// The next work named, and where its name ends.
  static func next(
    in text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (name: String, end: Int)? {
    var index = start
    while index + 7 < text.count {
      if text[index] == 0x31, text[index + 1] == 0x30, text[index + 2] == 0x2E,
        index == 0 || !(isLetter(text[index - 1]) || text[index - 1] &- 0x30 < 10)
      {
        let stretch = UnsafeBufferPointer(rebasing: text[index..<min(text.count, index + 220)])
        if let doi = DOI.first(in: String(decoding: stretch, as: UTF8.self), anchored: true) {
          // What publishers hang behind the name in an address is no part of it.
          let name = (DOI.inPath(of: "https://doi.example/" + doi.name) ?? doi).name
          return (name, index + max(7, doi.name.utf8.count))
        }
      }
      if let (number, end) = pubMedNumber(text, at: index) { return ("pmid:\(number)", end) }
      index += 1
    }
    return nil
  }

  private static let register = Array("ncbi".utf8)
  private static let label = Array("pmid".utf8)
  private static let marks = ["pmid:", "pubmed.ncbi.nlm.nih.gov/"].map { Array($0.utf8) }

  private static func pubMedNumber(
    _ text: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (Int, Int)? {
    guard lower(text[index]) == 0x70 else { return nil }
    for mark in marks where matches(mark, text, at: index) {
      var end = index + mark.count
      while end < text.count, text[end] == 0x20 { end += 1 }
      let digits = text[end...].prefix { $0 &- 0x30 < 10 }
      guard (1...9).contains(digits.count),
        let number = Int(String(decoding: digits, as: UTF8.self))
      else { continue }
      return (number, end + digits.count)
    }
    return nil
  }

  private static func matches(
    _ phrase: [UInt8], _ text: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> Bool {
    guard index + phrase.count <= text.count else { return false }
    for offset in phrase.indices where lower(text[index + offset]) != phrase[offset] {
      return false
    }
    return true
  }

  private static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}
