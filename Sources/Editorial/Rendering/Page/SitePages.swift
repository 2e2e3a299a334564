public import Evidence
import Syndication

/// The other pages of a published site: the archive and the sources.
public struct SitePages: Sendable {
  private let wording: Wording

  /// Pages in a language.
  public init(wording: Wording) { self.wording = wording }

  /// The days there are pages for, newest first, by month.
  public func archive(days: [String]) -> String {
    var body = "<p>\(escape(wording(.archiveIntro)))</p>\n"
    var month = ""
    for day in days.compactMap(CalendarDay.init(_:)).sorted(by: >) {
      let own = wording.month(day)
      if own != month {
        if !month.isEmpty { body += "</ul>\n" }
        body += "<h2>\(escape(own))</h2>\n<ul class=\"days\">\n"
        month = own
      }
      body +=
        "<li><a href=\"\(day).html\"><time datetime=\"\(day)\">\(escape(wording.longDay(day)))"
        + "</time></a></li>\n"
    }
    if !month.isEmpty { body += "</ul>\n" }
    let links = [(wording(.today), "index.html"), (wording(.sourcesTitle), "sources.html")]
    return page(wording(.archiveTitle), body, links: links)
  }

  /// The sources followed, by standing; private ones are left out.
  public func sources(_ sources: [Source]) -> String {
    var body = "<p>\(escape(wording(.sourcesIntro)))</p>\n"
    for standing in Standing.allCases where standing.isAllowed {
      let own = sources.filter { $0.standing == standing && !$0.isPrivate }
        .map { (title: PlainText.clean($0.title), source: $0) }
        .sorted { ($0.title.lowercased(), $0.source.id) < ($1.title.lowercased(), $1.source.id) }
      guard !own.isEmpty else { continue }
      let heading = wording.standing(standing)
      body += "<section aria-labelledby=\"\(standing.rawValue)\">\n"
      body += "<h2 id=\"\(standing.rawValue)\">\(escape(heading))</h2>\n<ul class=\"days\">\n"
      for (title, source) in own { body += line(title, source) }
      body += "</ul>\n</section>\n"
    }
    let links = [(wording(.today), "index.html"), (wording(.archive), "archive.html")]
    return page(wording(.sourcesTitle), body, links: links)
  }

  private func line(_ title: String, _ source: Source) -> String {
    let name = escape(title)
    let language = source.language.map { $0.lowercased() }
    let isForeign = ["fr", "en"].contains(language) && language != wording.language.rawValue
    let tag = isForeign ? " lang=\"\(language ?? "")\"" : ""
    // `INT` is this list's own word for "of no one country", not a code of ISO 3166.
    let country = source.country == "INT" ? nil : source.country
    let details = [country, source.specialty.map(PlainText.clean)].compactMap { $0 }
      .filter { !$0.isEmpty }
    let rest = details.isEmpty ? "" : " (\(escape(details.joined(separator: ", "))))"
    guard let home = source.homeURL.flatMap({ WebAddress.absolute($0) }),
      !SecretAddress.holdsSecret(home)
    else { return "<li><span\(tag)>\(name)</span>\(rest)</li>\n" }
    return "<li><a\(tag) href=\"\(escape(home))\" rel=\"noopener noreferrer\">\(name)</a>\(rest)"
      + "</li>\n"
  }

  private func page(_ title: String, _ body: String, links: [(text: String, url: String)]) -> String
  {
    let hash = SHA256.base64(HTMLRenderer.style)
    let list = links.map { "<li><a href=\"\($0.url)\">\(escape($0.text))</a></li>" }.joined()
    return """
      <!DOCTYPE html>
      <html lang="\(wording.language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-\(hash)'; base-uri 'none'; form-action 'none'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <meta name="generator" content="veille">
      <title>\(escape(title))</title>
      <style>\(HTMLRenderer.style)</style>
      </head>
      <body>
      <a class="skip" href="#content">\(escape(wording(.skip)))</a>
      <div class="page">
      <header>
      <h1>\(escape(title))</h1>
      <nav aria-label="\(escape(wording(.navigation)))"><ul>\(list)</ul></nav>
      </header>
      <main id="content">
      \(body)</main>
      </div>
      </body>
      </html>

      """
  }

  private func escape(_ text: String) -> String {
    SafeHTML.text(text).markup.replacing("\"", with: "&quot;")
  }
}
