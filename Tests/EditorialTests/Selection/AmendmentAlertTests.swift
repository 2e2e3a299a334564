import Evidence
import FoundationEssentials
import Syndication
import Testing

@testable import Editorial

@Suite("Retractions, concerns and corrections") struct AmendmentAlertTests {
  private let journal = Newsroom.source("revue", .journal)

  /// A study shown yesterday.
  private func room() -> Newsroom {
    var room = Newsroom()
    room.add(
      "Drug A in stable disease: a randomised trial", from: journal, .randomizedTrial, study: 1)
    _ = room.digest()
    room.nextDay()
    return room
  }

  private func notice(
    _ title: String, _ flag: EntryFlag, in room: inout Newsroom, from source: Source? = nil
  ) {
    room.add(title, from: source ?? journal, .unknown, words: 60, hoursAgo: 1, study: 1) {
      $0.assessment.flags = [flag]
    }
  }

  @Test(
    "what amends a study shown earlier is an alert, once",
    arguments: [
      ("Retraction: Drug A in stable disease: a randomised trial", EntryFlag.retracted),
      ("Expression of Concern: Drug A in stable disease", .expressionOfConcern),
      ("Author Correction: Drug A in stable disease", .correction),
      ("Rectificatif : le médicament A dans la maladie stable", .correction),
    ])
  func once(title: String, flag: EntryFlag) {
    var room = room()
    notice(title, flag, in: &room)
    let digest = room.digest()
    #expect(digest.titles == ["alerts": [title]])
    #expect(digest.items.first?.alert == flag)
    #expect(digest.items.first?.related.map(\.kind) == [.earlier])
    room.nextDay()
    // The same from PubMed the day after is told already.
    var pubmed = Source(
      id: "pubmed", url: "https://pubmed.ncbi.nlm.nih.gov/rss/search/1/", title: "PubMed",
      standing: .journal)
    pubmed.kind = "database"
    notice(title, flag, in: &room, from: pubmed)
    let next = room.digest()
    #expect(next.items.isEmpty)
    #expect(next.count(.shownBefore) == 3)
  }

  @Test("a study revised to say that it is retracted is an alert once, though nobody else says so")
  func selfRetracted() {
    var room = room()
    room.entries[0].entry.title = "RETRACTED: Drug A in stable disease: a randomised trial"
    room.entries[0].assessment.flags = [.retracted]
    room.entries[0].revised = room.now.addingTimeInterval(-600)
    #expect(room.digest().items.map(\.alert) == [.retracted])
    room.nextDay()
    #expect(room.digest().items.isEmpty)
    notice("Retraction: Drug A in stable disease", .retracted, in: &room)
    #expect(room.digest().items.isEmpty)
  }

  @Test(
    "who may not judge another's study raises no alert and hides nothing",
    arguments: [Standing.personal, .press, .commercial, .journal, .society])
  func claimed(standing: Standing) {
    var room = room()
    let stranger = Newsroom.source("mechant", standing)
    notice("Retraction: Drug A in stable disease", .retracted, in: &room, from: stranger)
    let digest = room.digest()
    #expect(digest.sections.allSatisfy { $0.id != .alerts })
    #expect(digest.items.flatMap(\.related).allSatisfy { $0.kind != .retraction })
    // A study not yet shown keeps its place beside the claim.
    var fresh = Newsroom()
    fresh.add(
      "Drug B in stable disease: a randomised trial", from: journal, .randomizedTrial, study: 1)
    notice("Retraction: Drug B in stable disease", .retracted, in: &fresh, from: stranger)
    let other = fresh.digest()
    #expect(other.titles["evidence"] == ["Drug B in stable disease: a randomised trial"])
    #expect(other.count(.retracted) == 0)
  }

  @Test("an authority's notice, and that of a publisher the table knows, counts on any study")
  func judges() {
    for source in [
      Newsroom.source("agence", .authority),
      Source(id: "nejm", url: "https://www.nejm.org/rss", title: "NEJM", standing: .journal),
    ] {
      var room = room()
      notice("Retraction: Drug A in stable disease", .retracted, in: &room, from: source)
      #expect(room.digest().items.map(\.alert) == [.retracted])
    }
  }

  @Test("a study known to be retracted is left out, and counted, when nobody has met it")
  func retractedUnseen() {
    var room = Newsroom()
    room.add("RETRACTED: Drug A in stable disease", from: journal, .randomizedTrial) {
      $0.assessment.flags = [.retracted]
    }
    room.add("Drug B in stable disease", from: journal, .randomizedTrial) {
      $0.notices = [AssessedEntry.Notice(kind: .retracts, key: 99)]
    }
    let digest = room.digest()
    #expect(digest.items.isEmpty)
    #expect(digest.count(.retracted) == 2)
  }

  @Test("retracted and replaced under one DOI is a correction, and the study stands")
  func replaced() {
    var room = room()
    notice(
      "Notice of Retraction and Replacement. Drug A in stable disease", .retracted, in: &room)
    #expect(room.digest().items.map(\.alert) == [.correction])
    var fresh = Newsroom()
    fresh.add(
      "Retracted and Republished: Drug A in stable disease", from: journal, .randomizedTrial
    ) { $0.assessment.flags = [.retracted] }
    #expect(fresh.digest().items.count == 1)
  }

  @Test("a correction of a study that is new to the reader hangs under it")
  func under() {
    var room = Newsroom()
    room.add("Drug A in stable disease", from: journal, .randomizedTrial, study: 1)
    room.add("Press on drug A", from: Newsroom.source("presse", .press), .news, study: 1)
    notice("Correction: Drug A in stable disease", .correction, in: &room)
    let digest = room.digest()
    #expect(digest.titles == ["evidence": ["Drug A in stable disease"]])
    #expect(digest.items.first?.related.map(\.kind) == [.correction, .press])
  }
}
