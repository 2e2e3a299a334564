import Foundation
import TestSupport
import Testing

@testable import Syndication

/// Document types: what is harmless is read, what reaches outside never is.
@Suite("Document types")
struct DocumentTypeTests {
  private static func feed(_ declaration: String, title: String) throws -> Feed {
    let text =
      "\(declaration)<rss version=\"2.0\"><channel><title>\(title)</title><item><guid>1</guid>"
      + "<title>\(title)</title></item></channel></rss>"
    return try FeedParser.parse(FeedDocument(bytes: Array(text.utf8)))
  }

  @Test(
    "a file or an address named by an entity is never read",
    arguments: [
      "<!DOCTYPE rss [<!ENTITY e SYSTEM \"file://PATH\">]>",
      "<!DOCTYPE rss [<!ENTITY e SYSTEM \"PATH\">]>",
      "<!DOCTYPE rss [<!ENTITY e PUBLIC \"x\" \"file://PATH\">]>",
      "<!DOCTYPE rss [<!ENTITY % p SYSTEM \"file://PATH\"> %p; <!ENTITY e \"\">]>",
      "<!DOCTYPE rss SYSTEM \"file://PATH\" [<!ENTITY e \"\">]>",
      "<!DOCTYPE rss [<!ENTITY e SYSTEM \"http://127.0.0.1:9/x\">]>",
    ])
  func outsideIsNeverRead(_ declaration: String) throws {
    let path = NSTemporaryDirectory() + "veille-canary-\(UUID().uuidString).dtd"
    try Data("<!ENTITY e \"canary\">canary".utf8).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let feed = try Self.feed(
      declaration.replacingOccurrences(of: "PATH", with: path), title: "a&e;b")
    // The reference names nothing that may be read: it stays as it is written, or goes.
    for title in [feed.title, feed.entries.first?.title] {
      #expect(["ab", "a&e;b"].contains(title))
    }
  }

  @Test("XInclude brings nothing in")
  func xIncludeIsIgnored() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("canary", to: "included.txt")
    let include =
      "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" parse=\"text\" href=\"file://\(path)\"/>"
    let feed = try Self.feed("", title: "a\(include)b")
    #expect(feed.entries.first?.title?.contains("canary") == false)
  }

  @Test("entities of an external document type and of HTML are decoded")
  func harmlessDoctype() throws {
    let feed = try Self.feed(
      "<!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\" \"http://my.netscape.com/publish/formats/rss-0.91.dtd\">",
      title: "caf&eacute;")
    #expect(feed.entries.map(\.title) == ["café"])
  }

  @Test("entities that the document declares itself are plain text")
  func declaredEntities() throws {
    let feed = try Self.feed(
      "<!DOCTYPE rss [<!ENTITY club \"Soci&#233;t&#233; &amp; club\"><!ENTITY two \"&club; (&club;)\">]>",
      title: "&two;")
    #expect(feed.title == "Société & club (Société & club)")
  }

  @Test("billions of laughs are a short text")
  func laughs() throws {
    var declaration = "<!DOCTYPE rss [<!ENTITY a0 \"ha\">"
    for level in 1..<40 {
      declaration +=
        "<!ENTITY a\(level) \"" + String(repeating: "&a\(level - 1);", count: 20) + "\">"
    }
    let feed = try Self.feed(declaration + "]>", title: "x&a39;")
    #expect(feed.entries.map(\.title) == ["x"])
  }

  @Test("entities used without end have a budget")
  func quadraticEntities() throws {
    let value = String(repeating: "x", count: 4_000)
    let feed = try Self.feed(
      "<!DOCTYPE rss [<!ENTITY a \"\(value)\">]>", title: String(repeating: "&a;", count: 20_000))
    #expect((feed.title?.utf8.count ?? 0) <= SyndicationLimits.entityText)
  }
}
