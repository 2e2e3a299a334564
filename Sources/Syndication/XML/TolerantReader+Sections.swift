/// Comments, processing instructions, CDATA sections and document types, closed or not.
extension TolerantReader {
  mutating func processingInstruction() {
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

  mutating func declaration() -> Bool {
    if starts(with: "<!--", at: index) {
      let end = end("-->", from: index + 4)
      if end == nil { tell("A comment is never closed.") }
      index = end.map { $0 + 3 } ?? self.end(">", from: index).map { $0 + 1 } ?? bytes.count
      return true
    }
    if starts(with: "<![CDATA[", at: index, foldingCase: true) {
      if bytes[index + 3] != UInt8(ascii: "C") {
        tell("A CDATA section is spelt in small letters; it was read all the same.")
      }
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

  mutating func emitRaw(_ range: Range<Int>) {
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
    handler.documentType(name: declaration.name, externalID: declaration.externalID)
    index = declaration.end
  }
}
