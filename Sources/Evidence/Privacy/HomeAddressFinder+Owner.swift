/// Whose address it is: a home, a practice or an institution.
extension HomeAddressFinder {
  /// Whether an address stands beside a patient or the word of a home.
  func isHome(_ first: Int, _ last: Int) -> Bool {
    let signs: WordClasses = [
      .home, .patient, .service, .facility, .bigFacility, .civility, .birth, .professional,
      .profession, .event, .callout,
    ]
    guard let near = reading.before(first, signs, reach: 20, crossingLines: true) else {
      let after: WordClasses = [.home, .patient, .birth, .strongRecord, .male, .female]
      if let behind = reading.after(last + 1, after, reach: 9), !reading.reads(behind, "patients"),
        !reading.reads(behind + 1, "visits")
      {
        return true
      }
      return reading.before(first, [.male, .female], reach: 4) != nil || isTold(first, last)
    }
    // `Physio needed at 12 Cooper Street, man of 61`
    if reading.has(near, .profession), !reading.has(near, .professional),
      reading.after(last + 1, [.male, .female, .patient], reach: 7) != nil
        || isErrand(from: near, to: first) || isNeeded(from: near, to: first, behind: last),
      reading.before(first, [.service, .facility, .bigFacility], reach: 20) == nil
    {
      return true
    }
    guard reading.has(near, [.home, .patient, .civility, .birth, .callout]),
      !reading.reads(near, "patients"), !isOfInstitution(near)
    else { return false }
    // `Adresse du cabinet` was met first; `hôpital … adresse` is the hospital's own.
    if reading.has(near, .home), isLetterhead(near) { return false }
    return !reading.has(near, .home)
      || reading.before(near, [.service, .professional], reach: 3) == nil
  }

  /// `Infirmière recherchée pour pansement au 12, rue …`: somebody is to come for one act of care.
  private func isErrand(from profession: Int, to first: Int) -> Bool {
    guard reading.has(first - 1, .at) else { return false }
    return (profession + 1..<first).contains { next in
      (reading.reads(next, "pour") || reading.reads(next, "for"))
        && (next + 1..<first).contains { reading.has($0, .clinical) }
    }
  }

  /// `District nurse needed at 26 Norman Street, Brecon, hip fracture`: a finding ends the call.
  private func isNeeded(from profession: Int, to first: Int, behind last: Int) -> Bool {
    let words: [StaticString] = ["needed", "cherche", "cherché", "cherchée", "requise", "required"]
    return reading.has(first - 1, .at)
      && (profession + 1..<first).contains { next in
        reading.reads(next, among: words)
      }
      && (last + 1..<last + 6).contains {
        reading.has($0, .clinical) || reading.isDisease($0)
      }
  }

  /// `Institute of Child Health`: whom an institution is for.
  private func isOfInstitution(_ index: Int) -> Bool {
    reading.has(index, .patient) && reading.tokens[index].isCapital
      && reading.tokens.indices.contains(index + 1) && reading.tokens[index + 1].isCapital
      && reading.before(index, [.service, .bigFacility, .facility], reach: 4) != nil
  }

  /// `Secrétaires : … Adresse : …`: the label stands among those who work there.
  func isLetterhead(_ label: Int) -> Bool {
    guard !isStated(label) else { return false }
    let signs: WordClasses = [
      .profession, .service, .facility, .bigFacility, .professional, .patient, .civility, .birth,
      .identity, .nameLabel, .strongRecord,
    ]
    guard let near = reading.before(label, signs, reach: 20, crossingLines: true) else {
      return false
    }
    return reading.has(near, [.profession, .service, .facility, .bigFacility, .professional])
      && !reading.has(near, [.patient, .birth, .identity, .nameLabel, .strongRecord])
  }

  /// Whether a full address stands in a text about care that names no institution near it.
  private func isTold(_ first: Int, _ last: Int) -> Bool {
    let others: WordClasses = [.service, .facility, .bigFacility, .professional, .event, .contact]
    return reading.clinicalWords > 0 && reading.digits(first) > 0
      && ((first..<last).contains { reading.digits($0) >= 4 || reading.endOfUKPostcode($0) != nil }
        || reading.clinicalWords * 30 >= reading.tokens.count && reading.tokens.count < 200
          && !reading.isGlued(first + 1))
      && reading.after(last + 1, others, reach: 9) == nil
  }

  /// `Nous vous recevrons au 9 place …`, `you will find us at …`: where patients are to come.
  func isReceiving(at first: Int) -> Bool {
    let calls: [StaticString] = ["find", "visit", "join", "meet", "see"]
    return (first - 12..<first).contains { index in
      reading.has(index, .receiving) && reading.reads(index - 1, among: ["vous", "nous"])
        || reading.reads(index, "us") && reading.reads(index - 1, among: calls)
    }
  }

  /// `Adresse du cabinet`, `Surgery address`.
  func isOfPractice(_ index: Int) -> Bool {
    !isStated(index) && !reading.reads(index, "home") && !reading.reads(index, "visite")
      && (reading.has(index - 1, [.service, .facility, .event])
        || (index + 1..<index + 4).contains {
          reading.has($0, [.service, .facility]) && !reading.has($0, .dwelling)
            && reading.has($0 - 1, [.of, .article])
        })
  }

  /// Words that say of themselves that somebody lives there.
  func isStated(_ index: Int) -> Bool {
    !reading.reads(index, "adresse") && !reading.reads(index, "address")
      && !reading.reads(index, "visite") && !reading.reads(index, "home")
  }
}
