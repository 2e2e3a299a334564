/// Names that the words around them give to a patient: mourned or congratulated for a recovery, called
/// one, in a chart, with a family.
extension NameFinder {
  /// Whether what follows a name that is honoured speaks of an illness, an age or one patient.
  func isMourned(_ name: PersonName) -> Bool {
    // `Bravo à Jean Dupont pour sa thèse`, `hommage à …, pionnier de la greffe` praise a colleague.
    guard reading.after(name.last + 1, [.discourse, .published, .event], reach: 16) == nil else {
      return false
    }
    let mourning: [StaticString] = ["rip", "repose", "adieu", "hommage", "pensees", "obituary"]
    let isPraised = !mourning.contains { word in
      (name.first - 4..<name.first).contains { reading.reads($0, word) }
    }
    return (name.last + 1..<name.last + 26).contains {
      isNewOrgan($0) || isTransplant($0) || reading.has($0, [.happened, .aged]) && !isActive($0)
        || reading.has($0, .ageWord) && (!isPraised || reading.isSign($0 - 2, among: ",("))
        || isOnePatient($0)
        || !isPraised
          && (reading.isDisease($0) || reading.has($0, .clinical) && !reading.has($0, .patient))
    }
  }

  /// `a new liver`, `son nouveau rein`.
  func isNewOrgan(_ index: Int) -> Bool {
    let organs: [StaticString] = [
      "liver", "kidney", "heart", "lungs", "lung", "foie", "rein", "cœur", "coeur", "poumons",
      "cornea", "marrow",
    ]
    return (reading.reads(index - 1, "new") || reading.reads(index - 1, "nouveau"))
      && organs.contains { reading.reads(index, $0) }
  }

  /// `one year after a bone marrow transplant`, `sa greffe`.
  func isTransplant(_ index: Int) -> Bool {
    (reading.reads(index, "transplant") || reading.reads(index, "greffe"))
      && (index - 4..<index).contains { next in
        reading.reads(next, "after") || reading.reads(next, "her") || reading.reads(next, "his")
          || reading.reads(next, "sa")
      }
  }

  /// `Dossier médical de Jean Dupont`, `medical notes of Jane Smith`.
  func isChart(_ name: PersonName) -> Bool {
    guard name.words > 1, reading.has(name.first - 1, .of) else { return false }
    let near = max(0, name.first - 4)..<name.first - 1
    return near.contains { reading.has($0, .matter) }
      && near.contains {
        reading.reads($0, "medical") || reading.reads($0, "médical")
          || reading.reads($0, "médicaux")
      }
  }

  /// `The patient's name is Quang Tran`.
  func isCalled(_ name: PersonName) -> Bool {
    reading.reads(name.first - 1, "is") && reading.reads(name.first - 2, "name")
      && (name.first - 6..<name.first - 2).contains { reading.has($0, .patient) }
  }

  /// `thanks to Jane Smith and family`: a patient's, where a text tells of care.
  func isWithFamily(_ name: PersonName) -> Bool {
    guard reading.clinicalWords > 0,
      reading.before(name.first, [.professional, .profession], reach: 3) == nil,
      reading.reads(name.last + 1, "and") || reading.reads(name.last + 1, "et")
    else { return false }
    return reading.reads(name.last + 2, "family")
      || reading.has(name.last + 2, .article)
        && (reading.reads(name.last + 3, "family") || reading.reads(name.last + 3, "famille"))
  }

  /// `Jane Smith (patient)`.
  func calledPatient(_ index: Int) -> PersonName? {
    guard reading.beginsName(index), let name = reading.name(at: index), name.words > 1,
      name.hasGiven || name.isUnlisted, reading.isSign(name.last + 1, "("),
      isOnePatient(name.last + 2), reading.isSign(name.last + 3, ")")
    else { return nil }
    return name
  }
}
