/// Collects the outlines of a list from its events.
final class OPMLReading: XMLEventHandler {
  private(set) var document = OPMLDocument()
  private(set) var isOPML = false
  private(set) var rootKind = UnrecognisedFeed.Kind.xml
  private(set) var rootLine: Int?
  /// Outlines refused or merged beyond those told.
  private(set) var untold = 0

  /// Outlines kept from one list at most.
  private static let limit = 50_000
  /// Folders kept above one outline; those nested deeper stand in the innermost of them.
  private static let folderLimit = 32
  /// Outlines looked at in one list at most, kept or not.
  private static let lookLimit = 100_000
  /// Outlines refused or merged that are told one by one; a curator wants each, a machine none.
  private static let problemLimit = 2_000
  private static let refusedSchemes: Set<String> = [
    "exec", "filter", "file", "javascript", "data", "vbscript", "gopher", "ftp", "query",
  ]

  /// The folders around, and of each open outline whether it is one of them.
  private var folders: [String] = []
  private var isFolder: [Bool] = []
  private var titleText: [UInt8]?
  private var isInHead = false
  private var sawRoot = false
  private var linesByAddress: [String: Int] = [:]
  private var seen = 0

  /// Whether the list has more outlines than any list of subscriptions.
  var isFinished: Bool { document.outlines.count >= Self.limit || seen >= Self.lookLimit }

  func start(_ element: XMLStart) {
    let name = element.local.asciiLowercasedText
    if !sawRoot {
      sawRoot = true
      rootLine = element.line
      if name == "html" { rootKind = .html }
    }
    switch name {
    case "opml": begin(element)
    case "head": isInHead = true
    case "title" where isInHead: titleText = []
    case "outline":
      seen += 1
      isOPML = isOPML || name == "opml"
      take(element)
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    titleText?.append(contentsOf: bytes)
  }

  func end(_ name: XMLName) {
    if let text = titleText {
      document.title = PlainText.clean(String(decoding: text, as: UTF8.self))
      titleText = nil
    }
    if name.term == .outline, isFolder.popLast() == true { folders.removeLast() }
    if name.term == .head { isInHead = false }
  }

  private func begin(_ element: XMLStart) {
    isOPML = true
    for attribute in element.attributes {
      let prefix = String(decoding: attribute.prefix, as: UTF8.self)
      let uri = String(decoding: attribute.uri, as: UTF8.self)
      if prefix == "xmlns" {
        document.namespaces[String(decoding: attribute.local, as: UTF8.self)] = attribute.string
      } else if !uri.isEmpty, !prefix.isEmpty, uri != OPML.namespace {
        document.namespaces[prefix] = uri
      }
    }
  }

  private func take(_ element: XMLStart) {
    var outline = Outline(feedURL: "", folders: folders)
    outline.line = element.line
    var text: String?
    var title: String?
    var bare: String?
    var type = ""
    for attribute in element.attributes {
      let value = attribute.string
      let local = String(decoding: attribute.local, as: UTF8.self)
      let prefix = String(decoding: attribute.prefix, as: UTF8.self)
      let uri = String(decoding: attribute.uri, as: UTF8.self)
      if uri == OPML.namespace || (uri.isEmpty && prefix == "veille") {
        outline.veille[local] = PlainText.clean(value)
        continue
      }
      if !prefix.isEmpty, !uri.isEmpty, uri != OPML.namespace { document.namespaces[prefix] = uri }
      switch prefix.isEmpty ? local.lowercased() : "" {
      case "xmlurl": outline.feedURL = value
      case "htmlurl": outline.homeURL = PlainText.clean(value)
      case "language": outline.language = PlainText.clean(value)
      case "title": title = PlainText.clean(value)
      case "text": text = PlainText.clean(value)
      case "url": bare = value
      case "type": type = value.lowercased()
      default:
        let name = prefix.isEmpty ? local : prefix + ":" + local
        outline.others.append(Outline.Attribute(name: name, value: value))
      }
    }
    outline.title = [title, text].compactMap { $0 }.first { !$0.isEmpty }
    if outline.feedURL.isEmpty, let bare, ["rss", "atom", "feed", "pie"].contains(type) {
      outline.feedURL = bare
    } else if let bare {
      outline.others.append(Outline.Attribute(name: "url", value: bare))
    }
    if !type.isEmpty, type != "rss" {
      outline.others.append(Outline.Attribute(name: "type", value: type))
    }
    // Browsers drop line breaks inside an address; nothing invisible may stay in one either.
    outline.feedURL = PlainText.clean(outline.feedURL.filter { !$0.isNewline && $0 != "\t" })
    isFolder.append(false)
    if !outline.feedURL.isEmpty {
      add(outline)
    } else if let title = outline.title, folders.count < Self.folderLimit {
      folders.append(title)
      isFolder[isFolder.count - 1] = true
    }
  }

  private func add(_ outline: Outline) {
    let address = outline.feedURL
    var shown: String { PlainText.clean(String(address.prefix(120))) }
    let scheme = WebAddress.scheme(of: address)
    if address.utf8.first == UInt8(ascii: "|") || scheme.map(Self.refusedSchemes.contains) == true {
      refuse(outline, "The address '\(shown)' is a command or a local file and was refused.")
    } else if !Self.namesFeed(address, scheme: scheme ?? "") {
      refuse(outline, "The address '\(shown)' is no http or https address and was refused.")
    } else {
      let key = WebAddress.canonical(address) ?? address
      if let first = linesByAddress[key] {
        refuse(outline, "The address '\(shown)' stands already on line \(first) and was merged.")
      } else {
        linesByAddress[key] = outline.line ?? 0
        document.outlines.append(outline)
      }
    }
  }

  /// An address of the web, bare or behind one of the schemes that readers made up for it.
  private static func namesFeed(_ address: String, scheme: String) -> Bool {
    switch scheme {
    case "pubmed": return true
    case "feed", "feeds", "pcast", "itpc":
      let inner = String(address.dropFirst(scheme.utf8.count + 1))
      return WebAddress.absolute(inner, base: "https://a.invalid/") != nil
    default: return WebAddress.absolute(address) != nil
    }
  }

  private func refuse(_ outline: Outline, _ message: @autoclosure () -> String) {
    guard document.problems.count < Self.problemLimit else {
      untold += 1
      return
    }
    document.problems.append(Problem(line: outline.line, message()))
  }
}
