/// Hands a document's events to the reader of its format, which the root element tells.
final class DocumentReading: XMLEventHandler {
  private var feedReading: FeedReading
  private var citations: PubMedReading?
  private var sawRoot = false

  init(baseURL: String?) {
    feedReading = FeedReading(baseURL: baseURL)
  }

  /// What the document is, when it is no feed.
  var rootKind: UnrecognisedFeed.Kind? { feedReading.rootKind }

  var isFinished: Bool { citations?.isFinished ?? feedReading.isFinished }

  func documentType(name: String, publicID: String) {
    feedReading.documentType(name: name, publicID: publicID)
    if name.lowercased() == "html" { feedReading.rootKind = .html }
  }

  func start(_ element: XMLStart) {
    if !sawRoot {
      sawRoot = true
      switch element.name.term {
      case .pubmedarticleset, .pubmedarticle: citations = PubMedReading()
      default: break
      }
    }
    if citations == nil { feedReading.start(element) } else { citations?.start(element) }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if citations == nil { feedReading.text(bytes) } else { citations?.text(bytes) }
  }

  func end(_ name: XMLName) {
    if citations == nil { feedReading.end(name) } else { citations?.end(name) }
  }

  /// The feed that was read; `nil` when the document is none.
  func feed(encoding: String, wellFormed: Bool, problems: [Problem]) -> Feed? {
    if let citations {
      var draft = Draft()
      draft.title.offer("PubMed", 100)
      return EntryAssembly.feed(
        draft, format: .pubmed, encoding: encoding, wellFormed: wellFormed,
        entries: citations.entries, problems: problems + citations.problems)
    }
    return feedReading.feed(encoding: encoding, wellFormed: wellFormed, problems: problems)
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
    return EntryAssembly.feed(
      feed, format: format, encoding: encoding, wellFormed: wellFormed, entries: entries,
      problems: all)
  }
}
