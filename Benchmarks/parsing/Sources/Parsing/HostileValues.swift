/// Documents whose markup is plain and whose values are many, long, or handed on to many.
extension Hostile {
  static let values: [Document] = [
    (
      "one long namespace, many elements",
      { size in
        "<rss xmlns:a='" + repeated("u", 64 << 10) + "'><channel><item>"
          + repeated("<a:b/>", size / 6) + "&"
      }
    ),
    (
      "one long namespace, well-formed",
      { size in
        "<rss xmlns:a='" + repeated("u", 64 << 10) + "'><channel><item>"
          + repeated("<a:b a:c=''/>", size / 13) + "</item></channel></rss>"
      }
    ),
    (
      "one unknown namespace, many elements",
      { size in
        "<rss xmlns:a='http://unknown.example/of/no/use'><channel><item>"
          + repeated("<a:b/>", size / 6) + "&"
      }
    ),
    (
      "deep texts",
      { size in "<rss><channel><item>&" + repeated("<content>", size / 9) }
    ),
    (
      "deep titles of journals",
      { size in
        "<rss xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><item>&"
          + repeated("<content><x>", 255) + repeated("<id/>", size / 5)
      }
    ),
    (
      "end tags of what stands outside",
      { size in
        "<rss><b><channel><item>&" + repeated("<a>", 490) + repeated("</b>", size / 4)
      }
    ),
    ("attributes without values", { size in "<rss><channel><item" + repeated(" a", size / 2) }),
    ("words of a document type", { size in "<!DOCTYPE rss" + repeated(" a", size / 2) }),
    (
      "element declarations",
      { size in
        var text = "<!DOCTYPE rss ["
        for index in 0..<(size / 24) { text += "<!ELEMENT e\(index) EMPTY>" }
        return text + "]><rss><channel><item><title>x</title></item></channel></rss>"
      }
    ),
    (
      "nested element declarations",
      { size in
        "<!DOCTYPE rss [<!ELEMENT a " + repeated("(b,", size / 3) + "]>"
          + "<rss><channel><item><title>x</title></item></channel></rss>"
      }
    ),
    (
      "parameter entities",
      { size in
        "<!DOCTYPE rss [<!ENTITY % p '" + repeated("x", 4000) + "'>" + repeated("%p;", size / 3)
          + "]><rss><channel><item><title>x</title></item></channel></rss>"
      }
    ),
    (
      "names of instructions",
      { size in
        var text = "<rss><channel><item><title>x</title>"
        for index in 0..<(size / 13) { text += "<?x\(index) y?>" }
        return text + "</item></channel></rss>"
      }
    ),
    (
      "one long language",
      { size in itemsIn("xml:lang='" + repeated("a", size / 2) + "'", size / 2) }
    ),
    (
      "one long language element",
      { size in
        "<rss><channel><language>" + repeated("a", 60 << 10) + "</language>"
          + repeated("<item><title>x</title></item>", size / 30) + "</channel></rss>"
      }
    ),
    (
      "long base, many files",
      { size in

        var text = "<rss xml:base='http://h.example/" + repeated("d", 2000) + "/'><channel>"
        var index = 0
        while text.utf8.count < size {
          text += "<item>"
          for _ in 0..<490 {
            text += "<enclosure url='\(index)'/>"
            index += 1
          }
          text += "</item>"
        }
        return text + "</channel></rss>"
      }
    ),
    (
      "long base, many short texts",
      { size in
        let links = repeated("&lt;a href=b>", 40)
        let text = "<description>\(links)</description><content>\(links)</content>"
        return "<rss xml:base='http://h.example/" + repeated("d", 2000) + "/'><channel>"
          + repeated("<item>\(text)</item>", min(9_999, size / (text.utf8.count + 13)))
          + "</channel></rss>"
      }
    ),
    (
      "authors by 500",
      { size in
        by500(size) { "<author>Surname Of Author Number \($0)</author>" }
      }
    ),
    (
      "addresses of authors by 500",
      { size in by500(size) { "<author>author.number.\($0)@h.example</author>" } }
    ),
    (
      "brackets behind addresses",
      { size in byItem(size, repeated("<author>a@b.c " + repeated("(", 1000) + "</author>", 30)) }
    ),
    (
      "categories by 500",
      { size in by500(size) { "<category>a category with the number \($0)</category>" } }
    ),
    (
      "enclosures by 500",
      { size in by500(size) { "<enclosure url='http://h.example/files/\($0)'/>" } }
    ),
    (
      "registrations",
      { size in
        var text = ""
        for index in 0..<(size / 12) { text += "NCT\(10_000_000 + index) " }
        return item("<description>\(text)</description>")
      }
    ),
    (
      "numbers behind tags",
      { size in item("<description>" + repeated("&lt;b>1&lt;/b>", size / 14) + "</description>") }
    ),
    (
      "numbers behind letters beyond ASCII",
      { size in item("<description>" + repeated("é", size / 4) + repeated("1é", size / 6)) }
    ),
    (
      "numbers behind blanks",
      { size in
        item("<description>" + repeated(repeated(" ", 4000) + "1", size / 4001) + "</description>")
      }
    ),
    (
      "one long line with its authors",
      { size in
        item("<description>" + repeated("text ", size / 10) + "Author(s): A B</description>")
      }
    ),
    ("short lines", { size in item("<description>" + repeated("doi x&lt;br>", size / 12)) }),
    (
      "lines of DOIs",
      { size in
        var text = ""
        for index in 0..<(size / 30) { text += "doi:10.1000/\(index)&lt;br>" }
        return item("<description>\(text)</description>")
      }
    ),
    ("many dates", { size in byItem(size, "<pubDate>Sat, 32 Nov 2026 10:00:00 GMT</pubDate>") }),
    (
      "many long dates",
      { size in byItem(size, "<pubDate>" + repeated("12 nov ", 14) + "</pubDate>") }
    ),
    (
      "many long authors",
      { size in byItem(size, "<author>" + repeated("a@b.c (", 9000) + "</author>") }
    ),
    (
      "many long author lists",
      { size in byItem(size, "<author>" + repeated("A. Bb, ", 9000) + "and C D</author>") }
    ),
    (
      "degrees of authors",
      { size in byItem(size, "<author>A B, " + repeated("md, ", 15_000) + "</author>") }
    ),
    (
      "authors with and",
      { size in byItem(size, "<author>" + repeated("A B and ", 8_000) + ", C D</author>") }
    ),
    (
      "many keywords",
      { size in byItem(size, "<keywords>" + repeated("a,", 30_000) + "</keywords>") }
    ),
    (
      "many different keywords",
      { size in
        let words = (0..<12_000).map { "w\($0)," }.joined()
        return byItem(size, "<keywords>\(words)</keywords>")
      }
    ),
    (
      "blocks inside inline elements",
      { size in
        item(
          "<description>" + repeated("&lt;b>", 127) + repeated("&lt;p>&lt;/p>", size / 26)
            + "</description><content>" + repeated("&lt;b>", 127)
            + repeated("&lt;p>&lt;/p>", size / 26))
      }
    ),
    (
      "cells inside inline elements",
      { size in
        item("<description>" + repeated("&lt;i>", 127) + repeated("&lt;td>&lt;/td>", size / 15))
      }
    ),
    (
      "end tags of nothing in HTML",
      { size in
        item("<description>" + repeated("&lt;i>", 127) + repeated("&lt;/u>", size / 7))
      }
    ),
    (
      "hosts beyond ASCII",
      { size in
        let label = (0..<60).map { UnicodeScalar(0x4E00 + $0 * 37).map { String($0) } ?? "" }
          .joined()
        return item(
          "<description>"
            + repeated("&lt;a href=\"http://\(label).example/\">x&lt;/a>", size / 240))
      }
    ),
    (
      "long addresses",
      { size in
        item("<description>" + repeated("&lt;a href='" + repeated("../", 2700) + "'>", size / 8112))
      }
    ),
    (
      "JSON escapes",
      { size in
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\""
          + repeated("\\ud83d\\u0041", size / 12) + "\"}"
      }
    ),
    (
      "JSON authors",
      { size in
        var text = "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"authors\":["
        for index in 0..<(size / 24) { text += "{\"name\":\"Name \(index)\"}," }
        return text + "null]}]}"
      }
    ),
    (
      "authors of citations",
      { size in
        var text =
          "<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID><Article><AuthorList>"
        for index in 0..<(size / 50) { text += "<Author><LastName>N\(index)</LastName></Author>" }
        return text
      }
    ),
    (
      "headings and relations of citations",
      { size in
        var text = "<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID>"
        for index in 0..<(size / 250) {
          text +=
            "<CommentsCorrectionsList><CommentsCorrections RefType='ErratumIn'><PMID>\(index)</PMID></CommentsCorrections></CommentsCorrectionsList><KeywordList><Keyword>k\(index)</Keyword></KeywordList>"
        }
        return text
      }
    ),
    (
      "JSON, long base, many files",
      { size in
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"home_page_url\":\"https://h.example/"
          + repeated("d", 8000) + "/\",\"items\":["
          + repeated(
            "{\"attachments\":[" + (0..<490).map { "{\"url\":\"\($0)\"}," }.joined() + "null]},",
            size / 6800)
          + "null]}"
      }
    ),
    (
      "deep folders of a list",
      { size in
        "<opml><body>" + repeated("<outline>", 500)
          + repeated("<outline xmlUrl='x'/>", size / 21)
      }
    ),
    (
      "refusals of a list",
      { size in "<opml><body>" + repeated("<outline xmlUrl='file:///x'/>", size / 30) }
    ),
    (
      "one subscription many times",
      { size in
        "<opml><body>"
          + repeated("<outline xmlUrl='https://h.example/a?b=c&amp;utm_x=1'/>", size / 60)
      }
    ),
    (
      "subscriptions of a list",
      { size in
        var text = "<opml><body>"
        for index in 0..<(size / 44) { text += "<outline xmlUrl='https://h.example/\(index)'/>" }
        return text + "</body></opml>"
      }
    ),
    (
      "foreign namespaces of a list",
      { size in
        var text = "<opml><body>"
        for index in 0..<(size / 40) {
          text += "<outline xmlns:a\(index)='u\(index)' a\(index):b=''/>"
        }
        return text + "</body></opml>"
      }
    ),
    (
      "declared feeds of a page",
      { size in
        var text = "<html><head>"
        for index in 0..<(size / 60) {
          text += "<link rel=alternate type=application/rss+xml href=/\(index)>"
        }
        return text
      }
    ),
    (
      "links of a page that are no feeds",
      { size in "<html><head>" + repeated("<link rel='a b c d e f g h' href=x>", size / 36) }
    ),
  ]

  static func byItem(_ size: Int, _ inside: String) -> String {
    let item = "<item>\(inside)</item>"
    return "<rss version='2.0'><channel>" + repeated(item, size / item.utf8.count)
      + "</channel></rss>"
  }

  static func itemsIn(_ attribute: String, _ size: Int) -> String {
    "<rss version='2.0' \(attribute)><channel>"
      + repeated("<item><title>x</title></item>", size / 30) + "</channel></rss>"
  }

  static func by500(_ size: Int, _ element: (Int) -> String) -> String {
    var text = "<rss version='2.0'><channel>"
    var index = 0
    while text.utf8.count < size {
      text += "<item>"
      for _ in 0..<500 {
        text += element(index)
        index += 1
      }
      text += "</item>"
    }
    return text + "</channel></rss>"
  }
}
