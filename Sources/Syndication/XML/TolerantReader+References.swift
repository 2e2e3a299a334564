/// References in text: what they stand for, and what is made of those that stand for nothing.
extension TolerantReader {
  /// Appends a stretch to `scratch` with references decoded and control characters dropped.
  mutating func decode(_ range: Range<Int>) {
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = bytes[position]
      if byte == UInt8(ascii: "&") {
        position += reference(at: position, limit: range.upperBound)
      } else {
        if byte >= 0x20 || byte == 0x0A || byte == 0x09 {
          scratch.append(byte)
        } else if byte == 0x0D {
          let next = position + 1
          if next >= range.upperBound || bytes[next] != 0x0A { scratch.append(0x0A) }
        } else {
          tellControl(byte)
        }
        position += 1
      }
    }
  }

  /// Appends what a reference stands for; returns its length in bytes.
  private mutating func reference(at start: Int, limit: Int) -> Int {
    var end = start + 1
    while end < limit, end - start <= 64,
      bytes[end].isASCIIAlphanumeric || bytes[end] == UInt8(ascii: "#") || bytes[end] >= 0x80
        || bytes[end] == UInt8(ascii: "_") || bytes[end] == UInt8(ascii: "-")
        || bytes[end] == UInt8(ascii: ".")
    { end += 1 }
    guard end < limit, bytes[end] == UInt8(ascii: ";"), end > start + 1 else {
      // `&#8217 ` without its semicolon is a number all the same; a name without one is text,
      // since addresses hold `&copy=`.
      if start + 2 < limit, bytes[start + 1] == UInt8(ascii: "#"),
        let found = HTMLEntities.reference(
          in: UnsafeBufferPointer(rebasing: bytes[..<limit]), at: start)
      {
        tell("A character reference lacks its semicolon.")
        scratch.append(contentsOf: found.text.utf8)
        return found.length
      }
      tell("An ampersand stands for itself; it should be written &amp;.")
      scratch.append(UInt8(ascii: "&"))
      return 1
    }
    let name = UnsafeBufferPointer(rebasing: bytes[(start + 1)..<end])
    let length = end - start + 1
    if bytes[start + 1] == UInt8(ascii: "#") {
      let window = UnsafeBufferPointer(rebasing: bytes[..<limit])
      if let found = HTMLEntities.reference(in: window, at: start), found.length == length {
        if found.text.utf8.first.map({ $0 >= 0x20 || $0 == 9 || $0 == 10 || $0 == 13 }) ?? false {
          scratch.append(contentsOf: found.text.utf8)
        } else {
          tell("A reference to a control character was dropped.")
        }
        return length
      }
    } else if let text = entities.text(of: name) {
      scratch.append(contentsOf: text)
      return length
    } else if let text = HTMLEntities.decode(name: name) {
      if !isPredefined(name) {
        tell(
          "The entity &\(String(decoding: name, as: UTF8.self)); is not defined in XML; HTML's was taken."
        )
      }
      scratch.append(contentsOf: text.utf8)
      return length
    } else if entities.isDeclared(name) {
      return length
    }
    tell(
      "The reference &\(String(decoding: name.prefix(40), as: UTF8.self)); means nothing; it was kept as text."
    )
    scratch.append(contentsOf: bytes[start..<(start + length)])
    return length
  }

  private func isPredefined(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    ["amp", "lt", "gt", "quot", "apos"].contains { name.elementsEqual($0.utf8) }
  }
}
