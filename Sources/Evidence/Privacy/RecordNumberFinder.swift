/// Finds numbers of records, stays and visits: an identifier behind its label.
struct RecordNumberFinder {
  let reading: ScreenReading

  /// The number that a label announces.
  func find(at index: Int) -> (first: Int, last: Int)? {
    let classes = reading.tokens[index].classes
    if classes.contains(.strongRecord) {
      return value(behind: index + 1, label: index, least: least(index))
    }
    if let code = reference(at: index) { return code }
    guard !classes.isDisjoint(with: [.record, .patient]),
      reading.clinicalWords > 0 || !reading.reads(index, "ticket")
    else { return nil }
    if reading.before(index, .numberLook, reach: 3) != nil { return nil }
    // `n° de dossier 12345`, `dossier n° 12345`, `hospital no. 12345`, `ID patient : 12345`.
    let isNumbered =
      isNumero(index - 1)
      || reading.has(index - 1, .of) && isNumero(index - 2)
      || reading.isSign(index - 1, "'") && isNumero(index - 3)
      || numeroBehind(index) != nil
    if isNumbered {
      let isHospital = reading.reads(index, "hosp") || reading.reads(index, "hospital")
      let least =
        reading.clinicalWords > 0 || classes.contains(.patient) ? 5 : isHospital ? 6 : 7
      return value(behind: (numeroBehind(index) ?? index) + 1, label: index, least: least)
    }
    // `le patient 1234567890`, `la visite 2345678901`: too long for a count.
    guard
      reading.digits(index + 1) >= 8
        && (reading.clinicalWords > 0 || reading.after(index + 2, .system, reach: 6) != nil)
        || classes.contains(.record) && reading.digits(index + 1) == 7 && reading.clinicalWords > 0
        || classes.contains(.record) && reading.digits(index + 2) >= 6
          && reading.isGlued(index + 2) && reading.tokens[index + 1].shape == .upper
        || classes.contains(.record) && reading.digits(index + 2) >= 6
          && reading.isGlued(index + 2) && reading.tokens[index + 1].letters == 1
          && reading.tokens[index + 1].isCapital
        || reading.isSign(index + 1, ":") && reading.digits(index + 2) >= 5
          && classes.contains(.record) && reading.clinicalWords > 0
        || reading.isSign(index + 1, ":") && reading.digits(index + 2) >= 7
    else { return nil }
    return value(behind: index + 1, label: index, least: 5)
  }

  /// `Réf. : 24H252256612`: a code of digits and letters behind the label of a reference, in a text
  /// of findings.
  func reference(at index: Int) -> (first: Int, last: Int)? {
    guard
      reading.reads(index, "ref") || reading.reads(index, "réf")
        || reading.reads(index, "accession"),
      reading.clinicalWords * 60 >= reading.tokens.count, reading.clinicalWords > 1
    else { return nil }
    var first = index + 1
    while first < index + 4, reading.isSign(first, among: ".:#") { first += 1 }
    guard first > index + 1, (1...4).contains(reading.digits(first)),
      reading.kind(first + 1) == .word, reading.isGlued(first + 1),
      reading.tokens[first + 1].letters < 4, reading.isGlued(first + 2),
      reading.digits(first + 2) > 4
    else { return nil }
    return (first, first + 2)
  }

  /// `Images for 30415844 on PACS`, `n°4735138002 : lymphome, …`: a long number that no label names,
  /// beside the system that keeps charts or as the head of a note.
  func isBare(_ index: Int) -> Bool {
    guard (6...12).contains(reading.digits(index)), reading.clinicalWords > 0,
      !reading.isGlued(index) || reading.isSign(index - 1, "\u{B0}")
        || reading.isSign(index - 1, "#"),
      !reading.isGlued(index + 1) || reading.kind(index + 1) != .word,
      reading.before(index, .numberLook, reach: 6) == nil
    else { return false }
    if reading.after(index + 1, .system, reach: 6) != nil
      || reading.before(index, .system, reach: 4) != nil
    {
      return !(index - 3..<index).contains {
        reading.reads($0, "ticket") || reading.reads($0, "version") || reading.reads($0, "bug")
      }
    }
    // `Who saw 16086957 in ED?`, `Qui a vu le 2313411427 aux urgences ?`
    let seen = reading.has(index - 1, .article) ? index - 2 : index - 1
    if reading.digits(index) > 6, reading.has(seen, .encounter),
      reading.has(index + 1, .at),
      reading.has(index + 2, [.facility, .clinical, .bed]) || reading.reads(index + 2, "ed")
    {
      return true
    }
    // `PCR #251015029` at the head of a line
    if reading.isSign(index - 1, "#"), reading.digits(index) > 6, reading.kind(index - 2) == .word,
      reading.tokens[index - 2].shape == .upper,
      reading.kind(index - 3) == nil || reading.kind(index - 3) == .newline
    {
      return true
    }
    // `Le compte rendu 907066343 de mon patient`
    let patient = (index + 1..<index + 5).first { reading.has($0, .patient) }
    if let patient, reading.digits(index) > 6, reading.has(patient - 1, [.article, .of]),
      reading.has(index + 1, .of) || reading.reads(index + 1, "on")
    {
      return true
    }
    let start = reading.isSign(index - 1, "\u{B0}") ? index - 2 : index - 1
    return reading.digits(index) > 6 && reading.has(start, .numero)
      && (reading.kind(start - 1) == nil || reading.kind(start - 1) == .newline)
      && reading.isSign(index + 1, among: ":-,")
      && (index + 2..<index + 8).contains { reading.has($0, .clinical) || reading.isDisease($0) }
  }

  private func least(_ index: Int) -> Int {
    if reading.reads(index, "mrn") || reading.reads(index, "nhc") { return 4 }
    if reading.reads(index, "nda") || reading.reads(index, "iep") { return 7 }
    return reading.reads(index, "ip") || reading.reads(index, "nip") ? 6 : 5
  }

  private func isNumero(_ index: Int) -> Bool {
    reading.has(index, .numero) || reading.isSign(index, "#")
      || reading.isSign(index, "\u{B0}") && reading.has(index - 1, .numero)
  }

  /// The last token of `n°`, `number`, `no.`, `ID` behind a label, possibly after `'s`.
  private func numeroBehind(_ index: Int) -> Int? {
    var next = index + 1
    if reading.isSign(next, "'"), reading.spells(next + 1, "s") { next += 2 }
    if reading.isSign(next, "."), reading.has(next + 1, .numero) { next += 1 }
    if reading.reads(next, "medical") || reading.reads(next, "patient") { next += 1 }
    if reading.reads(next - 1, "dossier"), !reading.has(next, .numero),
      reading.has(next + 1, .numero)
    {
      next += 1
    }
    if reading.isSign(next, "#") { return next }
    guard reading.has(next, .numero) else { return nil }
    return reading.isSign(next + 1, "\u{B0}") || reading.isSign(next + 1, ".") ? next + 1 : next
  }

  private func value(behind start: Int, label: Int, least: Int) -> (first: Int, last: Int)? {
    var next = start
    while next < start + 6, let kind = reading.kind(next) {
      if kind == .number
        || kind == .word && reading.digits(next + 1) > 0 && reading.isGlued(next + 1)
        || isSerial(next)
      {
        break
      }
      if kind == .newline {
        if next > start + 1 { return nil }
      } else if kind == .sign {
        guard reading.isSign(next, among: ":=#-(|.") || reading.isSign(next, "\u{B0}") else {
          return nil
        }
      } else if reading.tokens[next].shape == .upper, reading.tokens[next].letters < 7,
        reading.digits(next + 1) > 4
      {
        // `dossier CHUS 123456`: whose number it is.
      } else if !reading.has(next, [.numero, .article, .patient, .of, .facility]),
        !reading.reads(next, "is"),
        !reading.reads(next, "aux"),
        !reading.reads(next, "reads"),
        !reading.reads(next, "est"), !reading.reads(next, "comme"),
        !reading.reads(next, "hospitalier")
      {
        return nil
      }
      next += 1
    }
    guard
      reading.digits(next) > 0 || reading.digits(next + 1) > 0 && reading.isGlued(next + 1)
        || isSerial(next)
    else {
      return nil
    }
    if reading.day(at: next) != nil || NumberRun(reading, at: next).isOfForm { return nil }
    var last = next
    var digits = reading.digits(next)
    while last + 1 < reading.tokens.count, last < next + 12 {
      let isJoined =
        reading.isGlued(last + 1) && isPart(last + 1)
        || reading.isGlued(last + 1) && reading.isSign(last + 1, among: "-/.")
          && reading.isGlued(last + 2)
          && (reading.digits(last + 2) > 0 || !reading.isSign(last + 1, ".") && isPart(last + 2))
      let isGroup =
        reading.digits(last) > 1 && reading.digits(last + 1) > 1 && digits < 10
        && reading.digits(last + 1) <= 4 && reading.day(at: last + 1) == nil
      guard isJoined || isGroup else { break }
      last += 1
      digits += reading.digits(last)
    }
    guard digits >= least, digits <= 20, !reading.has(last + 1, [.monthUnit]) || digits > 6 else {
      return nil
    }
    return (next, last)
  }

  /// `H-7716042`: capitals, a hyphen and digits.
  private func isSerial(_ index: Int) -> Bool {
    reading.kind(index) == .word && reading.tokens[index].letters < 4
      && reading.tokens[index].isCapital && reading.isSign(index + 1, among: "-/")
      && reading.isGlued(index + 1) && reading.isGlued(index + 2) && reading.digits(index + 2) > 3
  }

  private func isPart(_ index: Int) -> Bool {
    reading.kind(index) == .number || reading.kind(index) == .word
  }
}
