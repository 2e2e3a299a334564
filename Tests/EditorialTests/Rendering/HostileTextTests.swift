import Editorial
import Evidence
import Foundation
import Syndication
import Testing

/// What feeds may say in any field, and what must never come of it.
///
/// Kinds of payload: OWASP XSS Filter Evasion Cheat Sheet; terminal escapes of NodeBB#10682 and
/// claudenews#10; CommonMark and XML delimiters.
@Suite("Hostile text in every field")
struct HostileTextTests {
  static let payloads = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\"><svg/onload=alert(1)>",
    "' onmouseover='alert(1)", "</title><script>alert(1)</script>", "</style><script>x</script>",
    "javascript:alert(1)", "JaVa\tScRiPt:alert(1)", "&lt;script&gt;alert(1)&lt;/script&gt;",
    "<iframe srcdoc='<script>alert(1)</script>'>", "]]><script>alert(1)</script>", "--><script>",
    "{{{style}}} {{#sections}} {{title}}", "<!-- veille:additions -->", "<entry>\n</entry>",
    "[x](javascript:alert(1))", "![x](https://evil.example/p.png)", "](<javascript:alert(1)>)",
    "`</code><script>`", "# Titre\n\n- liste", "1. un\n2) deux", "    <b>code</b>",
    "<https://evil.example>", "https://evil.example/ www.evil.example a@evil.example",
    "[ref]: https://evil.example", "a\n===\n---\n", "| a | b |\n|---|---|", "$x$ ~~y~~ ^z^ **w**",
    "\u{1B}[31mred\u{1B}]8;;https://evil.example\u{1B}\\link\u{1B}]52;c;ZXZpbA==\u{07}",
    "\u{9B}31m\u{9D}52;c;x\u{9C}\u{90}q\u{07}\u{08}\u{7F}\0", "abc\u{202E}txt.exe\u{2066}x\u{2069}",
    "z\u{200B}e\u{AD}r\u{FEFF}o\u{E0041}", "a\r\nSet-Cookie: x\u{2028}b\u{2029}c\u{85}d",
    "\u{FFFE}\u{FFFF}", "\\u003cscript\\u003e", "=cmd|'/c calc'!A0", "«\u{A0}:\u{A0}»", "",
    " ", String(repeating: "é", count: 300),
  ]

  /// A digest that says the payload wherever a feed or a list can.
  static func digest(_ payload: String) -> Digest {
    var source = Source(id: "s", url: "https://s.example/", title: payload, standing: .journal)
    source.account = Source.Account(who: payload, affiliation: payload, interests: payload)
    var entry = Entry(id: payload)
    entry.title = payload
    entry.link = payload
    entry.rights = "CC BY " + payload
    entry.language = payload
    entry.authors = [Person(name: payload)]
    entry.categories = [payload]
    entry.published = SampleDigest.morning
    entry.updated = SampleDigest.morning.addingTimeInterval(200_000)
    var assessment = Assessment(design: .randomizedTrial)
    assessment.language = payload
    assessment.level = EvidenceLevel(scale: payload, step: payload)
    let lead = AssessedEntry(
      entry: entry, source: source, assessment: assessment, firstSeen: SampleDigest.morning)
    let match = TextMatch(field: .title, words: payload)
    let score = Score(
      points: 1, reasons: [Reason(rule: "design." + payload, points: 1, matches: [match])])
    var first = Digest.Item(number: 1, lead: lead, score: score, minutes: 1)
    first.result = payload
    first.conclusion = payload
    first.related = [Digest.Related.Kind.same, .press].map { Digest.Related(kind: $0, entry: lead) }
    var second = first
    second.number = 2
    second.result = nil
    second.conclusion = nil
    second.excerpt = payload
    second.lead.entry.title = nil
    var digest = SampleDigest.digest
    digest.sections = [Digest.Section(id: .evidence, items: [first, second])]
    digest.failed = [Digest.FailedSource(id: payload, title: payload, error: payload)]
    return digest
  }

  @Test("the page has the elements of its template and no others", arguments: payloads)
  func page(_ payload: String) throws {
    var settings = HTMLPageSettings()
    settings.curator = payload
    settings.policy = payload
    let page = try HTMLRenderer(wording: .french, settings: settings).render(Self.digest(payload))
    let body = try #require(page.range(of: "<body>"))
    let allowed: Set<String> = [
      "body", "a", "div", "header", "h1", "p", "time", "main", "section", "h2", "ol", "li",
      "article", "h3", "span", "b", "ul", "dl", "dt", "dd", "details", "summary", "footer",
    ]
    // Every `<` of the page opens or closes an element of ours, or is the mark of additions.
    for match in page[body.lowerBound...].matches(of: #/<(\/?)([^\s>\/]*)([^>]*)>?/#) {
      let name = String(match.2)
      if name == "!--" {
        #expect(match.0 == "<!-- veille:additions -->")
        continue
      }
      #expect(allowed.contains(name) || name == "html", "\(match.0)")
      for attribute in match.3.matches(of: #/([a-z-]+)="([^"]*)"/#) {
        #expect(!attribute.1.hasPrefix("on") && attribute.1 != "style" && attribute.1 != "src")
        if attribute.1 == "href" {
          #expect(attribute.2.hasPrefix("https://") || attribute.2 == "#content", "\(match.0)")
        }
      }
      // What is left of the attributes is nothing.
      let rest = match.3.replacing(#/\s[a-z-]+="[^"<>]*"/#, with: "")
      #expect(rest.isEmpty, "\(match.0)")
    }
    #expect(page.components(separatedBy: "<!-- veille:additions -->").count == 2)
    #expect(!page.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }

  @Test("no control, escape or invisible character reaches a terminal", arguments: payloads)
  func text(_ payload: String) {
    let plain = TextRenderer(wording: .french).render(Self.digest(payload))
    #expect(!plain.unicodeScalars.contains(where: Self.isDangerous))
    let coloured = TextRenderer(wording: .english, width: 60, style: .colour, hyperlinks: true)
      .render(Self.digest(payload))
    // What is left after our own sequences is as clean.
    let ours = #/\u{1B}\[[0-9;]+m|\u{1B}\]8;;(https?:\/\/[!-~]*)?\u{1B}\\/#
    #expect(!coloured.replacing(ours, with: "").unicodeScalars.contains(where: Self.isDangerous))
  }

  private static func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0..<0x20, 0x7F...0x9F, 0xAD, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x2069,
      0xFEFF, 0xE0000...0xE007F:
      true
    default: false
    }
  }

  @Test("JSON is read back as it was meant, and could stand in HTML", arguments: payloads)
  func json(_ payload: String) throws {
    let text = JSONRenderer(wording: .french).render(Self.digest(payload))
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let sections = try #require(object["sections"] as? [[String: Any]])
    let items = try #require(sections.first?["items"] as? [[String: Any]])
    #expect(items.count == 2)
    #expect(items.first?["id"] as? String == payload)
    #expect(!text.contains("<") && !text.contains("\u{2028}"))
    for item in items {
      let link = item["link"] as? String
      #expect(link == nil || link?.hasPrefix("https://") == true)
    }
  }

  @Test("the Atom feed is well-formed and holds two entries", arguments: payloads)
  func atom(_ payload: String) throws {
    let renderer = AtomRenderer(wording: .french, curator: payload)
    let text = renderer.render(Self.digest(payload))
    let document = FeedDocument(bytes: Array(text.utf8), contentType: "application/atom+xml")
    let feed = try FeedParser.parse(document)
    #expect(feed.format == .atom10 && feed.wellFormed && feed.problems.isEmpty)
    #expect(feed.entries.count == 2 || payload.isEmpty)
    for entry in feed.entries {
      #expect(entry.id.hasPrefix("urn:uuid:"))
      #expect(entry.link == nil || entry.link?.hasPrefix("https://") == true)
      #expect(entry.summary?.markup.contains("<script") != true)
    }
    #expect(AtomEntry.entries(in: text).count == 2)
  }

  @Test("Markdown escapes whatever could begin markup", arguments: payloads)
  func markdown(_ payload: String) {
    let text = MarkdownRenderer(wording: .french).render(Self.digest(payload))
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      // Our own markup at the beginning of a line, then only escaped text and our own links.
      let own = line.replacing(#/^(#{1,3} |- |\*\*|\*)/#, with: "")
        .replacing(#/\]\(<https:\/\/[^<>\\\s]*>\)/#, with: "")
      let bare = own.replacing(#/\\[!-\/:-@\[-`{-~]/#, with: "")
      #expect(!bare.contains("<") && !bare.contains("](") && !bare.contains("`"), "\(line)")
      #expect(!bare.contains("://") && !bare.contains("!["), "\(line)")
      #expect(!line.hasPrefix("    ") && !line.hasPrefix("\t"), "\(line)")
      #expect(line.firstMatch(of: #/^\d+[.)] /#) == nil, "\(line)")
    }
  }
}
