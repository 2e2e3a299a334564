/// Whose telephone or address it is: of one who is to be called, of the writer, of a ward.
extension ContactFinder {
  /// `Contacter le fils du patient`: a verb of calling with one person for its object.
  func isObject(_ own: Int) -> Bool {
    (own - 3...own).contains { next in
      reading.has(next, .ownPhone) && reading.has(next - 1, .article)
        && reading.has(next - 2, [.calling, .appeal])
    }
  }

  /// `Ward phone`, `Ward 12 tel`: where anybody may ring.
  func isOfWard(_ index: Int) -> Bool {
    (index - 5..<index).contains { next in
      reading.reads(next, "ward")
        && (reading.kind(next - 1) != .word || reading.endsSentence(next - 1))
        && (next + 1..<index).contains { reading.has($0, .phoneLabel) }
    }
  }

  /// `…, du lundi au vendredi`, `Mon to Fri`, `de 9 h à 16 h`: when a service answers.
  func hasHours(behind phone: Int) -> Bool {
    (phone + 1..<phone + 12).contains { day in
      reading.has(day, .weekday) && reading.has(day + 2, .weekday)
        || reading.reads(day, "h") && reading.digits(day - 1) > 0
          && (day + 1..<day + 5).contains {
            reading.reads($0, "h") && reading.digits($0 - 1) > 0
          }
    }
  }

  /// `Contact: 07700 900123. Woman, 74, stroke`: the label alone, then one person and an age.
  func isContactOfPatient(_ phone: PhoneNumber) -> Bool {
    let label = phone.first - 1
    guard reading.isSign(label, ":"), reading.has(label - 1, .contact),
      reading.kind(label - 2) != .word
    else { return false }
    return (phone.last + 1..<phone.last + 5).contains { next in
      reading.has(next, [.male, .female, .patient])
        && (next + 1..<next + 4).contains { (1...3).contains(reading.digits($0)) }
    }
  }

  /// `mon numéro`, `my number is`; `email me at` from whoever tells of a mother or a son.
  func mine(_ index: Int) -> Int? {
    (index - 4..<index).last { reading.reads($0, "mon") || reading.reads($0, "my") }
      ?? (index - 7..<index).last { reading.reads($0, "me") && tellsOfKin(before: index) }
      ?? (isOrTexted(index) ? index - 1 : nil)
  }

  /// `email me at jane@example.org or text 07700 900123`.
  private func isOrTexted(_ index: Int) -> Bool {
    let verb = reading.isSign(index - 1, "(") ? index - 2 : index - 1
    return reading.has(verb, .calling) && reading.kind(verb - 1) == .word
      && (verb - 14..<verb).contains { reading.isSign($0, "@") }
      && (verb - 20..<verb).contains { reading.reads($0, "me") || reading.reads($0, "moi") }
      && tellsOfKin(before: index)
  }

  /// `ma mère`, `my son` in the words before.
  func tellsOfKin(before index: Int) -> Bool {
    (index - 90..<index).contains { next in
      reading.has(next, .kin)
        && reading.reads(next - 1, among: ["my", "mon", "ma", "notre", "our"])
    }
  }
}
