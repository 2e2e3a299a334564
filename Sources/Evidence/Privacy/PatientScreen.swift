/// Looks in a text for what could identify a patient: names, birth dates, numbers, ways of reaching
/// them, and combinations (docs/privacy-screen.md).
///
/// Pure, in French and English alike, in time linear in the text: every rule looks at a bounded
/// number of words around the one it stands on. Finding nothing is no guarantee.
public struct PatientScreen: Sendable {
  /// Bytes of a text that are read; longer ones are books.
  public static let limit = 8 << 20

  /// A screen over the shipped words.
  public init() {}

  /// What could identify a patient, in text order, without overlaps of one kind.
  public func findings(in text: String) -> [IdentifyingSpan] {
    findings(in: Array(text.utf8.prefix(Self.limit)))
  }

  /// What could identify a patient in UTF-8 bytes; offsets are those of the bytes.
  public func findings(in bytes: [UInt8]) -> [IdentifyingSpan] {
    let reading = ScreenReading(bytes)
    var spans = DirectFinder(reading).spans
    spans += combinations(reading, names: spans.filter { $0.kind == .name })
    return spans.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }

  private func combinations(
    _ reading: ScreenReading, names: [IdentifyingSpan]
  ) -> [IdentifyingSpan] {
    let finder = CombinationFinder(reading: reading)
    let found = finder.find()
    return (found.isEmpty ? finder.beside(names) : found).flatMap { facts in
      facts.map { fact in
        let remedy =
          switch fact.element {
          case .age: "remedy.age-range"
          case .place: "remedy.place"
          case .day: "remedy.date"
          case .role: "remedy.role"
          }
        return reading.span(.combined, fact.first, fact.last, remedy: remedy)
      }
    }
  }
}
