/// The elements open at a point of a document that need not be well-formed.
struct OpenElements {
  struct Element {
    let prefix: String
    let local: String
    let name: XMLName
    let scope: NamespaceScope
    /// The lower-case qualified name as a number, so that an end tag is compared quickly.
    let key: Int
    /// Where the element of the same name around it stands.
    fileprivate(set) var outer: Int?

    init(prefix: String, local: String, name: XMLName, scope: NamespaceScope) {
      self.prefix = prefix
      self.local = local
      self.name = name
      self.scope = scope
      var key = FoldedHash()
      if !prefix.isEmpty {
        key.add(prefix)
        key.add(":")
      }
      key.add(local)
      self.key = key.value
    }

    var qualifiedName: String { prefix.isEmpty ? local : "\(prefix):\(local)" }

    static func key(_ qualifiedName: String) -> Int {
      var key = FoldedHash()
      key.add(qualifiedName)
      return key.value
    }
  }

  /// FNV-1a over ASCII letters in lower case.
  private struct FoldedHash {
    private var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var value: Int { Int(truncatingIfNeeded: hash) }

    mutating func add(_ text: String) {
      for byte in text.utf8 { hash = (hash ^ UInt64(byte.asciiLowercased)) &* 0x100_0000_01B3 }
    }
  }

  private var elements: [Element] = []
  /// The innermost element of each key, so that an end tag finds it at once.
  private var innermost: [Int: Int] = [:]
  /// Positions of open entries, of texts that another element may end, of what bounds them.
  private var entries: [Int] = []
  private var longTexts: [Int] = []
  private var shortTexts: [Int] = []
  private var structures: [Int] = []

  var isEmpty: Bool { elements.isEmpty }
  var count: Int { elements.count }
  var last: Element? { elements.last }
  var scope: NamespaceScope { elements.last?.scope ?? NamespaceScope() }

  subscript(position: Int) -> Element { elements[position] }

  mutating func push(_ element: Element) {
    if Self.isEntry(element.name) { entries.append(elements.count) }
    if Self.isStructure(element.name) { structures.append(elements.count) }
    if Self.isLongText(element.name) {
      longTexts.append(elements.count)
    } else if Self.isText(element.name) {
      shortTexts.append(elements.count)
    }
    var element = element
    element.outer = innermost.updateValue(elements.count, forKey: element.key)
    elements.append(element)
  }

  mutating func pop() -> Element? {
    guard let element = elements.popLast() else { return nil }
    if entries.last == elements.count { entries.removeLast() }
    if structures.last == elements.count { structures.removeLast() }
    if longTexts.last == elements.count { longTexts.removeLast() }
    if shortTexts.last == elements.count { shortTexts.removeLast() }
    innermost[element.key] = element.outer
    return element
  }

  /// The position of the element an end tag closes; `nil` when it closes none.
  ///
  /// A stray end tag of a lesser element never closes the entry around it.
  func position(closedBy qualifiedName: String) -> Int? {
    if let position = innermost[Element.key(qualifiedName)] {
      // The entry itself still counts: a stray end tag never goes beyond it.
      if position >= entries.last ?? 0 || Self.structure.contains(qualifiedName.lowercased()) {
        return position
      }
    }
    // The right name behind a wrong prefix closes the innermost element.
    if let last, Self.isSameLocalName(last.local, qualifiedName) { return elements.count - 1 }
    return nil
  }

  /// Whether a name without its prefix is another, ASCII letter case aside.
  private static func isSameLocalName(_ local: String, _ qualifiedName: String) -> Bool {
    let name = qualifiedName.utf8
    let start = name.lastIndex(of: UInt8(ascii: ":")).map { name.index(after: $0) }
    return name[(start ?? name.startIndex)...].lazy.map(\.asciiLowercased)
      .elementsEqual(local.utf8.lazy.map(\.asciiLowercased))
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
    if Self.isEntry(name) { return entries.first ?? positionBelowHolder }
    guard Self.isPartOfEntry(name) else { return nil }
    let floor = structures.last ?? 0
    let short = shortTexts.first { $0 >= floor }
    // HTML has a title, a link, a summary; Atom in XHTML must keep them.
    let isAmbiguous =
      name.isCore && [.title, .link, .content, .summary, .author, .id].contains(name.term)
    guard !isAmbiguous, let long = longTexts.first(where: { $0 >= floor }) else { return short }
    return min(long, short ?? long)
  }

  /// What stands open between the feed and an entry that begins.
  ///
  /// A language never closed, the list of an RSS 1.0 channel cut in two: neither may hold all the
  /// entries.
  private var positionBelowHolder: Int? {
    let holder = structures.last {
      [.rss, .rdf, .channel, .feed].contains(elements[$0].name.term)
    }
    return holder.flatMap { $0 + 1 < elements.count ? $0 + 1 : nil }
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

  /// Whether an element is a text that any other part of an entry ends.
  private static func isText(_ name: XMLName) -> Bool {
    (name.isCore && isShortText(name.term))
      || name.namespace == .dublinCore || name.namespace == .prism
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
