/// Full names that nothing announces in a short note about care, and what sets such a note apart from
/// what physicians write about each other.
extension NameFinder {
  /// Tokens of a note at most; longer texts tell of persons who are no patients.
  private static let note = 200

  /// Whether the text is a note rather than prose about medicine: short, a word of care in every
  /// thirty.
  var isNote: Bool {
    reading.tokens.count < Self.note && reading.clinicalWords * 40 >= reading.tokens.count
  }

  /// Whether a full name in a note is the patient's: the note talks about nobody's opinion, work or
  /// merit, and something in it is one person's.
  func isNoted(_ name: PersonName) -> Bool {
    guard name.hasSurname, name.words < 5, isNote, hasBlank(name), !isPublic(name),
      !isTalkedAbout(name), !isAmongAuthors(name)
    else { return false }
    return heads(name) || hasOwnFinding(name) || hasMeasure || hasRequest || isOfNight
      || isHappening(behind: name) || isAmidFindings(name) || hasTimeOfCare(name)
  }

  /// Whether a name stands among opinions, talks, publications or politics, or its bearer speaks:
  /// `accord avec Jean Dupont`, `John Smith on TV`, `Jane Smith reports that …`.
  func isTalkedAbout(_ name: PersonName) -> Bool {
    if isSpeaking(behindComma: name.last + 1) { return true }
    let behind = behindAge(behindBrackets(name.last + 1))
    for next in behind..<behind + 4 {
      if reading.reads(next, "dont") || reading.reads(next, "whose") { break }
      if reading.reads(next, "soutenu"), reading.has(next + 2, [.published, .author]) {
        return true
      }
      if reading.reads(next, "first"), reading.reads(next - 1, "the") { return true }
      if reading.has(next, .speech) && !reading.reads(next + 1, "to") || reading.reads(next, "that")
        || reading.reads(next, "que")
      {
        return true
      }
      if reading.spells(next, "à"), reading.reads(next + 1, "la"), reading.reads(next + 2, "tête") {
        return true
      }
      // `hier sur France 2`, `on Newsnight`
      if reading.reads(next, "sur") || reading.reads(next, "on"), reading.isNameWord(next + 1),
        !reading.has(next + 1, [.clinical, .facility, .month, .weekday, .bed])
      {
        return true
      }
      if reading.endsSentence(next) || reading.isSign(next, among: ",:;") { break }
    }
    // `Jane Smith, John Doe and I`
    if reading.isSign(behind, ","), let other = reading.name(at: behind + 1), other.hasGiven,
      other.hasSurname
    {
      return true
    }
    // `on Radio 4, Jane Smith and John Doe discuss …`
    if reading.reads(name.first - 1, "and") || reading.reads(name.first - 1, "et"), name.words > 1,
      reading.isNameWord(name.first - 2), reading.isNameWord(name.first - 3)
    {
      return true
    }
    return (name.first - Self.discourse...name.last + Self.discourse).contains {
      reading.has($0, .discourse) && !($0 > name.last && isConsent($0)) && !isSalutation($0)
        && !isTumourBoard($0)
    }
  }

  /// `… agreed to surgery`, `famille d'accord`: behind a name it is the patient's word.
  private func isConsent(_ index: Int) -> Bool {
    reading.reads(index, "accord") || reading.reads(index, "agree")
      || reading.reads(index, "agreed")
  }

  /// `Dear colleague`, `Chère consœur`: how a letter about a patient begins.
  private func isSalutation(_ index: Int) -> Bool {
    let words: [StaticString] = ["dear", "cher", "chère", "chere", "chers", "madame"]
    // `Our dear colleague …` begins no letter.
    return reading.reads(index - 1, among: words)
      && !reading.reads(index - 2, among: ["our", "my", "notre", "mon", "ma"])
      || isVocative(index)
  }

  /// `Confrères, avis sur …`, `Bonjour docteur, c'est …`: who is asked, not who is told of.
  func isVocative(_ index: Int) -> Bool {
    let greetings: [StaticString] = [
      "bonjour", "bonsoir", "hello", "hi", "dear", "cher", "chere", "chère", "merci",
    ]
    return reading.isSign(index + 1, ",")
      && (reading.kind(index - 1) == nil || reading.endsSentence(index - 1)
        || reading.reads(index - 1, among: greetings))
      && reading.kind(index + 2) == .word && !reading.tokens[index + 2].isCapital
  }

  /// A meeting on patients.
  private func isTumourBoard(_ index: Int) -> Bool {
    reading.reads(index, "board")
      && (reading.reads(index - 1, "tumour") || reading.reads(index - 1, "tumor"))
  }

  /// The token behind what stands in brackets, as an institution behind a name.
  private func behindBrackets(_ index: Int) -> Int {
    guard reading.isSign(index, "(") else { return index }
    return (index + 1..<index + 8).first { reading.isSign($0, ")") }.map { $0 + 1 } ?? index
  }

  /// `Jane Smith, sports physio, explains …`: what is put between commas, then a verb of speech.
  private func isSpeaking(behindComma index: Int) -> Bool {
    guard reading.isSign(index, ","),
      let second = (index + 2..<index + 7).first(where: { reading.isSign($0, ",") })
    else { return false }
    return reading.has(second + 1, .speech) || reading.has(second + 2, .speech)
  }

  /// The token behind an age between commas: `, 52, who runs …`.
  private func behindAge(_ index: Int) -> Int {
    guard reading.isSign(index, ","), reading.number(index + 1).map({ $0 < 115 }) ?? false else {
      return index
    }
    let comma = reading.has(index + 2, .ageWord) ? index + 3 : index + 2
    return reading.isSign(comma, ",") ? comma + 1 : index
  }

  /// Tokens around a name within which talk about colleagues is looked for.
  private static let discourse = 25

  /// `Jean Dupont, fièvre …`, `… : John Smith – chest pain`: the name stands by itself and a finding
  /// follows.
  func heads(_ name: PersonName) -> Bool {
    let before = name.first - 1
    let behind = name.last + 1
    guard
      reading.kind(before) == nil || reading.endsSentence(before)
        || reading.isSign(before, among: ",:;-(|/") || isPassing(before)
        || reading.has(before, .clinical) && reading.tokens[before].shape == .lower,
      reading.isSign(behind, among: ",:-(|/.;!") || reading.kind(behind) == .newline
    else { return false }
    return (behind + 1..<behind + 12).contains {
      isFinding($0) || isMeasured($0) || reading.has($0, .bed) && reading.digits($0 + 1) > 0
    }
  }

  /// `for`, `to`, `à`: what is given, told or written to somebody.
  func isPassing(_ index: Int) -> Bool {
    reading.reads(index, "for") || reading.reads(index, "pour") || reading.reads(index, "to")
      || reading.spells(index, "à")
  }

  /// `EF 55`, `VEMS 1,4`: a short word in capitals and its value; four digits are a year.
  func isMeasured(_ index: Int) -> Bool {
    guard reading.kind(index) == .word, (2...6).contains(reading.tokens[index].letters),
      reading.tokens[index].shape == .upper || reading.tokens[index].shape == .mixed
    else { return false }
    return (1...3).contains(reading.digits(index + 1))
      || reading.isSign(index + 1, among: ":=<>") && (1...3).contains(reading.digits(index + 2))
  }

  /// `her INR`, `son plâtre`, `she is vomiting` behind the name.
  func hasOwnFinding(_ name: PersonName) -> Bool {
    let pronouns: [StaticString] = [
      "her", "his", "she", "he", "son", "sa", "ses", "elle", "il", "lui",
    ]
    return (name.last + 1..<name.last + 22).contains { next in
      reading.reads(next, among: pronouns)
        && (next + 1..<next + 7).contains(where: isFinding)
        && !(next + 1..<next + 4).contains { reading.reads($0, "work") }
    }
  }

  /// `merci à Mme Martin de m'avoir montré son purpura`: her body, not her work.
  func hasOwnBody(_ name: PersonName) -> Bool {
    let pronouns: [StaticString] = ["her", "his", "son", "sa", "ses"]
    return (name.last + 1..<name.last + 12).contains { next in
      reading.reads(next, among: pronouns) && isBodily(next + 1)
    }
  }

  /// A finding of one body in the words around a name.
  private func isAmidFindings(_ name: PersonName) -> Bool {
    (name.first - 10...name.last + 12).contains {
      !(name.first...name.last).contains($0) && isBodily($0)
    }
  }

  /// A word of care that names no subject of talks: a finding, a drug, a part of the body.
  func isBodily(_ index: Int) -> Bool {
    isMeasured(index) && !reading.has(index, [.published, .discourse])
      || isFinding(index)
        && !reading.has(index, [.patient, .happened, .encounter, .topic, .eponym])
  }

  /// `demain`, `tonight`, `ce jour` near a name and a finding: when something is done to a patient.
  private func hasTimeOfCare(_ name: PersonName) -> Bool {
    let times: [StaticString] = ["demain", "tomorrow", "tonight", "overnight", "stat"]
    let around = name.first - 8...name.last + 10
    let isTimed = around.contains { index in
      reading.reads(index, among: times)
        || reading.reads(index, "ce") && reading.reads(index + 1, "jour")
    }
    return isTimed && around.contains(where: isBodily)
  }

  /// `potassium 6.4`, `GCS 14`, `depuis 4 jours`: what is measured of one person.
  private var hasMeasure: Bool {
    reading.tokens.indices.contains { index in
      guard reading.digits(index) > 0, reading.digits(index) < 4 else { return false }
      return isFinding(index - 1) || isFinding(index - 2)
        || reading.has(index + 1, [.monthUnit]) && reading.has(index - 1, .duration)
    }
  }

  /// `last night`, `cette nuit`: who is spoken of at night lies in a ward.
  private var isOfNight: Bool {
    reading.tokens.indices.contains {
      reading.has($0, .this) && (reading.reads($0 + 1, "night") || reading.reads($0 + 1, "nuit"))
    }
  }

  /// `… ? Suivie chez moi pour un Crohn`: what was done with somebody, close behind the name.
  private func isHappening(behind name: PersonName) -> Bool {
    (name.last + 1..<name.last + 9).contains { reading.has($0, .happened) && !isActive($0) }
  }

  /// `avis`, `bilan`, `referral`: what is asked for one person.
  private var hasRequest: Bool {
    reading.tokens.indices.contains {
      reading.has($0, .encounter) && reading.has($0, .clinical)
    }
  }

  /// A word of care that speaks of no crowd.
  func isFinding(_ index: Int) -> Bool {
    reading.has(index, [.clinical, .state]) && !reading.reads(index, "patients")
      // `28 SA` counts weeks, `sa retraite` none.
      && (!reading.reads(index, "sa") || reading.digits(index - 1) > 0)
      || reading.isDisease(index)
  }
}
