/// Full names that nothing announces in a short note about care, and what sets such a note apart from
/// what physicians write about each other.
extension NameFinder {
  /// Tokens of a note at most; longer texts tell of persons who are no patients.
  private static let note = 200

  /// Whether the text is a note rather than prose about medicine: short, a word of care in every
  /// thirty.
  private var isNote: Bool {
    reading.tokens.count < Self.note && reading.clinicalWords * 30 >= reading.tokens.count
  }

  /// Whether a full name in a note is the patient's: the note talks about nobody's opinion, work or
  /// merit, and something in it is one person's.
  func isNoted(_ name: PersonName) -> Bool {
    guard name.hasSurname, name.words < 5, isNote, hasBlank(name), !isPublic(name),
      !isTalkedAbout(name)
    else { return false }
    return heads(name) || hasOwnFinding(name) || hasMeasure || hasRequest || isOfNight
      || isHappening(behind: name)
  }

  /// Whether a name stands among opinions, talks, publications or politics, or its bearer speaks:
  /// `accord avec Jean Dupont`, `John Smith on TV`, `Jane Smith reports that …`.
  func isTalkedAbout(_ name: PersonName) -> Bool {
    let behind = name.last + 1
    for next in behind..<behind + 4 {
      if reading.has(next, .speech) || reading.reads(next, "that") || reading.reads(next, "que") {
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
    return (name.first - Self.discourse...name.last + Self.discourse).contains {
      reading.has($0, .discourse)
    }
  }

  /// Tokens around a name within which talk about colleagues is looked for.
  private static let discourse = 25

  /// `Jean Dupont, fièvre …`, `… : John Smith – chest pain`: the name stands by itself and a finding
  /// follows.
  private func heads(_ name: PersonName) -> Bool {
    let before = name.first - 1
    let behind = name.last + 1
    guard
      reading.kind(before) == nil || reading.endsSentence(before)
        || reading.isSign(before, among: ",:;-(|/") || reading.reads(before, "for")
        || reading.reads(before, "pour"),
      reading.isSign(behind, among: ",:-(|/.;") || reading.kind(behind) == .newline
    else { return false }
    return (behind + 1..<behind + 9).contains {
      isFinding($0) || reading.has($0, .bed) && reading.digits($0 + 1) > 0
    }
  }

  /// `her INR`, `son plâtre`, `she is vomiting` behind the name.
  private func hasOwnFinding(_ name: PersonName) -> Bool {
    let pronouns: [StaticString] = [
      "her", "his", "she", "he", "son", "sa", "ses", "elle", "il", "lui",
    ]
    return (name.last + 1..<name.last + 22).contains { next in
      pronouns.contains { reading.reads(next, $0) }
        && (next + 1..<next + 7).contains(where: isFinding)
        && !(next + 1..<next + 4).contains { reading.reads($0, "work") }
    }
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
  private func isFinding(_ index: Int) -> Bool {
    reading.has(index, [.clinical, .state]) && !reading.reads(index, "patients")
      || reading.isDisease(index)
  }
}
