/// Documents that ask for what mends or joins: signs among words, names with "and", markup escaped
/// inside markup, text encoded twice, roots one behind the other.
extension Hostile {
  static let repairs: [Document] = [
    (
      "words behind signs",
      { size in item("<title>&" + repeated("x<y in men", size / 10) + "</title>") }
    ),
    (
      "attributes behind signs",
      { size in item("<title>&" + repeated("<y" + repeated(" a", 200), size / 402)) }
    ),
    (
      "CDATA in small letters",
      { size in item("<description>&" + repeated("<![cdata[<", size / 10)) }
    ),
    (
      "playing times",
      { size in byItem(size, "<itunes:duration>" + repeated("1h 2m ", 9_000) + "</itunes:duration>")
      }
    ),
    (
      "authors joined by and",
      { size in byItem(size, "<author>" + repeated("A and ", 9_000) + "B</author>") }
    ),
    (
      "two long authors",
      { size in
        let name = repeated("Abc ", 8_000)
        return byItem(size, "<author>" + name + "and " + name + "</author>")
      }
    ),
    (
      "tracked parameters",
      { size in
        byItem(
          size, "<link>https://h.example/?" + repeated("ff=20261127&amp;v=1&amp;", 350) + "</link>")
      }
    ),
    (
      "relative ids",
      { size in
        "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='http://h.example/"
          + repeated("d", 1_900) + "/'>"
          + repeated("<entry><id>a/b</id><title>x</title></entry>", size / 43)
      }
    ),
    (
      "owners of a podcast",
      { size in
        "<rss xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'><channel>"
          + repeated("<itunes:owner><itunes:name>N</itunes:name></itunes:owner>", size / 57)
      }
    ),
    (
      "escaped markup in wrappers",
      { size in
        "<feed xmlns='http://www.w3.org/2005/Atom'><entry><content type='html'>"
          + repeated("<div>", 400) + repeated("&lt;b&gt;x&lt;/b&gt;", size / 20)
      }
    ),
    (
      "base64 of no named type",
      { size in
        "<feed xmlns='http://www.w3.org/2005/Atom'><entry><content type='a/b'>"
          + repeated("PC9iPjwvYj48", size / 12) + "</content></entry></feed>"
      }
    ),
    (
      "lengths with commas",
      { size in
        byItem(
          size, "<enclosure url='http://h.example/' length='1" + repeated(",000", 9_000) + "'/>")
      }
    ),
    (
      "two first letters of UTF-8",
      { size in item("<title>" + repeated("Ã©", size / 4) + "</title>") }
    ),
    (
      "UTF-8 doubled up to the end",
      { size in item("<title>" + repeated("Ã©", size / 4) + "€é</title>") }
    ),
    (
      "escaped tags of titles",
      { size in
        item("<title>" + repeated("&amp;lt;i&amp;gt;x&amp;lt;/i&amp;gt;", size / 34) + "</title>")
      }
    ),
    (
      "brackets before titles",
      { size in byItem(size, "<title>[" + repeated("[a", 9_000) + "]</title>") }
    ),
    (
      "headings of references",
      { size in item("<description>" + repeated("References&lt;br>doi:10.1/a&lt;br>", size / 34)) }
    ),
    (
      "links that speak of others",
      { size in item("<description>" + repeated("linked doi:10.1000/a comment on ", size / 32)) }
    ),
    (
      "prefixes that are not declared",
      { size in
        var text = "<rss><channel><item>&"
        for index in 0..<(size / 16) { text += "<p\(index):x/>" }
        return text
      }
    ),
    (
      "roots one behind the other",
      { size in repeated("<rss><channel><item><title>x</title></item></channel></rss>", size / 59) }
    ),
    (
      "end tags with a wrong prefix",
      { size in "<rss><channel><item>&" + repeated("<title>x</a:title>", size / 18) }
    ),
    (
      "formulas",
      { size in
        item("<description>" + repeated("&lt;math>&lt;mi>x&lt;/mi>&lt;mo>&lt;&lt;/mo>", size / 40))
      }
    ),
    (
      "bytes of Latin-1 in UTF-8",
      { size in
        item("<description>" + repeated("é", size / 4) + "\u{FFFD}" + repeated("â‚¬", size / 8))
      }
    ),
  ]
}
