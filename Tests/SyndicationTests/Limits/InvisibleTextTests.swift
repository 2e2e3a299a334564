import Testing

@testable import Syndication

/// Characters that deceive the eye or a terminal are removed after references are decoded.
@Suite("Invisible characters")
struct InvisibleTextTests {
  @Test(
    "no control, bidirectional or zero-width character survives in plain text",
    arguments: [
      "&#27;[31m", "&#x9B;31m", "\u{202E}", "&#8238;", "&#x2066;", "\u{200B}", "&#173;", "&shy;",
      "&ZeroWidthSpace;", "\u{FEFF}", "&#xE0041;", "\u{180E}", "&#x2060;", "&lrm;", "&rlm;",
      "&#xFFF9;", "&#127;", "\u{7}", "&NoBreak;", "&#x61C;",
    ])
  func titleIsVisible(_ written: String) throws {
    for title in ["a\(written)b", "<![CDATA[a\(written)b]]>"] {
      let text =
        "<rss version=\"2.0\"><channel><item><title>\(title)</title><author>a\(written)b</author>"
        + "<category>a\(written)b</category></item></channel></rss>"
      let entry = try #require(
        try FeedParser.parse(FeedDocument(bytes: Array(text.utf8))).entries.first)
      for plain in [entry.title, entry.authors.first?.name, entry.categories.first] {
        let visible = try #require(plain).unicodeScalars.allSatisfy {
          $0.value >= 0x20 && !PlainText.isInvisible($0.value) && $0.value != 0x7F
        }
        #expect(visible, "\(String(reflecting: plain))")
      }
    }
  }

  @Test("line breaks and tabs fold to one space")
  func linesFold() {
    #expect(PlainText.strip(html: " a&#10;\t b&#x2028;c&NewLine;d ") == "a b c d")
  }

  @Test("combining marks without end are capped")
  func marksAreCapped() {
    let text = PlainText.clean("e" + String(repeating: "\u{301}", count: 100) + "x")
    #expect(text.unicodeScalars.count == 6)
  }
}
