/// Names behind a civility, and whoever bears one without being a patient.
extension NameFinder {
  /// The name behind `M.`, `Mme`, `Mr`.
  func afterCivility(_ index: Int) -> PersonName? {
    guard let start = behindCivility(index), !isProfessional(around: index, start) else {
      return nil
    }
    guard let name = reading.name(at: start, acrossComma: true) ?? surnameOfOffice(start),
      name.words > 0,
      !reading.namesAreChanged, !isPlaceholder(name), name.initials == 0 || !isEponym(name),
      !isPublicFigure(name, from: index),
      !isAuthor(name, from: index)
    else { return nil }
    return name
  }

  /// `Mr King`, `Mrs Pope`, `M. MAIRE Maxime`: an office that is a surname behind a civility.
  private func surnameOfOffice(_ index: Int) -> PersonName? {
    guard reading.has(index, .office), reading.tokens[index].letters > 2 else { return nil }
    let isTurned = reading.tokens[index].shape == .upper && reading.has(index + 1, .given)
    let isEnglish =
      reading.tokens[index].shape == .capital && reading.has(index, .stage)
      && !reading.isNameWord(index + 1) && !reading.has(index + 1, .of)
      && reading.reads(index - 1, among: ["mr", "mrs", "ms", "miss"])
    guard isTurned || isEnglish else { return nil }
    return PersonName(
      first: index, last: isTurned ? index + 1 : index, words: isTurned ? 2 : 1, initials: 0,
      hasGiven: isTurned, hasSurname: true, isRecordStyle: isTurned)
  }

  /// The first token behind a civility, or `nil` when the token is none.
  private func behindCivility(_ index: Int) -> Int? {
    let token = reading.tokens[index]
    if token.letters == 1 {
      guard reading.spells(index, "M"), isMonsieur(index) else { return nil }
      return reading.isSign(index + 1, ".") ? index + 2 : index + 1
    }
    guard token.classes.contains(.civility) else { return nil }
    // `MS` is multiple sclerosis, `MR` a resonance.
    if token.letters == 2, token.shape == .upper, !isNameInCapitals(index) { return nil }
    if reading.reads(index, "ms") || reading.reads(index, "mr") || reading.reads(index, "miss")
      || reading.reads(index, "mister") || reading.reads(index, "mx")
    {
      // `after 500 ms. Needles …` are milliseconds.
      guard
        token.isCapital || reading.isSign(index + 1, ".") && reading.digits(index - 1) == 0
      else { return nil }
    }
    // `M./Mme : TEIXEIRA`
    if reading.isSign(index - 1, "/"), reading.isSign(index + 1, ":") { return index + 2 }
    return reading.isSign(index + 1, ".") ? index + 2 : index + 1
  }

  private func isNameInCapitals(_ index: Int) -> Bool {
    let next = reading.isSign(index + 1, ".") ? index + 2 : index + 1
    return reading.isNameWord(next) && reading.tokens[next].shape == .upper
      && reading.tokens[next].letters > 3 && !reading.has(index - 1, .english)
      && (reading.has(next + 1, .given) || reading.has(next, .given) || reading.isFrench
        || reading.isSign(index + 1, "."))
  }

  /// Whether a capital M is a civility and no initial (`Kyle M. Lee`, `M. tuberculosis`).
  private func isMonsieur(_ index: Int) -> Bool {
    let hasPoint = reading.isSign(index + 1, ".")
    let next = hasPoint ? index + 2 : index + 1
    guard reading.tokens.indices.contains(next),
      reading.isNameWord(next) || isInitial(next)
        || hasPoint && reading.has(next, .particle) && reading.name(at: next) != nil
    else { return false }
    if reading.isSign(index - 1, among: ".-'/") && reading.isGlued(index) { return false }
    if index > 0, reading.isNameWord(index - 1), !reading.endsSentence(index - 1),
      !reading.has(index - 1, [.clinical, .french, .month])
    {
      return false
    }
    if reading.isSign(index - 1, ","), reading.isNameWord(index - 2) || isInitial(index - 3),
      !isSubject(next)
    {
      return false
    }
    if hasPoint { return (reading.isFrench || !hasEnglish) && !isAuthorList(next) }
    return reading.isFrench && reading.tokens[next].shape == .upper
      && reading.tokens[next].letters > 2
  }

  /// `M. Pottier nie`: a verb goes on where an author's name would end.
  private func isSubject(_ index: Int) -> Bool {
    reading.kind(index + 1) == .word && reading.tokens[index + 1].shape == .lower
      && !reading.reads(index + 1, "et") && !reading.reads(index + 1, "and")
  }

  /// Whether the word is one of a list of authors: `M. Smith, J. Doe`, `M. Dupont et al.`.
  private func isAuthorList(_ index: Int) -> Bool {
    reading.isSign(index + 1, ",") && isInitial(index + 2) && reading.isSign(index + 3, ".")
      || reading.reads(index + 1, "et") && reading.reads(index + 2, "al")
  }

  var hasEnglish: Bool {
    reading.tokens.prefix(60).contains {
      $0.classes.contains(.english) && !$0.classes.contains(.french)
    }
  }

  func isInitial(_ index: Int) -> Bool {
    reading.kind(index) == .word && reading.tokens[index].letters == 1
      && reading.tokens[index].isCapital
  }

  /// `Mme le Docteur`, `Pr M. Dupont`, `Madame la Ministre`.
  private func isProfessional(around index: Int, _ start: Int) -> Bool {
    if reading.has(start, [.professional, .article])
      && reading.has(start + (reading.has(start, .article) ? 1 : 0), [.professional, .profession])
    {
      return true
    }
    if reading.before(index, [.professional], reach: 2) != nil, reading.clinicalWords == 0 {
      return true
    }
    if reading.has(index - 1, [.professional, .profession]) || reading.spells(index - 1, "Me") {
      return true
    }
    // `Infirmière : Mme Martin` names the nurse, `Transmission infirmière : Mme Martin` the patient.
    return reading.isSign(index - 1, among: ":.")
      && reading.has(index - 2, [.professional, .profession])
      && (reading.kind(index - 3) != .word
        || reading.has(index - 3, .article) && !reading.reads(index - 3, "au"))
  }

  /// A name followed by a profession, or with none of a patient's signs behind: `M. Durand,
  /// directeur`, `Mme Martin, sage-femme`.
  private func isPublicFigure(_ name: PersonName, from index: Int) -> Bool {
    if reading.has(name.last, .credential) { return true }
    var next = name.last + 1
    if isAppointed(behind: next) { return true }
    if reading.isSign(next, among: ",(-") { next += 1 }
    if reading.has(next, .article) { next += 1 }
    if reading.isSign(next, "'") { next += 1 }
    guard reading.has(next, [.profession, .professional, .credential, .office]) else {
      return isAffiliated(name)
    }
    return reading.after(next, [.ageWord, .birth, .strongRecord, .treated], reach: 10) == nil
  }

  /// `Mme Joly (France Rein)`: whom somebody stands for.
  private func isAffiliated(_ name: PersonName) -> Bool {
    let first = name.last + 2
    guard reading.isSign(first - 1, "("), reading.has(first, [.bigFacility, .bigPlace, .service])
    else { return false }
    return !isBesidePatientSign(name)
  }

  /// `M. Dupont (Jean) est nommé directeur`: somebody who gets an office.
  func isAppointed(behind index: Int) -> Bool {
    guard let word = reading.after(index, .appointed, reach: 8) else { return false }
    return reading.after(word + 1, [.profession, .office, .professional], reach: 4) != nil
  }

  private func isAuthor(_ name: PersonName, from index: Int) -> Bool {
    guard let author = reading.before(index, [.author, .contact], reach: 4),
      !reading.isSign(name.last + 1, "(") || !reading.has(name.last + 2, .kin)
    else { return false }
    // `vue avec M. Dupont`, `Mme Martin, infirmière` are told by what follows.
    return !reading.has(author, .clinical) && !isBesidePatientSign(name)
      && reading.before(index, [.patient, .kin], reach: 4) == nil
      && !isThanked(name, author)
      // `J'ai parlé avec Mme Roux, un AVC`
      && !(reading.isSign(name.last + 1, ",") && isOneIllness(name.last + 3))
      // `Thank you for referring Mr Smith` is how a clinic's letter begins.
      && !reading.has(index - 1, .encounter) && !hasOwnBody(name)
      && (author + 1..<index).allSatisfy { !reading.endsSentence($0) }
  }

  /// `Merci à M. Dupont qui m'a offert un dessin après sa greffe`: thanks to somebody in care.
  private func isThanked(_ name: PersonName, _ author: Int) -> Bool {
    let around = author..<name.last + 30
    return reading.reads(author, among: ["merci", "thanks", "thank"])
      && (name.last + 1..<name.last + 26).contains {
        isBodily($0) || isTransplant($0) || isOneIllness($0)
      }
      && !around.contains { reading.has($0, [.discourse, .published, .event, .profession]) }
  }

  /// `un infarctus` is one person's, `les urgences` a subject.
  private func isOneIllness(_ index: Int) -> Bool {
    let articles: [StaticString] = ["un", "une", "a", "an"]
    return isFinding(index) && !reading.has(index, .patient)
      && reading.reads(index - 1, among: articles)
  }
}
