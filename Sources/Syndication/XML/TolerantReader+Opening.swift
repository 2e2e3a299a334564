/// How the tolerant reader opens elements: namespaces, attributes, and end tags left out.
extension TolerantReader {
  mutating func open(_ tag: StartTag, line: Int) {
    let (prefix, local) = tag.nameParts(in: bytes)
    var scope = stack.scope
    var values: [(prefix: String, local: String, value: [UInt8])] = []
    var seen: Set<String> = []
    for attribute in tag.attributes.prefix(SyndicationLimits.attributes) {
      let (attributePrefix, attributeLocal) = StartTag.parts(of: attribute.name, in: bytes)
      scratch.removeAll(keepingCapacity: true)
      decode(attribute.value)
      let isDouble =
        tag.attributes.count > 8
        ? !seen.insert("\(attributePrefix):\(attributeLocal)").inserted
        : values.contains { $0.prefix == attributePrefix && $0.local == attributeLocal }
      if isDouble {
        tell("The attribute \(attributeLocal) stands twice in <\(local)>; the first was taken.")
        continue
      }
      if !attribute.isQuoted { tell("The value of the attribute \(attributeLocal) is not quoted.") }
      let value = scratch
      if attributePrefix == "xmlns" || (attributePrefix.isEmpty && attributeLocal == "xmlns") {
        let declared = attributePrefix.isEmpty ? "" : attributeLocal
        scope = scope.binding(declared, to: String(decoding: value, as: UTF8.self))
      }
      values.append((attributePrefix, attributeLocal, value))
    }
    if tag.attributes.count > SyndicationLimits.attributes {
      tell(
        "An element has too many attributes; the first \(SyndicationLimits.attributes) were read.")
    }
    let bound = scope.bound(prefix)
    if !prefix.isEmpty, bound == nil, prefix != "xml" {
      tell("The prefix \(prefix): is not declared; it was taken for what it usually means.")
    }
    let name = XMLName(
      local: local, in: bound?.namespace ?? XMLNamespace(uri: nil, prefix: prefix))
    closeWhatCannotHold(name)
    guard stack.count < SyndicationLimits.depth else {
      tell(
        "Elements are nested more than \(SyndicationLimits.depth) deep; deeper tags were dropped.")
      return
    }
    stack.push(OpenElements.Element(prefix: prefix, local: local, name: name, scope: scope))
    emitStart(name, prefix, local, bound?.uri ?? "", values, scope, line)
    if tag.isEmpty || HTMLElement.isVoid(name, local) {
      close(downTo: stack.count - 1)
    }
  }

  private func emitStart(
    _ name: XMLName, _ prefix: String, _ local: String, _ uri: String,
    _ values: [(prefix: String, local: String, value: [UInt8])], _ scope: NamespaceScope,
    _ line: Int
  ) {
    if values.isEmpty { return emitBareStart(name, prefix, local, uri, line) }
    // One buffer holds every byte the event points to while it is sent.
    var storage: [UInt8] = []
    var ranges: [Range<Int>] = []
    func keep(_ part: some Sequence<UInt8>) {
      let start = storage.count
      storage.append(contentsOf: part)
      ranges.append(start..<storage.count)
    }
    keep(local.utf8)
    keep(prefix.utf8)
    keep(uri.utf8)
    var names: [XMLName] = []
    for value in values where value.prefix != "xmlns" && value.local != "xmlns" {
      let bound = value.prefix.isEmpty ? nil : scope.bound(value.prefix)
      let namespace: XMLNamespace =
        value.prefix.isEmpty
        ? .core : bound?.namespace ?? XMLNamespace(uri: nil, prefix: value.prefix)
      names.append(XMLName(local: value.local, in: namespace))
      keep(value.local.utf8)
      keep(value.prefix.utf8)
      keep((bound?.uri ?? "").utf8)
      keep(value.value)
    }
    storage.withUnsafeBufferPointer { buffer in
      func part(_ index: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: buffer[ranges[index]])
      }
      let attributes = names.enumerated().map { index, name in
        XMLAttribute(
          name: name, local: part(3 + index * 4), prefix: part(4 + index * 4),
          uri: part(5 + index * 4), rawValue: part(6 + index * 4), ampersandsAreEscaped: false)
      }
      attributes.withUnsafeBufferPointer { attributes in
        handler.start(
          XMLStart(
            name: name, local: part(0), prefix: part(1), uri: part(2), attributes: attributes,
            line: line))
      }
    }
  }

  /// Most elements have no attributes: their event needs no storage of its own.
  private func emitBareStart(
    _ name: XMLName, _ prefix: String, _ local: String, _ uri: String, _ line: Int
  ) {
    var (prefix, local, uri) = (prefix, local, uri)
    local.withUTF8 { local in
      prefix.withUTF8 { prefix in
        uri.withUTF8 { uri in
          handler.start(
            XMLStart(
              name: name, local: local, prefix: prefix, uri: uri,
              attributes: UnsafeBufferPointer(start: nil, count: 0), line: line))
        }
      }
    }
  }

  /// An item inside an item, or a date inside a title, means that an end tag was left out.
  private mutating func closeWhatCannotHold(_ name: XMLName) {
    guard let position = stack.position(thatCannotHold: name) else { return }
    tell("<\(stack[position].qualifiedName)> is never closed.")
    close(downTo: position)
  }
}

extension HTMLElement {
  /// Void elements of HTML that are no element of a feed: they never have an end tag.
  static func isVoid(_ name: XMLName, _ local: String) -> Bool {
    guard name.namespace == .core || name.namespace == .xhtml else { return false }
    switch local.lowercased() {
    case "br", "hr", "img", "input", "wbr", "meta", "col", "area", "embed", "param", "basefont":
      return true
    default:
      return false
    }
  }
}
