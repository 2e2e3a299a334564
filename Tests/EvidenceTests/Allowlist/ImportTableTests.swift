import Evidence
import Syndication
import Testing

@Suite("Import table")
struct ImportTableTests {
  private func document() -> OPMLDocument {
    var listed = Outline(feedURL: "https://society.example/feed", title: "Société")
    listed.veille["standing"] = "society"
    var command = Outline(feedURL: "exec:rm -rf /", title: "Mauvais")
    command.line = 7
    var refused = Outline(feedURL: "https://bad.example/feed")
    refused.veille["standing"] = "blocked"
    return OPMLDocument(
      title: "Ma liste",
      outlines: [
        listed, Outline(feedURL: "https://www.thelancet.com/rss", title: "Lancet"),
        Outline(feedURL: "https://stranger.example/feed", title: "?"), command,
        Outline(feedURL: "http://thelancet.com/rss", title: "Lancet again"), refused,
      ])
  }

  @Test("each outline comes to one outcome, with its line")
  func outcomes() {
    let table = ImportTable(document())
    #expect(
      table.rows.map(\.outcome) == [
        .listed, .recognised, .quarantined, .refused, .duplicate, .blocked,
      ])
    #expect(table.rows[3].line == 7)
    #expect(table.rows[4].source.title == "Lancet")
    #expect(table.accepted.count == 4)
    #expect(table.count(.duplicate) == 1)
    #expect(table.title == "Ma liste")
  }

  @Test(
    "a feed that stands in several folders stands once, and its other folders are its categories")
  func folders() {
    func outline(_ folders: [String]) -> Outline {
      Outline(feedURL: "https://stranger.example/feed", title: "?", folders: folders)
    }
    let table = ImportTable(
      OPMLDocument(
        outlines: [
          outline(["Heart"]), outline(["Kidney", "Dialysis"]), outline(["Heart"]), outline([]),
          outline(["Sleep"]),
        ]))
    #expect(table.accepted.map(\.folders) == [["Heart"]])
    #expect(
      table.accepted.map(\.otherAttributes) == [
        [Outline.Attribute(name: "category", value: "/Kidney/Dialysis,/Sleep")]
      ])
  }

  @Test("what stands in the library stays as the reader left it")
  func existing() {
    let kept = Source(
      id: "lancet-x", url: "https://www.thelancet.com/rss/", title: "Mine", standing: .blocked)
    let table = ImportTable(document(), existing: [kept])
    #expect(table.rows[1].outcome == .duplicate)
    #expect(table.rows[1].source == kept)
  }

  @Test("a default standing is for strangers only")
  func given() {
    let table = ImportTable(document(), default: .personal)
    #expect(table.rows[1].source.standing == .journal)
    #expect(table.rows[2].outcome == .given)
    #expect(table.rows[2].source.standing == .personal)
  }

  @Test("two addresses never share a name in one list")
  func names() {
    let outlines = (0..<3000).map { Outline(feedURL: "https://host.example/feed/\($0)") }
    let table = ImportTable(OPMLDocument(outlines: outlines))
    #expect(Set(table.rows.map(\.source.id)).count == 3000)
  }
}
