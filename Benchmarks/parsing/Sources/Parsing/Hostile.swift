/// Documents made to hang, to bloat or to crash a reader; each about as large as a transfer may be.
enum Hostile {
  typealias Document = (name: String, make: @Sendable (Int) -> String)

  static let all: [Document] = markup + values + repairs

  /// Nasty by their markup: name and maker, `size` in bytes.
  private static let markup: [Document] = [
    (
      "billion laughs",
      { _ in
        var text = "<!DOCTYPE rss [<!ENTITY a0 \"lol\">"
        for level in 1..<30 {
          text += "<!ENTITY a\(level) \"" + repeated("&a\(level - 1);", 300) + "\">"
        }
        return text
          + "]><rss><channel><title>&a29;</title><item><title>x &a29;</title></item></channel></rss>"
      }
    ),
    (
      "quadratic entity",
      { size in
        "<!DOCTYPE rss [<!ENTITY a \"" + repeated("x", 4000) + "\">]>"
          + "<rss version=\"2.0\"><channel><item><title>a</title><description>"
          + repeated("&a;", size / 3) + "</description></item></channel></rss>"
      }
    ),
    (
      "many entities",
      { size in
        var text = "<!DOCTYPE rss ["
        for index in 0..<(size / 24) { text += "<!ENTITY e\(index) \"v\">" }
        return text + "]><rss><channel><item><title>&e1;</title></item></channel></rss>"
      }
    ),
    ("deep elements", { size in item("<description>" + repeated("<a>", size / 3)) }),
    ("deep items", { size in "<rss><channel>" + repeated("<item>", size / 6) }),
    (
      "deep end tags",
      { size in
        item("<description>" + repeated("<a>", 500) + repeated("</b>", size / 4))
      }
    ),
    (
      "many attributes",
      { size in
        var text = "<rss><channel><item "
        for index in 0..<(size / 12) { text += "a\(index)=\"\" " }
        return text + "><title>x</title></item></channel></rss>"
      }
    ),
    (
      "many attributes with >",
      { size in
        var text = "<rss><channel><item "
        for index in 0..<(size / 13) { text += "a\(index)=\">\" " }
        return text + "><title>x</title></item></channel></rss>"
      }
    ),
    (
      "attributes by 250",
      { size in
        let tag = "<b " + (0..<250).map { "a\($0)=''" }.joined(separator: " ") + "/>"
        return item("<description>&" + repeated(tag, size / tag.utf8.count) + "</description>")
      }
    ),
    (
      "many namespaces",
      { size in
        var text = "<rss><channel><item "
        for index in 0..<(size / 18) { text += "xmlns:a\(index)=\"u\" " }
        return text + "><title>x</title></item></channel></rss>"
      }
    ),
    (
      "namespaces in depth",
      { size in
        var text = "<rss><channel><item>"
        for depth in 0..<240 {
          text += "<x"
          for index in 0..<250 { text += " xmlns:a\(depth)x\(index)='u'" }
          text += ">"
        }
        return text + repeated("<a0x0:b/>", (size - text.utf8.count) / 9)
      }
    ),
    (
      "one name in many namespaces",
      { size in
        var text = "<rss><channel><item>"
        for index in 0..<(size / 20) { text += "<x xmlns=\"\(index)\"/>" }
        return text + "<title>x</title></item></channel></rss>"
      }
    ),
    (
      "many names",
      { size in
        var text = "<rss><channel><item>"
        for index in 0..<(size / 10) { text += "<x\(index)/>" }
        return text + "<title>x</title></item></channel></rss>"
      }
    ),
    (
      "bases in depth",
      { size in
        let part = repeated("d/", 2000)
        return "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='http://h.example/'><entry>"
          + repeated("<x xml:base='\(part)'>", size / 2 / part.utf8.count)
          + repeated("<link href='a'/><x xml:base='b'/>", size / 70)
      }
    ),
    (
      "long base, many links",
      { size in
        "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='http://h.example/"
          + repeated("d/", 4000) + "'><entry><title>x</title><content type='html'>"
          + repeated("&lt;a href=b>", size / 14) + "</content></entry></feed>"
      }
    ),
    (
      "one long text",
      { size in item("<description>" + repeated("text ", size / 5) + "</description>") }
    ),
    ("one long title", { size in item("<title>" + repeated("t & < ", size / 6) + "</title>") }),
    ("signs behind digits", { size in item("<title>" + repeated("1&gt;", size / 5) + "</title>") }),
    (
      "signs inside numbers",
      { size in item("<title>" + repeated("10&amp;lt;", size / 10) + "</title>") }
    ),
    ("one long author", { size in item("<author>" + repeated("a@b (", size / 5) + "</author>") }),
    (
      "one long author list",
      { size in
        item("<dc:creator>" + repeated("A B, ", size / 5) + "</dc:creator>")
      }
    ),
    ("one long date", { size in item("<pubDate>" + repeated("Sat, 1", size / 6) + "</pubDate>") }),
    (
      "one long link",
      { size in item("<link>http://h.example/" + repeated("../a", size / 4) + "</link>") }
    ),
    (
      "many categories",
      { size in
        var text = ""
        for index in 0..<(size / 28) { text += "<category>c\(index)</category>" }
        return item(text)
      }
    ),
    (
      "many enclosures",
      { size in
        var text = ""
        for index in 0..<(size / 40) { text += "<enclosure url='http://h.example/\(index)'/>" }
        return item(text)
      }
    ),
    (
      "many items",
      { size in
        "<rss><channel>" + repeated("<item><title>x</title></item>", size / 29)
      }
    ),
    ("bare ampersands", { size in item("<title>" + repeated("&", size) + "</title>") }),
    ("bare entities", { size in item("<description>" + repeated("&amp", size / 4)) }),
    ("unclosed tags", { size in item("<description>&lt;p>" + repeated("&lt;a ", size / 6)) }),
    ("unclosed values", { size in item("<description>" + repeated("&lt;a b=\"", size / 9)) }),
    (
      "unclosed values in CDATA",
      { size in item("<description><![CDATA[>" + repeated("<a b='\"", size / 7)) }
    ),
    (
      "unclosed values with >",
      { size in
        item("<description><![CDATA[" + repeated("<a b=\">\"c", size / 9) + "]]></description>")
      }
    ),
    (
      "unclosed declarations",
      { size in item("<description><![CDATA[" + repeated("<!x", size / 3)) }
    ),
    ("unclosed comments", { size in item("<description>" + repeated("<!--", size / 4)) }),
    (
      "unclosed comments in HTML", { size in item("<description>" + repeated("&lt;!--", size / 7)) }
    ),
    ("unclosed CDATA", { size in item("<description>" + repeated("<![CDATA[</a>", size / 13)) }),
    ("unclosed instructions", { size in item("<description>" + repeated("<?x", size / 3)) }),
    ("declarations in XML", { size in item("<description>" + repeated("<!x", size / 3)) }),
    (
      "quotes far from their tag",
      { size in item("<description>" + repeated("<a b=\">", size / 7)) }
    ),
    ("doctypes", { size in repeated("<!DOCTYPE [", size / 11) }),
    ("deep HTML", { size in item("<description>" + repeated("&lt;div>", size / 8)) }),
    (
      "deep HTML, wrong ends",
      { size in
        item(
          "<description>" + repeated("&lt;b>", 120) + repeated("&lt;/i>&lt;/b>&lt;b>", size / 19))
      }
    ),
    ("deep lists", { size in item("<description>" + repeated("&lt;ul>&lt;li>", size / 14)) }),
    ("tables in HTML", { size in item("<description>" + repeated("&lt;td>&lt;/b>", size / 14)) }),
    (
      "raw elements in HTML",
      { size in
        item("<description>&lt;script>" + repeated("&lt;/scrip", size / 10))
      }
    ),
    (
      "attributes in HTML",
      { size in
        item("<description>&lt;a " + repeated("b=1 ", size / 4) + ">")
      }
    ),
    ("references in HTML", { size in item("<description>" + repeated("&amp;#60;", size / 9)) }),
    (
      "long references",
      { size in item("<description>" + repeated("&amp;CounterClockwiseContourIntegra", size / 34)) }
    ),
    ("combining marks", { size in item("<title>e" + repeated("\u{301}", size / 2) + "</title>") }),
    ("controls", { size in item("<title>" + repeated("\u{1}\u{2}", size / 2) + "</title>") }),
    ("DOI-like text", { size in item("<description>" + repeated("10.1000/", size / 8)) }),
    (
      "registration-like text",
      { size in item("<description>" + repeated("2012-001234-5", size / 13)) }
    ),
    ("two roots without end", { size in repeated("<rss><channel>", size / 14) }),
    (
      "deep JSON",
      { size in "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":" + repeated("[", size)
      }
    ),
    (
      "deep JSON objects",
      { size in
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":"
          + repeated("{\"a\":", size / 5)
      }
    ),
    (
      "wide JSON",
      { size in
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[" + repeated("0,", size / 2)
      }
    ),
    (
      "JSON members",
      { size in
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{"
          + repeated("\"id\":1,", size / 7)
      }
    ),
    (
      "JSON controls",
      { size in
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"" + repeated("\u{1}", size)
          + "\"}"
      }
    ),
    (
      "JSON numbers",
      { size in
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":"
          + repeated("9", size)
      }
    ),
    (
      "HTML page",
      { size in
        "<html><head>" + repeated("<link rel=alternate type=application/rss+xml href=x", size / 51)
      }
    ),
  ]

  static func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: max(0, count))
  }

  static func item(_ inside: String) -> String {
    "<rss version=\"2.0\"><channel><title>hostile</title><item><guid>1</guid>" + inside
      + "</item><item><guid>2</guid><title>the next</title></item></channel></rss>"
  }
}
