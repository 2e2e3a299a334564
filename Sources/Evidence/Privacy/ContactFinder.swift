/// Finds telephone numbers and e-mail addresses of patients; those of services, practices, authors
/// and speakers are not.
struct ContactFinder {
  let reading: ScreenReading

  /// The telephone number that begins at a token, when nothing says that it is a service's.
  func phone(at index: Int) -> PhoneNumber? {
    guard !isInsideNumber(index), let phone = PhoneNumber(reading, at: index),
      !isInsideNumber(after: phone.last), !phone.isService,
      reading.before(index, .numberLook, reach: 3) == nil
    else { return nil }
    return isPersonal(phone) ? phone : nil
  }

  /// The telephone number directly behind a patient's name that ends before a token: `Jane Smith
  /// (07700 900123)`.
  func phone(at index: Int, behindName end: Int) -> PhoneNumber? {
    guard end > 0, index >= end, index <= end + 3,
      (end..<index).allSatisfy({
        reading.isSign($0, among: ",:(-+") || reading.has($0, [.phoneLabel, .kin])
          || reading.isSign($0, among: ")")
      }),
      !isInsideNumber(index), let phone = PhoneNumber(reading, at: index),
      !isInsideNumber(after: phone.last), !phone.isService
    else { return nil }
    return phone
  }

  private func isPersonal(_ phone: PhoneNumber) -> Bool {
    // `Home phone`, `Tél. domicile` are somebody's own.
    let own =
      owner(before: phone.first)
      ?? calledBack(phone.first)
      ?? ownHome(before: phone.first)
      ?? reading.before(phone.first, .civility, reach: 7)
      ?? mine(phone.first)
    let service = reading.before(phone.first, .service, reach: phone.isMobile ? 9 : 24)
    let behind = reading.after(phone.last + 1, [.service, .ownPhone], reach: 5)
    let isAppeal = (phone.first - 12..<phone.first).contains {
      reading.has($0, .appeal) && !isOfOne($0)
    }
    if isAppeal, own.map({ !reading.has($0, .ageWord) && !isObject($0) }) ?? true { return false }
    if isOfWard(phone.first) || own == nil && hasHours(behind: phone.last) { return false }
    if isContactOfPatient(phone) { return true }
    // `Patient contact: 07700 900123`
    let isLabel = service.map { reading.has($0, .contact) } ?? false
    let genitive = own.map { reading.isSign($0 + 1, "'") } ?? false
    if let own, own + (isLabel ? genitive ? 4 : 2 : 0) > (service ?? -1) { return true }
    if let behind, reading.isSign(behind - 1, "(") || service == nil {
      return reading.has(behind, .ownPhone) ? true : service == nil && own != nil
    }
    if reading.before(phone.first, [.professional, .profession], reach: phone.isMobile ? 6 : 24)
      != nil, own == nil
    {
      return false
    }
    if service != nil { return false }
    // `a lecture on Lyme disease, free entry, 01632 960123`, `Cabinet infirmier …`, `Podiatry …`
    if !phone.isMobile, own == nil,
      reading.before(phone.first, .event, reach: 24) != nil
        || (phone.first - 20..<phone.first).contains(where: isTrade)
    {
      return false
    }
    if reading.reads(phone.first - 1, "fax") || reading.reads(phone.first - 2, "fax") {
      return false
    }
    return reading.clinicalWords > 0 || own != nil || isInIdentity(phone.first)
  }

  /// Whose number it is, `sage-femme` aside.
  private func owner(before index: Int) -> Int? {
    guard let own = reading.before(index, .ownPhone, reach: 9) else {
      // `… for a 33-year-old, leukaemia, tel …`
      let aged = reading.before(index, .ageWord, reach: 12)
      return aged.flatMap { age in
        reading.digits(age - 1) == 2 || reading.digits(age - 2) == 2 ? age : nil
      }
    }
    return reading.isSign(own - 1, "-") && reading.isGlued(own) && reading.reads(own, "femme")
      ? nil : own
  }

  /// `appelez-le au`, `ring her on`: the number of one who is asked to be called.
  private func calledBack(_ index: Int) -> Int? {
    (index - 6..<index).last { reading.has($0, .calling) && isOfOne($0) }
  }

  /// `-le`, `-la`, `-lui`, `him`, `her` behind a verb.
  private func isOfOne(_ verb: Int) -> Bool {
    if reading.reads(verb + 1, "him") || reading.reads(verb + 1, "her") { return true }
    return reading.isSign(verb + 1, "-") && reading.isGlued(verb + 2)
      && (reading.reads(verb + 2, "le") || reading.reads(verb + 2, "la")
        || reading.reads(verb + 2, "lui"))
  }

  /// `Podiatry`, `Orthophonie`: a calling written on a door.
  private func isTrade(_ index: Int) -> Bool {
    reading.tokens.indices.contains(index) && reading.tokens[index].isCapital
      && reading.ends(
        index, among: ["iatry", "iatrie", "ology", "ologie", "phonie", "therapy", "thérapie"])
  }

  /// `Tél. domicile`, but not `soins à domicile` nor `home visits`, which a practice offers.
  private func ownHome(before index: Int) -> Int? {
    guard let home = reading.before(index, .home, reach: 4) else { return nil }
    let isOffer =
      reading.reads(home + 1, "visits") || reading.reads(home + 1, "care")
      || reading.reads(home - 2, "soins") || reading.reads(home - 2, "visites")
    return isOffer ? nil : home
  }

  private func isInsideNumber(_ index: Int) -> Bool {
    guard index > 0, reading.isGlued(index) else { return false }
    let previous = index - 1
    if reading.kind(previous) == .word { return true }
    return reading.kind(previous) == .sign && !reading.isSign(previous, among: ":(|\",;=>")
      && !(reading.isSign(previous, "-") && reading.kind(index - 2) != .number)
      && !(reading.isSign(previous, ".") && reading.kind(index - 2) == .word)
  }

  private func isInsideNumber(after last: Int) -> Bool {
    reading.isGlued(last + 1)
      && (reading.kind(last + 1) == .word && !isExtension(last + 1)
        || reading.isSign(last + 1, among: "-/_") && reading.isGlued(last + 2))
  }

  /// `x123` behind a North American number.
  private func isExtension(_ index: Int) -> Bool {
    reading.reads(index, "x") || reading.reads(index, "ext")
  }

  /// The e-mail address around an at sign.
  func email(at index: Int) -> (first: Int, last: Int)? {
    guard reading.isGlued(index), reading.isGlued(index + 1), reading.kind(index + 1) != .sign
    else { return nil }
    var first = index - 1
    guard reading.kind(first) == .word || reading.kind(first) == .number else { return nil }
    while first > 0, first > index - 16, reading.isGlued(first),
      reading.kind(first - 1) != .sign || reading.isSign(first - 1, among: "._-+'")
    {
      first -= 1
    }
    while reading.kind(first) == .sign { first += 1 }
    var last = index + 1
    var hasPoint = false
    while last + 1 < reading.tokens.count, last < index + 14, reading.isGlued(last + 1),
      reading.kind(last + 1) != .sign || reading.isSign(last + 1, among: ".-")
    {
      last += 1
      if reading.isSign(last, ".") { hasPoint = true }
    }
    while reading.kind(last) == .sign { last -= 1 }
    guard hasPoint, last > index,
      isPatients(first, index) || isOfTeller(first, host: index + 1...last)
    else { return nil }
    return (first, last)
  }

  private func isPatients(_ first: Int, _ at: Int) -> Bool {
    if mine(first) != nil, tellsOfKin(before: first) { return true }
    // `contact@`, `info@` are nobody's own, whoever they are for.
    if at == first + 1, reading.has(first, [.contact, .service]) { return false }
    if let own = reading.before(first, [.ownPhone, .patient], reach: 6),
      own + 1 >= (reading.before(first, [.contact, .service], reach: 6) ?? -1)
    {
      return true
    }
    let isRole = (first..<at).contains {
      reading.has($0, [.contact, .service, .event, .author, .bigFacility])
    }
    guard !isRole,
      reading.before(
        first,
        [.contact, .service, .professional, .profession, .credential, .event, .published],
        reach: 12) == nil
    else { return false }
    let isInstitution = (at..<min(at + 10, reading.tokens.count)).contains {
      reading.isGlued($0) && isInstitutional($0)
    }
    return !isInstitution && (reading.clinicalWords > 0 || isInIdentity(first))
  }

  /// `Identité : … | Naissance : 08/12/1957 | Tél : …`: behind a birth date on its line.
  private func isInIdentity(_ index: Int) -> Bool {
    guard let birth = reading.before(index, [.birth, .birthLabel], reach: 24) else { return false }
    return (birth + 1..<index).contains { reading.day(at: $0) != nil }
  }

  /// A word of a domain that belongs to an institution: an address of work.
  private func isInstitutional(_ index: Int) -> Bool {
    // `.ch` ends Swiss addresses.
    reading.has(index, [.service, .bigFacility, .facility])
      && !(reading.isSign(index - 1, ".") && reading.reads(index, "ch"))
      || reading.reads(index, "nhs")
      || reading.reads(index, "edu") || reading.reads(index, "univ") || reading.reads(index, "aphp")
      || reading.reads(index, "gouv") || reading.reads(index, "ac") || reading.reads(index, "gov")
  }
}
