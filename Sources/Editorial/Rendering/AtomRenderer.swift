import Evidence
import FoundationEssentials
import Syndication

/// `feed.xml`: the digests of some weeks as an Atom feed (RFC 4287), short excerpts and links only.
///
/// An entry's id rests on its source and its own id alone, so that it is the same in every run, on
/// every day and at every address of the site. `updated` is when veille first saw the entry, or its
/// revision: a run that brings nothing new changes no entry.
public struct AtomRenderer: DigestRenderer {
  private let wording: Wording
  private let site: String?
  private let curator: String?
  private let earlier: [AtomEntry]

  /// A renderer; `site` is the address the pages are published at, `earlier` the entries that the
  /// feed held before.
  public init(
    wording: Wording, site: String? = nil, curator: String? = nil, earlier: [AtomEntry] = []
  ) {
    self.wording = wording
    self.site = site.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    self.curator = curator
    self.earlier = earlier
  }

  /// The feed.
  public func render(_ digest: Digest) -> String {
    let name = site.map { "feed " + $0 } ?? "feed " + (curator ?? "")
    var lines = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
      "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(wording.language.rawValue)\">",
      "<title>\(escape(wording(.title)))</title>", "<id>\(Self.identifier(of: name))</id>",
      "<updated>\(Timestamp.text(digest.generatedAt))</updated>",
      "<generator>veille</generator>",
      "<author><name>\(escape(PlainText.clean(curator ?? "veille")))</name></author>",
      "<rights>\(escape(wording(.copyrightText)))</rights>",
    ]
    if let site {
      lines.append(
        "<link rel=\"self\" type=\"application/atom+xml\" href=\"\(escape(site))feed.xml\"/>")
      lines.append("<link rel=\"alternate\" type=\"text/html\" href=\"\(escape(site))\"/>")
    }
    let items = digest.sections.flatMap(\.items)
    let own = items.map { entry($0, digest) }
    let kept = AtomEntry.kept(earlier, beside: own, before: digest.generatedAt)
    lines += (own + kept).map(\.text)
    return (lines + ["</feed>"]).joined(separator: "\n") + "\n"
  }

  private func entry(_ item: Digest.Item, _ digest: Digest) -> AtomEntry {
    let facts = ItemFacts(item: item, wording: wording, offset: digest.offset)
    let id = AtomEntry.id(of: item.lead)
    let changed = max(item.lead.firstSeen, item.lead.revised ?? item.lead.firstSeen)
    let language = facts.language.map { $0.utf8.count < 12 ? $0 : "" } ?? ""
    var text = [facts.line.joined(separator: " · ")]
    text += [facts.account, facts.badgeLine].compactMap { $0 }
    if let result = facts.result { text.append(wording(.result) + wording.colon + result) }
    if let conclusion = facts.conclusion {
      text.append(wording(.conclusion) + wording.colon + conclusion)
    }
    if let excerpt = facts.excerpt { text.append(excerpt) }
    var lines = [
      AtomEntry.opening, "<id>\(id)</id>",
      "<title>\(escape(facts.title))</title>", "<updated>\(Timestamp.text(changed))</updated>",
    ]
    if let published = item.lead.entry.published {
      lines.append("<published>\(Timestamp.text(published))</published>")
    }
    if let link = facts.link {
      let tag = language.isEmpty ? "" : " hreflang=\"\(escape(language))\""
      lines.append("<link rel=\"alternate\"\(tag) href=\"\(escape(link))\"/>")
    }
    lines.append("<author><name>\(escape(facts.source))</name></author>")
    // An entry without a page of its own must have content (RFC 4287 §4.1.2).
    let name = facts.link == nil ? "content" : "summary"
    lines.append("<\(name)>\(escape(text.joined(separator: "\n")))</\(name)>")
    return AtomEntry(
      id: id, updated: changed, text: (lines + [AtomEntry.closing]).joined(separator: "\n"))
  }

  /// A name that is the same wherever it is made: a UUID of version 8 over SHA-256 (RFC 9562 §5.8).
  static func identifier(of name: String) -> String {
    var bytes = Array(SHA256.digest(Array(("veille " + name).utf8)).prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x80
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = Array("0123456789abcdef")
    let text = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(text[$0]) }
    return "urn:uuid:" + groups.joined(separator: "-")
  }

  /// Text as XML 1.0 may hold it (§2.2: U+FFFE and U+FFFF are no characters).
  private func escape(_ text: String) -> String {
    let markup = SafeHTML.text(text).markup.replacing("\"", with: "&quot;")
    guard markup.unicodeScalars.contains(where: { $0.value & 0xFFFE == 0xFFFE }) else {
      return markup
    }
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: markup.unicodeScalars.filter { $0.value & 0xFFFE != 0xFFFE })
    return String(scalars)
  }
}
