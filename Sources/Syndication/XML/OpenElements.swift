/// The elements open at a point of a document that need not be well-formed.
struct OpenElements {
  struct Element {
    let prefix: String
    let local: String
    let name: XMLName
    let scope: NamespaceScope
    /// The lower-case qualified name as a number, so that an end tag is compared quickly.
    let key: Int

    init(prefix: String, local: String, name: XMLName, scope: NamespaceScope) {
      self.prefix = prefix
      self.local = local
      self.name = name
      self.scope = scope
      key = Self.key(prefix.isEmpty ? local : "\(prefix):\(local)")
    }

    var qualifiedName: String { prefix.isEmpty ? local : "\(prefix):\(local)" }

    static func key(_ qualifiedName: String) -> Int {
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for byte in qualifiedName.utf8 {
        hash = (hash ^ UInt64(byte.asciiLowercased)) &* 0x100_0000_01B3
      }
      return Int(truncatingIfNeeded: hash)
    }
  }

  private var elements: [Element] = []
  /// How many elements of a key are open, so that an end tag of none is known at once.
  private var openKeys: [Int: Int] = [:]
  private var keys: [Int] = []
  /// Positions of open entries, of texts that another element may end, of what bounds them.
  private var entries: [Int] = []
  private var texts: [Int] = []
  private var structures: [Int] = []

  var isEmpty: Bool { elements.isEmpty }
  var count: Int { elements.count }
  var last: Element? { elements.last }
  var scope: NamespaceScope { elements.last?.scope ?? NamespaceScope() }

  subscript(position: Int) -> Element { elements[position] }

  mutating func push(_ element: Element) {
    if Self.isEntry(element.name) { entries.append(elements.count) }
    if Self.isStructure(element.name) { structures.append(elements.count) }
    if Self.isText(element.name) { texts.append(elements.count) }
    elements.append(element)
    keys.append(element.key)
    openKeys[element.key, default: 0] += 1
  }

  mutating func pop() -> Element? {
    guard let element = elements.popLast() else { return nil }
    keys.removeLast()
    if entries.last == elements.count { entries.removeLast() }
    if structures.last == elements.count { structures.removeLast() }
    if texts.last == elements.count { texts.removeLast() }
    if let count = openKeys[element.key] {
      openKeys[element.key] = count > 1 ? count - 1 : nil
    }
    return element
  }

  /// The position of the element an end tag closes; `nil` when it closes none.
  ///
  /// A stray end tag of a lesser element never closes the entry around it.
  func position(closedBy qualifiedName: String) -> Int? {
    let key = Element.key(qualifiedName)
    if openKeys[key] != nil {
      // The entry itself still counts: a stray end tag never goes beyond it.
      let isStructure = Self.structure.contains(qualifiedName.lowercased())
      let floor = isStructure ? 0 : entries.last ?? 0
      if let position = keys[floor...].lastIndex(of: key) { return position }
    }
    // The right name behind a wrong prefix closes the innermost element.
    if let last, last.local.lowercased() == qualifiedName.split(separator: ":").last?.lowercased() {
      return elements.count - 1
    }
    return nil
  }

  private static let structure: Set<String> = [
    "item", "entry", "channel", "feed", "rss", "rdf:rdf", "rdf", "opml", "body", "head", "outline",
    "pubmedarticle", "pubmedarticleset", "rss:item", "rss:channel", "atom:entry", "atom:feed",
  ]

  private static func isEntry(_ name: XMLName) -> Bool {
    name.isCore && (name.term == .item || name.term == .entry)
  }

  /// The outermost open element that cannot hold a new one: its end tag was left out.
  func position(thatCannotHold name: XMLName) -> Int? {
    if Self.isEntry(name) {
      return entries.first
    }
    guard Self.isPartOfEntry(name) else { return nil }
    var found: Int?
    for position in texts.reversed() {
      if position < structures.last ?? 0 { break }
      if Self.endsText(elements[position].name, beside: name) { found = position }
    }
    return found
  }

  private static func isStructure(_ name: XMLName) -> Bool {
    switch name.term {
    case .item, .entry, .channel, .feed, .rss, .rdf, .image, .textinput, .source, .author: true
    default: false
    }
  }

  /// Elements of a feed that no HTML has: inside a text they mean that the text is over.
  private static func isPartOfEntry(_ name: XMLName) -> Bool {
    switch name.namespace {
    case .core, .atom:
      switch name.term {
      case .description, .pubdate, .guid, .comments, .enclosure, .category, .author, .updated,
        .published, .issued, .modified, .lastbuilddate, .managingeditor, .title, .link, .content,
        .summary, .id:
        true
      default: false
      }
    case .dublinCore, .dublinCoreTerms, .prism, .itunes: true
    case .content: name.term == .encoded
    default: false
    }
  }

  private static func isLongText(_ name: XMLName) -> Bool {
    name.namespace == .content
      || (name.isCore && [.description, .summary, .content].contains(name.term))
  }

  /// Whether an element may be a text that another one ends.
  private static func isText(_ name: XMLName) -> Bool {
    isLongText(name) || (name.isCore && isShortText(name.term))
      || name.namespace == .dublinCore || name.namespace == .prism
  }

  /// Whether an open element is a text that ends where the other begins.
  private static func endsText(_ open: XMLName, beside name: XMLName) -> Bool {
    let isLong = isLongText(open)
    // HTML has a title, a link, a summary; Atom in XHTML must keep them.
    let isAmbiguous =
      name.isCore
      && [.title, .link, .content, .summary, .author, .id].contains(name.term)
    if isLong { return !isAmbiguous }
    switch open.namespace {
    case .core, .atom: return isShortText(open.term)
    case .dublinCore, .prism: return true
    default: return false
    }
  }

  private static func isShortText(_ term: XMLTerm) -> Bool {
    switch term {
    case .title, .pubdate, .guid, .link, .comments, .category, .updated, .published, .issued,
      .modified, .lastbuilddate, .managingeditor, .id:
      true
    default: false
    }
  }
}
