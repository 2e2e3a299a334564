/// A mixed corpus: RSS 2.0, RSS 1.0 with PRISM, Atom and JSON Feed by turns, HTML in all of them.
struct Corpus {
  struct Document {
    var name: String
    var text: String
    /// The markup inside, as it goes to the sanitiser.
    var markup: [String]
  }

  let megabytes: Int

  /// Documents until the corpus has its size.
  func documents() -> [Document] {
    var documents: [Document] = []
    var bytes = 0
    while bytes < megabytes << 20 {
      let document = Self.document(documents.count)
      bytes += document.text.utf8.count
      documents.append(document)
    }
    return documents
  }

  private static func document(_ index: Int) -> Document {
    var words = Words(seed: UInt64(index + 1))
    var markup: [String] = []
    let entries = 20 + index % 40
    let number = String(index)
    let text: String
    let kind: String
    switch index % 8 {
    case 0, 3, 5:
      kind = "rss.xml"
      text = rss(number, entries, &words, &markup)
    case 1, 6:
      kind = "rdf.xml"
      text = rdf(number, entries, &words, &markup)
    case 7:
      kind = "json"
      text = json(number, entries, &words, &markup)
    default:
      kind = "atom.xml"
      text = atom(number, entries, &words, &markup)
    }
    return Document(name: "\(index).\(kind)", text: text, markup: markup)
  }

  private static func rss(
    _ number: String, _ entries: Int, _ words: inout Words, _ markup: inout [String]
  ) -> String {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" \
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
      <channel><title>Journal \(number)</title><link>https://j\(number).example/</link>
      <atom:link href="https://j\(number).example/rss" rel="self" type="application/rss+xml"/>
      <description>\(words.sentence(9))</description><language>en</language><ttl>60</ttl>

      """
    for entry in 0..<entries {
      let body = words.html(paragraphs: 4)
      let summary = "<p>" + words.sentence(25) + "</p>"
      markup += [body, summary]
      text += """
        <item>
        <title>\(words.sentence(12))</title>
        <link>https://j\(number).example/article/\(entry)?utm_source=rss&amp;utm_medium=feed</link>
        <guid isPermaLink="false">j\(number)-\(entry)</guid>
        <pubDate>Sat, \(entry % 27 + 1) Nov 2026 08:0\(entry % 10):00 +0100</pubDate>
        <dc:creator>\(words.sentence(2))</dc:creator>
        <category>\(words.sentence(1))</category><category>\(words.sentence(2))</category>
        <description>\(escape(summary))</description>
        <content:encoded><![CDATA[\(body)]]></content:encoded>
        </item>

        """
    }
    return text + "</channel></rss>\n"
  }

  private static func rdf(
    _ number: String, _ entries: Int, _ words: inout Words, _ markup: inout [String]
  ) -> String {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" \
      xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" \
      xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/">
      <channel rdf:about="https://p\(number).example/"><title>Review \(number)</title>
      <link>https://p\(number).example/</link><description>\(words.sentence(9))</description>
      </channel>

      """
    for entry in 0..<entries {
      let body = words.html(paragraphs: 3)
      markup.append(body)
      let address = "https://p\(number).example/doi/10.1234/x.\(number).\(entry)"
      text += """
        <item rdf:about="\(address)">
        <title>\(words.sentence(14))</title><link>\(address)?rss=yes</link>
        <description>\(escape(body))</description>
        <dc:creator>\(words.sentence(2)), \(words.sentence(2))</dc:creator>
        <dc:date>2026-11-\(entry % 18 + 10)T08:00:00Z</dc:date>
        <dc:identifier>doi:10.1234/x.\(number).\(entry)</dc:identifier>
        <prism:publicationName>Review \(number)</prism:publicationName>
        <prism:volume>12</prism:volume><prism:doi>10.1234/x.\(number).\(entry)</prism:doi>
        </item>

        """
    }
    return text + "</rdf:RDF>\n"
  }

  private static func atom(
    _ number: String, _ entries: Int, _ words: inout Words, _ markup: inout [String]
  ) -> String {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Blog \(number)</title>
      <link href="https://b\(number).example/"/><id>urn:b\(number)</id>
      <updated>2026-11-21T08:00:00Z</updated><author><name>\(words.sentence(2))</name></author>

      """
    for entry in 0..<entries {
      let body = words.html(paragraphs: 4)
      markup.append(body)
      text += """
        <entry><title type="html">\(escape(words.sentence(10)))</title>
        <link rel="alternate" type="text/html" href="https://b\(number).example/\(entry)"/>
        <id>urn:b\(number):\(entry)</id><published>2026-11-20T08:00:00+01:00</published>
        <updated>2026-11-21T08:00:0\(entry % 10)Z</updated>
        <category term="\(words.sentence(1))"/><summary>\(words.sentence(20))</summary>
        <content type="html">\(escape(body))</content></entry>

        """
    }
    return text + "</feed>\n"
  }

  private static func json(
    _ number: String, _ entries: Int, _ words: inout Words, _ markup: inout [String]
  ) -> String {
    var items: [String] = []
    for entry in 0..<entries {
      let body = words.html(paragraphs: 4)
      markup.append(body)
      let html = body.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        .replacing("\n", with: "\\n")
      items.append(
        """
        {"id":"n\(number)-\(entry)","url":"https://n\(number).example/\(entry)",\
        "title":"\(words.sentence(9))","content_html":"\(html)",\
        "date_published":"2026-11-20T08:00:00+01:00","tags":["\(words.sentence(1))"]}
        """)
    }
    return """
      {"version":"https://jsonfeed.org/version/1.1","title":"Notes \(number)",\
      "home_page_url":"https://n\(number).example/","items":[\(items.joined(separator: ",\n"))]}

      """
  }

  static func escape(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
