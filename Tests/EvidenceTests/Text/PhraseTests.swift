import Testing

@testable import Evidence

@Suite struct PhraseTests {
  private static func hits(_ phrases: String, in title: String, place: String = "any") -> [String] {
    let table = RuleTable([
      Array("{people}\n  patients women\ncue.test | \(place) | 0\n  \(phrases)\n".utf8)
    ])
    let reading = EntryReading(title: title, table)
    return reading.hits.map { reading.text($0.first, $0.last) }
  }

  @Test(
    "the grammar of the tables does what its head says",
    arguments: [
      ("randomi* trial", "A Randomised trial", ["Randomised trial"]),
      ("randomi* trial", "A random trial", []),
      ("# {people}", "Of 120 women", ["120 women"]),
      ("# {people}", "Of 120 men", []),
      ("were ~2 randomized", "were then duly randomized", ["were then duly randomized"]),
      ("were ~2 randomized", "were then also duly randomized", []),
      ("(double|single) blind", "single-blind", ["single-blind"]),
      ("study (of)? mice", "Study mice, study of mice", ["Study mice", "study of mice"]),
      ("comments? on", "Comment on this", ["Comment on"]),
      ("comments? on", "On this", []),
      ("etude de cas", "Étude de cas", ["Étude de cas"]),
      ("the end", "Not the. End here", []),
      ("a _ c", "a b c", ["a b c"]),
      ("in (two|#) centres", "In two centres, in 14 centres", ["In two centres", "in 14 centres"]),
      ("(editors?|publisher) note", "Editor note, editors note", ["Editor note", "editors note"]),
    ])
  func grammar(_ phrase: String, _ text: String, _ expected: [String]) {
    #expect(Self.hits(phrase, in: text) == expected)
  }

  @Test("the shipped tables hold no line that says nothing")
  func mistakes() {
    #expect(RuleTable.shipped.mistakes == [])
    #expect(RuleTable.shipped.rules.count > 150)
    let names = RuleTable.shipped.rules.map(\.name)
    #expect(Set(names).count >= names.count - 2)
  }

  @Test("a mask silences what stands inside it and nothing else")
  func masks() {
    let table = RuleTable([
      Array(
        "design.randomized-trial.x | any | 90\n  randomi* trial\nmask.randomized-trial.y | any | 0\n  no randomi* trial\n"
          .utf8)
    ])
    #expect(EntryReading(title: "no randomised trial", table).hits.isEmpty)
    #expect(EntryReading(title: "no doubt: a randomised trial", table).hits.count == 1)
  }
}
