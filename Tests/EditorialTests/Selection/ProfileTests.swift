import Evidence
import FoundationEssentials
import Syndication
import Testing

@testable import Editorial

@Suite("The reader's profile") struct ProfileTests {
  private let journal = Newsroom.source("revue", .journal)

  @Test("a language the reader does not read stays out, alerts aside")
  func languages() {
    var room = Newsroom()
    room.policy.reader.languages = ["fr-CA", "en"]
    for language in ["en", "fr", "de"] {
      room.add("In \(language)", from: journal) { $0.assessment.language = language }
    }
    room.add("Alarm", from: Newsroom.source("agence", .authority), .safetyAlert) {
      $0.assessment.language = "de"
    }
    let digest = room.digest()
    #expect(Set(digest.items.map(\.lead.key)) == [1, 2, 4])
    #expect(digest.count(.language) == 1)
  }

  @Test("muted words keep entries out by title, category and conclusion, whatever the accents")
  func mutes() {
    var room = Newsroom()
    room.policy.reader.mutes = ["Homéopathie", "podcast"]
    room.add("L'HOMEOPATHIE en question", from: journal)
    room.add("By category", from: journal) { $0.entry.categories = ["Podcasts"] }
    room.add("By conclusion", from: journal) { $0.assessment.conclusion = "La homéopathie déçoit." }
    room.add("Homeopaths are another word", from: journal)
    let digest = room.digest()
    #expect(digest.items.map(\.lead.key) == [4])
    #expect(digest.count(.muted) == 3)
  }

  @Test("topics and the words of a followed specialty, in French and English, make a section")
  func interests() {
    var room = Newsroom()
    room.policy.reader.topics = ["insuffisance rénale"]
    room.policy.reader.specialties = ["cardiologie"]
    room.add("Insuffisances rénales du sujet âgé", from: Newsroom.source("a", .journal))
    room.add("Atrial fibrillation at home", from: Newsroom.source("b", .journal))
    room.add("La fibrillation auriculaire à domicile", from: Newsroom.source("c", .journal))
    room.add("Hip fractures", from: Newsroom.source("d", .journal))
    let digest = room.digest()
    #expect(
      Set(digest.sections.first { $0.id == .topics }?.items.map(\.lead.key) ?? []) == [1, 2, 3])
    #expect(digest.titles["studies"] == ["Hip fractures"])
    let reasons = digest.items.filter { $0.lead.key > 1 && $0.lead.key < 4 }
      .map { $0.score.reasons.filter { $0.rule == "specialty" }.map(\.points) }
    #expect(reasons == [[8], [8]])
  }

  @Test("every shipped specialty is found by its name in both languages, and has words")
  func specialties() {
    #expect(SpecialtyList.specialties.count >= 15)
    for specialty in SpecialtyList.specialties {
      for name in [specialty.id, specialty.french, specialty.english] {
        #expect(SpecialtyList.specialty(named: name)?.id == specialty.id)
      }
      #expect(SpecialtyList.concepts.count { $0.specialty == specialty.id } >= 3)
    }
  }

  @Test("excerpts keep to the length the reader set; zero leaves them out")
  func excerpts() {
    var room = Newsroom()
    room.add("A study", from: journal) {
      $0.entry.summary = .text(String(repeating: "Un mot de plus. ", count: 60))
    }
    room.policy.excerptLength = 100
    #expect((room.digest().items.first?.excerpt?.count ?? 0) <= 104)
    room.policy.excerptLength = 0
    #expect(room.digest().items.first?.excerpt == nil)
  }

  @Test("with everything asked for, clock and shares are set aside and the rest still holds")
  func all() {
    var room = Newsroom()
    room.policy.includesAll = true
    room.policy.reader.mutes = ["muted"]
    for number in 0..<50 { room.add("Study \(number)", from: journal) }
    room.add("A muted one", from: journal)
    let digest = room.digest()
    #expect(digest.items.count == 50)
    #expect(digest.leftOut == [Digest.LeftOut(reason: .muted, count: 1)])
  }
}
