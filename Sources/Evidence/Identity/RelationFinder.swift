import Syndication

/// Finds the links to other works that an entry's text states, beside those of its metadata.
///
/// Only a DOI or a PubMed number behind words that say how the works stand to each other (NLM fact
/// sheet "Errata, Retractions, and Other Linked Citations"; MECA and bioRxiv: "Now published in"),
/// or the only work that a notice, a comment or a press piece names.
struct RelationFinder {
  /// Bytes of a long text that are read.
  private static let limit = 24_000

  private let entry: Entry
  private let source: Source

  init(_ entry: Entry, _ source: Source) {
    self.entry = entry
    self.source = source
  }

  func find(into assessment: inout Assessment) {
    var text = markup
    let found = text.withUTF8 { bytes in
      relations(UnsafeBufferPointer(rebasing: bytes.prefix(Self.limit)), assessment)
    }
    assessment.relations += found.filter { !entry.relations.contains($0) }
  }

  private func relations(
    _ text: UnsafeBufferPointer<UInt8>, _ assessment: Assessment
  ) -> [Relation] {
    var found: [Relation] = []
    for relation in stated(in: text) where !found.contains(relation) { found.append(relation) }
    guard found.isEmpty, let kind = implied(by: assessment) else { return found }
    let works = works(named: text)
    // A notice may name several; a comment or a press piece that does is about none of them.
    let isNotice = kind == .retracts || kind == .expressesConcernOn || kind == .corrects
    guard works.count == 1 || isNotice else { return [] }
    return works.prefix(isNotice ? 8 : 1).map { Relation(kind, target: $0) }
  }

  /// What a text of this kind is about, when it names one work.
  private func implied(by assessment: Assessment) -> Relation.Kind? {
    if assessment.flags.contains(.retracted) || assessment.flags.contains(.expressionOfConcern)
      || assessment.flags.contains(.correction)
    {
      switch NoticeTitle(entry.title)?.kind {
      case .retraction where assessment.flags.contains(.retracted): return .retracts
      case .concern where assessment.flags.contains(.expressionOfConcern):
        return .expressesConcernOn
      case .correction where assessment.flags.contains(.correction): return .corrects
      default: return nil
      }
    }
    if source.standing == .press || source.standing == .personal || source.kind == "social"
      || source.standing == .commercial || assessment.flags.contains(.pressRelease)
    {
      return .reportsOn
    }
    return assessment.design == .opinion ? .commentsOn : nil
  }

  // MARK: Works

  /// Title aside, the longer text as sanitised markup: addresses of its links included.
  private var markup: String {
    let summary = entry.summary?.markup ?? ""
    let content = entry.content?.markup ?? ""
    return summary.utf8.count >= content.utf8.count ? summary : content
  }

  /// Every other work that a text names, each once, in order.
  private func works(named text: UnsafeBufferPointer<UInt8>) -> [String] {
    var works: [String] = []
    var index = 0
    while works.count < 12, let (name, end) = StatedWork.next(in: text, from: index) {
      index = end
      if !isOwn(name), !works.contains(name) { works.append(name) }
    }
    return works
  }

  private func isOwn(_ name: String) -> Bool {
    if let pmid = entry.pmid, name == "pmid:\(pmid)" { return true }
    guard let own = entry.doi, let other = DOI(name) else { return false }
    return own.work == other.work
  }

  private func stated(in text: UnsafeBufferPointer<UInt8>) -> [Relation] {
    guard StatedWork.mayStand(in: text) else { return [] }
    var relations: [Relation] = []
    for (end, kind) in StatedWork.phrases(in: text) {
      let stretch = UnsafeBufferPointer(rebasing: text[end..<min(text.count, end + 300)])
      guard let (name, _) = StatedWork.next(in: stretch, from: 0), !isOwn(name),
        let fitting = fitting(kind, name)
      else { continue }
      relations.append(Relation(fitting, target: name))
    }
    return relations
  }

  /// The same words tell of versions and of preprints; the registrants of the DOIs decide.
  private func fitting(_ kind: Relation.Kind, _ name: String) -> Relation.Kind? {
    let isOfPreprint = DOI(name)?.isOfPreprintServer ?? false
    switch kind {
    case .updates: return isOfPreprint ? .hasPreprint : .updates
    case .hasPreprint: return isOfPreprint ? kind : nil
    case .isPreprintOf:
      let isPreprint = entry.doi?.isOfPreprintServer ?? (source.standing == .preprintServer)
      return isPreprint && !isOfPreprint ? kind : nil
    default: return kind
    }
  }
}
