import FoundationEssentials

/// What publishers do to text, undone: C1 controls meant as windows-1252, UTF-8 encoded twice,
/// markup escaped twice, base64.
enum TextRepair {
  static func trimmed(_ bytes: [UInt8]) -> ArraySlice<UInt8> { trimmed(bytes[...]) }

  static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var start = bytes.startIndex
    var end = bytes.endIndex
    while start < end, bytes[start].isSpace { start += 1 }
    while end > start, bytes[end - 1].isSpace { end -= 1 }
    return bytes[start..<end]
  }

  /// Mends UTF-8 text in place where it holds C1 controls or was encoded twice.
  static func mend(_ bytes: inout [UInt8]) {
    let first = bytes.withUnsafeBufferPointer {
      $0.position(
        from: 0, in: { $0.equal(0xC2, without: 1) }, matches: { $0 >= 0xC2 && $0 <= 0xC3 })
    }
    guard let first else { return }
    if let once = decodedOnce(bytes) {
      bytes = once
      return
    }
    guard let control = bytes.withUnsafeBufferPointer({ firstControl($0, from: first) }) else {
      return
    }
    var index = control
    var output = Array(bytes[..<index])
    while index < bytes.count {
      if bytes[index] == 0xC2, index + 1 < bytes.count, bytes[index + 1] < 0xA0 {
        Windows1252.append(bytes[index + 1], to: &output)
        index += 2
      } else {
        output.append(bytes[index])
        index += 1
      }
    }
    bytes = output
  }

  /// The first C1 control at or behind an offset.
  private static func firstControl(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start
    while let found = bytes.position(ofByte: 0xC2, from: index) {
      if found + 1 < bytes.count, bytes[found + 1] < 0xA0 { return found }
      index = found + 1
    }
    return nil
  }

  /// Whether the first character beyond ASCII may be the first byte of another: then its neighbour
  /// is beyond ASCII too, as `é` in French hardly ever is.
  private static func mayBeDoubled(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard
      let index = bytes.position(from: 0, in: { $0.beyondASCII }, matches: { $0 >= 0x80 })
    else { return false }
    let length = UTF8Text.sequenceLength(bytes, at: index)
    guard length > 1, index + length < bytes.count, bytes[index + length] >= 0x80,
      let byte = Windows1252.byte(PlainText.codePoint(bytes, at: index, length: length))
    else { return false }
    return byte >= 0xC2
  }

  /// Text whose characters beyond ASCII are all bytes of windows-1252 that again make valid UTF-8
  /// (`Ã©` for `é`, `â€™` for `’`).
  private static func decodedOnce(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.withUnsafeBufferPointer(mayBeDoubled) else { return nil }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var count = 0
    let isOnce = bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        if bytes[index] < 0x80 {
          output.append(bytes[index])
          index += 1
          continue
        }
        let length = UTF8Text.sequenceLength(bytes, at: index)
        guard length > 1,
          let byte = Windows1252.byte(PlainText.codePoint(bytes, at: index, length: length))
        else { return false }
        output.append(byte)
        count += 1
        index += length
      }
      return true
    }
    return isOnce && count > 1 && UTF8Text.isValid(output) ? output : nil
  }

  /// A title as plain text; one whose tags were escaped twice is read twice.
  ///
  /// - Parameter allTags: Whether tags are tags also where HTML does not know their names.
  static func title(_ raw: String, allTags: Bool = false) -> String {
    let text = PlainText.strip(html: raw, allTags: allTags)
    guard raw.utf8.contains(UInt8(ascii: "&")), hasEndTag(text) else { return text }
    return PlainText.strip(html: text)
  }

  /// Whether a text holds an end tag of HTML such as stand in titles and abstracts.
  static func hasEndTag(_ text: String) -> Bool {
    let tags: [StaticString] = [
      "</i>", "</em>", "</b>", "</strong>", "</sub>", "</sup>", "</span>", "</p>", "</a>",
    ]
    return text.holds("</") && tags.contains { text.holds($0) }
  }

  /// Markup escaped twice (Oxford University Press), escaped once.
  ///
  /// Only where no tag is left and what is escaped closes like markup.
  static func undoubled(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard !bytes.contains(UInt8(ascii: "<")), bytes.contains(UInt8(ascii: "&")) else {
      return bytes
    }
    guard contains(bytes, "&lt;/") || contains(bytes, "/&gt;"), contains(bytes, "&gt;") else {
      return bytes
    }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    bytes.withUnsafeBufferPointer {
      PlainText.append(decoding: $0, 0..<$0.count, to: &output)
    }
    return output[...]
  }

  private static func contains(_ bytes: ArraySlice<UInt8>, _ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard bytes.count >= count else { return false }
    for start in bytes.startIndex...(bytes.endIndex - count)
    where bytes[start] == text.utf8Start[0] {
      var offset = 1
      while offset < count, bytes[start + offset] == text.utf8Start[offset] { offset += 1 }
      if offset == count { return true }
    }
    return false
  }

  /// Base64 as text; `nil` when it is none, or is no text.
  static func base64(_ bytes: [UInt8]) -> [UInt8]? {
    let compact = bytes.filter { !$0.isSpace }
    guard !compact.isEmpty, let data = Data(base64Encoded: Data(compact)) else { return nil }
    let output = [UInt8](data)
    return UTF8Text.isValid(output) && !output.contains(0) ? output : nil
  }
}
