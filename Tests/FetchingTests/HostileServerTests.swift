import Fetching
import TestSupport
import Testing

/// One address a misbehaviour: each must end as a named failure or a whole answer.
enum Misbehaviour: String, CaseIterable, Sendable {
  case neverAnswers, oneByteASecond, slowHeaders, endlessBody, gzipBomb, zstandardBomb, brotliBomb,
    manyEncodings, twiceEncoded, endlessTrailers, lengthAndChunks, nonAuthoritative, loginRequired,
    notFound, serverError, endlessError, switching, endlessHeaders,
    endlessInterim, manyHeaders, longHeader, cutLength, cutChunks, cutGzip, cutGzipChunked,
    brokenGzip, falseGzip, reset, closedAtOnce, garbage, oldHTTP, negativeLength, bareLF,
    wrongLength, unknownEncoding, noContent, partial, gone, forbidden, challenge, tooMany,
    unavailable, redirectLoop, redirectNowhere, redirectWithoutTarget, nulls, hugeChunk

  var expected: String {
    switch self {
    case .neverAnswers, .oneByteASecond, .slowHeaders: "timeout"
    case .endlessBody, .gzipBomb, .zstandardBomb, .brotliBomb: "body-too-large"
    case .manyEncodings: "undecodable"
    case .twiceEncoded, .lengthAndChunks: "200"
    case .nonAuthoritative: "status-203"
    case .loginRequired: "blocked"
    case .notFound: "status-404"
    case .serverError, .endlessError: "status-500"
    case .switching: "timeout"
    case .endlessTrailers, .endlessHeaders, .endlessInterim, .manyHeaders, .longHeader:
      "headers-too-large"
    case .cutLength, .cutChunks, .cutGzip, .cutGzipChunked, .reset, .closedAtOnce: "truncated"
    case .brokenGzip, .falseGzip, .unknownEncoding: "undecodable"
    case .garbage, .oldHTTP, .negativeLength: "not-http"
    case .hugeChunk: "truncated"
    case .bareLF, .wrongLength, .nulls: "200"
    case .noContent: "status-204"
    case .partial: "status-206"
    case .gone: "gone"
    case .forbidden, .challenge: "blocked"
    case .tooMany: "too-many-requests"
    case .unavailable: "status-503"
    case .redirectLoop: "too-many-redirects"
    case .redirectNowhere: "redirect-refused"
    case .redirectWithoutTarget: "status-302"
    }
  }

  var steps: [LoopbackServer.Step] {
    let gzip = ["Content-Encoding: gzip"]
    let packed = Compressed.gzip(feedBytes)
    switch self {
    case .neverAnswers: return [.hang]
    case .oneByteASecond: return .head() + [.drip(feedBytes, milliseconds: 1000)]
    case .slowHeaders: return [.drip(Array("HTTP/1.1 200 OK\r\nX: ".utf8), milliseconds: 400)]
    case .endlessBody: return .head() + [.sendForever([UInt8](repeating: 0x20, count: 65_536))]
    case .gzipBomb:
      let bomb = Compressed.bomb(pieces: 4096)
      return .head(200, gzip) + [.send(bomb.head), .sendForever(bomb.piece)]
    case .zstandardBomb:
      let bomb = Compressed.zstandardBomb
      return .head(200, ["Content-Encoding: zstd"]) + [.send(bomb.head), .sendForever(bomb.piece)]
    case .brotliBomb: return .answer(200, ["Content-Encoding: br"], Compressed.brotliBomb)
    case .manyEncodings:
      return .answer(200, ["Content-Encoding: " + String(repeating: "gzip, ", count: 500)], packed)
    case .twiceEncoded:
      return .answer(200, ["Content-Encoding: gzip, gzip"], Compressed.gzip(packed))
    case .endlessTrailers:
      return .head(200, ["Transfer-Encoding: chunked"])
        + [.text("1\r\nx\r\n0\r\n"), .sendForever(Array("X-A: b\r\n".utf8))]
    case .lengthAndChunks:
      // RFC 9112 §6.3: the chunks count, whatever length is stated.
      return .chunked(["Content-Length: 3"], feedBytes)
    case .nonAuthoritative: return .answer(203, text: "a proxy's idea")
    case .loginRequired: return .answer(401, ["WWW-Authenticate: Basic realm=\"x\""], text: "no")
    case .notFound: return .answer(404, text: "no")
    case .serverError: return .answer(500, text: "no")
    case .endlessError: return .head(500) + [.sendForever([UInt8](repeating: 0x20, count: 65_536))]
    case .switching: return .head(101, ["Upgrade: websocket"]) + [.hang]
    case .endlessHeaders:
      return [.text("HTTP/1.1 200 OK\r\n"), .sendForever(Array("X-A: b\r\n".utf8))]
    case .endlessInterim:
      return [.sendForever(Array("HTTP/1.1 103 Early\r\nLink: <x>\r\n\r\n".utf8))]
    case .manyHeaders:
      return .answer(200, (0..<10_000).map { "X-Field-\($0): some value of it" }, text: "x")
    case .longHeader:
      return .answer(
        200,
        [
          "X: " + String(repeating: "a", count: 90_000),
          "Y: " + String(repeating: "b", count: 90_000),
          "Z: " + String(repeating: "c", count: 90_000),
        ])
    case .cutLength: return .head(200, ["Content-Length: 5000"]) + [.send(feedBytes), .close]
    case .cutChunks:
      return .head(200, ["Transfer-Encoding: chunked"]) + [.text("ff\r\n<rss>"), .close]
    case .cutGzip: return .answer(200, gzip, Array(packed.dropLast(20)))
    case .cutGzipChunked: return .chunked(gzip, Array(packed.dropLast(20)))
    case .brokenGzip:
      var broken = packed
      broken[packed.count - 6] ^= 0xFF
      return .answer(200, gzip, broken)
    case .falseGzip: return .answer(200, gzip, feedBytes)
    case .reset: return .head(200, ["Content-Length: 5000"]) + [.send(feedBytes), .reset]
    case .closedAtOnce: return [.close]
    case .garbage: return [.text("\u{16}\u{03}\u{01}garbage\r\n\r\n"), .close]
    case .oldHTTP: return [.send(feedBytes), .close]
    case .negativeLength: return .head(200, ["Content-Length: -5"]) + [.send(feedBytes), .close]
    case .bareLF: return [.text("HTTP/1.1 200 OK\nContent-Length: 1\n\nx")]
    case .wrongLength: return .head(200, ["Content-Length: 3"]) + [.send(feedBytes), .close]
    case .unknownEncoding: return .answer(200, ["Content-Encoding: x-secret"], feedBytes)
    case .noContent: return .head(204)
    case .partial: return .answer(206, ["Content-Range: bytes 0-1/9"], text: "ab")
    case .gone: return .answer(410, text: "gone")
    case .forbidden: return .answer(403, text: "no")
    case .challenge:
      return .answer(503, text: "<html><head><title>Just a moment...</title></head></html>")
    case .tooMany: return .answer(429, ["Retry-After: 99999999999999999999999"])
    case .unavailable: return .answer(503, ["Retry-After: Sun, 06 Nov 2094 08:49:37 GMT"])
    case .redirectLoop: return .redirect(to: "/\(rawValue)")
    case .redirectNowhere: return .redirect(to: "javascript:alert(1)")
    case .redirectWithoutTarget: return .answer(302)
    case .nulls: return .answer(200, [], [UInt8](repeating: 0, count: 5000))
    case .hugeChunk:
      return .head(200, ["Transfer-Encoding: chunked"])
        + [.text("ffffffffffffffffff\r\nabc"), .close]
    }
  }
}

@Suite("A hostile server") struct HostileServerTests {
  @Test("Every misbehaviour ends as it should, beside healthy answers, with bounded memory")
  func all() async throws {
    // 429 and 503 hold their host: they come from servers of their own.
    let others: Set<Misbehaviour> = [.tooMany, .unavailable]
    // Time ends only those that nothing else ends, however busy the machine is.
    let silent = Misbehaviour.allCases.filter { $0.expected == "timeout" }
    let cases = Misbehaviour.allCases.filter { !others.contains($0) && $0.expected != "timeout" }
    try await check(silent, within: 2, besideHealthy: 0)
    try await check(cases, within: 60, besideHealthy: 20)
  }

  private func check(
    _ cases: [Misbehaviour], within seconds: Int, besideHealthy count: Int
  ) async throws {
    let server = try LoopbackServer { request in
      let name = String(request.path.dropFirst())
      return Misbehaviour(rawValue: name)?.steps ?? .answer(200, [], feedBytes)
    }
    let policy = testPolicy {
      $0.totalSeconds = seconds
      $0.transfersPerHost = 100
      $0.transfers = 100
      $0.bodyBytes = 2 << 20
    }
    let healthy = (0..<count).map { FetchRequest(url: server.url("/healthy\($0)")) }
    let requests = cases.map { FetchRequest(url: server.url("/\($0.rawValue)")) } + healthy
    let outcomes = await fetchAll(requests, policy: policy)
    for (misbehaviour, outcome) in zip(cases, outcomes) {
      let code = outcome.failure?.code ?? outcome.response.map { "\($0.head.status)" }
      #expect(
        code == misbehaviour.expected,
        "\(misbehaviour): \(outcome.failure?.detail ?? "")")
      #expect(outcome.failure?.detail.utf8.allSatisfy { 0x20...0x7E ~= $0 } ?? true)
    }
    for outcome in outcomes.suffix(count) { #expect(outcome.response?.body == feedBytes) }
  }

  @Test(
    "Retry-After is clamped to a day, whatever its form",
    arguments: [Misbehaviour.tooMany, .unavailable])
  func retryAfter(_ misbehaviour: Misbehaviour) async throws {
    let server = try LoopbackServer { _ in
      var steps = misbehaviour.steps
      if misbehaviour == .unavailable {
        steps = .answer(
          503, ["Date: Sun, 06 Nov 1994 08:49:37 GMT", "Retry-After: Sun Nov  6 09:49:37 2094"])
      }
      return steps
    }
    let failure = await fetch(server.url("/")).failure
    #expect(failure?.code == misbehaviour.expected)
    #expect(failure?.head?.retryAfter == 86_400)
  }

  @Test("A Retry-After with a date counts from our own clock where the server states none")
  func retryAfterWithoutDate() async throws {
    let server = try LoopbackServer { _ in
      .answer(503, ["Retry-After: Fri, 31 Dec 2094 23:59:59 GMT"])
    }
    #expect(await fetch(server.url("/")).failure?.head?.retryAfter == 86_400)
    let past = try LoopbackServer { _ in
      .answer(429, ["Retry-After: Sun, 06 Nov 1994 08:49:37 GMT"])
    }
    #expect(await fetch(past.url("/")).failure?.head?.retryAfter ?? 0 == 0)
  }

  @Test("A host that says 429 is asked nothing more in this run; others are")
  func held() async throws {
    let angry = try LoopbackServer { _ in .answer(429, ["Retry-After: 120"]) }
    let calm = try LoopbackServer { _ in .answer(200, text: "x") }
    let urls = (0..<10).map { angry.url("/\($0)") } + [calm.url("/")]
    let outcomes = await fetchAll(urls.map { FetchRequest(url: $0) })
    #expect(angry.requests.count <= 2)
    #expect(outcomes.dropLast().allSatisfy { $0.failure?.cause == .tooManyRequests })
    #expect(outcomes.dropLast().allSatisfy { $0.failure?.head?.retryAfter == 120 })
    #expect(outcomes.count { $0.failure?.isHeld == true } == 10 - angry.requests.count)
    #expect(outcomes.last?.response != nil)
  }

  @Test("No host and no connection have names of their own")
  func unreachable() async throws {
    #expect(await fetch("http://veille.invalid/").failure?.cause == .hostNotFound)
    let port = try LoopbackServer { _ in [] }.port
    let closed = await fetch("http://127.0.0.1:\(port)/").failure?.cause
    #expect(closed == .connectionRefused || closed == .truncated)
    let plain = try LoopbackServer { _ in .answer(200) }
    #expect(await fetch("https://127.0.0.1:\(plain.port)/").failure?.cause == .tls)
  }
}
