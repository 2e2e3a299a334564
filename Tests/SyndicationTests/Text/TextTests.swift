import Foundation
import Testing

@testable import Syndication

@Suite struct TextTests {
  @Test(
    "a title loses its markup and keeps what is text",
    arguments: [
      ("<b>Bold</b> &amp; <i>it</i>", "Bold & it"), ("p < 0.05", "p < 0.05"),
      ("p<0.05 and n>3", "p<0.05 and n>3"), ("a <3 b", "a <3 b"), ("x<y>z", "x<y>z"),
      ("Line<br>break", "Line break"), ("&eacute;&#233;&#xE9;&eacute", "éééé"),
      ("A&nbsp;B", "A\u{A0}B"), ("AT&T", "AT&T"), ("&lt;em&gt;x&lt;/em&gt;", "x"),
      ("CO<sub>2</sub>", "CO2"), ("<script>x</script>T", "T"), ("", ""),
      ("<iframe>rest of it", "rest of it"), ("<mml:mi>α</mml:mi>", "α"),
    ])
  func titles(_ html: String, _ text: String) { #expect(TextRepair.title(html) == text) }

  @Test(
    "names in one line are told apart only where they plainly are several",
    arguments: [
      ("Ada Lovelace", ["Ada Lovelace"]), ("Lovelace, Ada", ["Lovelace, Ada"]),
      ("Ada Lovelace, Grace Hopper", ["Ada Lovelace", "Grace Hopper"]),
      ("Ada Lovelace and Grace Hopper", ["Ada Lovelace", "Grace Hopper"]),
      ("Maria de la Cruz et José van der Berg", ["Maria de la Cruz", "José van der Berg"]),
      ("World Health and Medical Council", ["World Health and Medical Council"]),
      ("Department of Health and Human Services", ["Department of Health and Human Services"]),
      ("Bill and Melinda Example", ["Bill and Melinda Example"]),
      ("John Example and Sons Ltd", ["John Example and Sons Ltd"]),
      ("A B, C D and E F", ["A B", "C D", "E F"]),
      ("Lovelace, A.; Hopper, G.", ["Lovelace, A.", "Hopper, G."]),
      ("Ada Lovelace, MD, Grace Hopper, PhD", ["Ada Lovelace, MD", "Grace Hopper, PhD"]),
      ("By Ada Lovelace", ["Ada Lovelace"]),
    ])
  func names(_ line: String, _ people: [String]) { #expect(AuthorNames.split(line) == people) }

  @Test(
    "people with addresses",
    arguments: [
      ("a@b.example (Ada)", Person(name: "Ada", email: "a@b.example")),
      ("Ada <a@b.example>", Person(name: "Ada", email: "a@b.example")),
      ("Ada (a@b.example)", Person(name: "Ada", email: "a@b.example")),
      ("a@b.example", Person(email: "a@b.example")),
      ("mailto:a@b.example", Person(email: "a@b.example")), ("Ada", Person(name: "Ada")),
    ])
  func addresses(_ text: String, _ person: Person) {
    #expect(AuthorText.people(in: text) == [person])
  }

  @Test("several addresses in one line are several people")
  func manyAddresses() {
    #expect(
      AuthorText.people(in: "a@b.example (Ann), c@d.example (Cy)")
        == [Person(name: "Ann", email: "a@b.example"), Person(name: "Cy", email: "c@d.example")])
  }

  @Test(
    "every sanitised text of the fixtures is its own sanitised form",
    arguments: NormalFormTests.documents)
  func idempotence(_ name: String) throws {
    for entry in try FeedParser.parse(try NormalFormTests.document(name)).entries {
      for html in [entry.summary, entry.content].compactMap({ $0 }) {
        #expect(SafeHTML.sanitising(html.markup) == html)
      }
    }
  }

  @Test("the normal form is JSON with its keys in the order of the documents")
  func keys() throws {
    var feed = Feed(format: .rss20)
    feed.title = "</script>\u{2028}\"\\"
    feed.entries = [Entry(id: "1")]
    #expect(
      NormalForm.json(of: feed)
        == #"{"format":"rss2.0","encoding":"utf-8","wellFormed":true,"title":"\u003c/script\u003e\u2028\"\\","#
        + #""entries":[{"id":"1"}],"problems":[]}"#)
  }

  @Test("an identity made by veille is the same tomorrow")
  func fallbackIdentity() throws {
    let text = "<rss version=\"2.0\"><channel><item><title>T</title></item></channel></rss>"
    let ids = try (0..<2).map { _ in
      try FeedParser.parse(FeedDocument(bytes: Array(text.utf8))).entries.map(\.id)
    }
    #expect(ids[0] == ids[1])
    #expect(ids[0].first?.hasPrefix("veille:") == true)
  }
}
