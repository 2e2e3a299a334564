import TestSupport
import Testing

@testable import Syndication

@Suite("Subscription lists")
struct OPMLTests {
  private static func read(_ name: String) throws -> OPMLDocument {
    try OPML.read(try Fixtures().bytes("opml/\(name).opml"))
  }

  @Test("commands, local files and other schemes are refused, each with its line")
  func hostile() throws {
    let list = try Self.read("hostile")
    #expect(list.outlines.map(\.feedURL) == ["https://good.example/feed"])
    #expect(list.outlines.map(\.title) == ["good one"])
    #expect(list.title == "list &x;")
    let refused = list.problems.filter { $0.message.contains("refused") }
    #expect(refused.compactMap(\.line) == Array(4...17))
  }

  @Test("a malformed list gives what it holds, with a line for each fault")
  func malformed() throws {
    let list = try Self.read("malformed")
    #expect(
      list.outlines.map(\.feedURL) == [
        "http://a.example/?x=1&y=2", "http://c.example/rss", "http://e.example/feed",
      ])
    #expect(list.outlines.map(\.title) == ["A & B", "C \"quoted\"", "E"])
    #expect(
      list.problems.contains {
        $0.line == 5 && $0.message.contains("stands already on line 2")
      })
    #expect(list.problems.allSatisfy { $0.line != nil })
  }

  @Test("a round trip keeps folders, order and every attribute")
  func roundTrip() throws {
    var first = try Self.read("roundtrip")
    var second = try OPML.read(Array(OPML.write(first).utf8))
    #expect(second.problems == [])
    #expect(
      first.outlines.first?.others == [
        Outline.Attribute(name: "version", value: "RSS2"),
        Outline.Attribute(name: "description", value: "two\nlines"),
        Outline.Attribute(name: "fz:quickMode", value: "false"),
        Outline.Attribute(name: "created", value: "Mon, 02 Nov 2026 08:00:00 GMT"),
        Outline.Attribute(name: "category", value: "/med,/med/gp"),
      ])
    #expect(first.outlines.first?.veille == ["standing": "journal", "country": "FR"])
    #expect(first.outlines.map(\.folders) == [["Revues"], ["Revues", "Dedans"], []])
    for index in first.outlines.indices { first.outlines[index].line = nil }
    for index in second.outlines.indices { second.outlines[index].line = nil }
    #expect(second.outlines == first.outlines)
    #expect(second.title == first.title)
  }

  @Test("nothing usable is refused as no list")
  func notAList() {
    #expect(throws: UnrecognisedOPML.self) { try OPML.read(Array("<rss/>".utf8)) }
    #expect(throws: UnrecognisedOPML.self) { try OPML.read([]) }
    #expect(throws: UnrecognisedOPML.self) { try OPML.read(Array("plain text".utf8)) }
  }

  @Test("of refusals without end two thousand are told, the rest is counted")
  func manyRefusals() throws {
    let text = "<opml><body>" + String(repeating: "<outline xmlUrl='x'/>", count: 2_500)
    let list = try OPML.read(Array(text.utf8))
    let refused = list.problems.filter { $0.message.contains("refused") }
    #expect(refused.count == 2_001)
    #expect(refused.last?.message == "500 more outlines were refused or merged.")
  }

  @Test("a list longer than any list of subscriptions is read to its limit, and that is told")
  func longerThanAnyList() throws {
    let text = "<opml><body>" + String(repeating: "<outline xmlUrl='x'/>", count: 100_001)
    let list = try OPML.read(Array(text.utf8))
    #expect(list.problems.last?.message == "The list has too many outlines; the rest was not read.")
  }

  @Test("folders nested without end are kept to a depth that any reader can read")
  func deepFolders() throws {
    let text =
      "<opml><body>" + String(repeating: "<outline text='f'>", count: 400)
      + "<outline text='x' xmlUrl='http://a.example/'/>"
    let list = try OPML.read(Array(text.utf8))
    #expect(list.outlines.map(\.folders.count) == [32])
    #expect(try OPML.read(Array(OPML.write(list).utf8)).outlines.map(\.folders.count) == [32])
  }
}
