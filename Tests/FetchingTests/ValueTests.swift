import Testing

@testable import Fetching

@Suite("Which addresses lie inside") struct NetworkAddressTests {
  @Test(
    "Ranges of the special-purpose registries",
    arguments: [
      ("0.0.0.0", true), ("0.255.255.255", true), ("1.0.0.0", false), ("10.1.2.3", true),
      ("100.63.255.255", false), ("100.64.0.0", true), ("100.127.255.255", true),
      ("100.128.0.0", false), ("127.255.255.255", true), ("169.254.169.254", true),
      ("172.15.255.255", false), ("172.16.0.0", true), ("172.31.255.255", true),
      ("172.32.0.0", false), ("192.168.0.1", true), ("192.169.0.1", false),
      ("198.18.0.1", true), ("224.0.0.1", true), ("255.255.255.255", true),
      ("8.8.8.8", false), ("130.79.0.1", false), ("[::1]", true), ("[::]", true),
      ("[::ffff:10.0.0.1]", true), ("[::ffff:8.8.8.8]", false), ("[fc00::1]", true),
      ("[fdff::1]", true), ("[fe80::1]", true), ("[fec0::1]", true), ("[ff02::1]", true),
      ("[2001:4860:4860::8888]", false), ("[64:ff9b::7f00:1]", true),
      ("[64:ff9b::808:808]", false), ("[2002:7f00:1::]", true), ("0x7f.1", true),
      ("017700000001", true), ("2130706433", true), ("127.1", true), ("localhost", true),
      ("printer.local", true), ("router", true), ("www.nejm.org", false),
      ("metadata.google.internal", true),
    ])
  func inside(host: String, isInside: Bool) {
    #expect(NetworkAddress.isInside(host: host) == isInside)
  }
}

@Suite("Dates of HTTP") struct HTTPDateTests {
  @Test(
    "The three forms of RFC 9110, and what is none of them",
    arguments: [
      ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777),
      ("Sunday, 06-Nov-94 08:49:37 GMT", 784_111_777),
      ("Sun Nov  6 08:49:37 1994", 784_111_777), ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
      ("0", nil), ("-1", nil), ("", nil), ("Sun, 99 Nov 1994 08:49:37 GMT", nil),
      ("Sun, 06 Nov 1994 99:49:37 GMT", nil), ("Sun, 06 Foo 1994 08:49:37 GMT", nil),
      ("Tue, 29 Feb 2028 12:00:00 GMT", 1_835_438_400),
    ] as [(String, Int?)])
  func forms(text: String, seconds: Int?) {
    #expect(HTTPDate.seconds(text) == seconds)
  }
}

@Suite("Pages that want a browser") struct AntiBotPageTests {
  @Test(
    "Challenges are told from feeds and ordinary pages",
    arguments: [
      ("<html><title>Just a moment...</title>", true),
      ("<script>document.cookie='a=1';window.location.href='/'</script>", true),
      ("<html><script src='/_Incapsula_Resource?x'></script>", true),
      ("<html><title>Vérifiez que vous êtes humain</title>", true),
      ("<rss><title>Just a moment in history</title></rss>", false),
      ("<html><h1>404</h1></html>", false), ("just a moment...</title", false), ("", false),
    ])
  func pages(text: String, isLikely: Bool) {
    #expect(AntiBotPage.isLikely(Array(text.utf8)) == isLikely)
  }
}

@Suite("The end of a gzip body") struct GzipTailTests {
  private let stream: [UInt8] = Array(repeating: 7, count: 30) + [0x10, 0x27, 0, 0]

  private func tail(_ pieces: [[UInt8]]) -> GzipTail {
    var tail = GzipTail()
    for piece in pieces { piece.withUnsafeBufferPointer { tail.take($0) } }
    return tail
  }

  @Test("The stated length is found behind any cut of the bytes")
  func plain() {
    for cut in 0...stream.count {
      let tail = tail([Array(stream[..<cut]), Array(stream[cut...])])
      #expect(tail.fits(decoded: 10_000))
      #expect(!tail.fits(decoded: 9999))
    }
  }

  @Test("And through chunk framing, wherever it falls")
  func chunked() {
    for size in 1...stream.count {
      var framed: [UInt8] = []
      var index = 0
      while index < stream.count {
        let chunk = stream[index..<min(index + size, stream.count)]
        framed += Array((String(chunk.count, radix: 16) + ";x=y\r\n").utf8) + chunk + [13, 10]
        index += size
      }
      framed += Array("0\r\nExpires: 0\r\n\r\n".utf8)
      #expect(tail([framed]).fits(decoded: 10_000))
      #expect(tail(framed.map { [$0] }).fits(decoded: 10_000))
      #expect(!tail([framed]).fits(decoded: 1))
    }
  }

  @Test("Nothing seen is no proof of anything")
  func nothing() {
    #expect(GzipTail().fits(decoded: 5))
    #expect(!tail([[1, 2, 3]]).fits(decoded: 5))
  }
}
