/// Looking ahead for the ends of markup.
extension TolerantReader {
  func starts(with text: StaticString, at start: Int, foldingCase: Bool = false) -> Bool {
    guard start + text.utf8CodeUnitCount <= bytes.count else { return false }
    for offset in 0..<text.utf8CodeUnitCount {
      let byte = bytes[start + offset]
      let wanted = text.utf8Start[offset]
      let isSame =
        byte == wanted
        || (foldingCase && byte.asciiLowercased == wanted.asciiLowercased)
      if !isSame { return false }
    }
    return true
  }

  /// Like `find` for the ends of sections, remembering what it found.
  mutating func end(_ text: StaticString, from start: Int) -> Int? {
    if let known = ends[text.utf8Start[0]], known >= start {
      return known == Int.max ? nil : known
    }
    let found = find(text, from: start)
    ends[text.utf8Start[0]] = found ?? Int.max
    return found
  }

  /// The next `text` with a name right behind it.
  func find(
    _ text: StaticString, from start: Int, limit: Int?, followedBy name: String
  ) -> Int? {
    var position = find(text, from: start, limit: limit)
    while let found = position {
      let rest = bytes[(found + text.utf8CodeUnitCount)...]
      if rest.prefix(name.utf8.count).elementsEqual(name.utf8) { return found }
      position = find(text, from: found + 1, limit: limit)
    }
    return nil
  }

  func find(_ text: StaticString, from start: Int, limit: Int? = nil) -> Int? {
    let count = text.utf8CodeUnitCount
    let end = (limit ?? bytes.count) - count
    var position = start
    while position <= end {
      if bytes[position] == text.utf8Start[0], starts(with: text, at: position) { return position }
      position += 1
    }
    return nil
  }
}
