import Fetching
import Foundation
import TestSupport
import Testing

@testable import Fetching

@Suite("Politeness and fairness") struct PolitenessTests {
  @Test("At most two at once to one host, and never more than allowed in all")
  func limits() async throws {
    let server = try LoopbackServer { _ in [.pause(milliseconds: 5)] + .answer(200, text: "x") }
    let requests = (0..<30).map { FetchRequest(url: server.url("/\($0)")) }
    let outcomes = await fetchAll(requests)
    #expect(outcomes.allSatisfy { $0.response != nil })
    #expect(server.mostAtOnce <= 2)
    #expect(server.connections <= 2)
    let alone = try LoopbackServer { _ in [.pause(milliseconds: 5)] + .answer(200, text: "x") }
    _ = await fetchAll(
      (0..<10).map { FetchRequest(url: alone.url("/\($0)")) },
      policy: testPolicy { $0.transfers = 1 })
    #expect(alone.mostAtOnce == 1)
  }

  @Test("Many requests to one slow host do not keep another waiting")
  func fair() async throws {
    let slow = try LoopbackServer { _ in [.hang] }
    let quick = try LoopbackServer { _ in .answer(200, text: "x") }
    let requests =
      (0..<50).map { FetchRequest(url: slow.url("/\($0)")) } + [FetchRequest(url: quick.url("/"))]
    let outcome = await withCurlFetcher(testPolicy { $0.transfers = 4 }) { fetcher in
      await withTaskGroup(of: FetchOutcome.self) { group in
        for request in requests { group.addTask { await fetcher.fetch(request) } }
        for await outcome in group where outcome.response != nil {
          // Counted before the others are cancelled: a freed place lets the next in line start.
          let asked = slow.requests.count
          group.cancelAll()
          return Optional((outcome, asked))
        }
        return nil
      }
    }
    #expect(outcome?.0.response?.body == Array("x".utf8))
    #expect(outcome.map { $0.1 <= 2 } == true)
  }

  @Test("A redirect stands in the line of the host it leads to")
  func redirectLine() async throws {
    let target = try LoopbackServer { _ in [.pause(milliseconds: 5)] + .answer(200, text: "x") }
    let place = target.base
    let servers = try (0..<6).map { _ in try LoopbackServer { .redirect(to: place + $0.path) } }
    let policy = testPolicy { $0.insideAllowed = ["127.0.0.1:\(target.port)"] }
    let requests = servers.flatMap { server in
      (0..<4).map { FetchRequest(url: server.url("/\($0)")) }
    }
    let outcomes = await fetchAll(requests, policy: policy)
    #expect(outcomes.allSatisfy { $0.response != nil })
    #expect(target.requests.count == 24)
    #expect(target.mostAtOnce <= 2)
  }

  @Test("Bodies nobody takes hold up further transfers, and all come in the end")
  func backpressure() async throws {
    let body = [UInt8](repeating: 0x61, count: 100_000)
    let server = try LoopbackServer { _ in .answer(200, [], body) }
    let outcomes = await fetchAll(
      (0..<40).map { FetchRequest(url: server.url("/\($0)")) },
      policy: testPolicy {
        $0.untakenBytes = 0
        $0.transfersPerHost = 8
      })
    #expect(outcomes.allSatisfy { $0.response?.body.count == 100_000 })
  }

  @Test("Bytes on the wire are counted by themselves, whatever they decode to")
  func wireLimit() async throws {
    let body = [UInt8](repeating: 0x61, count: 50_000)
    let packed = Compressed.gzip(body)
    let server = try LoopbackServer { _ in .answer(200, ["Content-Encoding: gzip"], packed) }
    let outcome = await fetch(server.url("/"), policy: testPolicy { $0.wireBytes = 20_000 })
    #expect(outcome.failure?.cause == .bodyTooLarge)
    #expect(await fetch(server.url("/")).response?.body == body)
  }

  @Test("Cancelling ends every transfer at once, those in line too")
  func cancellation() async throws {
    let server = try LoopbackServer { _ in [.hang] }
    let policy = testPolicy { $0.totalSeconds = 600 }
    let outcomes = await withCurlFetcher(policy) { fetcher in
      await withTaskGroup(of: FetchOutcome.self) { group in
        for index in 0..<20 {
          group.addTask { await fetcher.fetch(FetchRequest(url: server.url("/\(index)"))) }
        }
        group.cancelAll()
        var outcomes: [FetchOutcome] = []
        for await outcome in group { outcomes.append(outcome) }
        return outcomes
      }
    }
    #expect(outcomes.count == 20)
    #expect(outcomes.allSatisfy { $0.failure?.cause == .cancelled })
  }

  @Test("Leaving the scope joins the thread; a fetcher that escaped refuses")
  func escaped() async throws {
    let server = try LoopbackServer { _ in .answer(200, text: "x") }
    let escaped = await withCurlFetcher(testPolicy()) { $0 }
    let outcome = await escaped.fetch(FetchRequest(url: server.url("/")))
    #expect(outcome.failure?.cause == .cancelled)
    #expect(server.requests.isEmpty)
  }
}

@Suite("Who is next") struct HostQueueTests {
  @Test("Hosts take turns, each in its own order")
  func turns() {
    var queue = HostQueue<Int>(total: 10, perHost: 10)
    for (item, host) in ["a", "a", "a", "b", "c", "c"].enumerated() {
      queue.append(item, host: host)
    }
    var order: [Int] = []
    while let next = queue.start() { order.append(next.item) }
    #expect(order == [0, 3, 4, 1, 5, 2])
  }

  @Test("A full host lets others pass and goes on when one of its own ends")
  func perHost() {
    var queue = HostQueue<Int>(total: 3, perHost: 2)
    for item in 0..<4 { queue.append(item, host: "a") }
    queue.append(9, host: "b")
    #expect([queue.start()?.item, queue.start()?.item, queue.start()?.item] == [0, 9, 1])
    #expect(queue.start() == nil)
    queue.finish(host: "b")
    #expect(queue.start() == nil)
    queue.finish(host: "a")
    #expect(queue.start()?.item == 2)
  }

  @Test("A host taken out of the line leaves the others' turns")
  func removed() {
    var queue = HostQueue<Int>(total: 10, perHost: 10)
    for (item, host) in ["a", "b", "c", "b", "a"].enumerated() { queue.append(item, host: host) }
    #expect(queue.start()?.item == 0)
    #expect(queue.removeAll(host: "b") == [1, 3])
    #expect(queue.removeAll(host: "b") == [])
    #expect(queue.start()?.item == 2)
    #expect(queue.start()?.item == 4)
    #expect(queue.start() == nil)
  }
}
