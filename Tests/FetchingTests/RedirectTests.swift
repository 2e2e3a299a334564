import Fetching
import Synchronization
import TestSupport
import Testing

@Suite("Redirects") struct RedirectTests {
  @Test("Every hop is recorded with its status and absolute target")
  func chain() async throws {
    let server = try LoopbackServer { request in
      switch request.path {
      case "/a": .redirect(301, to: "b/c?x=1")
      case "/b/c": .redirect(308, to: "/d#part")
      case "/d": .redirect(307, to: "/e")
      default: .answer(200, ["ETag: \"e\""], text: "x")
      }
    }
    let head = await fetch(server.url("/a")).response?.head
    #expect(head?.url == server.url("/e"))
    #expect(
      head?.redirects == [
        .init(status: 301, target: server.url("/b/c?x=1")),
        .init(status: 308, target: server.url("/d")),
        .init(status: 307, target: server.url("/e")),
      ])
    #expect(head?.validators.etag == "\"e\"")
  }

  @Test("The fields of a redirect are not those of the answer")
  func fields() async throws {
    let server = try LoopbackServer { request in
      request.path == "/a"
        ? .answer(301, ["Location: /b", "ETag: \"hop\"", "Cache-Control: max-age=9"])
        : .answer(200, text: "x")
    }
    let head = await fetch(server.url("/a")).response?.head
    #expect(head?.validators == Validators())
    #expect(head?.freshness == nil)
  }

  @Test("Ten are followed, an endless chain is not")
  func endless() async throws {
    let server = try LoopbackServer { request in
      let number = Int(request.path.dropFirst()) ?? 0
      return number == 10 ? .answer(200, text: "x") : .redirect(to: "/\(number + 1)")
    }
    #expect(await fetch(server.url("/0")).response != nil)
    #expect(await fetch(server.url("/11")).failure?.cause == .tooManyRedirects)
    #expect(server.requests.count == 11 + 11)
  }

  @Test(
    "Other schemes are refused, also after a redirect",
    arguments: ["file:///etc/passwd", "gopher://127.0.0.1:1/", "ftp://x/", "data:text/xml,x"])
  func schemes(_ target: String) async throws {
    let server = try LoopbackServer { _ in .redirect(to: target) }
    #expect(await fetch(server.url("/")).failure?.cause == .redirectRefused)
    #expect(server.requests.count == 1)
  }

  @Test(
    "A redirect to the inside is refused in every spelling and the canary sees nothing",
    arguments: [
      "http://127.0.0.1:PORT/", "http://127.1:PORT/", "http://0x7f.1:PORT/",
      "http://0x7f000001:PORT/", "http://017700000001:PORT/", "http://2130706433:PORT/",
      "http://localhost:PORT/", "http://LOCALHOST:PORT/", "http://0.0.0.0:PORT/",
      "http://[::1]:PORT/", "http://[::ffff:127.0.0.1]:PORT/", "http://[::ffff:7f00:1]:PORT/",
      "http://[::]:PORT/", "http://169.254.169.254/latest/meta-data/", "http://10.0.0.1:PORT/",
      "http://192.168.1.1:PORT/", "http://172.16.0.1:PORT/", "http://100.64.0.1:PORT/",
      "http://[fd00::1]:PORT/", "http://[fe80::1]:PORT/", "//127.0.0.1:PORT/",
    ])
  func inside(_ target: String) async throws {
    let canary = try LoopbackServer { _ in .answer(200, text: "secret") }
    let address = target.replacing("PORT", with: "\(canary.port)")
    let server = try LoopbackServer { _ in .redirect(to: address) }
    let failure = await fetch(server.url("/")).failure
    #expect(failure?.cause == .addressRefused, "\(target)")
    #expect(canary.connections == 0)
  }

  @Test(
    "No way of writing an address leads past the check: the canary sees nothing",
    arguments: [
      "http://127.0.0.1.:PORT/", "http://0177.0.0.1:PORT/", "http://127.0.1:PORT/",
      "http://127.0.0.1:PORT@127.0.0.1:PORT/", "http://127.0.0.1:OWN@127.0.0.1:PORT/",
      "http://127.0.0.1:OWN\\@127.0.0.1:PORT/", "http://127.0.0.1:OWN%5C@127.0.0.1:PORT/",
      "http://127.0.0.1:OWN;@127.0.0.1:PORT/", "http://127.0.0.1:OWN#@127.0.0.1:PORT/",
      "http://127.0.0.1:OWN?@127.0.0.1:PORT/", "http:\\\\127.0.0.1:PORT/", "\\\\127.0.0.1:PORT/",
      "/\\127.0.0.1:PORT/", "http:127.0.0.1:PORT/", "http:/127.0.0.1:PORT/",
      "http:///127.0.0.1:PORT/", "hTTp://127.0.0.1:PORT/", "http://%31%32%37.0.0.1:PORT/",
      "http://127.0.0.1:PORT%2f@127.0.0.1:OWN/..", "http://①②⑦.⓪.⓪.①:PORT/",
      "http://127。0。0。1:PORT/", "http://[::127.0.0.1]:PORT/",
      "http://[0:0:0:0:0:ffff:7f00:1]:PORT/",
      "http://[::1%25lo]:PORT/", "http://[64:ff9b::7f00:1]:PORT/", "http://[2002:7f00:1::]:PORT/",
      "http://0:PORT/", "http://127.0.0.1:000PORT/", "http://0x7f.0x0.0x0.0x1:PORT/",
      "http://4294967296:PORT/", "http://localhost.:PORT/", "ws://127.0.0.1:PORT/",
      "http://127.0.0.1\t:PORT/", "http://127.0.0.1:PORT\u{0}/", "dict://127.0.0.1:PORT/x",
    ])
  func spellings(_ target: String) async throws {
    let canary = try LoopbackServer { _ in .answer(200, text: "secret") }
    let own = Mutex("")
    let server = try LoopbackServer { request in
      if request.path != "/start" { return .answer(200, text: "own") }
      return .redirect(to: own.withLock { $0 })
    }
    own.withLock {
      $0 = target.replacing("PORT", with: "\(canary.port)").replacing("OWN", with: "\(server.port)")
    }
    let outcome = await fetch(server.url("/start"))
    #expect(canary.connections == 0, "\(outcome)")
    // Some of them mean a page of the source's own place, by the rules of addresses.
    #expect(outcome.response.map { $0.body == Array("own".utf8) } ?? true)
  }

  @Test("Fields that name other addresses cause no request and no cookie")
  func otherFields() async throws {
    let canary = try LoopbackServer { _ in .answer(200, text: "secret") }
    let place = "127.0.0.1:\(canary.port)"
    let server = try LoopbackServer { _ in
      .answer(
        200,
        [
          "Alt-Svc: http/1.1=\"\(place)\"; ma=86400", "Refresh: 0; url=http://\(place)/",
          "Link: <http://\(place)/>; rel=preload", "Content-Location: http://\(place)/",
          "Location: http://\(place)/", "Set-Cookie: id=1; Path=/", "X-Accel-Redirect: /x",
          "Strict-Transport-Security: max-age=31536000",
        ], text: "x")
    }
    await withCurlFetcher(testPolicy()) { fetcher in
      for _ in 0..<2 {
        let outcome = await fetcher.fetch(FetchRequest(url: server.url("/")))
        #expect(outcome.response?.body == Array("x".utf8))
      }
    }
    #expect(server.requests.map { $0.fields["cookie"] } == [nil, nil])
    #expect(canary.connections == 0)
  }

  @Test("The time for a transfer is that of all its hops together")
  func slowHops() async throws {
    let server = try LoopbackServer { request in
      [.pause(milliseconds: 300)] + .redirect(to: "/\((Int(request.path.dropFirst()) ?? 0) + 1)")
    }
    let outcome = await fetch(server.url("/0"), policy: testPolicy { $0.totalSeconds = 1 })
    #expect(outcome.failure?.cause == .timeout)
    #expect(server.requests.count < 5)
  }

  @Test("The reader's own place is exempt, a discovered address never is")
  func ownPlace() async throws {
    let server = try LoopbackServer { request in
      request.path == "/a" ? .redirect(to: "/b") : .answer(200, text: "x")
    }
    #expect(await fetch(server.url("/a")).response != nil)
    #expect(
      await fetch(server.url("/b"), isDiscovered: true).failure?.cause == .addressRefused)
    let allowed = testPolicy { $0.insideAllowed = ["127.0.0.1:\(server.port)"] }
    #expect(await fetch(server.url("/b"), isDiscovered: true, policy: allowed).response != nil)
  }

  @Test("A connection that stands already is no way around the check")
  func pooled() async throws {
    let inner = try LoopbackServer { _ in .answer(200, text: "x") }
    let inside = inner.url("/secret")
    let server = try LoopbackServer { _ in .redirect(to: inside) }
    await withCurlFetcher(testPolicy()) { fetcher in
      #expect(await fetcher.fetch(FetchRequest(url: inner.url("/"))).response != nil)
      let outcome = await fetcher.fetch(FetchRequest(url: server.url("/")))
      #expect(outcome.failure?.cause == .addressRefused)
    }
    #expect(inner.requests.map(\.path) == ["/"])
  }

  @Test("Behind a proxy, hosts written as inside numbers or names are refused unasked")
  func proxied() async throws {
    let proxy = try LoopbackServer { request in
      request.target.hasPrefix("http://start.example/")
        ? .redirect(to: "http://0x7f.1:1/") : .answer(200, text: "x")
    }
    let policy = testPolicy {
      $0 = FetchPolicy(userAgent: "veille", environment: ["http_proxy": proxy.base])
    }
    #expect(
      await fetch("http://start.example/", policy: policy).failure?.cause == .addressRefused)
    #expect(await fetch("http://other.example/", policy: policy).response != nil)
    #expect(proxy.requests.map(\.target) == ["http://start.example/", "http://other.example/"])
  }
}

@Suite("Credentials") struct CredentialTests {
  @Test("They go to the place they were written for, and nowhere else")
  func crossHost() async throws {
    let other = try LoopbackServer { _ in .answer(200, text: "x") }
    let target = other.url("/there")
    let server = try LoopbackServer { request in
      request.path == "/own" ? .redirect(to: "/next") : .redirect(to: target)
    }
    let policy = testPolicy { $0.insideAllowed = ["127.0.0.1:\(other.port)"] }
    let url = "http://dr:p%40ss@127.0.0.1:\(server.port)/own"
    let outcome = await fetch(url, policy: policy)
    #expect(
      server.requests.map { $0.fields["authorization"] }
        == ["Basic ZHI6cEBzcw==", "Basic ZHI6cEBzcw=="])
    #expect(other.requests.map { $0.fields["authorization"] } == [nil])
    #expect(outcome.response?.head.url == target)
  }

  @Test("They never appear in an outcome, also when a redirect brings some of its own")
  func unseen() async throws {
    let server = try LoopbackServer { request in
      request.path == "/a"
        ? .redirect(to: "http://evil:word@\(request.fields["host"] ?? "")/b")
        : .answer(401, text: "no")
    }
    let url = "http://user:hush@127.0.0.1:\(server.port)/a"
    let outcome = await fetch(url)
    #expect(outcome.failure?.cause == .blocked)
    #expect(!"\(outcome)".contains("hush"))
    #expect(!"\(outcome)".contains("word"))
  }
}
