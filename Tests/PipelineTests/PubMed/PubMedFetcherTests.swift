import Fetching
import Foundation
import Synchronization
import Syndication
import TestSupport
import Testing

@testable import Pipeline

private let now = Date(timeIntervalSince1970: 1_795_500_000)  // 2026-11-24

/// E-utilities as they answer: eSearchResult, then PubmedArticleSet.
private func eutilities(
  ids: [Int], key: String = "1", failing: String? = nil
) throws -> LoopbackServer {
  try LoopbackServer { request in
    let fields = ["Content-Type: text/xml; charset=UTF-8"]
    if request.path.hasSuffix("esearch.fcgi") {
      if let failing {
        return .answer(
          200, fields, text: "<eSearchResult><ERROR>\(failing)</ERROR></eSearchResult>")
      }
      let list = ids.prefix(Int(request.parameter("retmax") ?? "") ?? 20).map { "<Id>\($0)</Id>" }
        .joined(separator: "\n")
      return .answer(
        200, fields,
        text: """
          <?xml version="1.0" encoding="UTF-8" ?>
          <!DOCTYPE eSearchResult PUBLIC "-//NLM//DTD esearch 20060628//EN" "https://eutils.ncbi.nlm.nih.gov/eutils/dtd/20060628/esearch.dtd">
          <eSearchResult><Count>\(ids.count)</Count><RetMax>200</RetMax><RetStart>0</RetStart><QueryKey>\(key)</QueryKey><WebEnv>MCID_6abc</WebEnv><IdList>
          \(list)
          </IdList><TranslationSet/><TranslationStack><TermSet><Term>gout[mh]</Term><Field>mh</Field><Count>99999</Count><Explode>Y</Explode></TermSet></TranslationStack><QueryTranslation>gout[mh]</QueryTranslation></eSearchResult>
          """)
    }
    let start = Int(request.parameter("retstart") ?? "") ?? 0
    let size = Int(request.parameter("retmax") ?? "") ?? 0
    let records = ids.dropFirst(start).prefix(size).map { id in
      """
      <PubmedArticle><MedlineCitation Status="Publisher" Owner="NLM"><PMID Version="1">\(id)</PMID>
      <Article PubModel="Print"><Journal><Title>Revue</Title></Journal>
      <ArticleTitle>Trial \(id)</ArticleTitle></Article></MedlineCitation></PubmedArticle>
      """
    }
    return .answer(
      200, fields,
      text: """
        <?xml version="1.0" ?>
        <!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2025//EN" "https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd">
        <PubmedArticleSet>
        \(records.joined(separator: "\n"))
        </PubmedArticleSet>
        """)
  }
}

@Suite("PubMed searches as sources") struct PubMedFetcherTests {
  private let query = "pubmed:(\"heart failure\"[mh]) AND randomized controlled trial[pt]"

  private func fetch(
    _ server: LoopbackServer, _ validators: Validators = Validators(), key: String? = nil
  ) async -> FetchOutcome {
    await withCurlFetcher(FetchPolicy(userAgent: "veille/test")) { fetcher in
      let pubmed = PubMedFetcher(
        wrapping: fetcher, base: server.base + "/entrez/eutils", key: key, clock: { now },
        sleep: { _ in })
      return await pubmed.fetch(FetchRequest(url: query, validators: validators))
    }
  }

  @Test("The first time, the last thirty days; records come in batches as one feed")
  func first() async throws {
    let server = try eutilities(ids: Array(1000..<1150))
    let outcome = await fetch(server)
    let response = try #require(outcome.response)
    #expect(response.head.url == query)
    #expect(response.head.validators.lastModified == "2026/11/24")
    let search = try #require(server.requests.first)
    #expect(search.path == "/entrez/eutils/esearch.fcgi")
    #expect(
      search.parameter("term") == "(\"heart failure\"[mh]) AND randomized controlled trial[pt]")
    #expect(search.parameter("reldate") == "30")
    #expect(search.parameter("usehistory") == "y")
    #expect(search.parameter("tool") == "veille")
    #expect(search.parameter("api_key") == nil)
    #expect(server.requests.count == 3)
    #expect(server.requests.map { $0.parameter("retstart") } == [nil, "0", "100"])
    #expect(server.requests.last?.parameter("WebEnv") == "MCID_6abc")
    #expect(server.requests.last?.parameter("query_key") == "1")
    let feed = try FeedParser.parse(
      FeedDocument(bytes: response.body, contentType: response.head.contentType))
    #expect(feed.format == .pubmed)
    let text = String(decoding: response.body, as: UTF8.self)
    #expect(text.split(separator: "<PubmedArticle>").count == 151)
    #expect(text.split(separator: "PubmedArticleSet").count == 3)
    #expect(text.contains(">1149</PMID>"))
  }

  @Test("Afterwards only what is new, with two days of overlap; nothing new is a 304")
  func afterwards() async throws {
    let server = try eutilities(ids: [7, 8])
    let known = Validators(etag: "\"x\"", lastModified: "2026/03/01")
    let outcome = await fetch(server, known, key: "secret-key")
    let first = try #require(outcome.response)
    #expect(server.requests.first?.parameter("mindate") == "2026/02/27")
    #expect(server.requests.first?.parameter("maxdate") == "3000")
    #expect(server.requests.first?.parameter("reldate") == nil)
    #expect(server.requests.first?.parameter("api_key") == "secret-key")
    #expect(!"\(first.head)".contains("secret-key"))
    let again = await fetch(server, first.head.validators)
    guard case .notModified(let head) = again else {
      Issue.record("\(again)")
      return
    }
    #expect(head.validators == first.head.validators)
    #expect(server.requests.count == 3)
  }

  @Test("What entered since the last search comes whole, a first search brings the newest 200")
  func many() async throws {
    let server = try eutilities(ids: Array(1..<451))
    let first = try #require(await fetch(server).response)
    #expect(String(decoding: first.body, as: UTF8.self).split(separator: "</PMID>").count == 201)
    let later = try #require(await fetch(server, Validators(lastModified: "2026/11/20")).response)
    #expect(String(decoding: later.body, as: UTF8.self).split(separator: "</PMID>").count == 451)
  }

  @Test("An empty search is an empty feed at first, then nothing new")
  func empty() async throws {
    let server = try eutilities(ids: [])
    let response = try #require(await fetch(server).response)
    #expect(try FeedParser.parse(FeedDocument(bytes: response.body)).entries.isEmpty)
    guard case .notModified = await fetch(server, Validators(lastModified: "2026/11/20")) else {
      Issue.record("not a 304")
      return
    }
    #expect(server.requests.count == 2)
  }

  @Test("The service's errors are told in its words, without the key")
  func refused() async throws {
    let server = try eutilities(ids: [], failing: "Invalid db name specified: x&lt;y")
    let failure = await fetch(server, key: "secret-key").failure
    #expect(failure?.code == "service-error")
    #expect(failure?.detail == "PubMed: Invalid db name specified: x<y")
    let busy = try LoopbackServer { _ in
      .answer(429, ["Retry-After: 2"], text: "{\"error\":\"API rate limit exceeded\"}")
    }
    let limited = await fetch(busy, key: "secret-key").failure
    #expect(limited?.code == "too-many-requests")
    #expect(!"\(String(describing: limited))".contains("secret-key"))
    let odd = try LoopbackServer { _ in .answer(200, text: "<html>maintenance</html>") }
    #expect(await fetch(odd).failure?.code == "service-error")
  }

  @Test("Other sources pass through untouched")
  func others() async {
    let inner = ScriptedFetcher(["https://a.example/": [.page("x", url: "https://a.example/")]])
    let pubmed = PubMedFetcher(wrapping: inner, clock: { now }, sleep: { _ in })
    let request = FetchRequest(
      url: "https://a.example/", validators: Validators(etag: "\"e\""), isDiscovered: true)
    #expect(await pubmed.fetch(request).response?.body == Array("x".utf8))
    #expect(inner.requests == [request])
  }

  @Test("Three requests a second, ten with a key", arguments: [(3, 1.0 / 3), (10, 0.1)])
  func pace(perSecond: Int, gap: Double) async {
    let waits = Mutex<[Double]>([])
    let pace = Pace(
      perSecond: perSecond, clock: { now },
      sleep: { seconds in waits.withLock { $0.append(seconds) } })
    for _ in 0..<4 { await pace.wait() }
    let seen = waits.withLock { $0 }
    #expect(seen.count == 3)
    for (index, wait) in seen.enumerated() {
      #expect(abs(wait - Double(index + 1) * gap) < 0.001)
    }
  }

  @Test(
    "Days as E-utilities write them",
    arguments: [
      ("2026/03/01", 2, "2026/02/27"), ("2024/03/01", 1, "2024/02/29"),
      ("2026/01/01", 1, "2025/12/31"), ("1970/01/01", 5, "1970/01/01"),
    ])
  func days(text: String, days: Int, earlier: String) {
    #expect(PubMedDay(text)?.earlier(by: days).text == earlier)
  }

  @Test("Both forms of a search's answer are read")
  func forms() {
    let json = """
      {"header":{"type":"esearch"},"esearchresult":{"count":"2","retmax":"2","retstart":"0",
      "querykey":"1","webenv":"MCID_1","idlist":["8","7"],"translationset":[]}}
      """
    let answer = SearchAnswer(Array(json.utf8))
    #expect(answer?.count == 2)
    #expect(answer?.ids == ["8", "7"])
    #expect(answer?.queryKey == "1")
    #expect(answer?.environment == "MCID_1")
    #expect(SearchAnswer(Array("{\"error\":\"limit\"}".utf8))?.error == "limit")
    #expect(SearchAnswer(Array("<html></html>".utf8)) == nil)
    #expect(SearchAnswer([]) == nil)
  }
}
