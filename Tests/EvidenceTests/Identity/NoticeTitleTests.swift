import Testing

@testable import Evidence

@Suite("Titles of notices") struct NoticeTitleTests {
  @Test(
    "the kind of notice and the title quoted",
    arguments: [
      ("Retraction: Drug A in stable disease", Amendment.retraction, "drug a in stable disease"),
      ("Retraction notice to “Drug A” [J Med 12 (2019) 1-9]", .retraction, "drug a"),
      ("Notice of Retraction. Drug A in stable disease", .retraction, "drug a in stable disease"),
      ("Statement of Retraction: Drug A", .retraction, "drug a"),
      ("Rétractation de l’article : Le médicament A", .retraction, "le medicament a"),
      ("Author Correction: Drug A", .correction, "drug a"),
      ("Publisher’s correction to: Drug A", .correction, "drug a"),
      ("Erratum for the paper titled Drug A", .correction, "drug a"),
      ("Corrigendum to \"Drug A\"", .correction, "drug a"),
      ("Rectificatif : le médicament A", .correction, "le medicament a"),
      ("Drug A in very stable disease – Erratum", .correction, "drug a in very stable disease"),
      ("Correction to: The incidence of A", .correction, "the incidence of a"),
      ("Correction: On the origin of A: a review", .correction, "on the origin of a a review"),
      ("Retraction. A trial of drug A", .retraction, "a trial of drug a"),
      ("Editorial Expression of Concern: Drug A", .concern, "drug a"),
      ("The Gout Editors. Expression of Concern: Drug A", .concern, "drug a"),
    ])
  func notice(title: String, kind: Amendment, quoted: String) throws {
    let notice = try #require(NoticeTitle(title))
    #expect(notice.kind == kind)
    #expect(notice.quoted.joined(separator: " ") == quoted)
  }

  @Test(
    "an article's own title is no notice",
    arguments: [
      "RETRACTED: Drug A in stable disease", "Drug A in stable disease: a cohort study",
      "Retracted articles on drug A", "Surgical correction of severe scoliosis in adults", "",
    ])
  func article(title: String) {
    #expect(NoticeTitle(title) == nil)
  }
}
