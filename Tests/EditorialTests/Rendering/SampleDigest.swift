import Editorial
import Evidence
import Foundation
import Syndication

/// A digest with one of everything that renderers tell apart, made by hand and fictitious.
enum SampleDigest {
  /// 2026-11-24 at 06:05 in Paris.
  static let morning = Date(timeIntervalSince1970: 1_795_496_700)

  static var digest: Digest {
    var digest = Digest(
      day: "2026-11-24", generatedAt: morning, minutes: 10,
      since: morning.addingTimeInterval(-7 * 86_400))
    digest.offset = 3600
    digest.minutesUsed = 9
    digest.sections = [
      Digest.Section(id: .alerts, items: [recall, retraction, foreignAlert]),
      Digest.Section(id: .evidence, items: [trial, guideline]),
      Digest.Section(id: .social, items: [post]),
    ]
    digest.leftOut = [
      Digest.LeftOut(reason: .time, count: 41), Digest.LeftOut(reason: .sourceShare, count: 1),
    ]
    digest.consulted = 24
    digest.failed = [
      Digest.FailedSource(id: "disparue", title: "Revue disparue", error: "hôte introuvable")
    ]
    return digest
  }

  static func source(
    _ id: String, _ title: String, _ standing: Standing, language: String = "fr"
  ) -> Source {
    var source = Source(id: id, url: "https://\(id).example/rss", title: title, standing: standing)
    source.homeURL = "https://\(id).example/"
    source.language = language
    source.country = "FR"
    return source
  }

  static func entry(
    _ id: String, _ title: String?, from source: Source, _ assessment: Assessment,
    hoursAgo: Double = 12
  ) -> AssessedEntry {
    var entry = Entry(id: id)
    entry.title = title
    entry.link = "https://\(source.id).example/\(id)"
    entry.published = morning.addingTimeInterval(-hoursAgo * 3600)
    return AssessedEntry(
      entry: entry, source: source, assessment: assessment,
      firstSeen: morning.addingTimeInterval(-3600))
  }

  static func assessment(
    _ design: StudyDesign, _ language: String, level: EvidenceLevel? = nil,
    flags: [EntryFlag] = [], gravity: AlertGravity? = nil
  ) -> Assessment {
    var assessment = Assessment(design: design)
    assessment.language = language
    assessment.level = level
    assessment.flags = flags
    assessment.gravity = gravity
    return assessment
  }

  private static let agency = source("agence", "Agence fictive du médicament", .authority)
  private static let journal = source(
    "journal", "Journal of Fictional Medicine", .journal, language: "en")

  private static var recall: Digest.Item {
    let lead = entry(
      "veridolol", "Veridolol 50 mg : rappel de lots, « ne plus administrer »", from: agency,
      assessment(.safetyAlert, "fr", gravity: .critical))
    let score = Score(
      points: 140,
      reasons: [
        Reason(rule: "standing.authority", points: 40),
        Reason(
          rule: "gravity.3", points: 100,
          matches: [TextMatch(field: .title, words: "ne plus administrer")]),
      ])
    var item = Digest.Item(number: 1, lead: lead, score: score, minutes: 0.5)
    item.excerpt = "Un surdosage a été constaté dans trois lots : 5 % des flacons sont en cause."
    return item
  }

  private static var retraction: Digest.Item {
    var lead = entry(
      "curcumetol", "Curcumetol for knee osteoarthritis: a randomised trial", from: journal,
      assessment(.randomizedTrial, "en", flags: [.retracted]), hoursAgo: 30)
    lead.notices = [AssessedEntry.Notice(kind: .retracts, key: 9)]
    let notice = entry(
      "retraction", "Retraction: Curcumetol for knee osteoarthritis", from: journal,
      assessment(.news, "en", flags: [.retracted]))
    var item = Digest.Item(
      number: 2, lead: lead, score: Score(points: 0, reasons: []), minutes: 0.5)
    item.related = [Digest.Related(kind: .retraction, entry: notice)]
    item.isRevised = true
    return item
  }

  private static var foreignAlert: Digest.Item {
    let lead = entry(
      "pump", "Field safety notice: infusion pump", from: source("mhra", "MHRA", .authority),
      assessment(.safetyAlert, "en", gravity: .information))
    var item = Digest.Item(
      number: 3, lead: lead, score: Score(points: 90, reasons: []), minutes: 0.25)
    item.excerpt = "An excerpt that a brief item does not show."
    item.isBrief = true
    return item
  }

  private static var trial: Digest.Item {
    var lead = entry(
      "fictizide", "Evening versus morning dosing of fictizide: a randomised trial",
      from: journal,
      assessment(.randomizedTrial, "en", level: EvidenceLevel(scale: "OCEBM 2011", step: "2")))
    lead.entry.doi = DOI("10.5555/jfm.2026.0101")
    lead.entry.updated = morning
    lead.entry.rights = "CC BY 4.0"
    let score = Score(
      points: 65,
      reasons: [
        Reason(rule: "standing.journal", points: 25),
        Reason(
          rule: "design.randomized-trial", points: 40,
          matches: [TextMatch(field: .title, words: "a randomised trial")]),
      ])
    var item = Digest.Item(number: 4, lead: lead, score: score, minutes: 1.5)
    item.result = "Hazard ratio 0.98 (95% CI 0.77 to 1.24); p > 0.05."
    item.conclusion = "Evening dosing did not reduce events."
    item.related = [
      Digest.Related(
        kind: .press,
        entry: entry(
          "presse", "L’heure de la prise ne change rien : un essai",
          from:
            source("presse", "Le Quotidien fictif", .press), assessment(.news, "fr")))
    ]
    return item
  }

  private static var guideline: Digest.Item {
    let lead = entry(
      "depression", "Dépression de l’adulte : quelle prise en charge ?",
      from: source("revue", "Revue fictive de médecine", .journal),
      assessment(.guideline, "fr", level: EvidenceLevel(scale: "HAS", step: "A")))
    var item = Digest.Item(
      number: 5, lead: lead, score: Score(points: 78, reasons: []), minutes: 1)
    item.excerpt = "Les psychothérapies structurées sont recommandées (grade A)."
    item.isNewSinceFirst = true
    return item
  }

  private static var post: Digest.Item {
    var account = source("social", "Dr Exemple", .personal)
    account.account = Source.Account(
      who: "Dr A. Exemple", affiliation: "CHU fictif", interests: "aucun")
    let lead = entry("1001", nil, from: account, assessment(.unknown, "fr", flags: [.social]))
    var item = Digest.Item(
      number: 6, lead: lead, score: Score(points: 2, reasons: []), minutes: 0.5)
    item.excerpt = "Lecture du soir : cinq jours suffisent."
    return item
  }
}
