import Syndication
import TestSupport
import Testing

@testable import Evidence

/// Every rule of the tables against its line of `Fixtures/rules.txt`.
@Suite struct RuleTests {
  /// A rule with texts it must and must not hear.
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: String
    let heard: [String]
    let unheard: [String]
    var testDescription: String { rule }
  }

  static let cases: [Case] = {
    let text = (try? Fixtures().text("rules.txt")) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let parts = line.split(separator: "|").map { part in
        String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      }
      return Case(
        rule: parts[0], heard: Array(parts[1...].prefix(2)),
        unheard: Array(parts[1...].dropFirst(2)))
    }
  }()

  private static func rules(_ name: String, hear text: String) -> Bool {
    let table = RuleTable.shipped
    guard let rule = table.rules.first(where: { $0.name == name }) else { return false }
    let inTitle = rule.place.isInTitle && !rule.place.isInBody
    var entry = Entry(id: "1")
    entry.title = inTitle ? text : "A study"
    if !inTitle { entry.summary = SafeHTML.text(text) }
    return EntryReading(entry).hits.contains { table.rules[$0.rule].name == name }
  }

  @Test(
    "a rule hears its wording in both languages, and neither trap nor stranger", arguments: cases)
  func hears(_ item: Case) {
    for text in item.heard { #expect(Self.rules(item.rule, hear: text), "\(text)") }
    for text in item.unheard { #expect(!Self.rules(item.rule, hear: text), "\(text)") }
  }

  @Test("every rule of words for a design, flag, marker or gravity has its line")
  func complete() {
    let named = Set(Self.cases.map(\.rule))
    let missing = RuleTable.shipped.rules.filter { rule in
      switch rule.target {
      case .design, .flag, .marker, .gravity: rule.place != .kind && !named.contains(rule.name)
      case .mask, .maskFlag, .cue: false
      }
    }
    #expect(missing.map(\.name) == [])
    #expect(RuleTable.shipped.mistakes == [])
  }

  @Test("every rule of kinds hears its first kind as a category, and no part of it")
  func kinds() {
    let table = RuleTable.shipped
    for (kind, design) in [
      ("Cas clinique", StudyDesign.caseReport), ("Editorial", .opinion),
      ("Mise au point", .narrativeReview),
      ("Practice Guideline", .guideline), ("Meta-Analysis", .metaAnalysis),
      ("Cochrane review", .systematicReview),
      ("Essai randomisé", .randomizedTrial), ("Clinical Trial, Phase II", .nonrandomizedTrial),
      ("Cohort study", .cohort), ("Case-control study", .caseControl), ("Enquête", .crossSectional),
      ("Diagnostic accuracy", .diagnosticAccuracy), ("Qualitative research", .qualitative),
      ("Animal study", .preclinical), ("Economic evaluation", .modelling),
      ("Study protocol", .protocol),
      ("Rappel de lot", .safetyAlert), ("Actualités", .news),
    ] {
      let found = table.rules(ofKind: kind).map { table.rules[$0].target }
      #expect(found.contains(.design(design)), "\(kind)")
      #expect(table.rules(ofKind: kind + " of gout").isEmpty, "\(kind)")
    }
  }
}
