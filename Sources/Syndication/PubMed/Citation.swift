import FoundationEssentials

/// One MEDLINE citation while its elements are still coming in.
struct Citation {
  struct Name {
    var last: String?
    var fore: String?
    var initials: String?
    var suffix: String?
    var collective: String?
  }

  /// A record that this one comments on, corrects or retracts, or that does so to it.
  struct Other {
    var type: String
    var pmid: String?
    var source: String?
  }

  struct DateParts {
    var year: String?
    var month: String?
    var day: String?
    var hour: String?
    var minute: String?
    var whole: String?
  }

  var line: Int?
  var person: Name?
  var other: Other?
  var date = DateParts()
  var dateStatus = ""
  var idType = ""
  var label: String?
  private var pmid: String?
  private var doi: String?
  private var pmcid: String?
  private var title: String?
  private var vernacularTitle: String?
  private var journal: String?
  private var abstract = ""
  private var authors: [Person] = []
  private var languages: [String] = []
  private var types: [String] = []
  private var accessions: [String] = []
  private var subjects: [String] = []
  private var rights: String?
  private var others: [Other] = []
  private var electronic: Date?
  private var printed: (date: Date, isWhole: Bool)?
  private var entered: Date?

  init() {}

  /// Takes the text of an element, by its name and what it stands in.
  mutating func take(_ html: String, _ term: XMLTerm, in path: [XMLTerm]) {
    let text = PlainText.strip(html: html)
    switch term {
    case .pmid:
      if other != nil {
        other?.pmid = text
      } else if pmid == nil {
        pmid = text
      }
    case .articletitle: title = text
    case .booktitle: title = title ?? text
    case .vernaculartitle: vernacularTitle = text
    case .title where path.last == .journal: journal = text
    case .abstracttext where !path.contains(.otherabstract): addAbstract(html)
    case .lastname: person?.last = text
    case .forename: person?.fore = text
    case .initials: person?.initials = text
    case .suffix: person?.suffix = text
    case .collectivename: person?.collective = text
    case .language: Self.add(text, to: &languages)
    case .publicationtype: Self.add(text, to: &types)
    case .accessionnumber: Self.add(text, to: &accessions)
    case .descriptorname, .keyword: Self.add(text, to: &subjects)
    case .refsource: other?.source = text
    case .copyrightinformation: rights = text
    case .elocationid: if idType.lowercased() == "doi" { doi = doi ?? text }
    case .articleid: takeID(text)
    case .year: date.year = text
    case .month: date.month = text
    case .day: date.day = text
    case .hour: date.hour = text
    case .minute: date.minute = text
    case .medlinedate: date.whole = text
    default: break
    }
  }

  /// Takes a word of a list, each once and no more of them than an entry may have.
  private static func add(_ word: String, to list: inout [String]) {
    if list.count < SyndicationLimits.list, !list.contains(word) { list.append(word) }
  }

  private mutating func takeID(_ text: String) {
    switch idType.lowercased() {
    case "doi": doi = doi ?? text
    case "pmc": pmcid = pmcid ?? text
    case "pubmed": pmid = pmid ?? text
    default: break
    }
  }

  private mutating func addAbstract(_ html: String) {
    let heading = label.map { PlainText.clean($0) }.flatMap { $0.isEmpty ? nil : $0 }
    abstract += "<p>"
    if let heading { abstract += "<strong>" + SafeHTML.text(heading).markup + ":</strong> " }
    abstract += html + "</p>"
    label = nil
  }

  mutating func endPerson() {
    guard let name = person else { return }
    person = nil
    let first = name.fore ?? name.initials
    let own = [first, name.last, name.suffix].compactMap { $0 }.joined(separator: " ")
    let whole = name.collective ?? own
    guard !whole.isEmpty, authors.count < SyndicationLimits.list else { return }
    authors.append(Person(name: whole))
  }

  mutating func endOther() {
    if let other, others.count < SyndicationLimits.list { others.append(other) }
    other = nil
  }

  mutating func endDate(_ term: XMLTerm) {
    switch term {
    case .articledate: electronic = electronic ?? date.instant
    case .pubmedpubdate:
      if dateStatus == "pubmed" || dateStatus == "entrez" { entered = entered ?? date.instant }
    default: if let instant = date.instant { printed = (instant, date.day != nil) }
    }
    date = DateParts()
  }
}

extension Citation.DateParts {
  /// `2026`, `2026 Nov`, `2026-11-02 6:0`, `2021 Nov-Dec`; a season alone names the year.
  var instant: Date? {
    if let whole { return FeedDate.parse(whole) ?? FeedDate.parse(String(whole.prefix(4))) }
    guard let year else { return nil }
    var text = year
    if let month {
      let number = Int(month) ?? MonthNames.month(month.lowercased())
      guard let number else { return FeedDate.parse(year) }
      text += "-\(number)"
      if let day { text += "-" + day }
    }
    if day != nil, let hour, let minute, let first = Int(hour), let second = Int(minute) {
      text += " \(first):\(second < 10 ? "0" : "")\(second)"
    }
    return FeedDate.parse(text)
  }
}

extension Citation {
  /// The entry of the citation; `nil` without a PubMed number.
  var entry: Entry? {
    guard let number = pmid.flatMap({ Int($0) }).flatMap(PMID.init) else { return nil }
    var entry = Entry(id: "pubmed:\(number)")
    entry.line = line
    entry.pmid = number
    entry.link = "https://pubmed.ncbi.nlm.nih.gov/\(number)/"
    entry.title = shownTitle
    // The day it went online; an issue's date may be months ahead.
    let issue = printed.flatMap { $0.isWhole ? $0.date : nil }
    entry.published = electronic ?? issue ?? entered ?? printed?.date
    let content = SafeHTML.sanitising(abstract)
    if !content.markup.isEmpty { entry.content = content }
    entry.authors = authors
    entry.categories = subjects
    entry.language = languages.first.flatMap { Self.languageCodes[$0] }
    entry.rights = rights
    entry.publicationName = journal
    entry.publicationTypes = types
    entry.relations = others.compactMap { relation(of: $0) }
    entry.registrations = accessions.flatMap { Registration.all(in: $0) }
    entry.pmcid = pmcid
    EntryIdentifiers.complete(&entry, stated: doi.map { [$0] } ?? [])
    return entry
  }

  /// The title without its closing full stop; one that NLM translated stands in brackets, beside
  /// which the authors' own is better.
  private var shownTitle: String? {
    guard var text = title ?? vernacularTitle else { return nil }
    if text.hasPrefix("["), let vernacularTitle { text = vernacularTitle }
    if text.hasSuffix("."), !text.hasSuffix("..") { text.removeLast() }
    return text
  }

  /// NLM's `RefType` in veille's words; those that say nothing of a work's standing are left out.
  private func relation(of other: Other) -> Relation? {
    let isPreprint = Self.preprintServers.contains {
      other.source?.lowercased().hasPrefix($0) == true
    }
    let kind: Relation.Kind
    switch other.type {
    case "CommentOn": kind = .commentsOn
    case "CommentIn": kind = .commentedBy
    case "ErratumFor": kind = .corrects
    case "ErratumIn", "CorrectedandRepublishedIn": kind = .correctedBy
    case "RetractionOf": kind = .retracts
    case "RetractionIn", "RetractedandRepublishedIn": kind = .retractedBy
    case "ExpressionOfConcernFor": kind = .expressesConcernOn
    case "ExpressionOfConcernIn": kind = .concernIn
    case "UpdateOf": kind = isPreprint ? .hasPreprint : .updates
    case "UpdateIn" where types.contains("Preprint"): kind = .isPreprintOf
    default: return nil
    }
    if let number = other.pmid.flatMap({ Int($0) }).flatMap(PMID.init) {
      return Relation(kind, target: "pmid:\(number)")
    }
    return other.source.flatMap { DOI.first(in: $0) }.map { Relation(kind, target: $0.name) }
  }

  private static let preprintServers = [
    "medrxiv", "biorxiv", "res sq", "research square", "arxiv", "ssrn", "preprints", "chemrxiv",
  ]

  /// MEDLINE's three letters (ISO 639-2/B) to BCP 47.
  private static let languageCodes = [
    "eng": "en", "fre": "fr", "ger": "de", "spa": "es", "ita": "it", "por": "pt", "dut": "nl",
    "dan": "da", "swe": "sv", "nor": "no", "fin": "fi", "pol": "pl", "rus": "ru", "cze": "cs",
    "hun": "hu", "gre": "el", "tur": "tr", "jpn": "ja", "chi": "zh", "kor": "ko", "heb": "he",
    "ara": "ar", "per": "fa", "ukr": "uk", "rum": "ro", "hrv": "hr", "srp": "sr", "slo": "sk",
    "slv": "sl", "cat": "ca", "ice": "is", "afr": "af",
  ]
}
