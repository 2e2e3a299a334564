/// Finds birth dates: an exact day after "né(e)", "born", "DOB" or a label.
///
/// Cohorts are not.
struct BirthDateFinder {
  let reading: ScreenReading
  /// Nobody born before is a patient of today.
  private static let oldest = 1905

  /// The birth date that a word announces.
  func find(at index: Int) -> (first: Int, last: Int)? {
    let isLabel = !reading.has(index, .birth) || reading.has(index, .birthLabel)
    if !isLabel, isCohort(index) || isObituary(index) || isKnown(index) { return nil }
    var next = index + 1
    while next < index + 13, reading.tokens.indices.contains(next) {
      if reading.kind(next) == .newline, next > index + 3 { return nil }
      if let day = reading.day(at: next) {
        guard (day.year ?? 0) >= Self.oldest, !isCohort(behind: day.end) else { return nil }
        return (next, day.end - 1)
      }
      if let date = compact(at: next) { return date }
      if reading.endsSentence(next), reading.kind(next) != .newline { return nil }
      if reading.has(next, [.cohort]), !isLabel, !reading.has(next, [.birth]) { return nil }
      next += 1
    }
    return nil
  }

  /// `Dr Hale, surgeon, born …`: the life of a colleague.
  private func isObituary(_ index: Int) -> Bool {
    if isCareer(behind: index) { return true }
    return reading.before(index, .professional, reach: 7) != nil
      && reading.before(index, [.profession, .credential, .honour], reach: 9) != nil
      && reading.before(index, .patient, reach: 7) == nil
  }

  /// `born 20 September 1933 in Leeds, qualified from Guy's`, `né le …, a dirigé l'INSERM`: nobody's note
  /// tells what a patient studied or founded.
  func isCareer(behind index: Int) -> Bool {
    (index + 1..<index + 22).contains { reading.has($0, .career) }
  }

  /// `Louise Brown, the first IVF baby, was born …`: the life of somebody whom history knows.
  private func isKnown(_ index: Int) -> Bool {
    NameFinder(reading: reading).isOfKnown(index)
      || (index - 8..<index).contains {
        (reading.reads($0, "first") || reading.reads($0, "premier")
          || reading.reads($0, "premiere"))
          && reading.has($0 - 1, .article) && !reading.has($0 - 1, .at)
      }
  }

  /// `né(e)` of plural or general use, and years of historical persons.
  private func isCohort(_ index: Int) -> Bool {
    reading.before(index, .cohort, reach: 3) != nil
      && !reading.has(index - 1, [.patient, .article]) && !isSinglePatient(index)
  }

  private func isSinglePatient(_ index: Int) -> Bool {
    (max(0, index - 3)..<index).contains {
      reading.has($0, [.male, .female, .civility]) && !reading.has($0, .cohort)
        || reading.spells($0, "patient") || reading.spells($0, "Patient")
        || reading.spells($0, "patiente")
    }
  }

  private func isCohort(behind end: Int) -> Bool {
    reading.reads(end, "and") || reading.reads(end, "or")
      || reading.isSign(end, "-")
        && reading.digits(end + 1) > 0
  }

  /// Eight digits in boxes or together: `04061976`.
  private func compact(at index: Int) -> (first: Int, last: Int)? {
    if reading.digits(index) == 8, let value = reading.number(index) {
      let isDay =
        (1...31).contains(value / 1_000_000) && (1...12).contains(value / 10_000 % 100)
        && (1905...2100).contains(value % 10_000)
        || (1905...2100).contains(value / 10_000) && (1...12).contains(value / 100 % 100)
      return isDay ? (index, index) : nil
    }
    return reading.digits(index) == 1 ? boxed(at: index) : nil
  }

  /// A date in the eight boxes of a form, `1 2 0 2 1 9 4 0`.
  func boxed(at index: Int) -> (first: Int, last: Int)? {
    guard reading.digits(index) == 1, reading.digits(index - 1) != 1 else { return nil }
    let run = NumberRun(reading, at: index)
    guard run.boxes == 8, run.groups.count == 8 || run.groups[8] > 1 else { return nil }
    let value = run.digits.prefix(8).reduce(0) { $0 * 10 + Int($1) }
    guard (1...31).contains(value / 1_000_000), (1...12).contains(value / 10_000 % 100),
      (1905...2012).contains(value % 10_000)
    else { return nil }
    return (index, run.tokens[7])
  }
}
