import Foundation
import TestSupport
import Testing

@Suite("The patient screen, as its user runs it")
struct ScreenTests {
  private let home: ProgramHome
  private var folder: TemporaryFolder { home.folder }

  init() throws {
    home = try ProgramHome()
  }

  private func file(_ bytes: [UInt8], _ name: String) throws -> String {
    let path = folder.path + "/" + name
    try Data(bytes).write(to: URL(filePath: path))
    return path
  }

  @Test("a clean text is 0, nothing on standard output, no guarantee given")
  func clean() throws {
    let run = try home.veille().run("screen", "-", input: "Patient of 54 with chest pain.\n")
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("no guarantee"))
  }

  @Test("findings are 1, each with line, column, kind, words and remedy in the reader's language")
  func findings() throws {
    let text = "Garde de nuit.\nVu Mme Brigitte Lenoir, IPP 8001234567.\n"
    let path = try folder.write(text, to: "note.txt")
    let run = try home.veille("fr").run("screen", path)
    #expect(run.status == 1)
    #expect(
      run.output == """
        \(path):2:8: nom\u{202F}: «\u{202F}Brigitte Lenoir\u{202F}»\u{202F}: \
        retirer le nom ou mettre une initiale fictive
        \(path):2:29: numéro de dossier\u{202F}: «\u{202F}8001234567\u{202F}»\u{202F}: retirer

        """)
    #expect(run.errors.contains("2 éléments trouvés"))
    let english = try home.veille().run("--quiet", "screen", path)
    #expect(english.status == 1)
    #expect(english.output.contains("note.txt:2:8: name: “Brigitte Lenoir”: remove the name"))
    #expect(english.errors.isEmpty)
  }

  @Test("the same findings as JSON")
  func json() throws {
    let run = try home.veille().run(
      "screen", "-", "--format", "json", input: "Été : IPP 8001234567.")
    #expect(run.status == 1)
    #expect(
      run.output == """
        {"schema":1,"findings":[{"kind":"record-number","line":1,"column":11,"start":12,"end":22,\
        "text":"8001234567","remedyKey":"remedy.record-number","remedy":"remove"}]}

        """)
  }

  @Test("Latin-1 and UTF-16 are read as well as UTF-8")
  func encodings() throws {
    let text = "Née le 12/03/1951, Mme Éloïse Lançon"
    let latin = try file(text.unicodeScalars.map { UInt8($0.value) }, "latin.txt")
    let units = Array(text.utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    for path in [latin, try file([0xFF, 0xFE] + units, "marked.txt"), try file(units, "wide.txt")] {
      let run = try home.veille().run("screen", path)
      #expect(run.status == 1)
      #expect(run.output.contains(":1:24: name: “Éloïse Lançon”"))
    }
  }

  @Test("what is no text is refused: 65, and so is a file that is not there")
  func refused() throws {
    let picture: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 1, 2, 3]
    let run = try home.veille().run("screen", try file(picture, "scan.png"))
    #expect(run.status == 65)
    #expect(run.errors.contains("scan.png is not plain text"))
    #expect(try home.veille().run("screen", folder.path + "/none.txt").status == 65)
  }

  @Test("what identifies a patient is held from all that is published until it is released")
  func heldEverywhere() throws {
    let server = try LoopbackServer { _ in
      .answer(
        200, ["Content-Type: application/rss+xml"],
        text: """
          <?xml version="1.0"?><rss version="2.0"><channel><title>Carnet</title>
          <item><title>Une garde</title><guid>http://blog.example/1</guid>
          <description>J’ai vu Mme Brigitte Lenoir pour une fracture.</description></item>
          <item><title>Asthme</title><guid>http://blog.example/2</guid>
          <description>Rappel sur le traitement de fond.</description></item>
          </channel></rss>
          """)
    }
    let list = try folder.write(
      """
      <opml version="2.0" xmlns:veille="urn:veille:opml:1"><body>
      <outline type="rss" text="Carnet" xmlUrl="\(server.url("/feed"))" veille:standing="personal"/>
      </body></opml>
      """, to: "list.opml")
    let site = folder.path + "/site"
    let first = try home.veille().run("publish", site, "--sources", list)
    #expect(first.status == 0)
    #expect(first.errors.contains("1 entry is held back"))
    #expect(try published(site).contains("Asthme"))
    #expect(try !published(site).contains("Lenoir"))
    #expect(try !published(site).contains("Une garde"))

    let listed = try home.veille().run("release")
    #expect(listed.output.contains("Une garde"))
    #expect(listed.output.contains("name: “Brigitte Lenoir”: remove the name"))
    let number = try #require(listed.output.split(separator: " ").first.map(String.init))
    #expect(try home.veille().run("release", "Asthme").status == 65)
    #expect(try home.veille().run("release", number).status == 0)
    #expect(try home.veille().run("release").output.isEmpty)

    let second = try home.veille().run("publish", site, "--offline")
    #expect(second.status == 0)
    #expect(!second.errors.contains("held back"))
    #expect(try published(site).contains("Une garde"))
  }

  /// All that a site says.
  private func published(_ site: String) throws -> String {
    try FileManager.default.contentsOfDirectory(atPath: site).sorted().map {
      String(decoding: try Data(contentsOf: URL(filePath: site + "/" + $0)), as: UTF8.self)
    }.joined(separator: "\n")
  }
}
