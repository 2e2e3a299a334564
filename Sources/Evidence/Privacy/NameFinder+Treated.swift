/// Names of those for whom something was done: an organ given, an operation, a physician's thanks.
extension NameFinder {
  /// `, six mois sans alcool`, `a year sober`, `, our first lung transplant`: what only a patient
  /// reaches.
  func isMilestone(_ index: Int) -> Bool {
    if reading.has(index, .abstinent) { return true }
    let isWithout = reading.reads(index, "sans") || reading.reads(index, "without")
    if isWithout, reading.has(index - 1, [.monthUnit, .ageWord]) { return true }
    return reading.isSign(index - 1, ",")
      && (reading.reads(index, "our") || reading.reads(index, "notre"))
      && (index + 1..<index + 5).contains { next in
        (reading.reads(next, "transplant") || reading.has(next, .happened))
          && reading.kind(next + 1) != .word
      }
  }

  /// `Thank you Jane Smith for letting me be your doctor`: who has been somebody's patient.
  func isPatientOfWriter(_ name: PersonName) -> Bool {
    let thanks: [StaticString] = ["merci", "thank", "thanks"]
    let owners: [StaticString] = ["your", "votre", "ton", "ta"]
    return name.hasGiven
      && (name.first - 3..<name.first).contains { next in
        reading.reads(next, among: thanks)
      }
      && (name.last + 1..<name.last + 14).contains { next in
        reading.has(next, [.profession, .professional])
          && reading.reads(next - 1, among: owners)
          && (reading.reads(next - 2, "be") || reading.has(next - 2, .being))
      }
  }

  /// `Jane Smith received a kidney`, `Jean Dupont a reçu un rein`: who has been given an organ.
  func isRecipient(_ name: PersonName) -> Bool {
    name.hasGiven && name.hasSurname
      && (name.last + 1..<name.last + 6).contains { next in
        reading.has(next, .organ)
          && (name.last + 1..<next).contains(where: isGotten)
      }
  }

  private func isGotten(_ index: Int) -> Bool {
    let verbs: [StaticString] = ["got", "received", "reçu", "recu", "gets", "reçoit"]
    return reading.reads(index, among: verbs)
  }

  /// `Greffe réussie pour Jean Dupont`, `surgery for Jane Smith`: for whom an intervention is.
  func isTreatedFor(_ name: PersonName) -> Bool {
    name.hasGiven && name.hasSurname && isPassing(name.first - 1)
      && (name.first - 4..<name.first - 1).contains { reading.has($0, .procedure) }
      && !isTalkedAbout(name)
      && reading.after(name.last + 1, [.profession, .published], reach: 8) == nil
  }
}
