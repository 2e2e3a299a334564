/// What an element means to veille, whatever format it stands in.
struct Meaning: Sendable {
  /// How the element is read.
  enum Reading: UInt8, Sendable {
    /// Only its children matter.
    case transparent
    /// Neither it nor its children matter.
    case skipped
    case feed, entry, person, image, textInput, source, hours, days
    /// Text on one line: a date, an address, a name.
    case line
    /// Text that becomes plain text: a title, rights.
    case title
    /// Text that becomes sanitised HTML.
    case markup
    /// Markup that stands as elements (`xhtml:body`).
    case inlineMarkup
    // Elements that speak by their attributes.
    case link, enclosure, mediaContent, category, textAttribute, hrefAttribute, resource
    case credit, thumbnail, label, imageLink
  }

  /// Where the value goes.
  enum Slot: UInt8, Sendable {
    case none, title, summary, feedInfo, content, link, originalLink, originalEnclosure, id
    case published, updated
    case author, category, categories, comments, language, rights, generator, image
    case publicationName, section, identifier, doi, duration, revision, movedTo
    case ttl, updatePeriod, updateFrequency, hour, day
    case personName, personEmail, personURI, imageURL
  }

  let reading: Reading
  let slot: Slot
  /// Which element speaks where several would fill one slot: the highest.
  let rank: UInt8

  static let none = Meaning(reading: .transparent, slot: .none, rank: 0)

  /// The meaning of a name, in constant time.
  static func of(_ name: XMLName) -> Meaning {
    table[name.tableIndex]
  }

  private static let table: [Meaning] = {
    var table = Array(repeating: none, count: XMLName.tableSize)
    for rule in Precedence.rules {
      let meaning = Meaning(reading: rule.reading, slot: rule.slot, rank: rule.rank)
      table[XMLName(rule.namespace, rule.term).tableIndex] = meaning
      // Atom and RSS share their words; each stands in the other's feeds.
      if rule.namespace == .core { table[XMLName(.atom, rule.term).tableIndex] = meaning }
    }
    return table
  }()
}
