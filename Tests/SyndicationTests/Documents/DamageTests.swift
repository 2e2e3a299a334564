import TestSupport
import Testing

@testable import Syndication

/// Documents cut and damaged anywhere: read or refused, never a crash, never without end.
@Suite struct DamageTests {
  /// A generator of its own (SplitMix64), so that a failure can be repeated.
  private struct Dice {
    var state: UInt64

    mutating func roll(_ sides: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((value ^ (value >> 31)) % UInt64(max(1, sides)))
    }
  }

  private static func entries(_ bytes: [UInt8]) -> Int? {
    try? FeedParser.parse(FeedDocument(bytes: bytes)).entries.count
  }

  @Test("a document cut at any place loses only what was cut", arguments: NormalFormTests.documents)
  func cutting(_ name: String) throws {
    let bytes = try NormalFormTests.document(name).bytes
    let whole = Self.entries(bytes) ?? 0
    for step in 0..<24 {
      let cut = Array(bytes.prefix(bytes.count * step / 24))
      if let count = Self.entries(cut) { #expect(count <= whole) }
    }
  }

  @Test("every whole entry before the cut is kept")
  func wholeEntries() throws {
    let item = "<item><title>T</title><guid isPermaLink=\"false\">N</guid></item>"
    let head = "<rss version=\"2.0\"><channel><title>F</title>"
    let bytes = Array((head + String(repeating: item, count: 20)).utf8)
    for length in stride(from: head.utf8.count, to: bytes.count, by: 7) {
      let count = try #require(Self.entries(Array(bytes.prefix(length))))
      #expect(count >= (length - head.utf8.count) / item.utf8.count)
    }
  }

  @Test("flipped bytes are survived", arguments: NormalFormTests.documents)
  func flipping(_ name: String) throws {
    let bytes = try NormalFormTests.document(name).bytes
    var dice = Dice(state: UInt64(bytes.count))
    for _ in 0..<12 {
      var damaged = bytes
      for _ in 0...dice.roll(8) { damaged[dice.roll(damaged.count)] = UInt8(dice.roll(256)) }
      if let feed = try? FeedParser.parse(FeedDocument(bytes: damaged)) {
        #expect(!NormalForm.json(of: feed).isEmpty)
      }
    }
  }
}
