import Evidence
import Foundation
import Syndication
import Testing

@testable import Storage

@Suite("Sources in the library") struct SourceTests {
  typealias Sample = TestLibrary

  @Test("A source comes back with all that the reader said of it")
  func roundTrip() throws {
    var source = Source(id: "dr-x", url: "https://x.example/feed?k=1", title: "Dr X")
    source.standing = .personal
    source.standingReason = "reader"
    source.homeURL = "https://x.example/"
    source.language = "fr"
    source.country = "BE"
    source.kind = "social"
    source.specialty = "cardiologie"
    source.isSponsored = true
    source.isPrivate = true
    source.account = Source.Account(who: "Dr X", affiliation: "CHU", interests: "aucun")
    source.folders = ["Réseaux", "Cardio"]
    source.otherAttributes = [Outline.Attribute(name: "o:mark", value: "7")]
    let test = try TestLibrary([source])
    #expect(try test.library.sources() == [source])
  }

  @Test("An address is followed once, however it is spelt")
  func spelling() throws {
    let test = try TestLibrary()
    var again = Sample.journal
    again.id = "other-id"
    again.url = "https://revue.example:443/rss?utm_source=x"
    #expect(try test.library.add([again], at: Sample.now) == [])
    #expect(try test.library.sources() == [Sample.journal])
  }

  @Test("A removed source's entries never become another's; followed again, it has them back")
  func removed() throws {
    let test = try TestLibrary()
    try test.record([Sample.entry("1", "Ancien")])
    try test.library.remove(sourceID: "revue", at: Sample.now)
    #expect(try test.library.sources() == [])
    let blog = Sample.source("carnet", .personal)
    try test.library.add([blog], at: Sample.now)
    try test.record([Sample.entry("1", "Nouveau")], from: blog)
    #expect(try test.library.search("ancien", limit: 5).map(\.source.title) == ["Revue"])
    #expect(try test.library.search("nouveau", limit: 5).map(\.source.title) == ["Carnet"])
    try test.library.add([Sample.journal], at: Sample.days(1))
    #expect(try test.library.sources() == [Sample.journal, blog])
    #expect(try test.record([Sample.entry("1", "Ancien")], at: Sample.days(1)).new == 0)
  }

  @Test("The id and the address of a removed source are free")
  func freed() throws {
    let test = try TestLibrary()
    try test.library.remove(sourceID: "revue", at: Sample.now)
    var namesake = Sample.journal
    namesake.url = "https://namesake.example/rss"
    #expect(try test.library.add([namesake], at: Sample.now) == [namesake])
    try test.library.remove(sourceID: "revue", at: Sample.now)
    #expect(try test.library.add([Sample.journal], at: Sample.now) == [Sample.journal])
    var moved = Sample.source("autre", .journal)
    try test.library.add([moved], at: Sample.now)
    moved.url = namesake.url
    try test.library.update(moved)
    #expect(try test.library.sources() == [Sample.journal, moved])
  }
}
