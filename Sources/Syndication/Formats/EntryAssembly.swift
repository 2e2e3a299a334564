import FoundationEssentials

/// Makes entries and feeds of drafts: what is missing is found elsewhere, what is doubled dropped.
enum EntryAssembly {
  /// The file that stands for an entry's page: a cover is none while there is another.
  private static func page(among files: [Enclosure]) -> Enclosure? {
    files.first { $0.type?.hasPrefix("image/") != true } ?? files.first
  }

  /// The entry of a draft, also of one that says nothing: what a feed counts, veille counts.
  static func entry(from draft: Draft) -> Entry {
    var draft = draft
    if let original = draft.originalEnclosure, draft.enclosures.count == 1 {
      draft.enclosures[0].url = original
    }
    let link = draft.link.value ?? draft.originalLink
    let address =
      link.map { WebAddress.cleaned($0.absolute) }
      ?? page(among: draft.enclosures).map { WebAddress.cleaned($0.url) }
    // An address with a session in it is another one tomorrow.
    let stated = draft.id.value.map { WebAddress.hasSession($0) ? WebAddress.cleaned($0) : $0 }
    var entry = Entry(
      id: stated ?? address ?? draft.identifiers.first ?? fallbackID(draft),
      idIsStated: stated != nil)
    entry.title = draft.title.value
    entry.link = address
    if let link, let address, link.absolute != address { entry.originalLink = link.absolute }
    entry.published = draft.published.value
    entry.updated = draft.updated.value
    entry.summary = draft.summary.value
    entry.content = draft.content.value
    if entry.content == nil, let notes = draft.notes.value, let summary = entry.summary,
      notes.markup.utf8.count > summary.markup.utf8.count
    {
      entry.content = notes
    }
    entry.authors = draft.chosenAuthors
    entry.categories = draft.categories
    entry.enclosures = draft.enclosures
    entry.comments = draft.comments.value
    entry.language = language(draft)
    entry.rights = draft.rights.value
    entry.section = draft.section.value
    entry.publicationName = draft.publicationName.value.flatMap {
      // Taylor & Francis puts the article's title here.
      $0.isEmpty || $0 == draft.title.value ? nil : $0
    }
    entry.duration = draft.duration.value
    entry.revision = draft.revision.value
    entry.publicationTypes = draft.publicationTypes
    entry.registrations = draft.registrations
    entry.relations = draft.relations
    entry.line = draft.line
    PublisherQuirks.apply(to: &entry)
    EntryIdentifiers.complete(&entry, stated: draft.identifiers)
    return entry
  }

  /// A name made of what the entry says (FNV-1a), for entries with neither id nor link.
  private static func fallbackID(_ draft: Draft) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var parts = [draft.title.value, draft.summary.value?.markup, draft.content.value?.markup]
    if parts.allSatisfy({ $0 == nil }) {
      parts += [draft.published.value ?? draft.updated.value].map { $0.map(UTCText.string) }
      parts += draft.authors.map { $0.person.name ?? $0.person.email } + draft.categories
    }
    for part in parts {
      for byte in (part ?? "").utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      hash = (hash ^ 0xFF) &* 0x100_0000_01B3
    }
    return "veille:" + String(hash, radix: 16)
  }

  /// The language of the texts, else the entry's, else the one around it; an empty `xml:lang` says
  /// that it is unknown (XML §2.12).
  private static func language(_ draft: Draft) -> String? {
    (draft.textLanguage.value ?? nil) ?? draft.language.value ?? draft.inheritedLanguage
  }

  /// The feed of a draft and its entries.
  static func feed(
    _ draft: Draft, format: FeedFormat, encoding: String, wellFormed: Bool,
    entries: consuming [Entry], problems: [Problem]
  ) -> Feed {
    var feed = Feed(format: format, encoding: encoding, wellFormed: wellFormed)
    feed.title = draft.title.value
    feed.subtitle = draft.summary.value?.markup
    feed.link = draft.link.value?.absolute
    feed.selfLink = draft.selfLink
    feed.id = draft.id.value
    let language =
      draft.language.value ?? draft.inheritedLanguage ?? (draft.textLanguage.value ?? nil)
    feed.language = language.flatMap { $0.isEmpty ? nil : $0 }
    feed.updated = draft.updated.value ?? draft.published.value
    feed.authors = draft.chosenAuthors
    feed.image = draft.image.value
    feed.rights = draft.rights.value
    feed.generator = draft.generator.value
    feed.movedTo = draft.movedTo
    feed.hints = hints(draft)
    for index in entries.indices {
      let own = entries[index].language ?? feed.language
      entries[index].language = own == "" ? nil : own
    }
    feed.entries = entries
    feed.problems = Array(problems.prefix(SyndicationLimits.problems))
    return feed
  }

  private static func hints(_ draft: Draft) -> SyndicationHints {
    var minutes = draft.ttl
    if minutes == nil, let period = draft.updatePeriod {
      let unit: Int? =
        switch period {
        case "hourly": 60
        case "daily": 1_440
        case "weekly": 10_080
        case "monthly": 43_200
        case "yearly": 525_600
        default: nil
        }
      minutes = unit.map { max(1, $0 / (draft.updateFrequency ?? 1)) }
    }
    return SyndicationHints(
      minutesBetweenUpdates: minutes, skipHours: draft.skipHours.sorted(),
      skipDays: draft.skipDays.sorted())
  }
}
