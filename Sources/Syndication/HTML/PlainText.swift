/// Text that is safe to print anywhere: no markup, no control, nothing invisible, on one line.
public enum PlainText {
  /// Most combining marks kept on one base character.
  private static let markLimit = 4

  /// Cleans text that is already plain.
  ///
  /// Removes C0, C1, DEL, bidirectional controls, soft hyphens, zero-width and tag characters;
  /// folds white space to single spaces, and trims.
  public static func clean(_ text: String) -> String {
    var copy = text
    let mended = copy.withUTF8 { bytes -> String? in
      isClean(bytes) ? nil : String(decoding: cleaned(bytes), as: UTF8.self)
    }
    return mended ?? text
  }

  /// Plain text of a title-like construct: real tags dropped, references decoded, `<` that is text
  /// kept (`p < 0.05`).
  public static func strip(html: String) -> String { strip(html: html, allTags: false) }

  /// - Parameter allTags: Whether tags are tags also where HTML does not know their names.
  static func strip(html: String, allTags: Bool) -> String {
    var copy = html
    let stripped = copy.withUTF8 { bytes -> String? in
      // Neither tag nor reference: most titles and names.
      let mark = bytes.position(
        from: 0, in: { $0.equal(0x3C) | $0.equal(0x26) }, matches: { $0 == 0x3C || $0 == 0x26 })
      if mark == nil, isClean(bytes) { return nil }
      var output: [UInt8] = []
      output.reserveCapacity(bytes.count)
      var tokens = HTMLTokenizer(bytes, unknownNamesAreTags: allTags)
      while let token = tokens.next() {
        switch token {
        case .text(let range): append(decoding: bytes, range, to: &output)
        case .start(let tag) where tag.element.has([.block, .lineBreak, .image]):
          output.append(0x20)
        case .start(let tag):
          if tag.element.has(.raw), tag.element.has(.code) || tokens.hasEndTag(tag.element) {
            tokens.skipRaw(tag.element)
          }
        case .end(let element):
          if element.has(.block) { output.append(0x20) }
        case .comment: break
        }
      }
      return output.withUnsafeBufferPointer { String(decoding: cleaned($0), as: UTF8.self) }
    }
    return stripped ?? html
  }

  /// Appends a stretch of HTML text with its references decoded.
  static func append(
    decoding bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, to output: inout [UInt8]
  ) {
    let slice = UnsafeBufferPointer(rebasing: bytes[range])
    guard slice.contains(UInt8(ascii: "&")) else {
      output.append(contentsOf: slice)
      return
    }
    var index = 0
    var run = 0
    while index < slice.count {
      guard slice[index] == UInt8(ascii: "&"),
        let reference = HTMLEntities.reference(in: slice, at: index)
      else {
        index += 1
        continue
      }
      output.append(contentsOf: slice[run..<index])
      output.append(contentsOf: reference.text.utf8)
      index += reference.length
      run = index
    }
    output.append(contentsOf: slice[run...])
  }

  private static func isClean(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.plainRun(from: 0).count == bytes.count
  }

  /// Appends cleaned text as a line of its own, unless nothing is left of it.
  static func append(cleaning bytes: UnsafeBufferPointer<UInt8>, to lines: inout [UInt8]) {
    let line = isClean(bytes) ? nil : cleaned(bytes)
    if line?.isEmpty ?? bytes.isEmpty { return }
    if !lines.isEmpty { lines.append(0x0A) }
    if let line { lines.append(contentsOf: line) } else { lines.append(contentsOf: bytes) }
  }

  private static func cleaned(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    // Never longer than before: a space is written for white space that was read.
    [UInt8](unsafeUninitializedCapacity: bytes.count) { output, count in
      count = clean(bytes, into: output)
    }
  }

  /// Writes the cleaned text, and says how many bytes it has.
  private static func clean(
    _ bytes: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var count = 0
    var index = 0
    var space = false
    var marks = 0
    func endSpace() {
      if space, count > 0 {
        output[count] = 0x20
        count += 1
      }
      space = false
    }
    while index < bytes.count {
      let run = bytes.plainRun(from: index)
      if !run.isEmpty {
        endSpace()
        marks = 0
        let place = UnsafeMutableBufferPointer(rebasing: output[count..<count + run.count])
        _ = place.update(fromContentsOf: bytes[run])
        count += run.count
        index = run.upperBound
        continue
      }
      let byte = bytes[index]
      if byte < 0x80 {
        index += 1
        if byte == 0x20 || (0x09...0x0D).contains(byte) {
          space = true
        } else if byte >= 0x20, byte != 0x7F {
          endSpace()
          marks = 0
          output[count] = byte
          count += 1
        }
        continue
      }
      let length = UTF8Text.sequenceLength(bytes, at: index)
      guard length > 0 else {
        index += 1
        continue
      }
      let value = codePoint(bytes, at: index, length: length)
      defer { index += length }
      if isLineSpace(value) {
        space = true
        continue
      }
      if isInvisible(value) { continue }
      if isCombining(value) {
        marks += 1
        if marks > markLimit { continue }
      } else {
        marks = 0
      }
      endSpace()
      for offset in 0..<length { output[count + offset] = bytes[index + offset] }
      count += length
    }
    return count
  }

  static func codePoint(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, length: Int
  ) -> UInt32 {
    var value = UInt32(bytes[index])
    switch length {
    case 2: value &= 0x1F
    case 3: value &= 0x0F
    case 4: value &= 0x07
    default: return value
    }
    for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    return value
  }

  /// Separators that a line of text cannot hold (NEL, LS, PS).
  private static func isLineSpace(_ value: UInt32) -> Bool {
    value == 0x85 || value == 0x2028 || value == 0x2029
  }

  /// Controls, bidirectional controls, zero-width and tag characters.
  static func isInvisible(_ value: UInt32) -> Bool {
    switch value {
    case 0x80...0x9F, 0xAD, 0x61C, 0x180E, 0x200B, 0x200E, 0x200F, 0x202A...0x202E,
      0x2060...0x2064, 0x2066...0x2069, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
    }
  }

  private static func isCombining(_ value: UInt32) -> Bool {
    switch value {
    case 0x300...0x36F, 0x483...0x489, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF,
      0xFE20...0xFE2F:
      true
    default: false
    }
  }
}
