import FoundationEssentials

/// Reads RSS of every version, RDF, Atom and CDF from XML events.
///
/// One reader for all, since feeds mix their vocabularies: an element means the same wherever it
/// stands, and ``Precedence`` says which of several speaks.
struct FeedReading {
  enum Container: UInt8 { case none, feed, entry, person, image, ignored, source, hours, days }

  struct Frame {
    var container: Container
    /// The depth at which the container began.
    var containerDepth: Int32
    var base: Int32
    var lang: Int32
    var beginsContainer = false
  }

  /// A text being gathered.
  struct Capture {
    var meaning: Meaning
    var name: XMLName
    var depth: Int
    var form: TextForm
    var isDirectChild: Bool
    var isPermalink = true
    /// The element's own `xml:lang`; empty where it says that the language is unknown.
    var language: String?
    var line: Int
  }

  var format: FeedFormat?
  var rootKind: UnrecognisedFeed.Kind?
  var feed = Draft()
  var entry = Draft()
  var entries: [Entry] = []
  var problems: [Problem] = []
  var frames: [Frame] = []
  var capture: Capture?
  var markup = InlineMarkup()
  var buffer: [UInt8] = []
  var looseText: [UInt8] = []
  var person = Person()
  var personMeaning = Meaning.none
  var sourceDraft = Draft()
  var ignoredDepth = 0
  var isInEntry = false
  var sawFeed = false
  var isAtom = false
  var externalID = ""
  private(set) var isFinished = false
  var addresses = AddressBudget()
  private var bases: [String]
  private let firstBases: Int
  private var languages: [String] = []
  private var seenIDs: [String: String] = [:]

  init(baseURL: String?) {
    bases = baseURL.map { [$0] } ?? []
    firstBases = bases.count
  }

  mutating func documentType(name: String, externalID: String) {
    self.externalID = externalID
  }

  // MARK: Scope

  var base: String? {
    guard let index = frames.last?.base, index >= 0 else { return bases.first ?? feedBase }
    return bases[Int(index)]
  }

  /// Whether `xml:base` says what addresses here are relative to.
  var hasStatedBase: Bool { (frames.last?.base ?? -1) >= firstBases }

  /// Without any stated base, the feed's own page is the best there is.
  private var feedBase: String? { feed.link.value?.absolute ?? feed.selfLink }

  var language: String? {
    guard let index = frames.last?.lang, index >= 0 else { return nil }
    return languages[Int(index)]
  }

  private mutating func push(_ element: XMLStart) {
    var frame =
      frames.last
      ?? Frame(container: .none, containerDepth: 0, base: bases.isEmpty ? -1 : 0, lang: -1)
    frame.beginsContainer = false
    for attribute in element.attributes {
      let isXML = attribute.name.namespace == .xml
      if attribute.name.term == .base, isXML || attribute.name.namespace == .core {
        let outer = frame.base >= 0 ? bases[Int(frame.base)] : nil
        let resolved = WebAddress.absolute(attribute.string, base: outer)
        if (resolved ?? "").utf8.count > SyndicationLimits.base {
          tell(
            "A base address is longer than \(SyndicationLimits.base) bytes; it was not used.",
            line: element.line)
        } else if let resolved {
          bases.append(resolved)
          frame.base = Int32(clamping: bases.count - 1)
        }
      } else if attribute.name.term == .lang, isXML || frames.isEmpty {
        languages.append(Draft.languageName(attribute.string) ?? "")
        frame.lang = Int32(clamping: languages.count - 1)
      }
    }
    frames.append(frame)
  }

  /// Leaves an element; what only it declared is forgotten, so that a document of many bases
  /// holds no more of them than are in force.
  @discardableResult
  private mutating func pop() -> Frame? {
    guard let frame = frames.popLast() else { return nil }
    let outer = frames.last
    let bases = max(Int(outer?.base ?? -1) + 1, firstBases)
    if self.bases.count > bases { self.bases.removeLast(self.bases.count - bases) }
    let languages = Int(outer?.lang ?? -1) + 1
    if self.languages.count > languages {
      self.languages.removeLast(self.languages.count - languages)
    }
    return frame
  }

  // MARK: Events

  mutating func start(_ element: XMLStart) {
    push(element)
    if capture != nil {
      markup.start(element, into: &buffer, form: &capture)
      return
    }
    if ignoredDepth > 0 { return }
    let meaning = Meaning.of(element.name)
    if frames.count == 1 { readRoot(element) }
    begin(element, meaning)
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if let isInline = capture?.form.isInline {
      let room = SyndicationLimits.text - buffer.count
      guard room > 0 else { return }
      let bytes = UnsafeBufferPointer(start: bytes.baseAddress, count: min(bytes.count, room))
      if isInline {
        HTMLEscape.append(bytes, to: &buffer, inAttribute: false)
      } else if bytes.count == 1 {
        // Half of the stretches of escaped markup are a reference each: `<`, `>`, `"`.
        buffer.append(bytes[0])
      } else {
        buffer.append(contentsOf: bytes)
      }
      if !markup.isSettled { markup.sawText(bytes) }
    } else if let container = frames.last?.container, container == .person || container == .source {
      let room = max(0, SyndicationLimits.shortText - looseText.count)
      looseText.append(
        contentsOf: UnsafeBufferPointer(start: bytes.baseAddress, count: min(bytes.count, room)))
    }
  }

  mutating func end(_ name: XMLName) {
    if let capture {
      if frames.count == capture.depth {
        finish(capture)
        self.capture = nil
      } else {
        markup.end(into: &buffer, form: capture.form)
      }
      pop()
      return
    }
    if ignoredDepth > 0 {
      if frames.count == ignoredDepth { ignoredDepth = 0 }
      pop()
      return
    }
    guard let frame = pop() else { return }
    if frame.beginsContainer { endContainer(frame.container) }
  }

  mutating func skip() { ignoredDepth = frames.count }

  mutating func tell(_ message: String, line: Int?) {
    if problems.count < SyndicationLimits.problems {
      problems.append(Problem(line: line, message))
    }
  }

  // MARK: Containers

  mutating func beginContainer(_ container: Container) {
    guard !frames.isEmpty else { return }
    frames[frames.count - 1].container = container
    frames[frames.count - 1].containerDepth = Int32(clamping: frames.count)
    frames[frames.count - 1].beginsContainer = true
  }

  mutating func beginEntry(_ element: XMLStart) {
    if isInEntry { finishEntry() }
    beginContainer(.entry)
    isInEntry = true
    entry = Draft()
    entry.line = element.line
    entry.inheritedLanguage = language
    if let about = element[.rdf, .about] ?? element[.about] {
      let id = PlainText.clean(about)
      if !id.isEmpty {
        entry.id.offer(id, 40)
        offerLink(about, rank: 6)
      }
    }
    readChannelAttributes(element)
  }

  mutating func endContainer(_ container: Container) {
    switch container {
    case .entry: finishEntry()
    case .person: finishPerson()
    case .source: finishSource()
    default: break
    }
  }

  private mutating func finishEntry() {
    guard isInEntry else { return }
    isInEntry = false
    if entries.count >= SyndicationLimits.entries {
      if !isFinished {
        tell(
          "More than \(SyndicationLimits.entries) entries; the rest was not read.", line: entry.line
        )
      }
      isFinished = true
      return
    }
    var made = EntryAssembly.entry(from: entry)
    if made.saysNothing { tell("An entry has no title, no text and no file.", line: entry.line) }
    // One guid on different pages identifies nothing.
    if made.idIsStated, let other = seenIDs[made.id], let link = made.link, other != link {
      tell(
        "The id \(made.id) stands on several entries; the link identifies this one.",
        line: made.line)
      made.id = link
      made.idIsStated = false
    } else if let link = made.link {
      seenIDs[made.id] = link
    }
    entries.append(made)
  }

  /// Changes the draft in hand: the entry's inside an entry, else the feed's.
  mutating func withDraft(_ change: (inout Draft) -> Void) {
    if frames.last?.container == .source {
      change(&sourceDraft)
    } else if isInEntry {
      change(&entry)
    } else {
      change(&feed)
    }
  }

  /// Ends what a cut document left open.
  mutating func finishDocument() {
    if isInEntry { finishEntry() }
    if addresses.isSpent { tell(AddressBudget.problem, line: nil) }
  }
}
