/// A document's bytes as UTF-8, with the encoding they were in and what was odd about it.
struct DecodedText {
  /// UTF-8, from `start` on; the very bytes served where they were UTF-8 already.
  var bytes: [UInt8]
  /// Behind a byte order mark.
  var start: Int
  /// Lower case, as stated or found.
  var encoding: String
  /// Whether the bytes were what the document said they were.
  var isFaithful: Bool
  var problems: [Problem]

  /// Decodes a document: byte order mark, then HTTP charset, then declaration, then UTF-8, then
  /// windows-1252 (RFC 7303 §3; docs/formats.md, "Encodings").
  init(_ document: FeedDocument) {
    self.init(bytes: document.bytes, contentType: document.contentType)
  }

  init(bytes: [UInt8], contentType: String?) {
    self.bytes = bytes
    start = 0
    encoding = "utf-8"
    isFaithful = true
    problems = []
    if bytes.count > SyndicationLimits.bytes {
      self.bytes.removeLast(bytes.count - SyndicationLimits.bytes)
      isFaithful = false
      problems.append(
        Problem("The document has \(bytes.count) bytes; only the first 64 MiB were read."))
    }
    let stated = CharsetStatement(bytes: self.bytes, contentType: contentType)
    decode(stated)
  }

  private mutating func decode(_ stated: CharsetStatement) {
    if let mark = ByteOrderMark(bytes) {
      start = mark.length
      take(mark.encoding, stated: nil)
      if start < bytes.count, mark.encoding == .utf8 { skipFurtherMarks() }
      return
    }
    if let wide = ByteOrderMark.wideWithoutMark(bytes) {
      take(wide, stated: nil)
      return
    }
    for label in stated.labels {
      guard let charset = Charset(label: label) else {
        isFaithful = false
        problems.append(Problem(line: 1, "The encoding \(PlainText.clean(label)) is unknown."))
        continue
      }
      if charset.isWide {
        isFaithful = false
        problems.append(
          Problem(line: 1, "The document says \(label) but is in an encoding of single bytes."))
        continue
      }
      if take(charset, stated: label) { return }
    }
    take(.utf8, stated: nil)
    // MIME's default for text (RFC 2046 §4.1.2), told where nothing is stated and the bytes bear it
    // out; they mean the same in UTF-8.
    if stated.labels.isEmpty, stated.isMIMEText, isFaithful, bytes.allSatisfy({ $0 < 0x80 }) {
      encoding = "us-ascii"
    }
  }

  private mutating func skipFurtherMarks() {
    while bytes.count >= start + 3, bytes[start] == 0xEF, bytes[start + 1] == 0xBB,
      bytes[start + 2] == 0xBF
    {
      start += 3
      isFaithful = false
      problems.append(Problem(line: 1, "The byte order mark stands more than once."))
    }
  }

  /// Decodes as one encoding; `false` when the bytes contradict it and another must be tried.
  @discardableResult
  private mutating func take(_ charset: Charset, stated label: String?) -> Bool {
    switch charset {
    case .utf8: return takeUTF8(label)
    case .latin1: return takeLatin1(label ?? "windows-1252")
    case .utf16(let bigEndian), .utf32(let bigEndian):
      let wide = WideDecoder(
        bytes[min(start, bytes.count)...], bigEndian: bigEndian, isUTF32: charset.isUTF32)
      bytes = wide.output
      start = 0
      encoding = charset.name
      if wide.hadErrors { mend("Some characters could not be decoded as \(charset.name).") }
      return true
    case .other(let name): return takeOther(name, label ?? name)
    }
  }

  private mutating func takeUTF8(_ label: String?) -> Bool {
    encoding = label ?? "utf-8"
    if UTF8Text.isValid(bytes) { return true }
    let mended = UTF8Mending(bytes[start...])
    if mended.mendedCount * 2 > mended.multibyteCount, takeGuess() { return true }
    bytes = mended.output
    start = 0
    if mended.hadMultibyte {
      encoding = "utf-8"
      mend(
        "\(mended.mendedCount) bytes are not UTF-8 and were read as windows-1252.", mended.firstLine
      )
    } else {
      encoding = "windows-1252"
      mend(
        "The document is said to be UTF-8 but is not; it was read as windows-1252.",
        mended.firstLine)
    }
    return true
  }

  /// A script beyond Latin gives itself away by its bytes.
  private mutating func takeGuess() -> Bool {
    guard let label = CharsetGuess.label(for: bytes[start...]),
      case .other(let name)? = Charset(label: label),
      let decoded = Iconv.decode(bytes[start...], from: name), decoded.errors * 50 <= bytes.count
    else { return false }
    bytes = decoded.output
    start = 0
    encoding = label
    mend("The document states no encoding that fits; it was read as \(label).")
    return true
  }

  /// ISO 8859-1, US-ASCII and windows-1252: one table, as browsers have it.
  private mutating func takeLatin1(_ label: String) -> Bool {
    encoding = label
    guard let first = bytes.firstIndex(where: { $0 >= 0x80 }) else { return true }
    if UTF8Text.isValid(bytes) {
      encoding = "utf-8"
      problems.append(Problem(line: 1, "The document says \(label) but is UTF-8."))
      isFaithful = false
      return true
    }
    if label != "windows-1252", bytes.contains(where: { (0x80...0x9F).contains($0) }) {
      encoding = "windows-1252"
      problems.append(Problem(line: 1, "The document says \(label) but is windows-1252."))
    }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 4)
    output.append(contentsOf: bytes[..<first])
    for byte in bytes[first...] {
      if byte < 0x80 { output.append(byte) } else { Windows1252.append(byte, to: &output) }
    }
    bytes = output
    return true
  }

  private mutating func takeOther(_ name: String, _ label: String) -> Bool {
    let shipped = ShippedCharset.decode(bytes[start...], from: name).map { (output: $0, errors: 0) }
    guard let decoded = shipped ?? Iconv.decode(bytes[start...], from: name) else {
      isFaithful = false
      problems.append(Problem(line: 1, "The encoding \(PlainText.clean(label)) is unknown."))
      return false
    }
    let isWrong =
      decoded.errors > 0
      && (decoded.errors * 50 > bytes.count || UTF8Text.isValid(bytes))
    if isWrong {
      isFaithful = false
      problems.append(
        Problem(line: 1, "The document says \(PlainText.clean(label)) but is in another encoding."))
      return false
    }
    if decoded.errors > 0 {
      mend("\(decoded.errors) characters could not be decoded as \(PlainText.clean(label)).")
    }
    bytes = decoded.output
    start = 0
    // GB 2312 is read as the larger set that holds it, and said to be so, as feedparser has it.
    encoding = name == "gb18030" && label.contains("2312") ? name : label
    if name.hasPrefix("ebcdic") || name == "cp037" { ByteOrderMark.foldNextLines(&bytes) }
    forgiveName(label)
    return true
  }

  /// An encoding named by its number (`437`) is no name XML allows (XML, production 81), yet it is
  /// clear what is meant: told, blanked out, and no fault of the document's structure.
  private mutating func forgiveName(_ label: String) {
    guard let first = label.utf8.first, first.isASCIIDigit,
      let place = CharsetStatement.declarationOfEncoding(in: bytes)
    else { return }
    for index in place { bytes[index] = 0x20 }
    problems.append(Problem(line: 1, "The encoding \(label) is named by its number alone."))
  }

  private mutating func mend(_ message: String, _ line: Int? = nil) {
    isFaithful = false
    problems.append(Problem(line: line, message))
  }
}
