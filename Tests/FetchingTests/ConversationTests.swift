import Fetching
import TestSupport
import Testing

@Suite("What is said on the wire") struct ConversationTests {
  @Test("The request names the program, asks for feeds, and carries no cookie and no referrer")
  func requestFields() async throws {
    let server = try LoopbackServer { request in
      request.path == "/start"
        ? .answer(302, ["Location: /end", "Set-Cookie: id=1; Path=/"])
        : .answer(200, text: "x")
    }
    let outcome = await fetch(server.url("/start"))
    #expect(outcome.response?.body == Array("x".utf8))
    #expect(server.requests.map(\.path) == ["/start", "/end"])
    for request in server.requests {
      #expect(request.fields["user-agent"] == "veille/test (+https://veille.example)")
      #expect(request.fields["accept"]?.contains("application/atom+xml") == true)
      #expect(request.fields["accept-encoding"]?.contains("gzip") == true)
      #expect(request.fields["cookie"] == nil)
      #expect(request.fields["referer"] == nil)
      #expect(request.fields["if-none-match"] == nil)
    }
  }

  @Test("Validators go out verbatim; a 304 may bring new ones")
  func conditional() async throws {
    let server = try LoopbackServer { _ in .answer(304, ["ETag: W/\"2\""]) }
    let validators = Validators(etag: "W/\"odd , one\"", lastModified: "not even a date")
    let outcome = await fetch(server.url("/"), validators: validators)
    #expect(server.requests.first?.fields["if-none-match"] == "W/\"odd , one\"")
    #expect(server.requests.first?.fields["if-modified-since"] == "not even a date")
    guard case .notModified(let head) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(head.validators == Validators(etag: "W/\"2\""))
  }

  @Test("Validators that hold a line break are neither sent nor stored")
  func injected() async throws {
    let server = try LoopbackServer { _ in
      .answer(200, ["ETag: \"a\u{01}b\"", "Last-Modified: kept"], text: "x")
    }
    let evil = Validators(etag: "\"a\"\r\nX-Evil: 1", lastModified: "b\nX-Evil: 2")
    let outcome = await fetch(server.url("/"), validators: evil)
    #expect(server.requests.first?.fields["x-evil"] == nil)
    #expect(server.requests.first?.fields["if-none-match"] == nil)
    #expect(outcome.response?.head.validators == Validators(lastModified: "kept"))
  }

  @Test("A 304 to a request without validators is no answer")
  func unasked304() async throws {
    let server = try LoopbackServer { _ in .answer(304) }
    #expect(await fetch(server.url("/")).failure?.cause == .status(304))
  }

  @Test(
    "gzip, brotli, zstandard and chunks are decoded", arguments: ["gzip", "br", "zstd", "chunked"])
  func encodings(_ name: String) async throws {
    let server = try LoopbackServer { _ in
      switch name {
      case "gzip":
        .answer(200, ["Content-Encoding: gzip"], Compressed.gzip(feedBytes))
      case "br": .answer(200, ["Content-Encoding: br"], Compressed.brotli(feedBytes))
      case "zstd": .answer(200, ["Content-Encoding: zstd"], Compressed.zstandard(feedBytes))
      default: .chunked(["Content-Encoding: gzip"], Compressed.gzip(feedBytes))
      }
    }
    let outcome = await fetch(server.url("/"))
    #expect(outcome.response?.body == feedBytes, "\(outcome)")
  }

  @Test("Freshness: max-age, else Expires minus Date, clamped; no-cache promises nothing")
  func freshness() async throws {
    let fields = [
      "/age": ["Cache-Control: public, max-age=600", "Expires: Sun, 06 Nov 1994 08:49:37 GMT"],
      "/expires": [
        "Date: Sun, 06 Nov 1994 08:49:37 GMT", "Expires: Sunday, 06-Nov-94 09:49:37 GMT",
      ],
      "/huge": ["Cache-Control: max-age=99999999999999999999"],
      "/none": ["Cache-Control: no-cache, max-age=600"], "/zero": ["Expires: 0"],
    ]
    let server = try LoopbackServer { .answer(200, fields[$0.path] ?? [], text: "x") }
    let seen = ["/age": 600, "/expires": 3600, "/huge": 604_800]
    for path in fields.keys {
      #expect(await fetch(server.url(path)).response?.head.freshness == seen[path], "\(path)")
    }
  }

  @Test("Connections are used again")
  func reuse() async throws {
    let server = try LoopbackServer { _ in .answer(200, text: "x") }
    await withCurlFetcher(testPolicy()) { fetcher in
      for index in 0..<5 {
        let outcome = await fetcher.fetch(FetchRequest(url: server.url("/\(index)")))
        #expect(outcome.response != nil)
      }
    }
    #expect(server.requests.count == 5)
    #expect(server.connections == 1)
  }

  @Test("Spaces and letters beyond ASCII in an address are percent-encoded, fragments stay home")
  func addresses() async throws {
    let server = try LoopbackServer { _ in .answer(200, text: "x") }
    let outcome = await fetch(server.url("/santé publique?q=a b#part"))
    #expect(outcome.response?.head.url == server.url("/sant%C3%A9%20publique?q=a%20b"))
    #expect(server.requests.first?.target == "/sant%C3%A9%20publique?q=a%20b")
  }

  @Test(
    "Other schemes, controls and nonsense are refused before any request",
    arguments: [
      "file:///etc/passwd", "ftp://127.0.0.1/x", "gopher://127.0.0.1:70/_x", "", "http://",
      "javascript:alert(1)", "http://127.0.0.1:99999/", "127.0.0.1/feed",
      "http://127.0.0.1/\r\nX-Evil: 1", "dict://127.0.0.1/", "http:///nohost",
    ])
  func refused(_ url: String) async {
    #expect(await fetch(url).failure?.cause == .unsupportedAddress)
  }
}
