import FoundationEssentials

/// Reads the World Health Organization's Disease Outbreak News (OData JSON,
/// `https://www.who.int/api/news/diseaseoutbreaknews`).
enum OutbreakNewsReader {
  private static let page = "https://www.who.int/emergencies/disease-outbreak-news/item/"

  static func isOutbreakNews(_ root: JSONValue) -> Bool {
    let context = root["@odata.context"]?.string?.lowercased() ?? ""
    if context.contains("diseaseoutbreaknews") { return true }
    return root["value"]?.array?.contains { item in
      item["PublicationDateAndTime"] != nil
        && (item["UrlName"] != nil || item["ItemDefaultUrl"] != nil)
    } ?? false
  }

  static func feed(_ values: [JSONValue]) -> Feed {
    var draft = Draft()
    draft.title.offer("Disease Outbreak News", 100)
    let home = "https://www.who.int/emergencies/disease-outbreak-news"
    draft.link.offer(Draft.Link(written: home, absolute: home), 100)
    draft.language.offer("en", 100)
    return EntryAssembly.feed(
      draft, format: .whoOutbreaks, encoding: "utf-8", wellFormed: true,
      entries: values.prefix(SyndicationLimits.entries).compactMap(entry), problems: [])
  }

  private static func entry(_ item: JSONValue) -> Entry? {
    guard item.isObject else { return nil }
    var draft = Draft()
    func text(_ name: String) -> String? {
      item[name]?.string.flatMap { $0.utf8.allSatisfy(\.isSpace) ? nil : $0 }
    }
    if let title = text("OverrideTitle") ?? text("Title") {
      draft.title.offer(TextRepair.title(title), 100)
    }
    if let id = text("DonId") ?? text("Id") ?? text("UrlName") {
      draft.id.offer(PlainText.clean(id), 100)
    }
    if let link = address(text("ItemDefaultUrl"), text("UrlName")) {
      draft.link.offer(Draft.Link(written: link, absolute: link), 100)
    }
    for (name, rank) in [("PublicationDateAndTime", UInt8(100)), ("PublicationDate", 50)] {
      if let date = text(name).flatMap({ FeedDate.parse($0) }) { draft.published.offer(date, rank) }
    }
    if let date = text("LastModified").flatMap({ FeedDate.parse($0) }) {
      draft.updated.offer(date, 100)
    }
    if let summary = text("Summary").map({ HTMLSanitiser.sanitise($0, base: page) }),
      !summary.markup.isEmpty
    {
      draft.summary.offer(summary, 100)
    }
    let sections = ["Overview", "Epidemiology", "Assessment", "Advice", "Response"]
      .compactMap { text($0) }
    if !sections.isEmpty {
      let content = HTMLSanitiser.sanitise(sections.joined(separator: "\n"), base: page)
      if !content.markup.isEmpty { draft.content.offer(content, 100) }
    }
    if draft.summary.value == nil, let overview = text("Overview") {
      draft.summary.offer(HTMLSanitiser.sanitise(overview, base: page), 50)
    }
    return EntryAssembly.entry(from: draft)
  }

  /// `ItemDefaultUrl` is a path below the item pages (`/2026-DON512`), or a whole address.
  private static func address(_ path: String?, _ name: String?) -> String? {
    guard let path = path ?? name else { return nil }
    if let whole = WebAddress.absolute(path) { return whole }
    let last = path.split(separator: "/").last.map(String.init) ?? path
    return WebAddress.absolute(page + last)
  }
}
