import Evidence
import Syndication

/// How long an entry takes, so that the minutes promised are the minutes it takes (docs/digest.md).
enum ReadingTime {
  /// Words a minute: Brysbaert's 238 for English non-fiction (J Mem Lang 2019;109:104047), less
  /// what figures and abbreviations of an abstract cost.
  static let wordsPerMinute = 200.0
  /// No entry is decided upon in less.
  static let floor = 0.25
  /// What is longer is opened later or not at all: nobody reads a full text in a digest.
  static let wordCeiling = 600
  /// A title alone, on one line.
  static let brief = 0.1

  /// Minutes to read (or listen to) an entry, in quarters.
  static func minutes(of entry: AssessedEntry) -> Double {
    if let duration = entry.entry.duration, duration > 0, isPlayed(entry) {
      return quarters(Double(min(duration, 86_400)) / 60)
    }
    var minutes = Double(max(0, min(entry.assessment.words, wordCeiling))) / wordsPerMinute
    // A recommendation changes what one does: its list is opened and read.
    if entry.assessment.design == .guideline { minutes = max(minutes, 0.5) + 0.5 }
    return quarters(minutes)
  }

  /// Whether the entry is to be heard or watched rather than read.
  static func isPlayed(_ entry: AssessedEntry) -> Bool {
    entry.source.kind == "podcast"
      || entry.entry.enclosures.contains {
        $0.type.map { $0.hasPrefix("audio/") || $0.hasPrefix("video/") } ?? false
      }
  }

  private static func quarters(_ minutes: Double) -> Double {
    max(floor, (minutes * 4).rounded() / 4)
  }
}
