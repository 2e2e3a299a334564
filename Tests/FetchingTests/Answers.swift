import Fetching
import TestSupport

/// Limits small enough for tests.
func testPolicy(_ change: (inout FetchPolicy) -> Void = { _ in }) -> FetchPolicy {
  var policy = FetchPolicy(userAgent: "veille/test (+https://veille.example)")
  policy.totalSeconds = 30
  change(&policy)
  return policy
}

/// Asks one address.
func fetch(
  _ url: String, validators: Validators = Validators(), isDiscovered: Bool = false,
  policy: FetchPolicy = testPolicy()
) async -> FetchOutcome {
  await withCurlFetcher(policy) { fetcher in
    await fetcher.fetch(
      FetchRequest(url: url, validators: validators, isDiscovered: isDiscovered))
  }
}

/// Asks many addresses at once, and gives the outcomes in their order.
func fetchAll(
  _ requests: [FetchRequest], policy: FetchPolicy = testPolicy()
) async -> [FetchOutcome] {
  await withCurlFetcher(policy) { fetcher in
    await withTaskGroup(of: (Int, FetchOutcome).self) { group in
      for (index, request) in requests.enumerated() {
        group.addTask { (index, await fetcher.fetch(request)) }
      }
      var outcomes: [(Int, FetchOutcome)] = []
      for await outcome in group { outcomes.append(outcome) }
      return outcomes.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }
}

let feedBytes = Array(
  ("<?xml version='1.0'?><rss version='2.0'><channel><title>Revue</title>"
    + String(repeating: "<item><title>Essai</title></item>", count: 20) + "</channel></rss>").utf8)
