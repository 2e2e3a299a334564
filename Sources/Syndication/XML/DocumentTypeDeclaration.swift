/// A document type declaration: its name, its identifiers and the simple entities it declares.
struct DocumentTypeDeclaration {
  private(set) var name = ""
  private(set) var externalID = ""
  /// General entities with literal text; external and parameter entities are never read.
  private(set) var entities: [(name: String, value: ArraySlice<UInt8>)] = []
  /// Behind the declaration.
  private(set) var end: Int
  /// `rss PUBLIC "…" "…"`.
  private static let wordLimit = 4

  /// Reads the declaration at `<!DOCTYPE`.
  init(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    var index = start + 9
    end = index
    var words: [String] = []
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: ">") {
        index += 1
        break
      } else if byte == UInt8(ascii: "[") {
        index = subset(bytes, from: index + 1)
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        let close = Self.next(byte, in: bytes, from: index + 1)
        if words.count < Self.wordLimit {
          words.append(String(decoding: bytes[(index + 1)..<close], as: UTF8.self))
        }
        index = close + 1
      } else if byte == UInt8(ascii: "<") {
        break
      } else if byte.isSpace {
        index += 1
      } else {
        let first = index
        while index < bytes.count, !bytes[index].isSpace, bytes[index] != UInt8(ascii: ">"),
          bytes[index] != UInt8(ascii: "["), bytes[index] != UInt8(ascii: "<")
        { index += 1 }
        if words.count < Self.wordLimit {
          words.append(String(decoding: bytes[first..<index], as: UTF8.self))
        }
      }
    }
    name = words.first ?? ""
    externalID = words.dropFirst(2).joined(separator: " ")
    end = min(index, bytes.count)
  }

  private static func next(
    _ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    var index = start
    while index < bytes.count, bytes[index] != byte { index += 1 }
    return index
  }

  /// Reads the internal subset; returns the position behind its `]`.
  private mutating func subset(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] != UInt8(ascii: "]") {
      guard bytes[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      index = markup(bytes, at: index)
    }
    return min(index + 1, bytes.count)
  }

  private mutating func markup(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    var index = start + 1
    var words: [String] = []
    var literal: ArraySlice<UInt8>?
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        let close = Self.next(byte, in: bytes, from: index + 1)
        if literal == nil { literal = ArraySlice(bytes[(index + 1)..<close]) }
        index = close + 1
      } else if byte.isSpace {
        index += 1
      } else {
        let first = index
        while index < bytes.count, !bytes[index].isSpace, bytes[index] != UInt8(ascii: ">"),
          bytes[index] != UInt8(ascii: "\""), bytes[index] != UInt8(ascii: "'")
        { index += 1 }
        if words.count < 4 {
          words.append(String(decoding: bytes[first..<index], as: UTF8.self))
        }
      }
    }
    if words.count == 2, words[0] == "!ENTITY", let literal,
      entities.count < SyndicationLimits.entities
    {
      entities.append((words[1], literal))
    }
    return min(index + 1, bytes.count)
  }
}
