import Testing

@testable import Editorial

@Suite("Typography and wording")
struct TypographyTests {
  @Test(
    "French marks stand behind a narrow no-break space",
    arguments: [
      ("Pourquoi ?", "Pourquoi\u{202F}?"), ("a : b ; c !", "a\u{202F}: b\u{202F}; c\u{202F}!"),
      ("dit « non » et part", "dit «\u{202F}non\u{202F}» et part"),
      ("95 % et 5 %.", "95\u{202F}% et 5\u{202F}%."),
      ("« Quoi ? »", "«\u{202F}Quoi\u{202F}?\u{202F}»"),
      // Nothing is added, and what is no French mark stays.
      ("a: b", "a: b"), ("p < 0.05", "p < 0.05"), (":-) :) != ?x", ":-) :) != ?x"), (" : ", " : "),
      ("", ""), ("?", "?"),
    ])
  func french(_ text: String, _ expected: String) {
    #expect(FrenchSpacing.set(text) == expected)
    #expect(FrenchSpacing.set(expected) == expected)
  }

  @Test("every phrase exists in both languages, and they differ unless they must not")
  func complete() {
    // Words that are the same in both languages.
    let shared: Set<Phrase> = [
      .minuteOne, .minuteMany, .conclusion, .points, .total, .archive, .consulted, .standingOf,
      .licence,
    ]
    for phrase in Phrase.allCases {
      let (french, english) = (Wording.french(phrase), Wording.english(phrase))
      #expect(!french.isEmpty && !english.isEmpty)
      if french == english { #expect(shared.contains(phrase), "\(phrase)") }
      // No English straight apostrophe, no plain space before a mark in French.
      #expect(!french.contains("'"), "\(phrase)")
      #expect(french.firstMatch(of: #/[ \u00A0][;:!?»%]/#) == nil, "\(phrase)")
    }
  }

  @Test("dates are long and unbroken, the first of a month is 1er")
  func dates() throws {
    let day = try #require(CalendarDay("2026-08-01"))
    #expect(Wording.french.longDay(day) == "samedi 1er\u{A0}août\u{A0}2026")
    #expect(Wording.english.longDay(day) == "Saturday 1\u{A0}August\u{A0}2026")
    #expect(
      Wording.french.moment(SampleDigest.morning, offset: 3600)
        == "24\u{A0}novembre\u{A0}2026 à 6\u{A0}h\u{A0}05")
    #expect(
      Wording.english.moment(SampleDigest.morning, offset: 3600)
        == "24\u{A0}November\u{A0}2026 at 06:05")
  }

  @Test("counts agree: French counts zero as one")
  func plurals() {
    #expect(Wording.french.count(0, .sourceOne, .sourceMany) == "0\u{A0}source consultée")
    #expect(Wording.french.count(2, .sourceOne, .sourceMany) == "2\u{A0}sources consultées")
    #expect(Wording.english.count(0, .sourceOne, .sourceMany) == "0\u{A0}sources consulted")
    #expect(Wording.english.count(1, .sourceOne, .sourceMany) == "1\u{A0}source consulted")
  }
}

@Suite("Columns of a terminal")
struct DisplayWidthTests {
  @Test(
    "wide, joined and combining characters count as terminals count them",
    arguments: [
      ("abc", 3), ("é", 1), ("e\u{301}", 1), ("漢字", 4), ("한", 2), ("\u{1100}\u{1161}", 2),
      ("ﾊ", 1), ("Ａ", 2), ("👩‍⚕️", 2), ("🇫🇷", 2), ("⚠️", 2), ("\u{202F}", 1), ("\u{A0}", 1), ("…", 1),
      ("", 0),
    ])
  func width(_ text: String, _ columns: Int) { #expect(DisplayWidth.of(text) == columns) }

  @Test("no line is wider than asked, and nothing is lost", arguments: [40, 60, 80, 140])
  func wrap(_ width: Int) {
    let text =
      "Étude « randomisée » : 漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字 et e\u{301}te\u{301} ; "
      + String(repeating: "x", count: 150) + " fin ?"
    let lines = DisplayWidth.wrap(text, width: width)
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= width })
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    #expect(!lines.contains { ":;!?»".contains($0.first ?? "a") })
    #expect(!lines.contains { $0.hasSuffix("«") })
  }
}
