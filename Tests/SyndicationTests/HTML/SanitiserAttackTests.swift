import TestSupport
import Testing

@testable import Syndication

/// Markup made to run code or to load something, of the kinds that published lists of attacks show.
@Suite("Attacks on the sanitiser")
struct SanitiserAttackTests {
  static let attacks: [String] = {
    let text = (try? Fixtures().text("html/attacks.txt")) ?? ""
    return text.split(separator: "\n%%\n").map(String.init)
  }()

  @Test("the list of attacks is there")
  func listIsThere() {
    #expect(Self.attacks.count > 140)
  }

  @Test("what comes out can only be read", arguments: attacks)
  func isHarmless(_ attack: String) throws {
    let markup = SafeHTML.sanitising(attack, base: "https://site.example/a/").markup
    #expect(StrictMarkup.fault(in: markup) == nil, "\(markup)")
  }

  @Test("sanitising twice gives what once gave", arguments: attacks)
  func isIdempotent(_ attack: String) {
    let once = SafeHTML.sanitising(attack, base: "https://site.example/a/").markup
    #expect(SafeHTML.sanitising(once, base: "https://other.example/").markup == once)
  }

  @Test("attacks cut at any length stay harmless", arguments: attacks)
  func isHarmlessWhenCut(_ attack: String) {
    let bytes = Array(attack.utf8)
    for length in 0..<bytes.count {
      let cut = String(decoding: bytes[..<length], as: UTF8.self)
      let markup = SafeHTML.sanitising(cut).markup
      #expect(StrictMarkup.fault(in: markup) == nil, "\(cut) gave \(markup)")
      #expect(SafeHTML.sanitising(markup).markup == markup)
    }
  }

  @Test("attacks in a title are plain text without anything invisible", arguments: attacks)
  func titleIsPlain(_ attack: String) {
    let title = PlainText.strip(html: attack)
    #expect(PlainText.clean(title) == title)
    #expect(!title.unicodeScalars.contains { PlainText.isInvisible($0.value) || $0.value < 0x20 })
  }

  @Test(
    "a tracking pixel whose size hides behind control characters is one all the same",
    arguments: ["1\u{0}\u{0}", "0\u{85}00000000<p", "\u{9F} 1px", "01"])
  func hiddenPixel(_ width: String) {
    let html = "<p>a<img src='https://a.example/b.png' width='\(width)' />b</p>"
    #expect(SafeHTML.sanitising(html).markup == "<p>ab</p>")
  }

  @Test("plain text as markup is what sanitising it again gives")
  func plainTextTwice() {
    let once = SafeHTML.text("1 < \u{7F}")
    #expect(once.markup == "1 &lt;")
    #expect(SafeHTML.sanitising(once.markup) == once)
  }
}
