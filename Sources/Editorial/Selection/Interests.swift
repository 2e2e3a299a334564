import Evidence
import Syndication

/// What an entry is about, as far as the reader's words and the shipped lists can tell.
struct Interests: Sendable {
  /// What an entry was found to be about.
  struct Match: Sendable, Equatable {
    /// The reader's own topics found, as the reader wrote them.
    var topics: [String] = []
    /// The names of followed specialties' concepts found.
    var concepts: [String] = []
    /// What the shares are counted by, followed or not, at most three.
    var subjects: [String] = []
    /// Whether a muted word stands in it.
    var isMuted = false
    /// Whether the reader follows anything in it.
    var isFollowed: Bool { !topics.isEmpty || !concepts.isEmpty }
  }

  private let topics: [String]
  private let followed: Set<String>
  /// Concepts that a topic of the reader's names: they share its part of the time.
  private let ownConcepts: Set<Int>
  private let topicIndex: PhraseIndex
  private let muteIndex: PhraseIndex

  /// The interests of a reader.
  init(_ reader: ReaderProfile) {
    topics = reader.topics
    followed = Set(reader.specialties.compactMap { SpecialtyList.specialty(named: $0)?.id })
    let topicWords = Set(reader.topics.map(PhraseIndex.words))
    ownConcepts = Set(
      SpecialtyList.concepts.indices.filter { number in
        SpecialtyList.concepts[number].names.contains(where: topicWords.contains)
      })
    topicIndex = Self.index(reader.topics)
    muteIndex = Self.index(reader.mutes)
  }

  private static func index(_ phrases: [String]) -> PhraseIndex {
    var index = PhraseIndex()
    for (number, phrase) in phrases.enumerated() {
      index.add(PhraseIndex.words(phrase), for: number)
    }
    return index
  }

  /// What an entry is about: its title and categories, and its conclusion for the reader's words.
  func match(_ assessed: AssessedEntry) -> Match {
    let entry = assessed.entry
    var words = PhraseIndex.words(entry.title ?? "")
    for category in entry.categories.prefix(20) {
      // A boundary: no phrase spans two categories.
      words.append("")
      words.append(contentsOf: PhraseIndex.words(category))
    }
    var match = Match()
    var subjects: [String] = []
    for number in SpecialtyList.index.numbers(in: words) {
      let concept = SpecialtyList.concepts[number]
      if followed.contains(concept.specialty) { match.concepts.append(concept.name) }
      if !ownConcepts.contains(number), !subjects.contains(concept.name) {
        subjects.append(concept.name)
      }
    }
    if !topicIndex.isEmpty || !muteIndex.isEmpty {
      if let conclusion = assessed.assessment.conclusion {
        words.append("")
        words.append(contentsOf: PhraseIndex.words(conclusion))
      }
      match.topics = topicIndex.numbers(in: words).map { topics[$0] }
      match.isMuted = !muteIndex.numbers(in: words).isEmpty
    }
    match.subjects = Array((match.topics + subjects).prefix(3))
    return match
  }
}
