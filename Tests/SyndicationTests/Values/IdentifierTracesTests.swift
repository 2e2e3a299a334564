import Testing

@testable import Syndication

@Suite("Traces of identifiers in markup")
struct IdentifierTracesTests {
  @Test(
    "Whatever is found in a text leaves a trace in its markup",
    arguments: [
      "<p>Registered as NCT01234567.</p>", "NCT <b>01234567</b>", "N<i>C</i>T01234567",
      "NCT\u{200B}01234567", "isrctn: 12345678", "PROSPERO CRD42021234567", "jRCTs031200123",
      "UMIN000012345", "ChiCTR-IOR-17012345", "ChiCTR1900021234", "RBR-abcdef", "rbr<i>-</i>6n4jqf",
      "CTRI/2018/05/013984", "SLCTR/2018/013", "JapicCTI-123456", "EUCTR2012-001234-56",
      "2022-501234-12-00", "IRCT20180101038167N1", "Trial NTR 1234", "KCT0001234",
    ])
  func registration(markup: String) {
    let html = SafeHTML.sanitising(markup)
    #expect(!Registration.all(in: html.plainText).isEmpty)
    #expect(IdentifierTraces.mayStand(in: html))
  }

  @Test(
    "DOIs, PubMed numbers and revisions leave theirs",
    arguments: [
      "doi:10.1056/NEJMoa2034577", "10.<wbr>1001/jama.2020.1", "<a>1</a>0.1136/bmj.1",
      "PMID:34739692", "pmid: <b>34739692</b>", "Revision: 20", "Revision:<br />20",
      "PMID:1 | PMC:PMC8123456",
    ])
  func identifier(markup: String) {
    #expect(IdentifierTraces.mayStand(in: SafeHTML.sanitising(markup)))
  }

  @Test(
    "A text of numbers alone has none",
    arguments: [
      "In 2019, 45 of 120 patients (37.5 %); HR 0.85, 95 % CI 0.71–0.93", "10.5 mg twice a day",
      "2012-2015", "follow-up at week 12", "",
    ])
  func none(text: String) {
    #expect(!IdentifierTraces.mayStand(in: SafeHTML.text(text)))
  }

  @Test(
    "Where a tag has no end in reach, an identifier may stand",
    arguments: ["1>", "10<", "2012-1<", "-10>"])
  func lost(sign: String) {
    // Looking on to the end for each digit took the square of the text's length.
    #expect(IdentifierTraces.mayStand(in: String(repeating: sign, count: 400)))
  }
}
