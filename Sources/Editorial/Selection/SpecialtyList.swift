import Evidence

/// The shipped lists of words of the common specialties, French and English side by side.
///
/// One concept a line in `Resources/specialties.txt`, its synonyms parted by `;` (docs/digest.md).
enum SpecialtyList {
  /// A thing that specialists follow, under all its names.
  struct Concept: Sendable {
    /// The specialty's stable name (`cardiology`).
    let specialty: String
    /// The concept's first name, which stands for it.
    let name: String
    /// Every name, folded into words.
    let names: [[String]]
  }

  /// A specialty with the names it may be called by in `config.yaml`.
  struct Specialty: Sendable {
    let id: String
    let french: String
    let english: String
  }

  private static let read = parse(String(decoding: PackageResources.specialties_txt, as: UTF8.self))

  /// Every concept, in the order of the file.
  static var concepts: [Concept] { read.concepts }
  /// Every specialty, in the order of the file.
  static var specialties: [Specialty] { read.specialties }

  /// Every name of every concept, found in a text by its words; the numbers are those of `concepts`.
  static let index: PhraseIndex = {
    var index = PhraseIndex()
    for (number, concept) in concepts.enumerated() {
      for name in concept.names { index.add(name, for: number) }
    }
    return index
  }()

  /// The specialty that a reader's word names, by id or by name in either language.
  static func specialty(named name: String) -> Specialty? {
    let folded = FoldedText.words(of: name)
    return specialties.first {
      FoldedText.words(of: $0.id) == folded || FoldedText.words(of: $0.french) == folded
        || FoldedText.words(of: $0.english) == folded
    }
  }

  private static func parse(_ text: String) -> (concepts: [Concept], specialties: [Specialty]) {
    var concepts: [Concept] = []
    var specialties: [Specialty] = []
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      if line.hasPrefix("[") {
        let parts = line.dropFirst().split(separator: "]")
        let names = parts.dropFirst().joined().split(separator: "|")
        guard let id = parts.first, names.count == 2 else { continue }
        specialties.append(
          Specialty(
            id: String(id), french: trimmed(names[0]), english: trimmed(names[1])))
      } else if let specialty = specialties.last {
        let names = line.split(separator: ";").map(trimmed)
        guard let name = names.first else { continue }
        concepts.append(
          Concept(
            specialty: specialty.id, name: name,
            names: names.map(PhraseIndex.words).filter { !$0.isEmpty }))
      }
    }
    return (concepts, specialties)
  }

  private static func trimmed(_ text: Substring) -> String {
    FoldedTrim.trimmed(text)
  }
}

/// Blanks off both ends of a line of a table.
enum FoldedTrim {
  static func trimmed(_ text: Substring) -> String {
    let start = text.utf8.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    var end = start.endIndex
    while end > start.startIndex {
      let before = start.index(before: end)
      guard start[before] == 0x20 || start[before] == 0x09 || start[before] == 0x0D else { break }
      end = before
    }
    return String(Substring(start[..<end]))
  }
}
