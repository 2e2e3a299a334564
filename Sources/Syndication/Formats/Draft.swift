import FoundationEssentials

/// A feed or an entry while its elements are still coming in.
struct Draft {
  struct Link {
    var written: String
    var absolute: String
  }

  var id = Ranked<String>()
  var title = Ranked<String>()
  var link = Ranked<Link>()
  var originalLink: Link?
  var selfLink: String?
  var published = Ranked<Date>()
  var updated = Ranked<Date>()
  var summary = Ranked<SafeHTML>()
  var content = Ranked<SafeHTML>()
  /// A podcast's notes: its content, where they say more than its description.
  var notes = Ranked<SafeHTML>()
  var authors: [(person: Person, rank: UInt8)] = []
  /// The authors' names and addresses as numbers, so that of hundreds no text is compared.
  private var authorKeys: [(name: UInt64?, email: UInt64?)] = []
  var categories: [String] = []
  var enclosures: [Enclosure] = []
  /// Where FeedBurner had the one enclosure from, whose address of its own is long dead.
  var originalEnclosure: String?
  var comments = Ranked<String>()
  var language = Ranked<String>()
  /// What the texts themselves state (`xml:lang` on the content, the summary, the title); `nil`
  /// where the text that speaks only inherits its language.
  var textLanguage = Ranked<String?>()
  var inheritedLanguage: String?
  var rights = Ranked<String>()
  var generator = Ranked<String>()
  var image = Ranked<String>()
  var publicationName = Ranked<String>()
  var section = Ranked<String>()
  var duration = Ranked<Int>()
  var revision = Ranked<String>()
  var movedTo: String?
  var publicationTypes: [String] = []
  var registrations: [String] = []
  var relations: [Relation] = []
  /// What elements made for it say of the work's identity (`prism:doi`, `dc:identifier`).
  var identifiers: [String] = []
  var ttl: Int?
  var updatePeriod: String?
  var updateFrequency: Int?
  var skipHours: [Int] = []
  var skipDays: [Int] = []
  var line: Int?

  init() {}

  mutating func add(author: Person, rank: UInt8) {
    guard author.name != nil || author.email != nil || author.uri != nil,
      authors.count < SyndicationLimits.list
    else { return }
    let key = Self.key(of: author)
    let known = authorKeys.indices.first {
      Self.maySame(authorKeys[$0], key) && Self.isSame(authors[$0].person, author)
    }
    guard let known else {
      authors.append((author, rank))
      authorKeys.append(key)
      return
    }
    if authors[known].person.name == nil { authors[known].person.name = author.name }
    if authors[known].person.email == nil { authors[known].person.email = author.email }
    if authors[known].person.uri == nil { authors[known].person.uri = author.uri }
    authors[known].rank = max(authors[known].rank, rank)
    authorKeys[known] = Self.key(of: authors[known].person)
  }

  private static func key(of person: Person) -> (name: UInt64?, email: UInt64?) {
    (person.name.map { ContentHash.of($0.lowercased()) }, person.email.map(ContentHash.of))
  }

  private static func maySame(
    _ one: (name: UInt64?, email: UInt64?), _ other: (name: UInt64?, email: UInt64?)
  ) -> Bool {
    if let name = one.name, let otherName = other.name { return name == otherName }
    return one.email != nil && one.email == other.email
  }

  private static func isSame(_ one: Person, _ other: Person) -> Bool {
    if let name = one.name, let otherName = other.name {
      return name == otherName || name.lowercased() == otherName.lowercased()
    }
    if let email = one.email, let otherEmail = other.email { return email == otherEmail }
    return false
  }

  /// A language's name; `nil` when it is too long to be one, since every entry may inherit it, or
  /// holds what is left of markup.
  static func languageName(_ written: String) -> String? {
    let name = PlainText.clean(written).replacing("_", with: "-")
    let isName = !name.utf8.contains { "<>\"'=/&".utf8.contains($0) }
    return isName && name.utf8.count <= SyndicationLimits.language ? name : nil
  }

  mutating func add(identifier: String, first: Bool = false) {
    guard identifiers.count < 50 else { return }
    identifiers.insert(identifier, at: first ? 0 : identifiers.count)
  }

  mutating func add(category: String) {
    let text = PlainText.strip(html: category)
    guard !text.isEmpty, categories.count < SyndicationLimits.list, !categories.contains(text)
    else { return }
    categories.append(text)
  }

  mutating func add(enclosure: Enclosure) {
    guard enclosures.count < SyndicationLimits.list else { return }
    if let known = enclosures.firstIndex(where: { $0.url == enclosure.url }) {
      if enclosures[known].type == nil { enclosures[known].type = enclosure.type }
      if enclosures[known].length == nil { enclosures[known].length = enclosure.length }
      return
    }
    enclosures.append(enclosure)
  }

  /// The authors that speak: those of the main elements, else the lesser ones.
  ///
  /// Main elements that give addresses only (`podcast@example.org`) leave room for the names.
  var chosenAuthors: [Person] {
    let main = authors.filter { $0.rank >= 50 }
    if main.contains(where: { $0.person.name != nil }) { return main.map(\.person) }
    if !main.isEmpty { return authors.map(\.person) }
    let best = authors.map(\.rank).max() ?? 0
    return authors.filter { $0.rank == best }.map(\.person)
  }
}
