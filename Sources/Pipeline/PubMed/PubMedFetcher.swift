public import Fetching
public import Foundation
import Syndication

/// Serves sources of the form `pubmed:QUERY` by NCBI's E-utilities, and hands on all others.
///
/// A search is asked for what entered PubMed since the last one (esearch with the history server,
/// then efetch in batches); the answer is one `PubmedArticleSet`. What was last seen travels in the
/// validators: `Last-Modified` holds the day of the search, `ETag` a hash of the numbers found, so
/// that an unchanged search is a 304 and no record is fetched.
/// (E-utilities: https://www.ncbi.nlm.nih.gov/books/NBK25499/.)
public struct PubMedFetcher: Fetcher {
  /// NCBI's own base address.
  public static let standardBase = "https://eutils.ncbi.nlm.nih.gov/entrez/eutils/"

  /// Numbers asked of a first search at most; the newest come first.
  static let mostAtFirst = 200
  /// Numbers asked of a later one: what entered since the last search is not to be lost.
  static let most = 2000
  /// Records of one efetch.
  static let batch = 100
  /// Days looked back at first, and again whenever a full answer is wanted.
  static let firstDays = 30
  /// Days looked back beyond the last search: records appear with the day before's date.
  static let overlapDays = 2

  private let fetcher: any Fetcher
  private let base: String
  private let key: String?
  private let clock: @Sendable () -> Date
  private let pace: Pace

  /// A fetcher around another.
  ///
  /// - Parameters:
  ///   - base: address of E-utilities; `nil` for NCBI's own.
  ///   - key: the reader's NCBI key: 10 requests a second in place of 3.
  ///   - sleep: waits so many seconds; tests give one that does not.
  public init(
    wrapping fetcher: any Fetcher, base: String? = nil, key: String? = nil,
    clock: @escaping @Sendable () -> Date,
    sleep: @escaping @Sendable (Double) async -> Void = PubMedFetcher.sleep
  ) {
    self.fetcher = fetcher
    let base = base ?? Self.standardBase
    self.base = base.hasSuffix("/") ? base : base + "/"
    self.key = key
    self.clock = clock
    pace = Pace(perSecond: key == nil ? 3 : 10, clock: clock, sleep: sleep)
  }

  /// Waits so many seconds, or until the task is cancelled.
  public static func sleep(seconds: Double) async {
    try? await Task.sleep(nanoseconds: UInt64(min(max(seconds, 0), 60) * 1e9))
  }

  /// Makes one request; `pubmed:` addresses become searches.
  public func fetch(_ request: FetchRequest) async -> FetchOutcome {
    guard let query = AddressKind.pubmedQuery(request.url) else {
      return await fetcher.fetch(request)
    }
    guard !query.isEmpty else { return .failed(FetchFailure(.unsupportedAddress)) }
    let search = await ask("esearch.fcgi", searchParameters(query, request.validators))
    guard case .fetched(let response) = search else { return Self.named(search, request.url) }
    guard let answer = SearchAnswer(response.body) else {
      return failed(.serviceError, "esearch: no result", response.head, request.url)
    }
    if let error = answer.error {
      return failed(.serviceError, "PubMed: " + error, response.head, request.url)
    }
    let head = head(response.head, answer, request)
    if answer.count == 0 && request.validators != Validators()
      || head.validators.etag == request.validators.etag
    {
      return .notModified(head)
    }
    return await records(answer, head, atMost: Self.most(request.validators))
  }

  // MARK: Search

  private func searchParameters(_ query: String, _ known: Validators) -> [(String, String)] {
    var parameters = [
      ("db", "pubmed"), ("term", query), ("usehistory", "y"), ("retmax", "\(Self.most(known))"),
      ("retmode", "xml"), ("datetype", "edat"),
    ]
    if let day = known.lastModified.flatMap(PubMedDay.init) {
      parameters.append(("mindate", day.earlier(by: Self.overlapDays).text))
      parameters.append(("maxdate", "3000"))
    } else {
      parameters.append(("reldate", "\(Self.firstDays)"))
    }
    return parameters
  }

  private static func most(_ known: Validators) -> Int {
    known.lastModified.flatMap(PubMedDay.init) == nil ? mostAtFirst : most
  }

  private func head(
    _ head: Response.Head, _ answer: SearchAnswer, _ request: FetchRequest
  ) -> Response.Head {
    var own = head
    own.url = request.url
    own.redirects = []
    own.contentType = "text/xml; charset=utf-8"
    own.freshness = nil
    let hash = ContentHash.of("\(answer.count) " + answer.ids.joined(separator: " "))
    own.validators = Validators(
      etag: "\"" + String(hash, radix: 16) + "\"", lastModified: PubMedDay(clock()).text)
    return own
  }

  // MARK: Records

  private func records(
    _ answer: SearchAnswer, _ head: Response.Head, atMost most: Int
  ) async -> FetchOutcome {
    var set = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<PubmedArticleSet>\n".utf8)
    var head = head
    let total = min(max(answer.count, 0), most)
    var start = 0
    while start < total {
      let outcome = await ask("efetch.fcgi", recordParameters(answer, from: start))
      guard case .fetched(let response) = outcome else { return Self.named(outcome, head.url) }
      guard let articles = ArticleSet.articles(in: response.body) else {
        return failed(.serviceError, "efetch: no records", response.head, head.url)
      }
      set += articles
      head.wireBytes += response.head.wireBytes
      head.seconds += response.head.seconds
      start += Self.batch
    }
    set += Array("</PubmedArticleSet>\n".utf8)
    head.status = 200
    return .fetched(Response(head: head, body: set))
  }

  private func recordParameters(
    _ answer: SearchAnswer, from start: Int
  ) -> [(String, String)] {
    var parameters = [("db", "pubmed"), ("retmode", "xml")]
    if let environment = answer.environment, let key = answer.queryKey {
      parameters += [
        ("query_key", key), ("WebEnv", environment), ("retstart", "\(start)"),
        ("retmax", "\(Self.batch)"),
      ]
    } else {
      let ids = answer.ids.dropFirst(start).prefix(Self.batch)
      parameters.append(("id", ids.joined(separator: ",")))
    }
    return parameters
  }

  // MARK: Requests

  private func ask(_ tool: String, _ parameters: [(String, String)]) async -> FetchOutcome {
    await pace.wait()
    let all = parameters + [("tool", "veille")] + (key.map { [("api_key", $0)] } ?? [])
    let query = all.map { $0.0 + "=" + AddressOffers.encoded($0.1) }.joined(separator: "&")
    return await fetcher.fetch(
      FetchRequest(url: base + tool + "?" + query, accept: "text/xml, application/xml, */*;q=0.5"))
  }

  /// An outcome under the source's own address, so that the key appears nowhere.
  private static func named(_ outcome: FetchOutcome, _ url: String) -> FetchOutcome {
    guard case .failed(var failure) = outcome else {
      return .failed(FetchFailure(.serviceError, detail: "an answer that fits no request"))
    }
    failure.head?.url = url
    failure.head?.redirects = []
    return .failed(failure)
  }

  private func failed(
    _ cause: FetchFailure.Cause, _ detail: String, _ head: Response.Head, _ url: String
  ) -> FetchOutcome {
    var head = head
    head.url = url
    head.redirects = []
    return .failed(FetchFailure(cause, detail: detail, head: head))
  }
}
