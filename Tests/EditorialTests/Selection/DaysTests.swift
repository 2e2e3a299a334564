import Evidence
import FoundationEssentials
import Syndication
import Testing

@testable import Editorial

@Suite("Day after day") struct DaysTests {
  private func room() -> Newsroom {
    var room = Newsroom()
    for number in 0..<30 {
      room.add("Study \(number)", from: Newsroom.source("s\(number % 10)", .journal), words: 150)
    }
    return room
  }

  @Test("the same day again shows the same entries under the same numbers")
  func sameDay() {
    var room = room()
    let first = room.digest()
    room.now += 3600
    let again = room.digest()
    #expect(again.titles == first.titles)
    #expect(again.items.map(\.lead.key) == first.items.map(\.lead.key))
    #expect(again.items.map(\.minutes) == first.items.map(\.minutes))
    #expect(again.items.allSatisfy { !$0.isNewSinceFirst })
    #expect(again.leftOut == first.leftOut)
  }

  @Test("what came since the day's first digest stands behind it, marked, and numbers stay")
  func since() {
    var room = room()
    let first = room.digest()
    room.now += 6 * 3600
    room.add("Just out", from: Newsroom.source("neuve", .journal), .randomizedTrial, hoursAgo: 1)
    let second = room.digest()
    let numbers = { (digest: Digest) in digest.items.filter { !$0.isNewSinceFirst }.map(\.lead.key)
    }
    #expect(numbers(second) == numbers(first))
    let new = second.items.filter(\.isNewSinceFirst)
    #expect(new.map { $0.lead.entry.title } == ["Just out"])
    #expect(new.map(\.number) == [first.items.count + 1])
    let third = room.digest()
    #expect(third.items.map(\.lead.key) == second.items.map(\.lead.key))
    #expect(third.items.filter(\.isNewSinceFirst).map(\.lead.key) == new.map(\.lead.key))
  }

  @Test("what was shown does not come back, what did not fit does")
  func laterDays() {
    var room = room()
    var seen: Set<Int64> = []
    for _ in 0..<3 {
      let digest = room.digest()
      let keys = Set(digest.items.map(\.lead.key))
      #expect(seen.isDisjoint(with: keys))
      #expect(digest.count(.shownBefore) == seen.count)
      seen.formUnion(keys)
      room.nextDay()
    }
    #expect(seen.count > 20)
  }

  @Test("a revision after it was shown brings an entry back once, marked")
  func revised() {
    var room = Newsroom()
    room.add("A study", from: Newsroom.source("revue", .journal))
    _ = room.digest()
    // Later the same day: no news for a digest of that day.
    room.now += 3 * 3600
    room.entries[0].revised = room.now
    #expect(room.digest().items.map(\.isRevised) == [false])
    room.nextDay()
    #expect(room.digest().items.map(\.isRevised) == [true])
    #expect(room.digest().items.map(\.isRevised) == [true])
    room.nextDay()
    let digest = room.digest()
    #expect(digest.items.isEmpty)
    #expect(digest.count(.shownBefore) == 1)
  }

  @Test("a revision that came before it was shown is no news")
  func revisedBefore() {
    var room = Newsroom()
    room.add("A study", from: Newsroom.source("revue", .journal)) {
      $0.revised = Newsroom.start.addingTimeInterval(-3600)
    }
    _ = room.digest()
    room.nextDay()
    #expect(room.digest().items.isEmpty)
  }

  @Test("beyond the window an entry is too old, an old date that just came in included")
  func window() {
    var room = Newsroom()
    let source = Newsroom.source("revue", .journal)
    room.add("Nine days", from: source, hoursAgo: 216)
    room.add("Dated last year, seen today", from: source, hoursAgo: 1) {
      $0.entry.published = Newsroom.start.addingTimeInterval(-400 * 86_400)
    }
    room.add("Dated three weeks ago, seen today", from: source, hoursAgo: 1) {
      $0.entry.published = Newsroom.start.addingTimeInterval(-21 * 86_400)
    }
    let digest = room.digest()
    #expect(digest.items.map(\.lead.key) == [3])
    #expect(digest.count(.tooOld) == 2)
  }

  @Test("press on a study already shown stays away, the article after its preprint does not")
  func laterKin() {
    var room = Newsroom()
    room.add("A preprint", from: Newsroom.source("pre", .preprintServer), study: 1) {
      $0.assessment.flags = [.preprint]
    }
    _ = room.digest()
    room.nextDay()
    room.add("Press on it", from: Newsroom.source("journal", .press), .news, hoursAgo: 2, study: 1)
    let second = room.digest()
    #expect(second.items.isEmpty)
    #expect(second.count(.shownBefore) == 2)
    room.nextDay()
    room.add("The article", from: Newsroom.source("revue", .journal), hoursAgo: 2, study: 1)
    let third = room.digest()
    #expect(third.items.map { $0.lead.entry.title } == ["The article"])
    #expect(third.items.first?.related.map(\.kind) == [.press, .earlier])
  }
}
