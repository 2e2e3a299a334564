import Syndication
import Testing

@testable import Evidence

@Suite("Works and their versions") struct WorkNameTests {
  @Test(
    "versions and parts of one work share its name",
    arguments: [
      ("10.21203/rs.3.rs-123456/v2", "10.21203/rs.3.rs-123456"),
      ("10.20944/preprints202101.0001.v1", "10.20944/preprints202101.0001"),
      ("10.26434/chemrxiv-2023-abc12-v3", "10.26434/chemrxiv-2023-abc12"),
      ("10.31234/osf.io/abcde_v1", "10.31234/osf.io/abcde"),
      ("10.22541/au.167000000.12345678/v1", "10.22541/au.167000000.12345678"),
      ("10.12688/f1000research.7678.1", "10.12688/f1000research.7678"),
      ("10.7554/eLife.12345.003", "10.7554/elife.12345"),
      ("10.1371/journal.pmed.1003583.g001", "10.1371/journal.pmed.1003583"),
      // No version here: the whole name counts.
      ("10.1101/2026.11.01.26300001", "10.1101/2026.11.01.26300001"),
      ("10.48550/arxiv.2101.00001", "10.48550/arxiv.2101.00001"),
      ("10.7554/eLife.12345", "10.7554/elife.12345"),
      ("10.1371/journal.pmed.1003583", "10.1371/journal.pmed.1003583"),
      ("10.1056/NEJMoa2034577", "10.1056/nejmoa2034577"),
      ("10.1016/S0140-6736(20)30183-5", "10.1016/s0140-6736(20)30183-5"),
      ("10.1002/14651858.CD000001.pub2", "10.1002/14651858.cd000001.pub2"),
      ("10.1136/bmj.m1.v2", "10.1136/bmj.m1.v2"),
    ])
  func name(doi: String, work: String) {
    #expect(DOI(doi)?.work == work)
  }

  @Test("a preprint and an article may be one study, two articles never")
  func joins() throws {
    let article = try #require(DOI("10.1056/nejmoa1"))
    let other = try #require(DOI("10.1016/j.x.2026.1"))
    let preprint = try #require(DOI("10.1101/2026.01.01.26300001"))
    let second = try #require(DOI("10.21203/rs.3.rs-1/v1"))
    #expect(StudyIdentity.mayJoin(article, preprint))
    #expect(!StudyIdentity.mayJoin(article, other))
    #expect(!StudyIdentity.mayJoin(preprint, second))
  }
}
