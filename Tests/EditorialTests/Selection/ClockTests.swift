import Evidence
import FoundationEssentials
import Syndication
import Testing

@testable import Editorial

@Suite("The clock") struct ClockTests {
  private let journal = Newsroom.source("revue", .journal)
  private let agency = Newsroom.source("agence", .authority, country: "FR")

  @Test("what is shown fits the minutes promised, and fills most of them", arguments: [3, 10, 30])
  func fits(minutes: Int) {
    var room = Newsroom()
    room.policy.minutes = minutes
    for number in 0..<120 {
      let source = Newsroom.source("s\(number % 12)", .journal)
      room.add("Study \(number) of something", from: source, words: 90 + number % 7 * 60)
    }
    let digest = room.digest()
    let used = digest.items.reduce(0) { $0 + $1.minutes }
    #expect(used <= Double(minutes))
    #expect(used > Double(minutes) * 0.8)
    #expect(digest.minutesUsed == Int(used.rounded(.up)))
  }

  @Test("two hundred words take a minute, a title a quarter, a recommendation half a minute more")
  func readingTime() {
    var room = Newsroom()
    room.add("Two hundred words", from: journal, words: 200)
    room.add("A title", from: journal, words: 8)
    room.add("A recommendation", from: agency, .guideline, words: 200)
    room.add("A whole article", from: journal, words: 9000)
    #expect(room.entries.map(ReadingTime.minutes) == [1, 0.25, 1.5, 3])
  }

  @Test("a podcast takes its playing time, and so does a recording beside a text")
  func listening() {
    var room = Newsroom()
    let podcast = Newsroom.source("ecoute", .personal, kind: "podcast")
    room.add("Episode 12", from: podcast, words: 40) { $0.entry.duration = 900 }
    room.add("A talk", from: journal, words: 40) {
      $0.entry.duration = 400
      $0.entry.enclosures = [Enclosure(url: "https://revue.example/a.mp3", type: "audio/mpeg")]
    }
    #expect(room.entries.map(ReadingTime.minutes) == [15, 6.75])
  }

  @Test("an episode longer than the digest is left out for the time, not cut short")
  func longEpisode() {
    var room = Newsroom()
    let podcast = Newsroom.source("ecoute", .society, kind: "podcast")
    room.add("Episode 12", from: podcast, words: 40) { $0.entry.duration = 3600 }
    room.add("A study", from: journal)
    let digest = room.digest()
    #expect(digest.items.map(\.lead.key) == [2])
    #expect(digest.count(.time) == 1)
  }

  @Test("safety alerts are never cut, the reader's country first, then the graver")
  func alerts() {
    var room = Newsroom()
    room.policy.minutes = 1
    room.policy.reader.country = "BE"
    let belgian = Newsroom.source("afmps", .authority, country: "BE")
    for number in 0..<12 {
      room.add("Alert \(number)", from: agency, .safetyAlert, words: 300) {
        $0.assessment.gravity = .serious
      }
    }
    room.add("Critical, abroad", from: agency, .safetyAlert, words: 300) {
      $0.assessment.gravity = .critical
    }
    room.add("Minor, at home", from: belgian, .safetyAlert, words: 300) {
      $0.assessment.gravity = .information
    }
    room.add("A study", from: journal)
    let digest = room.digest()
    let alerts = digest.sections.first { $0.id == .alerts }?.items ?? []
    #expect(alerts.count == 14)
    #expect(alerts.prefix(2).map { $0.lead.entry.title } == ["Minor, at home", "Critical, abroad"])
    // Beyond half the time, what is neither grave nor at home takes one line.
    #expect(alerts.last?.isBrief == true)
    #expect(digest.count(.time) == 1)
  }

  @Test("an alert of the press, of a blog or of a firm is none")
  func lowAlerts() {
    var room = Newsroom()
    for standing in [Standing.press, .personal, .commercial] {
      room.add("Alert", from: Newsroom.source(standing.rawValue, standing), .safetyAlert)
    }
    #expect(room.digest().sections.allSatisfy { $0.id != .alerts })
  }

  @Test("the order of sections: alerts, evidence, topics, studies, news, social")
  func sections() {
    var room = Newsroom()
    room.policy.minutes = 30
    room.policy.reader.topics = ["asthma"]
    room.add("A post", from: Newsroom.source("blog", .personal), .unknown, words: 40)
    room.add("A society's news", from: Newsroom.source("soc", .society), .news, words: 40)
    room.add("A cohort of ants", from: journal)
    room.add("A cohort of asthma", from: Newsroom.source("poumon", .journal))
    room.add("A trial", from: Newsroom.source("essais", .journal), .randomizedTrial)
    room.add("A preprint's trial", from: Newsroom.source("pre", .preprintServer), .randomizedTrial)
    {
      $0.assessment.flags = [.preprint]
    }
    room.add("An alert", from: agency, .safetyAlert)
    let digest = room.digest()
    #expect(digest.sections.map(\.id) == [.alerts, .evidence, .topics, .studies, .news, .social])
    #expect(digest.titles["studies"] == ["A cohort of ants", "A preprint's trial"])
  }
}
