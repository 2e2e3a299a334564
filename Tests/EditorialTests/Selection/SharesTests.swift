import Evidence
import FoundationEssentials
import Syndication
import Testing

@testable import Editorial

@Suite("Shares") struct SharesTests {
  @Test("a source of a hundred entries a day takes its quarter, and quiet ones are all heard")
  func flood() {
    var room = Newsroom()
    let flood = Newsroom.source("deluge", .journal)
    for number in 0..<100 { room.add("Flood \(number)", from: flood, .randomizedTrial, words: 100) }
    for number in 0..<6 {
      room.add("Quiet \(number)", from: Newsroom.source("calme\(number)", .journal), words: 200)
    }
    let digest = room.digest()
    let ofFlood = digest.items.filter { $0.lead.source.id == "deluge" }
    #expect(ofFlood.reduce(0) { $0 + $1.minutes } <= 2.5)
    #expect(digest.items.count { $0.lead.source.id.hasPrefix("calme") } == 6)
    #expect(digest.count(.sourceShare) == 100 - ofFlood.count)
  }

  @Test("one source alone may fill the digest: there is nothing else")
  func alone() {
    var room = Newsroom()
    let only = Newsroom.source("seule", .journal)
    for number in 0..<40 { room.add("Study \(number)", from: only) }
    #expect(room.digest().items.reduce(0) { $0 + $1.minutes } == 10)
  }

  @Test("a subject takes its third, and half when the reader follows it", arguments: [false, true])
  func subject(isFollowed: Bool) {
    var room = Newsroom()
    room.policy.minutes = 20
    if isFollowed { room.policy.reader.topics = ["asthma"] }
    for number in 0..<40 {
      let source = Newsroom.source("s\(number)", .journal)
      room.add("Asthma number \(number)", from: source, .randomizedTrial)
    }
    for number in 0..<30 {
      room.add("Other \(number)", from: Newsroom.source("o\(number)", .journal))
    }
    let digest = room.digest()
    let taken = digest.items.filter { $0.lead.entry.title?.hasPrefix("Asthma") == true }
      .reduce(0) { $0 + $1.minutes }
    #expect(taken <= (isFollowed ? 10 : 6.8))
    #expect(taken >= (isFollowed ? 9 : 6))
    #expect(digest.count(.topicShare) > 0)
  }

  @Test("social accounts take a tenth at most, even on an empty day")
  func social() {
    var room = Newsroom()
    for number in 0..<30 {
      room.add(
        "Post \(number)", from: Newsroom.source("b\(number)", .personal), .unknown, words: 50)
    }
    let digest = room.digest()
    #expect(digest.items.reduce(0) { $0 + $1.minutes } <= 1)
    #expect(!digest.items.isEmpty)
  }

  @Test("what waits loses worth day by day, so that the newer of two alike comes first")
  func decay() {
    var room = Newsroom()
    room.policy.minutes = 1
    let source = Newsroom.source("revue", .journal)
    room.add("Five days old", from: Newsroom.source("autre", .journal), hoursAgo: 120)
    room.add("Today", from: source, hoursAgo: 2)
    #expect(room.digest().items.map { $0.lead.entry.title } == ["Today"])
  }
}
