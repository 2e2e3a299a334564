import Evidence
import FoundationEssentials
import Syndication

/// `feed.xml`: the digest as an Atom feed (RFC 4287) with stable ids, short excerpts and links.
public struct AtomRenderer: DigestRenderer {
  private let wording: Wording
  private let site: String?
  private let curator: String?

  /// A renderer; `site` is the address the pages are published at.
  public init(wording: Wording, site: String? = nil, curator: String? = nil) {
    self.wording = wording
    self.site = site.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    self.curator = curator
  }

  /// The feed.
  public func render(_ digest: Digest) -> String {
    let host = site.flatMap { WebAddress.host($0) } ?? "veille.invalid"
    let made = Timestamp.text(digest.generatedAt)
    var lines = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
      "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(wording.language.rawValue)\">",
      "<title>\(escape(wording(.title)))</title>", "<id>tag:\(escape(host)),2026:veille</id>",
      "<updated>\(made)</updated>", "<generator>veille</generator>",
      "<author><name>\(escape(curator ?? "veille"))</name></author>",
    ]
    if let site {
      lines.append("<link rel=\"self\" href=\"\(escape(site))feed.xml\"/>")
      lines.append("<link rel=\"alternate\" href=\"\(escape(site))\"/>")
    }
    for item in digest.sections.flatMap(\.items) { lines += entry(item, digest, host, made) }
    return (lines + ["</feed>"]).joined(separator: "\n") + "\n"
  }

  private func entry(
    _ item: Digest.Item, _ digest: Digest, _ host: String, _ made: String
  ) -> [String] {
    let facts = ItemFacts(item: item, wording: wording, offset: digest.offset)
    let identity = ContentHash.of(item.lead.source.id + "|" + item.lead.entry.id)
    let day = item.lead.status.shownOn ?? digest.day
    var text = [facts.line.joined(separator: " · ")] + facts.badges
    if let result = facts.result { text.append(wording(.result) + wording.colon + result) }
    if let conclusion = facts.conclusion {
      text.append(wording(.conclusion) + wording.colon + conclusion)
    }
    if let excerpt = facts.excerpt { text.append(excerpt) }
    var lines = [
      "<entry>",
      "<id>tag:\(escape(host)),2026:\(day)/\(String(identity, radix: 36))</id>",
      "<title>\(escape(facts.title))</title>", "<updated>\(made)</updated>",
    ]
    if let published = item.lead.entry.published {
      lines.append("<published>\(Timestamp.text(published))</published>")
    }
    if let link = facts.link { lines.append("<link rel=\"alternate\" href=\"\(escape(link))\"/>") }
    lines.append("<author><name>\(escape(facts.source))</name></author>")
    lines.append("<summary>\(escape(text.joined(separator: "\n")))</summary>")
    return lines + ["</entry>"]
  }

  private func escape(_ text: String) -> String {
    SafeHTML.text(text).markup.replacing("\"", with: "&quot;")
  }
}
