import Testing

@testable import Syndication

@Suite struct IdentifierTests {
  @Test(
    "a DOI in each spelling has one canonical form",
    arguments: [
      ("10.1056/NEJMoa2034577", "10.1056/nejmoa2034577"),
      ("doi:10.1101/2026.01.02.26123456", "10.1101/2026.01.02.26123456"),
      ("DOI: 10.1016/S0140-6736(20)30183-5", "10.1016/s0140-6736(20)30183-5"),
      ("https://doi.org/10.1001/jama.2026.1", "10.1001/jama.2026.1"),
      ("http://dx.doi.org/10.4039/tce.2021.38?rft_dat=source%3Ddrss", "10.4039/tce.2021.38"),
      ("info:doi/10.1371/journal.pone.0123456", "10.1371/journal.pone.0123456"),
      ("10.1000%2Fabc.1", "10.1000/abc.1"), ("10.1093/cid/ciaa1.", "10.1093/cid/ciaa1"),
      (
        "10.1002/(SICI)1097-0258(19980815)17:15<1661::AID>3.0.CO;2-2",
        "10.1002/(sici)1097-0258(19980815)17:15<1661::aid>3.0.co;2-2"
      ),
    ])
  func spellings(_ text: String, _ name: String) { #expect(DOI(text)?.name == name) }

  @Test(
    "what only looks like a DOI is none",
    arguments: [
      "10.1", "10.12/x", "11.1000/x", "10.1000", "10.1000/", "see 10.1000/x", "v10.1000/x", "",
    ])
  func others(_ text: String) { #expect(DOI(text) == nil) }

  @Test(
    "the DOI in the address of a publisher's page",
    arguments: [
      ("https://www.nejm.org/doi/full/10.1056/NEJMoa2034577", "10.1056/nejmoa2034577"),
      (
        "https://www.medrxiv.org/content/10.1101/2026.01.02.26123456v2.full",
        "10.1101/2026.01.02.26123456"
      ),
      ("https://www.medrxiv.org/cgi/content/short/2026.01.02.26123456v1", nil),
      ("https://onlinelibrary.wiley.com/doi/10.1155/2016/1820954?af=R", "10.1155/2016/1820954"),
      (
        "https://pubs.example/md/article/doi/10.1039/D6MD00523C/1291313/Structure-guided",
        "10.1039/d6md00523c"
      ),
      (
        "https://academic.example/cid/article-abstract/doi/10.1093/cid/ciaa1234/5898276",
        "10.1093/cid/ciaa1234"
      ),
      ("https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0123456", nil),
      ("https://example.org/10.1000", nil), ("not an address", nil),
    ] as [(String, String?)])
  func addresses(_ address: String, _ name: String?) {
    #expect(DOI.inPath(of: address)?.name == name)
  }

  @Test(
    "PubMed numbers where they are stated as such",
    arguments: [
      ("pmid:34739692", 34_739_692), ("PMID: 34739692", 34_739_692), ("pubmed:1", 1),
      ("34739692", nil), ("pmid:0", nil), ("pmid:123456789", nil), ("pmid:12a", nil),
    ] as [(String, Int?)])
  func pubmed(_ text: String, _ number: Int?) { #expect(PMID(parsing: text)?.number == number) }

  @Test(
    "trial and review registrations in canonical form",
    arguments: [
      ("Registered at ClinicalTrials.gov (NCT01234567).", ["NCT01234567"]),
      ("nct 01234567; ISRCTN 12345678", ["NCT01234567", "ISRCTN12345678"]),
      ("EudraCT 2012-001234-56", ["2012-001234-56"]),
      ("EUCTR2012-001234-56-FR", ["2012-001234-56"]),
      ("EU CT 2022-501234-12-00", ["2022-501234-12-00"]),
      ("PROSPERO CRD42020123456", ["CRD42020123456"]),
      ("ChiCTR2000012345, ChiCTR-IOR-17012345", ["ChiCTR2000012345", "ChiCTR-IOR-17012345"]),
      ("CTRI/2018/05/013984", ["CTRI/2018/05/013984"]), ("RBR-6n4jqf", ["RBR-6n4jqf"]),
      ("IRCT20180101038167N1", ["IRCT20180101038167N1"]),
      ("ACTRN12609000123123p", ["ACTRN12609000123123"]),
      ("DRKS00012345 and jRCTs031180123", ["DRKS00012345", "jRCTs031180123"]),
      ("SNCTP000001234", ["SNCTP000001234"]), ("UMIN000012345", ["UMIN000012345"]),
      ("NCT0123456", []), ("XNCT01234567", []), ("NCT012345678", []), ("2012-0012-56", []),
      ("on 2020-11-02 we", []), ("CRD 42", []), ("", []),
    ])
  func registrations(_ text: String, _ numbers: [String]) {
    #expect(Registration.all(in: text) == numbers)
  }

  private static func entry(
    link: String? = nil, summary: String, stated: [String] = []
  ) -> Entry {
    var entry = Entry(id: "1", idIsStated: false)
    entry.link = link
    entry.summary = SafeHTML.sanitising(summary)
    EntryIdentifiers.complete(&entry, stated: stated)
    return entry
  }

  @Test(
    "an identifier element speaks before the address, the address before the text",
    arguments: [
      (["doi:10.1000/a"], "https://doi.org/10.1000/b", "DOI: 10.1000/c", "10.1000/a"),
      ([], "https://doi.org/10.1000/b", "DOI: 10.1000/c", "10.1000/b"),
      ([], nil, "DOI: 10.1000/c", "10.1000/c"), ([], nil, "Nothing", nil),
      (["pmid:1", "10.1000/a"], nil, "", "10.1000/a"),
    ] as [([String], String?, String, String?)])
  func precedence(_ stated: [String], _ link: String?, _ text: String, _ name: String?) {
    #expect(Self.entry(link: link, summary: text, stated: stated).doi?.name == name)
  }

  @Test(
    "a DOI in the text is the work's own only where it stands as such",
    arguments: [
      ("<p>J Ex 85: 1-2</p><p>DOI: 10.1000/own</p><p>Text</p>", "10.1000/own"),
      ("Nature, Published online: 2 November 2026; doi:10.1038/own", "10.1038/own"),
      ("We retract the article doi:10.1000/other", nil),
      ("Linked research: doi:10.1000/other", nil),
      ("<p>Text that cites doi:10.1000/other and goes on for long.</p><p>More.</p>", nil),
      ("<p>Text</p><h2>References</h2><p>DOI: 10.1000/other</p>", nil),
      ("<p>Texte</p><h3>Références :</h3><p>doi:10.1000/other</p>", nil),
      ("<p>DOI: 10.1000/a</p><p>DOI: 10.1000/b</p>", nil),
    ] as [(String, String?)])
  func ownText(_ html: String, _ name: String?) {
    #expect(Self.entry(summary: html).doi?.name == name)
  }

  @Test(
    "numbers of PubMed and its archive from addresses and closing lines",
    arguments: [
      ("https://pubmed.ncbi.nlm.nih.gov/34739692/", "", "34739692", nil),
      ("https://www.ncbi.nlm.nih.gov/pubmed/34739692", "", "34739692", nil),
      ("https://www.ncbi.nlm.nih.gov/pmc/articles/PMC8123456/", "", nil, "PMC8123456"),
      ("https://pmc.ncbi.nlm.nih.gov/articles/PMC8123456/", "", nil, "PMC8123456"),
      ("https://europepmc.org/article/MED/34739692", "", "34739692", nil),
      (nil, "<p>Text</p><p>PMID:34739692 | PMC:PMC8123456</p>", "34739692", "PMC8123456"),
      (nil, "<p>Text</p><h2>References</h2><p>PMID:34739692</p>", nil, nil),
      ("https://a.example/34739692", "", nil, nil),
    ] as [(String?, String, String?, String?)])
  func archives(_ link: String?, _ html: String, _ pmid: String?, _ pmcid: String?) {
    let entry = Self.entry(link: link, summary: html)
    #expect(entry.pmid?.description == pmid)
    #expect(entry.pmcid == pmcid)
  }

  @Test("registrations of the entry, not of its references; the trial's page is one of its places")
  func registrationPlaces() {
    let cited = "<p>Registered NCT00000001.</p><h2>References</h2><p>NCT00000002</p>"
    #expect(Self.entry(summary: cited).registrations == ["NCT00000001"])
    let page = "https://clinicaltrials.gov/study/NCT00000003"
    #expect(Self.entry(link: page, summary: "").registrations == ["NCT00000003"])
  }
}
