import Evidence
import Foundation
import Testing

@testable import Editorial

@Suite("Pages and templates")
struct TemplateTests {
  private static let page = try? HTMLRenderer(wording: .french).render(SampleDigest.digest)

  @Test("a template of the curator's own takes the place of the page")
  func own() throws {
    let template = """
      <h1>{{day}}</h1>
      {{#sections}}<h2>{{title}}</h2>{{#items}}
      <p lang="{{lang}}">{{number}} <a href="{{link}}">{{title}}</a></p>{{/items}}
      {{/sections}}
      """
    let page = try HTMLRenderer(wording: .french, template: template).render(SampleDigest.digest)
    #expect(
      page.hasPrefix("<h1>mardi 24\u{A0}novembre\u{A0}2026</h1>\n<h2>Alertes de sécurité</h2>"))
    #expect(
      page.contains(
        "<p lang=\"fr\">5 <a href=\"https://revue.example/depression\">Dépression de l’adulte"))
  }

  @Test("the template of docs/templates.md works as it stands")
  func documented() throws {
    let root = #filePath.components(separatedBy: "/Tests/EditorialTests/")[0]
    let text = try String(contentsOfFile: root + "/docs/templates.md", encoding: .utf8)
    let template = try #require(text.firstMatch(of: #/```html\n((?s:.*?))```/#)?.1)
    let page = try HTMLRenderer(wording: .french, template: String(template))
      .render(SampleDigest.digest)
    #expect(page.contains("<h1>Cabinet des Lilas, mardi 24\u{A0}novembre\u{A0}2026</h1>"))
    #expect(page.contains("<p><b lang=\"fr\">Résultat\u{202F}: </b>Hazard ratio 0.98"))
    #expect(page.contains("Revue fictive de médecine, 23\u{A0}novembre\u{A0}2026 · arrivé depuis"))
    #expect(!page.contains("{{") && page.components(separatedBy: "<li lang=").count == 7)
  }

  @Test(
    "a broken template is told with its line",
    arguments: [
      ("a\nb\n{{#sections}}\n", 4), ("x\n{{#sections}}{{/items}}", 2), ("{{title", 1),
    ])
  func broken(_ template: String, _ line: Int) throws {
    let error = try #require(throws: TemplateError.self) {
      _ = try HTMLRenderer(wording: .french, template: template)
    }
    guard case .syntax = error.reason else { return #expect(Bool(false), "\(error)") }
    #expect(error.line == line)
  }

  @Test(
    "a template that would write what feeds say unescaped is refused",
    arguments: [
      "{{{title}}}", "{{&title}}", "{{& title}}", "{{=<% %>=}}<%& title %>",
      "{{%CONTENT_TYPE:TEXT}}",
    ])
  func unescaped(_ tag: String) throws {
    let error = try #require(throws: TemplateError.self) {
      _ = try HTMLRenderer(wording: .french, template: "<p>\n" + tag)
    }
    guard case .unescaped = error.reason else { return #expect(Bool(false), "\(error)") }
    #expect(error.line == 2)
  }

  @Test("the page binds its own style and nothing else")
  func policy() throws {
    let page = try #require(Self.page)
    let style = try #require(page.firstMatch(of: #/<style>([^<]*)</style>/#)?.1)
    let hash = SHA256.base64(String(style))
    #expect(
      page.contains(
        "content=\"default-src 'none'; style-src 'sha256-\(hash)'; base-uri 'none'; "
          + "form-action 'none'\""))
    #expect(!page.contains("<script") && !page.contains("<img") && !page.contains(" style="))
    #expect(!page.contains("url(") && !page.contains("@import"))
  }

  @Test("SHA-256 is that of FIPS 180-4")
  func hash() {
    // printf abc | openssl dgst -sha256 -binary | base64, and the empty message.
    #expect(SHA256.base64("abc") == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
    #expect(SHA256.base64("") == "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
  }

  @Test("identifiers, names of links and of details are each one's own")
  func names() throws {
    let page = try #require(Self.page)
    func all(_ pattern: Regex<(Substring, Substring)>) -> [String] {
      page.matches(of: pattern).map { String($0.1) }
    }
    for values in [all(#/ id="([^"]*)"/#), all(#/<summary>(.*?)<\/summary>/#)] {
      #expect(values.count > 5 && Set(values).count == values.count)
    }
    let links = all(#/<a href="([^"]*" rel="[^"]*">.*?)<\/a>/#)
    let named = Dictionary(grouping: links) { $0.split(separator: ">", maxSplits: 1).last ?? "" }
    #expect(named.allSatisfy { Set($0.value).count == 1 })
  }

  @Test("two entries of one title have links of different names")
  func sameTitles() throws {
    var digest = SampleDigest.digest
    let source = SampleDigest.source("b", "Autre agence", .authority)
    for (index, id) in ["x", "y"].enumerated() {
      let lead = SampleDigest.entry(
        id, "Rappel de lots", from: source, SampleDigest.assessment(.safetyAlert, "fr"))
      digest.sections[0].items.append(
        Digest.Item(
          number: 7 + index, lead: lead, score: Score(points: 1, reasons: []), minutes: 1))
    }
    let page = try HTMLRenderer(wording: .french).render(digest)
    #expect(page.contains("Rappel de lots<span class=\"vh\"> (Autre agence, n°\u{A0}7)</span></a>"))
    #expect(page.contains("Rappel de lots<span class=\"vh\"> (Autre agence, n°\u{A0}8)</span></a>"))
  }

  @Test("a page of ten minutes weighs less than 60 KB")
  func weight() throws {
    // Result and conclusion of 400 characters each take some 40 seconds to read.
    var digest = SampleDigest.digest
    let item = digest.sections[1].items[0]
    digest.sections[1].items = (0..<15).map { index in
      var item = item
      item.number = 10 + index
      item.result = String(repeating: "Résultat. ", count: 40)
      item.conclusion = String(repeating: "Conclusion. ", count: 33)
      return item
    }
    #expect(try HTMLRenderer(wording: .french).render(digest).utf8.count < 60_000)
  }

  @Test("headings go down by one step at a time")
  func headings() throws {
    let page = try #require(Self.page)
    let levels = page.matches(of: #/<h([1-6])/#).compactMap { Int($0.1) }
    #expect(levels.first == 1 && levels.count(where: { $0 == 1 }) == 1)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
    #expect(page.firstMatch(of: #/<h[1-6][^>]*>\s*<\/h/#) == nil)
  }
}
