import FoundationEssentials

/// Reads JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1).
struct JSONFeedReader {
  let base: String?
  private var addresses = AddressBudget()
  private var problems: [Problem] = []

  init(base: String?) {
    self.base = base
  }

  mutating func feed(_ root: JSONValue, format: FeedFormat) -> Feed {
    var draft = Draft()
    // Each of the feed's own addresses may be relative to the other.
    let stated = ["home_page_url", "feed_url"].map { root[$0]?.string }
    let own = stated.map { $0.flatMap { WebAddress.absolute($0, base: self.base) } }
    let home = own[0] ?? stated[0].flatMap { WebAddress.absolute($0, base: own[1]) }
    if let home { draft.link.offer(Draft.Link(written: home, absolute: home), 100) }
    draft.selfLink = own[1] ?? stated[1].flatMap { WebAddress.absolute($0, base: home) }
    let base = self.base ?? home ?? draft.selfLink
    if let title = plain(root["title"]) { draft.title.offer(title, 100) }
    if let text = plain(root["description"]) {
      draft.summary.offer(SafeHTML(sanitised: text), 100)
    }
    if let image = address(root["icon"], base) ?? address(root["favicon"], base) {
      draft.image.offer(image, 100)
    }
    if let language = root["language"]?.string.flatMap(Draft.languageName) {
      draft.language.offer(language, 100)
    }
    for person in people(root, base) { draft.add(author: person, rank: 100) }
    let items = root["items"]?.array ?? []
    if items.count > SyndicationLimits.entries {
      problems.append(
        Problem("More than \(SyndicationLimits.entries) entries; the rest was not read."))
    }
    var entries: [Entry] = []
    for item in items.prefix(SyndicationLimits.entries) where item.isObject {
      entries.append(entry(item, base))
    }
    if addresses.isSpent { problems.append(Problem(AddressBudget.problem)) }
    return EntryAssembly.feed(
      draft, format: format, encoding: "utf-8", wellFormed: true, entries: entries,
      problems: problems)
  }

  private mutating func entry(_ item: JSONValue, _ base: String?) -> Entry {
    var draft = Draft()
    if let id = item["id"]?.string.map(PlainText.clean), !id.isEmpty { draft.id.offer(id, 100) }
    if let title = plain(item["title"]) { draft.title.offer(title, 100) }
    for (name, rank) in [("url", UInt8(100)), ("external_url", 50)] {
      if let written = item[name]?.string, let address = addresses.absolute(written, base: base) {
        draft.link.offer(Draft.Link(written: written, absolute: address), rank)
      }
    }
    if let html = item["content_html"]?.string {
      let page = draft.link.value?.absolute ?? base
      offer(addresses.sanitise(html, base: page), 100, &draft.content)
    }
    if let text = item["content_text"]?.string { offer(SafeHTML.text(text), 50, &draft.content) }
    if let summary = item["summary"]?.string { offer(SafeHTML.text(summary), 100, &draft.summary) }
    if let date = date(item["date_published"]) { draft.published.offer(date, 100) }
    if let date = date(item["date_modified"]) { draft.updated.offer(date, 100) }
    if let language = item["language"]?.string.flatMap(Draft.languageName) {
      draft.language.offer(language, 100)
    }
    for person in people(item, base) { draft.add(author: person, rank: 100) }
    for tag in item["tags"]?.array ?? [] {
      if let text = tag.string { draft.add(category: text) }
    }
    for attachment in (item["attachments"]?.array ?? []).prefix(SyndicationLimits.list) {
      attach(attachment, base, &draft)
    }
    return EntryAssembly.entry(from: draft)
  }

  private mutating func attach(_ attachment: JSONValue, _ base: String?, _ draft: inout Draft) {
    guard let url = address(attachment["url"], base) else { return }
    let size = attachment["size_in_bytes"]?.number.flatMap { Int(exactly: $0.rounded()) }
    draft.add(
      enclosure: Enclosure(
        url: url, type: attachment["mime_type"]?.string.map(PlainText.clean),
        length: size.flatMap { $0 > 0 ? $0 : nil }))
    if let seconds = attachment["duration_in_seconds"]?.number,
      let whole = Int(exactly: seconds.rounded()), whole > 0
    {
      draft.duration.offer(whole, 100)
    }
  }

  private func offer(_ html: SafeHTML, _ rank: UInt8, _ field: inout Ranked<SafeHTML>) {
    if !html.markup.isEmpty { field.offer(html, rank) }
  }

  private mutating func date(_ value: JSONValue?) -> Date? {
    guard let text = value?.string, !text.isEmpty else { return nil }
    let date = FeedDate.parse(text)
    if date == nil, problems.count < SyndicationLimits.problems {
      problems.append(Problem("The date \"\(text.prefix(60))\" could not be read."))
    }
    return date
  }

  private func plain(_ value: JSONValue?) -> String? {
    guard let text = value?.string.map({ TextRepair.title($0) }), !text.isEmpty else { return nil }
    return text
  }

  private mutating func address(_ value: JSONValue?, _ base: String?) -> String? {
    guard let written = value?.string else { return nil }
    return addresses.absolute(written, base: base)
  }

  /// `authors` of 1.1, else `author` of 1.0.
  private mutating func people(_ value: JSONValue, _ base: String?) -> [Person] {
    let stated = value["authors"].map { $0.array ?? [$0] } ?? []
    let all = stated.isEmpty ? value["author"].map { [$0] } ?? [] : stated
    var people: [Person] = []
    for author in all.prefix(SyndicationLimits.list) {
      let name = (author["name"] ?? author).string.map(PlainText.strip(html:))
      let uri = address(author["url"], base)
      guard name?.isEmpty == false || uri != nil else { continue }
      people.append(Person(name: name?.isEmpty == false ? name : nil, uri: uri))
    }
    return people
  }
}
