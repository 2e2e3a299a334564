import Evidence
import FoundationEssentials
import Syndication
import Testing

@testable import Editorial

/// SplitMix64: the same numbers on every machine.
private struct Dice: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite("What is left out") struct LeftOutTests {
  private static let designs: [StudyDesign] = [
    .cohort, .randomizedTrial, .guideline, .news, .opinion, .safetyAlert, .unknown,
  ]
  private static let flags: [[EntryFlag]] = [
    [], [], [], [.preprint], [.retracted], [.correction], [.patientIdentifying],
  ]
  private static let titles = [
    "Asthma in children", "Heart failure in adults", "Retraction: heart failure in old adults",
    "Correction: asthma in small children", "Diabetes and football", "A day at the clinic",
  ]

  /// A window of every kind of entry, mixed by chance.
  private func room(_ seed: UInt64) -> Newsroom {
    var dice = Dice(state: seed)
    var room = Newsroom()
    room.policy.minutes = Int.random(in: 1...30, using: &dice)
    room.policy.isPublished = Bool.random(using: &dice)
    room.policy.reader = ReaderProfile(
      languages: ["en"], country: "FR", specialties: ["cardiology"], topics: ["asthma"],
      mutes: ["football"])
    for number in 0..<Int.random(in: 1...150, using: &dice) {
      var source = Newsroom.source(
        "s\(Int.random(in: 0..<12, using: &dice))",
        Standing.allCases.randomElement(using: &dice) ?? .journal)
      source.id += source.standing.rawValue
      source.isPrivate = number % 17 == 0
      room.add(
        (Self.titles.randomElement(using: &dice) ?? "") + " \(number % 40)", from: source,
        Self.designs.randomElement(using: &dice) ?? .cohort,
        words: Int.random(in: 0...700, using: &dice),
        hoursAgo: Double.random(in: 0...300, using: &dice),
        study: Int64.random(in: 1...60, using: &dice)
      ) { entry in
        entry.assessment.flags = Self.flags.randomElement(using: &dice) ?? []
        if dice.next() % 5 == 0 { entry.assessment.language = "de" }
        if dice.next() % 6 == 0 { entry.status.shownOn = "2026-11-22" }
        if dice.next() % 9 == 0 { entry.status.readAt = entry.firstSeen }
        if dice.next() % 7 == 0 { entry.revised = Newsroom.start.addingTimeInterval(-7200) }
      }
    }
    return room
  }

  @Test("every entry of the window is shown or counted under one reason", arguments: 1...60)
  func whole(seed: Int) {
    var room = room(UInt64(seed))
    for _ in 0..<2 {
      let digest = room.digest()
      let left = digest.leftOut.reduce(0) { $0 + $1.count }
      #expect(digest.shownKeys.count + left == room.entries.count)
      room.now += 7200
    }
  }

  @Test("the order of the input changes nothing", arguments: 1...25)
  func permuted(seed: Int) {
    var room = room(UInt64(seed))
    let digest = Editor.select(room.entries, policy: room.policy, now: room.now)
    var dice = Dice(state: UInt64(seed) &* 7919)
    for _ in 0..<3 {
      room.entries.shuffle(using: &dice)
      #expect(Editor.select(room.entries, policy: room.policy, now: room.now) == digest)
    }
  }

  @Test("entries of quarantined and blocked sources are in no digest, and counted")
  func withheld() {
    var room = Newsroom()
    room.add("Waits", from: Newsroom.source("inconnu", .unreviewed), .guideline)
    room.add("Refused", from: Newsroom.source("refus", .blocked), .safetyAlert)
    room.policy.withheld = [Digest.LeftOut(reason: .quarantined, count: 4)]
    let digest = room.digest()
    #expect(digest.sections.isEmpty)
    #expect(
      digest.leftOut == [
        Digest.LeftOut(reason: .quarantined, count: 5), Digest.LeftOut(reason: .blocked, count: 1),
      ])
  }

  @Test("what would be published holds nothing private and nothing that identifies a patient")
  func published() {
    var room = Newsroom()
    room.policy.isPublished = true
    var secret = Newsroom.source("secret", .journal)
    secret.isPrivate = true
    room.add("Private", from: secret)
    let blog = Newsroom.source("blog", .personal)
    room.add("A patient", from: blog) { $0.assessment.flags = [.patientIdentifying] }
    room.add("Released", from: blog) {
      $0.assessment.flags = [.patientIdentifying]
      $0.status.releasedAt = $0.firstSeen
    }
    room.add("A case report", from: Newsroom.source("revue", .journal), .caseReport) {
      $0.assessment.flags = [.patientIdentifying]
    }
    let digest = room.digest()
    #expect(Set(digest.items.map { $0.lead.entry.title }) == ["Released", "A case report"])
    #expect(digest.count(.private) == 1)
    #expect(digest.count(.identifying) == 1)
  }
}
