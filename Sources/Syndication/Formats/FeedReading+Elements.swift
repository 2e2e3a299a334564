/// What each element of a feed makes of itself when it begins.
extension FeedReading {
  mutating func readRoot(_ element: XMLStart) {
    let root = DocumentRoot(element, externalID: externalID)
    format = root.format
    // A page without its `<html>` is a page all the same when its document type says so.
    rootKind = rootKind == .html && root.format == nil ? .html : root.kind
    isAtom = root.isAtom
  }

  mutating func begin(_ element: XMLStart, _ meaning: Meaning) {
    let container = frames[frames.count - 1].container
    switch meaning.reading {
    case .transparent: if meaning.slot == .none { return }
    case .skipped: return skip()
    case .feed: return beginFeed(element)
    case .entry:
      if container == .image || container == .source || container == .person { return skip() }
      return beginEntry(element)
    case .person where container != .image:
      beginContainer(.person)
      person = Person()
      personMeaning = meaning
      looseText.removeAll(keepingCapacity: true)
      return
    case .image: return beginContainer(isInEntry ? .ignored : .image)
    case .textInput: return beginContainer(.ignored)
    case .source:
      beginContainer(.source)
      sourceDraft = Draft()
      looseText.removeAll(keepingCapacity: true)
      return
    case .hours: return beginContainer(.hours)
    case .days: return beginContainer(.days)
    default: break
    }
    guard container != .ignored else { return skip() }
    if element.name.namespace == .syndication || isHint(meaning.slot) || fits(meaning, container) {
      beginValue(element, meaning)
    }
  }

  private func isHint(_ slot: Meaning.Slot) -> Bool {
    slot == .ttl || slot == .hour || slot == .day
  }

  /// Names and addresses of persons and pictures count only inside them, all else only outside.
  private func fits(_ meaning: Meaning, _ container: Container) -> Bool {
    let isPersonal: Bool
    switch meaning.slot {
    case .personName, .personEmail, .personURI: isPersonal = true
    default: isPersonal = false
    }
    switch container {
    case .person: return isPersonal || meaning.slot == .imageURL
    case .image: return meaning.slot == .imageURL
    case .source: return !isPersonal && meaning.slot != .imageURL && meaning.slot != .link
    default: return !isPersonal && meaning.slot != .imageURL
    }
  }

  private mutating func beginFeed(_ element: XMLStart) {
    // CDF nests channels; only the outermost is the feed.
    if sawFeed, frames.dropLast().contains(where: { $0.container == .feed }) { return }
    sawFeed = true
    beginContainer(.feed)
    if feed.inheritedLanguage == nil { feed.inheritedLanguage = language }
    let uri = element.uri.asciiLowercasedText
    if format == .rss10, uri.contains("netscape.com/rdf/simple/0.9") { format = .rss090 }
    if let about = element[.rdf, .about] ?? element[.about] {
      feed.id.offer(PlainText.clean(about), 40)
    }
    readChannelAttributes(element)
  }

  /// CDF speaks by attributes (`HREF`, `LASTMOD`, `SELF`).
  mutating func readChannelAttributes(_ element: XMLStart) {
    guard !element.attributes.isEmpty else { return }
    if let href = element[.href] { offerLink(href, rank: 60) }
    if let date = element[.lastmod].flatMap({ FeedDate.parse($0) }) {
      withDraft { $0.updated.offer(date, 60) }
    }
  }

  private mutating func beginValue(_ element: XMLStart, _ meaning: Meaning) {
    switch meaning.reading {
    case .link: link(element, meaning)
    case .enclosure: enclosure(element, urlIn: element[.url] ?? element[.href] ?? element[.uri])
    case .mediaContent: mediaContent(element)
    case .category: category(element, meaning)
    case .label: category(element, meaning)
    case .textAttribute:
      if isInEntry, let text = element[.text] { entry.add(category: text) }
    case .hrefAttribute:
      if let address = absolute(element[.href] ?? element[.url] ?? "") {
        withDraft { $0.image.offer(address, meaning.rank) }
      } else {
        beginCapture(element, meaning)
      }
    case .thumbnail:
      if let address = absolute(element[.url] ?? element[.href] ?? "") {
        withDraft { $0.image.offer(address, 20) }
      }
    case .imageLink:
      if let rel = element[.rel], rel.lowercased() == "image",
        let address = absolute(element[.href] ?? "")
      {
        withDraft { $0.image.offer(address, meaning.rank) }
      }
    case .resource:
      if let address = element[.rdf, .resource] ?? element[.resource] ?? element[.href] {
        let text = PlainText.clean(address)
        withDraft { $0.rights.offer(text, meaning.rank) }
      } else {
        beginCapture(element, meaning)
      }
    case .credit:
      if element[.role].map({ $0.lowercased() }) ?? "author" == "author" {
        beginCapture(element, meaning)
      }
    default: beginCapture(element, meaning)
    }
  }

  mutating func beginCapture(_ element: XMLStart, _ meaning: Meaning) {
    let frame = frames[frames.count - 1]
    if meaning.slot == .content, element[.src] != nil { return skip() }
    buffer.removeAll(keepingCapacity: true)
    markup.reset()
    capture = Capture(
      meaning: meaning, name: element.name, depth: frames.count,
      form: TextForm.of(element, meaning, isAtom: isAtom),
      isDirectChild: frames.count == Int(frame.containerDepth) + 1, line: element.line)
    if let language = element[.xml, .lang] { capture?.language = Draft.languageName(language) }
    if meaning.slot == .id, let stated = element[.ispermalink],
      ["false", "no", "0"].contains(PlainText.clean(stated).lowercased())
    {
      capture?.isPermalink = false
    }
  }

  // MARK: Links

  mutating func absolute(_ address: String) -> String? {
    addresses.absolute(address, base: base)
  }

  /// Offers an address as the link of the entry or feed in hand.
  mutating func offerLink(_ written: String, rank: UInt8) {
    guard let absolute = absolute(written) else { return }
    withDraft { $0.link.offer(Draft.Link(written: written, absolute: absolute), rank) }
  }

  /// Offers an address of comments; words in its place are none, though a browser would make a path
  /// of them.
  mutating func offerComments(_ written: String, rank: UInt8) {
    guard Self.looksLikeAddress(written), let address = absolute(written)
    else { return }
    withDraft { $0.comments.offer(address, rank) }
  }

  /// Whether a text is an address or a path: a number or words are none, though they could be made
  /// absolute.
  static func looksLikeAddress(_ text: String) -> Bool {
    if WebAddress.scheme(of: text) != nil { return true }
    return text.utf8.contains(UInt8(ascii: "/")) && !text.utf8.contains(0x20)
  }

  private mutating func link(_ element: XMLStart, _ meaning: Meaning) {
    guard let href = element[.href] ?? element[.url] ?? element[.uri] ?? element[.rdf, .resource]
    else { return beginCapture(element, meaning) }
    let type = element[.type].map { PlainText.clean($0).lowercased() }
    let isPage = type.map { $0.holds("html") || $0.isEmpty } ?? true
    switch LinkRelation.of(element[.rel]) {
    case "alternate": offerLink(href, rank: isPage ? 90 : 45)
    case "self":
      if isInEntry {
        offerLink(href, rank: 8)
      } else if let address = absolute(href.isEmpty ? base ?? "" : href) {
        // An empty reference is the document itself (RFC 3986 §4.4).
        feed.selfLink = address
      }
    case "enclosure": enclosure(element, urlIn: href)
    case "replies":
      // Without a type it is a feed of replies (RFC 4685 §4).
      if type != nil, isPage { offerComments(href, rank: 90) }
    case "related", "via": offerLink(href, rank: 12)
    case "license": if !href.isEmpty { withDraft { $0.rights.offer(PlainText.clean(href), 30) } }
    case "icon", "shortcut icon", "apple-touch-icon":
      if let address = absolute(href) { withDraft { $0.image.offer(address, 20) } }
    default: break
    }
  }

  private mutating func enclosure(_ element: XMLStart, urlIn address: String?) {
    guard let address else { return }
    guard let url = absolute(address) else {
      tell("An enclosure has no address of the web; it was left out.", line: element.line)
      return
    }
    let type = element[.type].map(PlainText.clean).flatMap { $0.isEmpty ? nil : $0 }
    let length = (element[.length] ?? element[.filesize]).flatMap(Self.positive)
    withDraft { $0.add(enclosure: Enclosure(url: url, type: type, length: length)) }
  }

  private mutating func mediaContent(_ element: XMLStart) {
    if let seconds = element[.duration].flatMap({ PlayingTime.parse($0) }) {
      withDraft { $0.duration.offer(seconds, 50) }
    }
    guard let url = element[.url].flatMap({ absolute($0) }) else { return }
    let type = element[.type].map(PlainText.clean).flatMap { $0.isEmpty ? nil : $0 }
    guard isInEntry else {
      let isPicture = type?.lowercased().hasPrefix("image/") ?? (element[.medium] == "image")
      if isPicture { feed.image.offer(url, 10) }
      return
    }
    let length = element[.filesize].flatMap(Self.positive)
    entry.add(enclosure: Enclosure(url: url, type: type, length: length))
  }

  static func positive(_ text: String) -> Int? {
    let text = PlainText.clean(text)
    if let number = Int(text) { return number > 0 ? number : nil }
    // `12,345` with the commas of thousands.
    guard text.utf8.count <= 26 else { return nil }
    let groups = text.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard groups.count > 1, groups.dropFirst().allSatisfy({ $0.count == 3 }),
      let number = Int(text.replacing(",", with: "")), number > 0
    else { return nil }
    return number
  }

  // MARK: Categories

  private mutating func category(_ element: XMLStart, _ meaning: Meaning) {
    let words = [element[.label], element[.term]].compactMap { $0.map(PlainText.clean) }
    guard let word = words.first(where: { !$0.isEmpty }) else {
      return beginCapture(element, meaning)
    }
    withDraft { $0.add(category: word) }
  }
}

/// The relation of an Atom link (RFC 4287 §4.2.7.2), short form.
enum LinkRelation {
  static func of(_ written: String?) -> String {
    guard let written else { return "alternate" }
    let relation = PlainText.clean(written).lowercased()
    for prefix in [
      "http://www.iana.org/assignments/relation/", "https://www.iana.org/assignments/relation/",
    ] where relation.hasPrefix(prefix) {
      return String(relation.dropFirst(prefix.count))
    }
    return relation.isEmpty ? "alternate" : relation
  }
}
