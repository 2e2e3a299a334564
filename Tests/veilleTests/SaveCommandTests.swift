import Foundation
import TestSupport
import Testing

@Suite("Putting entries aside, as the reader does it")
struct SaveCommandTests {
  private let home: ProgramHome
  private var folder: TemporaryFolder { home.folder }

  init() throws {
    home = try ProgramHome()
  }

  /// A library with one article, shown in a digest.
  private func showDigest() throws {
    let published = ISO8601DateFormatter().string(from: Date(timeIntervalSinceNow: -3600))
    let server = try LoopbackServer { _ in
      .answer(
        200, ["Content-Type: application/atom+xml"],
        text: """
          <feed xmlns="http://www.w3.org/2005/Atom"><title>Revue</title><id>f</id><entry>
          <id>tag:a</id><title>Colchicine et goutte</title><updated>\(published)</updated>
          <link href="https://revue.example/a"/><summary>Essai randomisé.</summary></entry></feed>
          """)
    }
    let list = try folder.write(
      """
      <opml version="2.0" xmlns:veille="urn:veille:opml:1"><body>
      <outline text="Revue" xmlUrl="\(server.url("/f"))" veille:standing="journal"/>
      </body></opml>
      """, to: "list.opml")
    let run = try home.veille().run("today", "--sources", list)
    #expect(run.output.contains("Colchicine et goutte"))
  }

  @Test("an entry of the digest is put aside by its number, listed, and taken off again")
  func byNumber() throws {
    try showDigest()
    let saved = try home.veille("fr").run("save", "1")
    #expect(saved.status == 0)
    #expect(saved.errors == "veille: mise de côté : Colchicine et goutte\n")
    let list = try home.veille().run("save")
    #expect(list.output.hasPrefix("#1  "))
    #expect(
      list.output.hasSuffix("  Colchicine et goutte\n    Revue  https://revue.example/a\n"))
    let json = try home.veille().run("save", "--format", "json")
    #expect(json.output.hasPrefix(#"{"schema":1,"items":[{"key":1,"id":"tag:a","#))
    #expect(json.output.contains(#""title":"Colchicine et goutte""#))
    let removed = try home.veille().run("save", "--remove", "#1")
    #expect(removed.errors == "veille: no longer put aside: Colchicine et goutte\n")
    #expect(try home.veille().run("save").output == "")
    #expect(try home.veille().run("save").errors.contains("nothing is put aside"))
  }

  @Test("one entry that is not known changes nothing: 65")
  func unknown() throws {
    try showDigest()
    let run = try home.veille().run("save", "1", "9")
    #expect(run.status == 65)
    #expect(run.errors.contains("9"))
    #expect(try home.veille().run("save").output == "")
  }

  @Test("taking off without saying what is usage: 64; nothing stored yet is 69")
  func usage() throws {
    #expect(try home.veille().run("save", "--remove").status == 64)
    #expect(try home.veille().run("save").status == 69)
  }
}
