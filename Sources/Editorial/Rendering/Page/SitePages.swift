public import Evidence
import Syndication

/// The other pages of a published site: the archive and the sources.
public struct SitePages: Sendable {
  private let wording: Wording

  /// Pages in a language.
  public init(wording: Wording) { self.wording = wording }

  /// The days there are pages for, newest first, by month.
  public func archive(days: [String]) -> String {
    var body = ""
    var month = ""
    for day in days.compactMap(CalendarDay.init(_:)).sorted(by: >) {
      let (year, number, _) = day.civil
      let own = "\(year)-\(number)"
      if own != month {
        if !month.isEmpty { body += "</ul>\n" }
        let heading = wording.shortDay(day).split(separator: " ").dropFirst()
          .joined(separator: " ")
        body += "<h2>\(escape(heading))</h2>\n<ul>\n"
        month = own
      }
      body += "<li><a href=\"\(day).html\">\(escape(wording.longDay(day)))</a></li>\n"
    }
    if !month.isEmpty { body += "</ul>\n" }
    return page(wording(.archiveTitle), body)
  }

  /// The sources followed, by standing; private ones are left out.
  public func sources(_ sources: [Source]) -> String {
    var body = "<table>\n"
    for standing in Standing.allCases where standing.isAllowed {
      let own = sources.filter { $0.standing == standing && !$0.isPrivate }
      guard !own.isEmpty else { continue }
      body += "<tbody><tr><th scope=\"rowgroup\">\(escape(wording.standing(standing)))</th></tr>\n"
      for source in own {
        let title = escape(PlainText.clean(source.title))
        let home = source.homeURL.flatMap { WebAddress.absolute($0) }
        let linked = home.map {
          "<a href=\"\(escape($0))\" rel=\"noopener noreferrer\">\(title)</a>"
        }
        body += "<tr><td>\(linked ?? title)</td></tr>\n"
      }
      body += "</tbody>\n"
    }
    return page(wording(.sourcesTitle), body + "</table>\n")
  }

  private func page(_ title: String, _ body: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="\(wording.language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-\(SHA256.base64(HTMLRenderer.style))'; base-uri 'none'; form-action 'none'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <title>\(escape(title))</title>
    <style>\(HTMLRenderer.style)</style>
    </head>
    <body>
    <div class="page">
    <header><h1>\(escape(title))</h1>
    <nav aria-label="\(escape(wording(.today)))"><ul><li><a href="index.html">\(escape(wording(.today)))</a></li></ul></nav></header>
    <main>
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
