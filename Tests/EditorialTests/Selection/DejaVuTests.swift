import Evidence
import FoundationEssentials
import Syndication
import Testing

@testable import Editorial

@Suite("Déjà vu") struct DejaVuTests {
  @Test(
    "titles that ask the same question",
    arguments: [
      ("Semaglutide for obesity in adolescents", "Le sémaglutide dans l'obésité de l'adolescent"),
      ("Dapagliflozin in heart failure: a trial", "SGLT2 inhibitors and insuffisance cardiaque"),
      (
        "Home rehabilitation after hip fracture",
        "Hip fracture: rehabilitation at home or in hospital"
      ),
    ])
  func same(one: String, other: String) {
    #expect(Question(title: one).isSame(as: Question(title: other)))
  }

  @Test(
    "titles that share a subject or the words of method only",
    arguments: [
      ("Asthma in schools", "Asthma and air travel"),
      (
        "A randomised controlled trial of treatment in adults",
        "Randomised trial of adults in treatment"
      ),
      ("Statins after stroke", "Vaccination against influenza"), ("", ""),
    ])
  func different(one: String, other: String) {
    #expect(!Question(title: one).isSame(as: Question(title: other)))
  }

  @Test("under a study, two earlier entries of other studies at most, the newest first")
  func limit() {
    var room = Newsroom()
    room.add("Semaglutide and obesity", from: Newsroom.source("revue", .journal), study: 9)
    let item = room.digest().items[0]
    let seen = (1...5).map {
      DejaVu.Seen(
        key: Int64($0), study: $0 == 1 ? 9 : Int64($0), title: "Obesity: semaglutide again")
    }
    #expect(DejaVu(seen).entries(for: item).map(\.key) == [2, 3])
  }

  @Test("what may not be published is not recalled on a published page")
  func withheld() {
    var room = Newsroom()
    room.add("Semaglutide and obesity", from: Newsroom.source("revue", .journal))
    room.policy.isPublished = true
    var digest = room.digest()
    var secret = Newsroom.source("secret", .journal)
    secret.isPrivate = true
    var other = Newsroom()
    other.add("Obesity: semaglutide again", from: secret)
    digest.recall([1: other.entries], policy: room.policy)
    #expect(digest.items[0].related.isEmpty)
    room.policy.isPublished = false
    digest.recall([1: other.entries], policy: room.policy)
    #expect(digest.items[0].related.map(\.kind) == [.earlier])
  }
}
