import Editorial
import Foundation
import TestSupport
import Testing

/// The sample digest in every format, as files that were read before they were kept.
///
/// `VEILLE_RECORD=1` writes them anew; whoever does so reads the difference.
@Suite("A digest in every format")
struct SnapshotTests {
  private static let fixtures = Fixtures()

  private func expect(_ text: String, _ name: String) throws {
    let path = "\(Self.fixtures.folder)/digest/\(name)"
    if ProcessInfo.processInfo.environment["VEILLE_RECORD"] == "1" {
      try Data(text.utf8).write(to: URL(filePath: path))
    }
    #expect(try text == Self.fixtures.text("digest/\(name)"), "\(name)")
  }

  @Test("text, 80 columns, in both languages", arguments: Wording.Language.allCases)
  func text(_ language: Wording.Language) throws {
    let wording: Wording = language == .french ? .french : .english
    try expect(
      TextRenderer(wording: wording).render(SampleDigest.digest), "text-\(language.rawValue).txt")
  }

  @Test("text of a terminal with colours and links, 120 columns")
  func terminal() throws {
    let renderer = TextRenderer(wording: .french, width: 120, style: .colour, hyperlinks: true)
    try expect(renderer.render(SampleDigest.digest), "terminal-fr.txt")
  }

  @Test("a page, in both languages", arguments: Wording.Language.allCases)
  func page(_ language: Wording.Language) throws {
    let wording: Wording = language == .french ? .french : .english
    var settings = HTMLPageSettings()
    settings.curator = "Dr Claire Martin"
    settings.policy = "Nos règles"
    settings.regulators = [("ANSM", "https://ansm.example/")]
    settings.links = [("Archives", "archive.html")]
    settings.feed = "feed.xml"
    let page = try HTMLRenderer(wording: wording, settings: settings).render(SampleDigest.digest)
    // The style has a file of its own; its hash changes with it.
    let style = try #require(page.firstMatch(of: #/<style>[^<]*</style>/#)?.range)
    let hash = #/'sha256-[^']*'/#
    try expect(
      page.replacingCharacters(in: style, with: "<style></style>").replacing(
        hash, with: "'sha256-'"),
      "page-\(language.rawValue).html")
  }

  @Test("Markdown") func markdown() throws {
    try expect(MarkdownRenderer(wording: .french).render(SampleDigest.digest), "digest-fr.md")
  }

  @Test("JSON") func json() throws {
    let text = JSONRenderer(wording: .french).render(SampleDigest.digest)
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
    let pretty = try JSONSerialization.data(
      withJSONObject: object, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
    try expect(String(decoding: pretty, as: UTF8.self) + "\n", "digest-fr.json")
  }

  @Test("Atom") func atom() throws {
    let renderer = AtomRenderer(
      wording: .french, site: "https://veille.example/cabinet", curator: "Dr Claire Martin")
    try expect(renderer.render(SampleDigest.digest), "feed-fr.xml")
  }

  @Test("the same digest gives the same bytes")
  func identical() throws {
    func all() throws -> [String] {
      [
        TextRenderer(wording: .french).render(SampleDigest.digest),
        try HTMLRenderer(wording: .french).render(SampleDigest.digest),
        MarkdownRenderer(wording: .french).render(SampleDigest.digest),
        JSONRenderer(wording: .french).render(SampleDigest.digest),
        AtomRenderer(wording: .french).render(SampleDigest.digest),
      ]
    }
    #expect(try all() == all())
  }
}
