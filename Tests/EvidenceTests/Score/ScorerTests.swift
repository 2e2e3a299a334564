import Evidence
import FoundationEssentials
import Syndication
import Testing

@Suite struct ScorerTests {
  private static func entry(
    _ design: StudyDesign, _ standing: Standing = .journal, flags: [EntryFlag] = [],
    title: String = "Drug A"
  ) -> AssessedEntry {
    var entry = Entry(id: title)
    entry.title = title
    var source = Source(id: "s", url: "u", title: "t", standing: standing)
    source.country = "FR"
    source.specialty = "cardiology"
    var assessment = Assessment(design: design)
    assessment.flags = flags
    assessment.language = "en"
    return AssessedEntry(
      entry: entry, source: source, assessment: assessment,
      firstSeen: Date(timeIntervalSince1970: 1_800_000_000))
  }

  private static let everything = ReaderProfile(
    languages: ["en"], country: "FR", specialties: ["cardiology"], topics: ["drug a"])

  @Test("points are the sum of the reasons")
  func sum() {
    for design in StudyDesign.allCases {
      for flag in EntryFlag.allCases {
        let score = Scorer(reader: Self.everything).score(Self.entry(design, flags: [flag]))
        #expect(score.points == score.reasons.reduce(0) { $0 + $1.points })
      }
    }
  }

  @Test("a notice about another work has none of its evidence")
  func notices() {
    let title = "Correction to: Drug A in heart failure: a meta-analysis"
    let notice = Self.entry(.metaAnalysis, flags: [.correction], title: title)
    let rules = Scorer().score(notice).reasons.map(\.rule)
    #expect(rules == ["standing.journal", "flag.correction"])
    let corrected = Self.entry(.metaAnalysis, flags: [.correction], title: "Drug A")
    #expect(Scorer().score(corrected).reasons.map(\.rule).contains("design.meta-analysis"))
  }

  @Test("adding a flag never raises a score", arguments: StudyDesign.allCases)
  func flagsNeverRaise(_ design: StudyDesign) {
    let scorer = Scorer(reader: Self.everything)
    for standing in Standing.allCases {
      let plain = scorer.score(Self.entry(design, standing)).points
      for flag in EntryFlag.allCases {
        #expect(scorer.score(Self.entry(design, standing, flags: [flag])).points <= plain)
      }
    }
  }

  @Test(
    "what is capped never outranks a peer-reviewed study of known design",
    arguments: [
      EntryFlag.preprint, .pressRelease, .sponsored, .social, .conferenceAbstract, .retracted,
    ])
  func ceilings(_ flag: EntryFlag) {
    let now = Date(timeIntervalSince1970: 1_800_000_000)
    let best = Scorer(reader: Self.everything)
      .score(Self.entry(.metaAnalysis, .authority, flags: [flag]), now: now).points
    let foreign = Scorer(reader: ReaderProfile(languages: ["fr"]))
    for design in StudyDesign.allCases where design != .unknown && design != .news {
      #expect(best < foreign.score(Self.entry(design)).points)
    }
  }

  @Test("an unknown design does not rise for being new")
  func unknownIsNotNew() {
    let now = Date(timeIntervalSince1970: 1_800_000_000)
    let scorer = Scorer()
    #expect(
      scorer.score(Self.entry(.unknown), now: now).points
        == scorer.score(Self.entry(.unknown)).points
    )
    #expect(
      scorer.score(Self.entry(.cohort), now: now).points > scorer.score(Self.entry(.cohort)).points)
  }

  @Test("the order of evidence is that of the designs")
  func order() {
    let scorer = Scorer()
    let points = [
      StudyDesign.guideline, .metaAnalysis, .systematicReview, .randomizedTrial,
      .nonrandomizedTrial, .cohort, .caseControl, .crossSectional, .narrativeReview, .caseReport,
      .opinion,
    ].map { scorer.score(Self.entry($0)).points }
    #expect(points == points.sorted(by: >))
  }

  @Test("alerts rank by gravity, then the reader's country first")
  func alerts() {
    var grave = Self.entry(.safetyAlert, .authority)
    grave.assessment.gravity = .critical
    grave.source.country = "US"
    var near = Self.entry(.safetyAlert, .authority)
    near.assessment.gravity = .serious
    var far = near
    far.source.country = "US"
    let points = [grave, near, far].map { Scorer(reader: Self.everything).score($0).points }
    #expect(points == points.sorted(by: >))
    #expect(Set(points).count == 3)
  }

  @Test("a weight can be set, an unknown name is given back")
  func weights() {
    let (weights, unknown) = ScoreWeights.documented(changing: ["design.cohort": 1, "no.such": 3])
    #expect(weights["design.cohort"] == 1)
    #expect(unknown == ["no.such"])
  }

  @Test("a post earns the standing of what it links to, under the ceiling of social entries")
  func linked() {
    func score(_ html: String, _ standing: Standing = .personal) -> Score {
      var assessed = Self.entry(.unknown, standing)
      assessed.entry.content = SafeHTML.sanitising(html)
      return Scorer().score(assessed)
    }
    #expect(score("no link").points == 2)
    let linked = score("<a href='https://www.has-sante.fr/a'>HAS</a>")
    #expect(linked.points == 12)
    #expect(
      linked.reasons.map(\.rule)
        == ["standing.personal", "linked.authority", "ceiling.social"])
    #expect(score("<a href='https://has-sante.fr.evil.example/a'>HAS</a>").points == 2)
    #expect(score("<a href='https://bsky.app/profile/x'>x</a>").points == 2)
    #expect(score("<a href='https://www.has-sante.fr/a'>HAS</a>", .press).points == 8)
  }

  @Test("a blog that speaks of a trial stays under the ceiling of social entries")
  func blog() {
    #expect(Scorer().score(Self.entry(.randomizedTrial, .personal)).points == 12)
  }

  @Test("no order of entries changes their rank")
  func anyOrder() {
    let scorer = Scorer(reader: Self.everything)
    let entries = StudyDesign.allCases.flatMap { design in
      Standing.allCases.map { standing in
        Self.entry(design, standing, title: "\(design.rawValue) \(standing.rawValue)")
      }
    }
    func ranked(_ entries: [AssessedEntry]) -> [String] {
      entries.map { (scorer.score($0).points, $0.entry.id) }
        .sorted { ($0.0, $1.1) > ($1.0, $0.1) }.map(\.1)
    }
    let expected = ranked(entries)
    #expect(ranked(entries.reversed()) == expected)
    let turned = entries.sorted { String($0.entry.id.reversed()) < String($1.entry.id.reversed()) }
    #expect(ranked(turned) == expected)
  }

  @Test(
    "an unknown design, however new and well marked, stays below every known study of a journal")
  func unknownStaysBelow() {
    let now = Date(timeIntervalSince1970: 1_800_000_000)
    var unknown = Self.entry(.unknown, .authority)
    unknown.assessment.markers = Marker.Kind.allCases.map { Marker($0, text: "x") }
    let best = Scorer(reader: Self.everything).score(unknown, now: now).points
    let foreign = Scorer(reader: ReaderProfile(languages: ["fr"]))
    for design in StudyDesign.allCases where design != .unknown && design != .news {
      #expect(best < foreign.score(Self.entry(design)).points)
    }
  }
}
