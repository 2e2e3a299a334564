/// Walks once over a text and asks every rule of direct identifiers at the words it begins with.
struct DirectFinder {
  private(set) var spans: [IdentifyingSpan] = []

  private let reading: ScreenReading
  /// Tokens before this one belong to a number that was found or read.
  private var numbersRead = 0
  private var namesRead = 0
  private var recordsRead = 0

  init(_ reading: ScreenReading) {
    self.reading = reading
    for index in reading.tokens.indices {
      switch reading.tokens[index].kind {
      case .word: word(index)
      case .number: number(index)
      case .sign: sign(index)
      case .newline: break
      }
    }
  }

  private mutating func word(_ index: Int) {
    let token = reading.tokens[index]
    if index >= namesRead, let name = NameFinder(reading: reading).find(at: index) {
      add(.name, name.first, name.last)
      namesRead = name.last + 1
    }
    guard index >= numbersRead else { return }
    if token.letters < 7, let name = MarkupFinder(reading: reading).name(at: index) {
      add(.name, name.first, name.last)
      namesRead = name.last + 1
      return
    }
    if token.letters <= 3, token.shape == .upper {
      for found in SegmentFinder(reading: reading).find(at: index) {
        add(found.kind, found.first, found.last)
        numbersRead = max(numbersRead, found.last + 1)
        namesRead = max(namesRead, found.last + 1)
      }
      if index < numbersRead { return }
    }
    if token.letters == 4, let last = NationalNumberFinder(reading: reading).findRAMQ(at: index) {
      add(.nationalNumber, index, last)
      numbersRead = last + 1
      return
    }
    if token.letters == 2, token.shape == .upper,
      let last = LicencePlateFinder(reading: reading).find(at: index)
    {
      add(.licencePlate, index, last)
      numbersRead = last + 1
      return
    }
    if token.letters <= 2, token.isCapital,
      let address = HomeAddressFinder(reading: reading).posted(at: index),
      isNewAddress(address.last)
    {
      add(.address, address.first, address.last)
      return
    }
    if let email = ContactFinder(reading: reading).spelledEmail(at: index) {
      add(.email, email.first, email.last)
      return
    }
    if token.classes.isEmpty, token.letters > 1 { return }
    let births = BirthDateFinder(reading: reading)
    if births.isAnnounced(at: index), let date = births.find(at: index) {
      add(.birthDate, date.first, date.last)
    }
    if !token.classes.isDisjoint(with: [.record, .strongRecord, .patient, .numero]),
      index >= recordsRead,
      let record = RecordNumberFinder(reading: reading).find(at: index), !isContact(record.first)
    {
      add(.recordNumber, record.first, record.last)
      recordsRead = record.last + 1
      numbersRead = record.last + 1
    }
    if !token.classes.isDisjoint(with: [.street, .streetAfter, .streetEnding, .home]) {
      let finder = HomeAddressFinder(reading: reading)
      if let address = finder.find(at: index) ?? finder.residence(at: index) {
        add(.address, address.first, address.last)
      }
    }
  }

  /// Whether no address that ends there was found already.
  private func isNewAddress(_ last: Int) -> Bool {
    let end = Int(reading.tokens[last].end)
    return !spans.suffix(3).contains { $0.kind == .address && $0.end >= end }
  }

  /// Whether a number is a telephone or national number rather than a record's.
  private func isContact(_ index: Int) -> Bool {
    guard reading.tokens[index].kind == .number else { return false }
    let run = NumberRun(reading, at: index)
    return ContactFinder(reading: reading).phone(at: index) != nil
      || NationalNumberFinder(reading: reading).find(at: index, run) != nil
  }

  private mutating func number(_ index: Int) {
    guard index >= numbersRead, !isInsideRun(index) else { return }
    if let last = MedicareNumber(reading: reading).find(at: index) {
      add(.nationalNumber, index, last)
      numbersRead = last + 1
      return
    }
    let run = NumberRun(reading, at: index)
    if run.isOfForm {
      numbersRead = (run.tokens.last ?? index) + 1
      return
    }
    let national = NationalNumberFinder(reading: reading)
    if run.digits.count >= 9, let last = national.find(at: index, run) ?? national.findSSN(run) {
      add(.nationalNumber, index, last)
      numbersRead = last + 1
      return
    }
    if run.digits.count == 6, let end = run.tokens.last, reading.isGlued(end + 1),
      reading.kind(end + 1) == .word, let last = national.find(at: index, run), last > end + 1
    {
      add(.nationalNumber, index, last)
      numbersRead = last + 1
      return
    }
    if run.boxes == 8, reading.has(index - 1, .given) || isCapitalWord(index - 1),
      let date = BirthDateFinder(reading: reading).boxed(at: index)
    {
      add(.birthDate, date.first, date.last)
      numbersRead = date.last + 1
      return
    }
    let contact = ContactFinder(reading: reading)
    if let phone = contact.phone(at: index) ?? contact.phone(at: index, behindName: namesRead) {
      add(.phone, phone.first, phone.last)
      numbersRead = phone.last + 1
      return
    }
    if reading.digits(index) == 5,
      let address = HomeAddressFinder(reading: reading).posted(at: index),
      isNewAddress(address.last)
    {
      add(.address, address.first, address.last)
      return
    }
    if isCell(index) || RecordNumberFinder(reading: reading).isBare(index) {
      add(.recordNumber, index, index)
      numbersRead = index + 1
      return
    }
    if let last = LicencePlateFinder(reading: reading).find(at: index) {
      add(.licencePlate, index, last)
      numbersRead = last + 1
      return
    }
    nameAndDay(index)
    recordAndDay(index)
    // In a row without end no number is read from each of its groups.
    if run.isEndless { numbersRead = run.tokens[run.tokens.count / 2] + 1 }
  }

  /// `IPP 849330 ; 09/12/1944 ; F`: a day of long ago in the field behind a number.
  private mutating func recordAndDay(_ index: Int) {
    if let date = BirthDateFinder(reading: reading).inField(at: index) {
      add(.birthDate, date.first, date.last)
      return
    }
    guard reading.isSign(index - 1, among: ";|,/"), let last = spans.last,
      last.kind == .recordNumber || last.kind == .nationalNumber,
      Int(reading.tokens[index].start) - last.end < 8,
      let day = reading.day(at: index), let year = day.year, (1905...2012).contains(year)
    else { return }
    add(.birthDate, index, day.end - 1)
  }

  /// A name just found and an exact day behind it: the birth date of a list.
  private mutating func nameAndDay(_ index: Int) {
    guard namesRead > 0, index >= namesRead, index <= namesRead + 4,
      let day = reading.day(at: index), let year = day.year, year >= 1905,
      year <= 2012 || reading.isSign(index - 1, "("),
      (namesRead..<index).allSatisfy({ reading.kind($0) != .word || reading.tokens[$0].letters < 3 }
      ),
      !spans.suffix(3).contains(where: {
        $0.kind == .birthDate && $0.start == Int(reading.tokens[index].start)
      })
    else { return }
    add(.birthDate, index, day.end - 1)
  }

  /// A long number in the row of a table that holds a birth date.
  private func isCell(_ index: Int) -> Bool {
    guard reading.digits(index) >= 7, reading.digits(index) <= 12,
      reading.isSign(index - 1, "|") || reading.isSign(index + 1, "|")
    else { return false }
    let start = Int(reading.tokens[index].start)
    return spans.suffix(4).contains { $0.kind == .birthDate && start - $0.end < 60 }
  }

  private func isCapitalWord(_ index: Int) -> Bool {
    index >= 0 && reading.tokens[index].shape == .upper && reading.isNameWord(index)
  }

  /// Whether a number goes on a run that began before it; boxes of forms are read from any end.
  private func isInsideRun(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    if reading.isGlued(index), reading.isSign(index - 1, among: ".-/"),
      reading.digits(index - 2) > 0
    {
      return true
    }
    return reading.digits(index - 1) == 1 && reading.digits(index) == 1
  }

  private mutating func sign(_ index: Int) {
    let contact = ContactFinder(reading: reading)
    if reading.isSign(index, "@") {
      if let email = contact.email(at: index) { add(.email, email.first, email.last) }
    } else if reading.isSign(index, "+") || reading.isSign(index, "("), index >= numbersRead,
      let phone = contact.phone(at: index) ?? contact.phone(at: index, behindName: namesRead)
    {
      add(.phone, phone.first, phone.last)
      numbersRead = phone.last + 1
    }
  }

  private mutating func add(_ kind: IdentifyingSpan.Kind, _ first: Int, _ last: Int) {
    let span = reading.span(kind, first, last)
    // `Adresse : 12 rue …` is heard at its label and at its street.
    guard
      !spans.suffix(3).contains(where: {
        $0.kind == kind && $0.start <= span.start && span.end <= $0.end
      })
    else { return }
    spans.append(span)
  }
}
