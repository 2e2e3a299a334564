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
  /// The control characters told of a line, one bit each.
  private var toldControls = (line: 0, set: UInt32(0))
  private var lineIndex = 0
  private var lineNumber = 1
  private var sawRoot = false
  /// Where the next `]]>`, `-->`, `?>` were found, so that no stretch is searched twice.
  var ends: [UInt8: Int] = [:]

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

  /// Tells a control character once a line, before a sentence is made of it.
  mutating func tellControl(_ byte: UInt8) {
    guard problems.count < SyndicationLimits.problems else { return }
    let line = line(at: index)
    if toldControls.line != line { toldControls = (line, 0) }
    let bit = UInt32(1) << UInt32(byte & 31)
    guard toldControls.set & bit == 0 else { return }
    toldControls.set |= bit
    let digits = String(byte, radix: 16, uppercase: true)
    tell("A control character (U+00\(byte < 16 ? "0" : "")\(digits)) was dropped.")
  }

  // MARK: Text

  /// Text up to the next `<` (at least one byte of it).
  private mutating func text() {
    var end = index + 1
    while end < bytes.count, bytes[end] != UInt8(ascii: "<") { end += 1 }
    emit(index..<end)
    index = end
  }

  mutating func emit(_ range: Range<Int>) {
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

  mutating func stray() -> Bool {
    if !stack.isEmpty { tell("A < stands for itself; it should be written &lt;.") }
    return false
  }

  func isNameStart(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte == UInt8(ascii: "_") || byte >= 0x80
  }

  // MARK: Elements

  private mutating func startTag() -> Bool {
    guard let tag = StartTag(bytes, at: index) else { return stray() }
    if tag.isTruncated {
      tell("The document ends inside a tag.")
      index = bytes.count
      return true
    }
    if tag.wasUnclosed, isComparison(tag) { return stray() }
    if tag.wasUnclosed { tell("The tag <\(tag.qualifiedName(in: bytes))> lacks its >.") }
    let line = line(at: index)
    sawRoot = true
    open(tag, line: line)
    index = tag.end
    return true
  }

  /// Whether a tag that never closes is words behind a sign: `p<y in men</title>`.
  private func isComparison(_ tag: StartTag) -> Bool {
    guard tag.attributes.allSatisfy({ $0.value.lowerBound == $0.name.upperBound }) else {
      return false
    }
    let name = UnsafeBufferPointer(rebasing: bytes[tag.name])
    return HTMLElementTable.shared.element(name) == .unknown
      && XMLTerm.named(tag.nameParts(in: bytes).local.lowercased()) == .other
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
}
