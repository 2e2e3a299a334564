public import Fetching
import Foundation
import Synchronization

/// A fetcher that plays answers by address and remembers what it was asked.
public final class ScriptedFetcher: Fetcher {
  private struct State {
    var answers: [String: [FetchOutcome]]
    var requests: [FetchRequest] = []
  }

  private let state: Mutex<State>

  /// A fetcher with its answers.
  ///
  /// Several for one address are played in turn, the last again and
  /// again. An address without an answer is not found (404).
  public init(_ answers: [String: [FetchOutcome]] = [:]) {
    state = Mutex(State(answers: answers))
  }

  /// What it was asked, in order.
  public var requests: [FetchRequest] { state.withLock { $0.requests } }

  /// Sets the answers of an address.
  public func set(_ url: String, _ answers: [FetchOutcome]) {
    state.withLock { $0.answers[url] = answers }
  }

  /// Plays the next answer of the address.
  public func fetch(_ request: FetchRequest) async -> FetchOutcome {
    state.withLock { state in
      state.requests.append(request)
      guard var line = state.answers[request.url], let first = line.first else {
        return .failed(
          FetchFailure(.status(404), head: Response.Head(status: 404, url: request.url)))
      }
      if line.count > 1 {
        line.removeFirst()
        state.answers[request.url] = line
      }
      return first
    }
  }
}

extension FetchOutcome {
  /// A 200 with a text.
  public static func page(
    _ text: String, url: String, contentType: String? = nil, etag: String? = nil
  ) -> FetchOutcome {
    var head = Response.Head(status: 200, url: url)
    head.contentType = contentType
    head.validators = Validators(etag: etag)
    return .fetched(Response(head: head, body: Array(text.utf8)))
  }

  /// The failure, if it is one.
  public var failure: FetchFailure? {
    if case .failed(let failure) = self { return failure }
    return nil
  }

  /// The whole answer, if it is one.
  public var response: Response? {
    if case .fetched(let response) = self { return response }
    return nil
  }
}
