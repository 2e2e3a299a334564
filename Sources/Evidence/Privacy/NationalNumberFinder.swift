/// Finds national numbers: by their check digit, or because the text calls them so.
struct NationalNumberFinder {
  let reading: ScreenReading

  /// The number that begins at a token, with its last token.
  func find(at index: Int, _ run: NumberRun) -> Int? {
    let label = label(before: index)
    if !reading.has(label ?? -1, .numberLook), let last = unlabelled(at: index, run) {
      return last
    }
    // Its key and its groups tell a NIR, even behind `protocole de soins`.
    if run.groups.starts(with: [1, 2, 2, 2, 3, 3, 2]), let cut = run.cut(15),
      NationalNumber.isNIR(Array(run.digits.prefix(15)))
    {
      return cut.last
    }
    guard let label, !reading.has(label, .numberLook) else { return nil }
    return reading.has(label, .nationalStrong)
      ? labelled(run, at: index) : weaklyLabelled(run, at: index)
  }

  /// The label nearest before a number, with no other number between.
  private func label(before index: Int) -> Int? {
    var back = index - 1
    while back >= 0, back >= index - 8, reading.kind(back) != .number {
      if reading.kind(back) == .newline, back < index - 2 { return nil }
      if reading.has(back, [.nationalStrong, .national, .numberLook]) { return back }
      if reading.has(back, [.phoneLabel, .strongRecord]), !reading.has(back, .numero) {
        return nil
      }
      back -= 1
    }
    return nil
  }

  private func labelled(_ run: NumberRun, at index: Int) -> Int? {
    if let last = corsican(at: index, checked: false) { return last }
    for count in [15, 13, 12, 11, 10, 9] {
      if let cut = run.cut(count) { return cut.last }
    }
    return nil
  }

  private func weaklyLabelled(_ run: NumberRun, at index: Int) -> Int? {
    for count in [15, 13] {
      if let cut = run.cut(count), NationalNumber.isNIRShape(Array(run.digits.prefix(count))) {
        return cut.last
      }
    }
    if let last = corsican(at: index, checked: false) { return last }
    if let cut = run.cut(13), run.digits.starts(with: [7, 5, 6]) { return cut.last }
    if let cut = run.cut(11), NationalNumber.isNISS(Array(run.digits.prefix(11))) {
      return cut.last
    }
    if let cut = run.cut(10), reading.before(index, .numero, reach: 4) != nil || run.groups[0] == 4
    {
      return cut.last
    }
    if run.groups.starts(with: [3, 2, 4]), NationalNumber.isSSN(Array(run.digits.prefix(9))) {
      return run.tokens[2]
    }
    if let cut = run.cut(9), NationalNumber.isLuhn(Array(run.digits.prefix(9))) { return cut.last }
    return nil
  }

  private func unlabelled(at index: Int, _ run: NumberRun) -> Int? {
    if let cut = run.cut(15), NationalNumber.isNIR(Array(run.digits.prefix(15))),
      isNIRGrouping(run.groups.prefix(cut.groups))
    {
      return cut.last
    }
    if run.digits.count == 13, let last = keyApart(run) { return last }
    if let last = corsican(at: index, checked: true) { return last }
    if isFormRow(at: index, run), NationalNumber.isNIRShape(run.digits) {
      return run.tokens.last
    }
    // Boxes filled in by hand, one lost, in front of the birth date.
    if run.boxes == run.groups.count, (13...15).contains(run.boxes), let last = run.tokens.last,
      run.digits[0] == 1 || run.digits[0] == 2, reading.after(last + 1, .birth, reach: 4) != nil
    {
      return last
    }
    if let cut = run.cut(13), NationalNumber.isAVS(Array(run.digits.prefix(13))) { return cut.last }
    if run.groups.starts(with: [2, 2, 2, 3, 2]), let cut = run.cut(11),
      NationalNumber.isNISS(Array(run.digits.prefix(11)))
    {
      return cut.last
    }
    if run.groups == [11] || run.groups == [6, 3, 2], reading.clinicalWords > 0,
      NationalNumber.isNISS(run.digits), let last = run.tokens.last
    {
      return last
    }
    if reading.before(index, .phoneLabel, reach: 4) != nil { return nil }
    if run.digits.count == 10, NationalNumber.isNHS(run.digits), let last = run.tokens.last,
      reading.after(last + 1, .nationalStrong, reach: 4) != nil
    {
      return last
    }
    if run.groups == [3, 3, 4], reading.clinicalWords > 0, run.tokens[1] == index + 1,
      let cut = run.cut(10), NationalNumber.isNHS(Array(run.digits.prefix(10)))
    {
      return cut.last
    }
    return nil
  }

  /// A NIR whose key stands apart: `2 69 05 49 588 157 / 80`.
  private func keyApart(_ run: NumberRun) -> Int? {
    guard let last = run.tokens.last, reading.isSign(last + 1, among: "/-("),
      reading.digits(last + 2) == 2, let key = reading.number(last + 2)
    else { return nil }
    return NationalNumber.isNIR(run.digits + [UInt8(key / 10), UInt8(key % 10)]) ? last + 2 : nil
  }

  /// A row of exactly fifteen boxes: social security forms print the number so.
  private func isFormRow(at index: Int, _ run: NumberRun) -> Bool {
    run.groups.count == 15 && run.boxes == 15 && reading.digits(index - 1) != 1
      && (run.digits[0] == 1 || run.digits[0] == 2)
  }

  private func isNIRGrouping(_ groups: ArraySlice<Int>) -> Bool {
    groups.count == 1 || groups.count == 15 || groups.elementsEqual([13, 2])
      || groups.elementsEqual([1, 2, 2, 2, 3, 3, 2])
      || groups.elementsEqual([1, 2, 2, 2, 3, 3, 1, 1])
      || groups.elementsEqual([7, 3, 3, 2]) || groups.elementsEqual([7, 6, 2])
      || groups.elementsEqual([5, 2, 3, 3, 2]) || groups.elementsEqual([1, 2, 2, 2, 6, 2])
      || groups.elementsEqual([1, 2, 2, 5, 3, 2]) || groups.elementsEqual([1, 2, 2, 3, 2, 3, 2])
  }

  /// A number of someone born in Corsica: `2A` or `2B` for the department.
  private func corsican(at index: Int, checked: Bool) -> Int? {
    var digits: [UInt8] = []
    var next = index
    var letter = false
    while digits.count < 15, next < index + 24, let kind = reading.kind(next) {
      let token = reading.tokens[next]
      let text = reading.bytes[Int(token.start)..<Int(token.end)]
      if kind == .number, text.count <= 15 {
        digits.append(contentsOf: text.map { $0 &- 0x30 })
      } else if kind == .word, digits.count == 6, digits.last == 2, text.count == 1,
        reading.isGlued(next), let first = text.first, first | 0x20 == 0x61 || first | 0x20 == 0x62
      {
        digits[5] = 1
        digits.append(first | 0x20 == 0x61 ? 9 : 8)
        letter = true
      } else if !reading.isSign(next, among: ".-") {
        break
      }
      next += 1
    }
    guard letter, digits.count == 15 || digits.count == 13, NationalNumber.isNIRShape(digits),
      !checked || NationalNumber.isNIR(digits)
    else { return nil }
    while next > index, reading.kind(next - 1) == .sign { next -= 1 }
    return next - 1
  }

  /// A RAMQ number: four letters, then eight digits that hold a birth date.
  func findRAMQ(at index: Int) -> Int? {
    let token = reading.tokens[index]
    guard token.kind == .word, token.letters == 4, token.shape == .upper,
      !reading.has(index, .numberLook)
    else { return nil }
    let number = reading.isSign(index + 1, "-") ? index + 2 : index + 1
    guard reading.digits(number) > 0 else { return nil }
    let run = NumberRun(reading, at: number)
    guard run.groups.first == 8 || run.groups.starts(with: [4, 4]) || run.groups.first == 6,
      let cut = run.cut(8), NationalNumber.isRAMQ(Array(run.digits.prefix(8))),
      reading.before(index, .numberLook, reach: 4) == nil
    else { return nil }
    // `MARS 2024 …` is a date; Mr Marsan's number has its digits together.
    return reading.has(index, .month) && run.groups.first != 8 ? nil : cut.last
  }

  /// A US social security number that is written as one: `123-45-6789`.
  func findSSN(_ run: NumberRun) -> Int? {
    guard run.groups == [3, 2, 4], reading.clinicalWords > 0,
      reading.isSign(run.tokens[0] + 1, "-"), NationalNumber.isSSN(run.digits)
    else { return nil }
    return run.tokens.last
  }
}
