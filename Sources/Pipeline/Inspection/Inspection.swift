public import Evidence
import FoundationEssentials
public import Syndication

/// One feed, without a library: what veille understands of it.
public enum Inspection {
  /// A feed with what was found in each entry, when asked for.
  public struct Report: Sendable {
    /// The feed.
    public var feed: Feed
    /// One assessment an entry; empty when none was asked for.
    public var assessments: [Assessment]
    /// One score an entry; empty when none was asked for.
    public var scores: [Score]
    /// The source the assessment assumed.
    public var source: Source

    /// The normal form of PRODUCT.
    public var json: String {
      var evidence: [String?] = []
      for (assessment, score) in zip(assessments, scores) {
        evidence.append(EvidenceForm.json(assessment, score))
      }
      return NormalForm.json(of: feed, evidence: evidence)
    }
  }

  /// Inspects a document.
  ///
  /// - Parameter address: where it was found, for relative links and the source's standing.
  /// - Throws: `UnrecognisedFeed`.
  public static func run(
    _ document: FeedDocument, address: String?, assess: Bool
  ) throws(UnrecognisedFeed) -> Report {
    let feed = try FeedParser.parse(document)
    let source = source(of: feed, address: address)
    var report = Report(feed: feed, assessments: [], scores: [], source: source)
    guard assess else { return report }
    let assessor = Assessor()
    let scorer = Scorer()
    for entry in feed.entries {
      let assessment = assessor.assess(entry, from: source)
      report.assessments.append(assessment)
      report.scores.append(
        scorer.score(
          AssessedEntry(
            entry: entry, source: source, assessment: assessment,
            firstSeen: entry.published ?? .init(timeIntervalSince1970: 0))))
    }
    return report
  }

  /// The source a feed would be if it were followed: by the table of known hosts, else quarantined.
  private static func source(of feed: Feed, address: String?) -> Source {
    let url = address ?? feed.selfLink ?? feed.link ?? ""
    var source = Allowlist.decide(outline: Outline(feedURL: url, title: feed.title))
    source.language = feed.language
    return source
  }
}
