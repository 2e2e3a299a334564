/// A reader of XML as it is met: nothing is a fatal error and no text is lost.
///
/// It reads only documents that libxml2 refused. Bytes in, the same nested events out; linear in
/// the input, not recursive. What it mends, it tells as problems.
struct TolerantReader {
  let bytes: UnsafeBufferPointer<UInt8>
  let handler: any XMLEventHandler
  var index = 0
  var stack = OpenElements()
  var entities = DeclaredEntities()
  var scratch: [UInt8] = []
  private(set) var problems: [Problem] = []
  private var told: Set<String> = []
  private var lastTold = (line: 0, message: "")
  private var lineIndex = 0
  private var lineNumber = 1
  private var sawRoot = false
  /// Where the next `]]>`, `-->`, `?>` were found, so that no stretch is searched twice.
  private var ends: [UInt8: Int] = [:]

  init(_ bytes: UnsafeBufferPointer<UInt8>, into handler: any XMLEventHandler) {
    self.bytes = bytes
    self.handler = handler
  }

  /// Reads to the end; every element still open then is closed.
  mutating func read() {
    while index < bytes.count, !handler.isFinished {
      if bytes[index] == UInt8(ascii: "<"), markup() { continue }
      text()
    }
    guard !handler.isFinished else { return }
    if let last = stack.last {
      tell("The document ends inside <\(last.qualifiedName)>; what was read is kept.")
    }
    close(downTo: 0)
  }

  // MARK: Problems

  /// The line of the current position; asked for in rising order only.
  mutating func line(at position: Int) -> Int {
    while lineIndex < position, lineIndex < bytes.count {
      if bytes[lineIndex] == UInt8(ascii: "\n") { lineNumber += 1 }
      lineIndex += 1
    }
    return lineNumber
  }

  /// Tells an oddity, each wording once a line and not without end.
  mutating func tell(_ message: String) {
    guard problems.count < SyndicationLimits.problems else { return }
    let line = line(at: index)
    if lastTold.line == line, lastTold.message == message { return }
    lastTold = (line, message)
    guard told.insert("\(line)\(message)").inserted else { return }
    problems.append(Problem(line: line, message))
  }

  // MARK: Text

  /// Text up to the next `<` (at least one byte of it).
  private mutating func text() {
    var end = index + 1
    while end < bytes.count, bytes[end] != UInt8(ascii: "<") { end += 1 }
    emit(index..<end)
    index = end
  }

  private mutating func emit(_ range: Range<Int>) {
    guard !stack.isEmpty else {
      if sawRoot == false, range.contains(where: { !bytes[$0].isSpace && bytes[$0] < 0x80 }) {
        tell("Text stands before the document; it was skipped.")
      }
      return
    }
    let isPlain = !range.contains {
      bytes[$0] == UInt8(ascii: "&") || bytes[$0] < 0x09 || bytes[$0] == 0x0D
    }
    if isPlain {
      handler.text(UnsafeBufferPointer(rebasing: bytes[range]))
      return
    }
    scratch.removeAll(keepingCapacity: true)
    decode(range)
    scratch.withUnsafeBufferPointer { handler.text($0) }
  }

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
          tell(
            "A control character (U+00\(byte < 16 ? "0" : "")\(String(byte, radix: 16, uppercase: true))) was dropped."
          )
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

  // MARK: Markup

  /// Reads the markup that begins here; `false` when the `<` is only text.
  private mutating func markup() -> Bool {
    guard index + 1 < bytes.count else {
      index += 1
      return true
    }
    let next = bytes[index + 1]
    switch next {
    case UInt8(ascii: "!"): return declaration()
    case UInt8(ascii: "?"):
      processingInstruction()
      return true
    case UInt8(ascii: "/"):
      guard index + 2 < bytes.count, isNameStart(bytes[index + 2]) else { return stray() }
      endTag()
      return true
    default:
      guard isNameStart(next) else { return stray() }
      return startTag()
    }
  }

  private mutating func stray() -> Bool {
    if !stack.isEmpty { tell("A < stands for itself; it should be written &lt;.") }
    return false
  }

  func isNameStart(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte == UInt8(ascii: "_") || byte >= 0x80
  }

  private mutating func processingInstruction() {
    let end = end("?>", from: index + 2)
    let tagEnd = self.end(">", from: index + 2)
    if starts(with: "<?xml", at: index), index + 5 < bytes.count, bytes[index + 5].isSpace {
      if index > 0 {
        tell("An XML declaration stands inside the document, not at its very beginning.")
      }
      // A declaration never closed properly must not swallow the feed.
      index = min(end.map { $0 + 2 } ?? bytes.count, tagEnd.map { $0 + 1 } ?? bytes.count)
      return
    }
    index = end.map { $0 + 2 } ?? tagEnd.map { $0 + 1 } ?? bytes.count
  }

  private mutating func declaration() -> Bool {
    if starts(with: "<!--", at: index) {
      let end = end("-->", from: index + 4)
      if end == nil { tell("A comment is never closed.") }
      index = end.map { $0 + 3 } ?? self.end(">", from: index).map { $0 + 1 } ?? bytes.count
      return true
    }
    if starts(with: "<![CDATA[", at: index) {
      characterData()
      return true
    }
    if starts(with: "<!DOCTYPE", at: index, foldingCase: true) {
      documentType()
      return true
    }
    guard let end = end(">", from: index) else { return stray() }
    index = end + 1
    return true
  }

  private mutating func characterData() {
    let start = index + 9
    var end = end("]]>", from: start)
    if let close = end, let next = find("<![CDATA[", from: start, limit: close),
      let itemEnd = find("</", from: start, limit: next), itemEnd < next
    {
      // The section was never closed: it ends where its element does.
      tell("A CDATA section is never closed.")
      end = nil
      emitRaw(start..<itemEnd)
      index = itemEnd
      return
    }
    if end == nil { tell("A CDATA section is never closed.") }
    // Then it ends with the element it stands in.
    if end == nil, let element = stack.last?.qualifiedName,
      let close = find("</", from: start, limit: nil, followedBy: element)
    {
      emitRaw(start..<close)
      index = close
      return
    }
    let stop = end ?? bytes.count
    emitRaw(start..<stop)
    index = end.map { $0 + 3 } ?? bytes.count
  }

  private mutating func emitRaw(_ range: Range<Int>) {
    guard !stack.isEmpty, !range.isEmpty else { return }
    guard range.contains(where: { bytes[$0] < 0x09 }) else {
      handler.text(UnsafeBufferPointer(rebasing: bytes[range]))
      return
    }
    scratch.removeAll(keepingCapacity: true)
    for position in range where bytes[position] >= 0x09 { scratch.append(bytes[position]) }
    tell("Control characters were dropped.")
    scratch.withUnsafeBufferPointer { handler.text($0) }
  }

  private mutating func documentType() {
    let declaration = DocumentTypeDeclaration(bytes, at: index)
    for entity in declaration.entities { entities.declare(entity.name, entity.value) }
    handler.documentType(name: declaration.name, publicID: declaration.publicID)
    index = declaration.end
  }

  // MARK: Elements

  private mutating func startTag() -> Bool {
    guard let tag = StartTag(bytes, at: index) else { return stray() }
    if tag.isTruncated {
      tell("The document ends inside a tag.")
      index = bytes.count
      return true
    }
    if tag.wasUnclosed { tell("The tag <\(tag.qualifiedName(in: bytes))> lacks its >.") }
    let line = line(at: index)
    sawRoot = true
    open(tag, line: line)
    index = tag.end
    return true
  }

  private mutating func endTag() {
    var end = index + 2
    while end < bytes.count, bytes[end] != UInt8(ascii: ">"), bytes[end] != UInt8(ascii: "<") {
      end += 1
    }
    var nameEnd = index + 2
    while nameEnd < end, !bytes[nameEnd].isSpace { nameEnd += 1 }
    let name = String(decoding: bytes[(index + 2)..<nameEnd], as: UTF8.self)
    switch stack.position(closedBy: name) {
    case .some(let position):
      if position < stack.count - 1, let last = stack.last {
        tell("<\(last.qualifiedName)> is not closed before </\(name)>.")
      }
      close(downTo: position)
    case .none:
      tell("</\(name)> closes nothing; it was ignored.")
    }
    index = end < bytes.count && bytes[end] == UInt8(ascii: ">") ? end + 1 : end
  }

  mutating func close(downTo position: Int) {
    while stack.count > position, let element = stack.pop() { handler.end(element.name) }
  }

  // MARK: Searching

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
  private mutating func end(_ text: StaticString, from start: Int) -> Int? {
    if let known = ends[text.utf8Start[0]], known >= start {
      return known == Int.max ? nil : known
    }
    let found = find(text, from: start)
    ends[text.utf8Start[0]] = found ?? Int.max
    return found
  }

  /// The next `text` with a name right behind it.
  private func find(
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
