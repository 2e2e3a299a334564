import FoundationEssentials

/// What becomes of a text once its element ends.
extension FeedReading {
  mutating func finish(_ capture: Capture) {
    var rank = capture.meaning.rank
    if !capture.isDirectChild, frames[frames.count - 1].container != .person,
      frames[frames.count - 1].container != .image
    {
      rank /= 2
    }
    var form = capture.form
    if form.isBase64 {
      guard let decoded = TextRepair.base64(buffer) else {
        if form.kind == .foreign { return }
        form.isBase64 = false
        return finish(capture, form, rank)
      }
      buffer = decoded
      // The type does not say what the text is (`application/octet-stream`); its end tags do.
      if form.kind == .foreign {
        let isMarkup = TextRepair.hasEndTag(String(decoding: decoded, as: UTF8.self))
        form.kind = isMarkup ? .html : .plain
      }
    } else if form.kind == .foreign {
      return
    }
    finish(capture, form, rank)
  }

  private mutating func finish(_ capture: Capture, _ form: TextForm, _ rank: UInt8) {
    if buffer.count >= SyndicationLimits.text {
      tell(
        "A text is longer than \(SyndicationLimits.text >> 20) MiB; the rest was dropped.",
        line: capture.line)
    }
    TextRepair.mend(&buffer)
    offerLanguage(of: capture)
    switch capture.meaning.slot {
    case .summary where !isInEntry || frames.last?.container == .source: finishSubtitle(form, rank)
    case .summary: finishSummary(capture, form, rank)
    case .feedInfo where !isInEntry: finishSubtitle(form, 25)
    case .content: finishContent(form, rank)
    case .title: if let text = plainText(form) { withDraft { $0.title.offerFirst(text, rank) } }
    case .rights: if let text = plainText(form) { withDraft { $0.rights.offer(text, rank) } }
    case .generator: if let text = plainText(form) { withDraft { $0.generator.offer(text, rank) } }
    case .published: finishDate(capture, rank, \.published)
    case .updated: finishDate(capture, rank, \.updated)
    default:
      let text = line()
      if !text.isEmpty { finishLine(capture, text, rank) }
    }
  }

  // MARK: Texts

  /// The language of the longest text speaks for the entry, also where it has it from the elements
  /// around it (XML §2.12): a French summary does not make an English content French.
  private mutating func offerLanguage(of capture: Capture) {
    let rank: UInt8
    switch capture.meaning.slot {
    case .content: rank = 30
    case .summary, .feedInfo: rank = 20
    case .title: rank = 10
    default: return
    }
    let container = frames.last?.container
    guard !buffer.isEmpty, container == .entry || container == .feed,
      capture.language != nil || language != nil
    else { return }
    withDraft { $0.textLanguage.offerFirst(capture.language, rank) }
  }

  /// The buffer as one line, references left as they are.
  private func line() -> String {
    let slice = TextRepair.trimmed(buffer)
    guard slice.count <= SyndicationLimits.shortText else { return "" }
    return PlainText.clean(String(decoding: slice, as: UTF8.self))
  }

  private func plainText(_ form: TextForm) -> String? {
    let slice = form.isInline ? markup.unwrapped(buffer) : buffer[...]
    let raw = String(decoding: slice, as: UTF8.self)
    // Elements of the document are tags whatever their names; a `<` of its text is escaped.
    let text =
      form.kind == .plain ? PlainText.clean(raw) : TextRepair.title(raw, allTags: form.isInline)
    return text.isEmpty ? nil : text
  }

  private mutating func safeHTML(_ form: TextForm) -> SafeHTML? {
    let slice = form.isInline ? markup.unwrapped(buffer) : buffer[...]
    let trimmed = TextRepair.trimmed(slice)
    guard !trimmed.isEmpty else { return nil }
    let html: SafeHTML
    if form.kind == .plain {
      html = SafeHTML.text(String(decoding: trimmed, as: UTF8.self))
    } else {
      // Typepad escapes the HTML and puts it into an element `div` all the same.
      let source =
        form.isInline && !form.isEscaped ? trimmed : TextRepair.undoubled(trimmed)
      let base = base
      html = source.withUnsafeBufferPointer { addresses.sanitise($0, base: base) }
    }
    return html.markup.isEmpty ? nil : html
  }

  private mutating func finishSubtitle(_ form: TextForm, _ rank: UInt8) {
    guard let text = plainText(form) else { return }
    // The feed's subtitle is plain: it shares the rank of summaries.
    withDraft { $0.summary.offer(SafeHTML(sanitised: text), rank) }
  }

  private mutating func finishSummary(_ capture: Capture, _ form: TextForm, _ rank: UInt8) {
    guard let html = safeHTML(form) else { return }
    if rank >= 100, entry.summary.rank == rank {
      // A second description is the longer text (feeds with both `description` and `summary`).
      entry.content.offerFirst(html, 10)
    } else {
      if capture.name.namespace == .itunes { entry.notes.offer(html, rank) }
      entry.summary.offer(html, rank)
    }
  }

  private mutating func finishContent(_ form: TextForm, _ rank: UInt8) {
    guard isInEntry, let html = safeHTML(form) else { return }
    entry.content.offerFirst(html, rank)
  }

  private mutating func finishDate(
    _ capture: Capture, _ rank: UInt8, _ field: WritableKeyPath<Draft, Ranked<Date>>
  ) {
    let text = line()
    guard !text.isEmpty else { return }
    guard let date = FeedDate.parse(text) else {
      tell("The date \"\(text.prefix(60))\" could not be read.", line: capture.line)
      return
    }
    withDraft { $0[keyPath: field].offer(date, rank) }
  }

  // MARK: Lines

  private mutating func finishLine(_ capture: Capture, _ text: String, _ rank: UInt8) {
    switch capture.meaning.slot {
    case .link: offerLink(text, rank: rank)
    case .originalLink:
      if let absolute = absolute(text) {
        withDraft { $0.link.offer(Draft.Link(written: text, absolute: absolute), rank) }
      }
    case .id: finishID(capture, text, rank)
    case .author:
      for person in AuthorText.people(in: text) { withDraft { $0.add(author: person, rank: rank) } }
    case .category: withDraft { $0.add(category: text) }
    case .categories:
      for part in text.split(separator: ",") { withDraft { $0.add(category: String(part)) } }
    case .comments: offerComments(text, rank: rank)
    case .originalEnclosure: if isInEntry { entry.originalEnclosure = absolute(text) }
    case .language:
      if let name = Draft.languageName(text) { withDraft { $0.language.offer(name, rank) } }
    case .image: if let address = absolute(text) { withDraft { $0.image.offer(address, rank) } }
    case .publicationName: withDraft { $0.publicationName.offer(PlainText.strip(html: text), rank) }
    case .section: withDraft { $0.section.offerFirst(PlainText.strip(html: text), rank) }
    case .identifier: withDraft { $0.add(identifier: text) }
    case .doi:
      // arXiv has a `doi` of its own namespace; deeper in an unknown one it may be another work's.
      if capture.name.namespace != .other || capture.isDirectChild {
        withDraft { $0.add(identifier: text, first: true) }
      }
    case .duration:
      if let time = PlayingTime.parse(text) { withDraft { $0.duration.offer(time, rank) } }
    case .revision: withDraft { $0.revision.offer(text, rank) }
    case .movedTo: feed.movedTo = WebAddress.absolute(text, base: base) ?? feed.movedTo
    case .rights: withDraft { $0.rights.offer(text, rank) }
    case .personName: person.name = PlainText.strip(html: text)
    case .personEmail: person.email = text
    case .personURI: person.uri = absolute(text)
    case .imageURL: finishImageURL(text)
    default: finishHint(capture.meaning.slot, text)
    }
  }

  private mutating func finishImageURL(_ text: String) {
    if frames.last?.container == .person {
      person.uri = absolute(text)
    } else if let address = absolute(text) {
      feed.image.offer(address, 90)
    }
  }

  private mutating func finishID(_ capture: Capture, _ text: String, _ rank: UInt8) {
    // A path can be an id only beside the address it is relative to.
    let isPath =
      text.utf8.first == UInt8(ascii: "/")
      || (hasStatedBase && WebAddress.scheme(of: text) == nil && Self.looksLikeAddress(text))
    let id = capture.isPermalink && isPath ? absolute(text) : nil
    withDraft { $0.id.offer(id ?? text, rank) }
    if isInEntry, frames.last?.container != .source, capture.isPermalink,
      Self.looksLikeAddress(text)
    {
      offerLink(text, rank: capture.name.term == .guid ? 10 : 7)
    }
  }

  private mutating func finishHint(_ slot: Meaning.Slot, _ text: String) {
    switch slot {
    case .ttl: feed.ttl = Self.positive(text)
    case .updatePeriod: feed.updatePeriod = text.lowercased()
    case .updateFrequency: feed.updateFrequency = Self.positive(text)
    case .hour:
      if let hour = Int(text), (0...24).contains(hour), feed.skipHours.count < 24 {
        if !feed.skipHours.contains(hour % 24) { feed.skipHours.append(hour % 24) }
      }
    case .day:
      let names = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]
      if let day = names.firstIndex(of: String(text.lowercased().prefix(3))),
        !feed.skipDays.contains(day)
      {
        feed.skipDays.append(day)
      }
    default: break
    }
  }

  // MARK: People and sources

  mutating func finishPerson() {
    let text = TextRepair.title(String(decoding: TextRepair.trimmed(looseText), as: UTF8.self))
    looseText.removeAll(keepingCapacity: true)
    if person.name == nil, person.email == nil, !text.isEmpty {
      let uri = person.uri
      let rank = personMeaning.rank
      for var author in AuthorText.people(in: text) {
        author.uri = author.uri ?? uri
        withDraft { $0.add(author: author, rank: rank) }
      }
    } else {
      let author = person
      let rank = personMeaning.rank
      withDraft { $0.add(author: author, rank: rank) }
    }
    person = Person()
  }

  mutating func finishSource() {
    let loose = TextRepair.title(String(decoding: TextRepair.trimmed(looseText), as: UTF8.self))
    looseText.removeAll(keepingCapacity: true)
    guard isInEntry else { return }
    if let name = sourceDraft.title.value ?? (loose.isEmpty ? nil : loose) {
      entry.publicationName.offer(name, 40)
    }
    // RFC 4287 §4.2.11: the source's authors stand for an entry that names none.
    for author in sourceDraft.authors { entry.add(author: author.person, rank: 25) }
  }
}
