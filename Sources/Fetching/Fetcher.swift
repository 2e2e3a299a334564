/// Whoever can make requests: libcurl in the program, a script in tests.
public protocol Fetcher: Sendable {
  /// Makes one request and waits for its end; never throws, honours cancellation.
  func fetch(_ request: FetchRequest) async -> FetchOutcome
}
