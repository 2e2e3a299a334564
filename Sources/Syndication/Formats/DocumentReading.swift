/// Hands a document's events to the reader of its format, which the root element tells.
final class DocumentReading: XMLEventHandler {
  /// Behind a pointer: a class's own variable would be checked for overlapping access at every
  /// event, which cost a twentieth of all reading.
  private let state: UnsafeMutablePointer<State>

  private struct State {
    var feed: FeedReading
    var citations: PubMedReading?
    var sawRoot = false
  }

  init(baseURL: String?) {
    state = .allocate(capacity: 1)
    state.initialize(to: State(feed: FeedReading(baseURL: baseURL)))
  }

  deinit {
    state.deinitialize(count: 1)
    state.deallocate()
  }

  /// What the document is, when it is no feed.
  var rootKind: UnrecognisedFeed.Kind? { state.pointee.feed.rootKind }

  var isFinished: Bool {
    state.pointee.citations?.isFinished ?? state.pointee.feed.isFinished
  }

  func documentType(name: String, externalID: String) {
    state.pointee.feed.documentType(name: name, externalID: externalID)
    if name.lowercased() == "html" { state.pointee.feed.rootKind = .html }
  }

  func start(_ element: XMLStart) {
    if !state.pointee.sawRoot {
      state.pointee.sawRoot = true
      switch element.name.term {
      case .pubmedarticleset, .pubmedarticle: state.pointee.citations = PubMedReading()
      default: break
      }
    }
    if state.pointee.citations == nil {
      state.pointee.feed.start(element)
    } else {
      state.pointee.citations?.start(element)
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if state.pointee.citations == nil {
      state.pointee.feed.text(bytes)
    } else {
      state.pointee.citations?.text(bytes)
    }
  }

  func end(_ name: XMLName) {
    if state.pointee.citations == nil {
      state.pointee.feed.end(name)
    } else {
      state.pointee.citations?.end(name)
    }
  }

  /// The feed that was read; `nil` when the document is none.
  func feed(encoding: String, wellFormed: Bool, problems: [Problem]) -> Feed? {
    if let citations = state.pointee.citations {
      var draft = Draft()
      draft.title.offer("PubMed", 100)
      return EntryAssembly.feed(
        draft, format: .pubmed, encoding: encoding, wellFormed: wellFormed,
        entries: citations.entries, problems: problems + citations.problems)
    }
    return state.pointee.feed.feed(encoding: encoding, wellFormed: wellFormed, problems: problems)
  }
}

extension FeedReading {
  /// The feed that was read; `nil` when nothing of a feed was met.
  mutating func feed(encoding: String, wellFormed: Bool, problems found: [Problem]) -> Feed? {
    finishDocument()
    if rootKind == .html || rootKind == .opml, entries.isEmpty { return nil }
    guard let format = format ?? (sawFeed || !entries.isEmpty ? .rss : nil) else { return nil }
    if rootKind == .html, !sawFeed { return nil }
    let all = (found + problems).enumerated()
      .sorted { ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset) }
      .map(\.element)
    // Handed over, so that they are changed where they lie.
    let read = entries
    entries = []
    return EntryAssembly.feed(
      feed, format: format, encoding: encoding, wellFormed: wellFormed, entries: read,
      problems: all)
  }
}
