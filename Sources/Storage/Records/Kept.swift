import Evidence
import Syndication

extension EntryRecord {
  /// What the library keeps of an entry: its words, and how they were judged when they were stored.
  struct Kept {
    let entry: Entry
    /// `nil` where this version cannot read it.
    let assessment: Assessment?
    /// The rules that judged (`Assessor.edition`); `nil` before there were editions.
    let edition: UInt64?

    /// The judgement of the entry by the rules of this version.
    func present(from source: Source) -> Assessment {
      if let assessment, edition == Assessor.edition { return assessment }
      return anew(from: source)
    }

    /// The judgement made again, for other rules or for a source of another standing.
    ///
    /// What was held stays held, whoever the source is said to be now and whatever the rules find:
    /// only the curator's release, or other words of its author, lets it out.
    func anew(from source: Source) -> Assessment {
      var judgement = Assessor().assess(entry, from: source)
      if let held = assessment?.identifying, !held.isEmpty, judgement.identifying.isEmpty {
        judgement.identifying = held
        judgement.flags.append(.patientIdentifying)
        judgement.flags.sort { $0.rawValue < $1.rawValue }
      }
      return judgement
    }
  }
}
