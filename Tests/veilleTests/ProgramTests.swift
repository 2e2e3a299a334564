import Foundation
import TestSupport
import Testing

@Suite("The program, as its user runs it")
struct ProgramTests {
  private let home: ProgramHome
  private var folder: TemporaryFolder { home.folder }

  init() throws {
    home = try ProgramHome()
  }

  @Test("an unknown option is usage: 64")
  func unknownOption() throws {
    let run = try home.veille().run("today", "--colour")
    #expect(run.status == 64)
    #expect(run.errors.contains("--colour"))
    #expect(run.output.isEmpty)
  }

  @Test("an unknown option is told in French where French is spoken")
  func unknownOptionFrench() throws {
    let run = try home.veille("fr_CA.UTF-8").run("today", "--couleur")
    #expect(run.status == 64)
    #expect(run.errors.contains("Erreur : option inconnue « --couleur »"))
  }

  @Test("a list that is no OPML is bad input: 65, with file and remedy, in both languages")
  func notOPML() throws {
    let path = try folder.write("<html><body>no</body></html>", to: "list.opml")
    let english = try home.veille().run("sources", "import", path)
    #expect(english.status == 65)
    #expect(english.errors.contains("list.opml:1 is not an OPML list"))
    let french = try home.veille("fr").run("sources", "import", path)
    #expect(french.status == 65)
    #expect(french.errors.contains("n’est pas une liste OPML"))
  }

  @Test("what a list says twice or may not say is told in the reader's language")
  func refusedAddresses() throws {
    let path = try folder.write(
      """
      <opml version="2.0"><body>
      <outline xmlUrl="| date"/>
      <outline xmlUrl="https://a.example/f"/>
      <outline xmlUrl="https://a.example/f"/>
      </body></opml>
      """, to: "list.opml")
    let english = try home.veille().run("sources", "import", path)
    #expect(english.errors.contains("list.opml:2: The address '| date' is a command or a local"))
    #expect(english.errors.contains("list.opml:4: The address 'https://a.example/f' stands"))
    let french = try home.veille("fr").run("sources", "import", path)
    #expect(
      french.errors.contains("list.opml:2: L’adresse «\u{A0}| date\u{A0}» est une commande"))
    #expect(french.errors.contains("figure déjà à la ligne 3"))
  }

  @Test("a file that is not there is bad input: 65")
  func missingFile() throws {
    let run = try home.veille().run("sources", "import", folder.path + "/none.opml")
    #expect(run.status == 65)
    #expect(run.errors.contains("none.opml cannot be read (No such file or directory)"))
  }

  @Test("a home that cannot be made is 73")
  func homeNotCreatable() throws {
    let file = try folder.write("", to: "file")
    let run = try BuiltProgram(home: file + "/home").run("fetch")
    #expect(run.status == 73)
    #expect(run.errors.contains("cannot be created"))
  }

  @Test("an output that cannot be created is 73, in the system's words")
  func outputNotCreatable() throws {
    let run = try home.veille().run("demo", "--output", folder.path + "/none/page.html")
    #expect(run.status == 73)
    #expect(run.errors.contains("No such file or directory"))
  }

  @Test("common options may stand before the command")
  func commonOptionsFirst() throws {
    let elsewhere = folder.path + "/elsewhere"
    let path = try folder.write(
      "<opml><body><outline text='A' xmlUrl='http://127.0.0.1:1/f'/></body></opml>",
      to: "list.opml")
    let run = try home.veille().run(
      "--home", elsewhere, "--lang=fr", "--quiet", "sources", "import", path)
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(FileManager.default.fileExists(atPath: elsewhere + "/veille.sqlite"))
    #expect(!FileManager.default.fileExists(atPath: home.path + "/veille.sqlite"))
  }

  @Test("what is no feed is 65, with what it is and what to do, in both languages")
  func noFeed() throws {
    let path = try folder.write("<opml><body/></opml>", to: "list.xml")
    let english = try home.veille().run("inspect", path)
    #expect(english.status == 65)
    #expect(english.errors.contains("it is a list of sources, OPML"))
    #expect(english.errors.contains("'veille sources import'"))
    let french = try home.veille("fr").run("inspect", path)
    #expect(french.errors.contains("« veille sources import »"))
  }

  @Test("an unknown key of config.yaml is 78, with file, line and the key that was meant")
  func unknownKey() throws {
    try FileManager.default.createDirectory(atPath: home.path, withIntermediateDirectories: true)
    try folder.write("language: en\nminuts: 5\n", to: "home/config.yaml")
    let run = try home.veille().run("sources", "list")
    #expect(run.status == 78)
    #expect(run.errors.contains("config.yaml:2: unknown key 'minuts': did you mean 'minutes'?"))
  }

  @Test("a library that is none is left as it is: 65")
  func damaged() throws {
    try FileManager.default.createDirectory(atPath: home.path, withIntermediateDirectories: true)
    let text = String(repeating: "this is no database. ", count: 100)
    try folder.write(text, to: "home/veille.sqlite")
    let run = try home.veille().run("today")
    #expect(run.status == 65)
    #expect(try folder.text("home/veille.sqlite") == text)
  }

  @Test("all sources down and nothing stored is 69, with what to do")
  func nothingReachable() throws {
    let path = try folder.write(
      """
      <opml version="2.0"><body>
      <outline type="rss" text="Down" xmlUrl="http://127.0.0.1:1/feed.xml"/>
      </body></opml>
      """, to: "list.opml")
    let run = try home.veille().run("today", "--sources", path)
    #expect(run.status == 69)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("the only source could not be reached"))
    #expect(run.errors.contains("Down: "))
  }

  @Test("offline with nothing stored is 69")
  func offlineEmpty() throws {
    let run = try home.veille().run("today", "--offline")
    #expect(run.status == 69)
    #expect(run.errors.contains("without --offline"))
  }

  @Test("the demonstration needs neither network nor library and carries no escape off a terminal")
  func demonstration() throws {
    let run = try home.veille().run("demo")
    #expect(run.status == 0)
    #expect(run.output.contains("Veridolol"))
    #expect(!run.output.utf8.contains(0x1B))
    #expect(!FileManager.default.fileExists(atPath: home.path + "/veille.sqlite"))
  }

  @Test("sources come in by OPML and go out again with their standing")
  func sourcesRoundTrip() throws {
    let path = try folder.write(
      """
      <opml version="2.0" xmlns:veille="urn:veille:opml:1" xmlns:o="urn:other"><body>
      <outline text="Journals">
      <outline type="rss" text="J &amp; K" xmlUrl="https://j.example/feed?a=1&amp;b=2"
        veille:standing="journal" o:mark="7"/>
      </outline>
      <outline type="rss" text="Command" xmlUrl="exec:rm"/>
      </body></opml>
      """, to: "list.opml")
    let imported = try home.veille().run("sources", "import", path)
    #expect(imported.status == 0)
    #expect(imported.errors.contains("list.opml:6: "))
    let exported = try home.veille().run("sources", "export")
    #expect(exported.output.contains("xmlUrl=\"https://j.example/feed?a=1&amp;b=2\""))
    #expect(exported.output.contains("veille:standing=\"journal\""))
    #expect(exported.output.contains("o:mark=\"7\""))
    #expect(exported.output.contains("<outline text=\"Journals\">"))
  }

  @Test("a second refresh while one runs is 75 and says what to do")
  func locked() throws {
    let path = try folder.write(
      "<opml><body><outline xmlUrl=\"http://127.0.0.1:1/f\"/></body></opml>", to: "list.opml")
    _ = try home.veille().run("sources", "import", path)
    let lock = open(home.path + "/veille.sqlite.lock", O_RDWR | O_CREAT, 0o600)
    defer { close(lock) }
    #expect(flock(lock, LOCK_EX) == 0)
    let run = try home.veille().run("fetch")
    #expect(run.status == 75)
    #expect(run.errors.contains("--offline"))
  }

  @Test("the version and the help are said on standard output")
  func help() throws {
    #expect(try home.veille().run("--version").output == "0.1.0\n")
    let help = try home.veille("fr").run("today", "--help")
    #expect(help.status == 0)
    #expect(help.output.contains("USAGE : veille today"))
    #expect(help.output.contains("Minutes dont vous disposez"))
  }

  @Test("every search text is safe", arguments: ["\"", "*", "NEAR(", "title:", "-x", "é", "😀"])
  func search(query: String) throws {
    let path = try folder.write(
      "<opml><body><outline xmlUrl=\"http://127.0.0.1:1/f\"/></body></opml>", to: "list.opml")
    _ = try home.veille().run("sources", "import", path)
    let run = try home.veille().run("search", "--", query)
    #expect(run.status == 0 || run.status == 64)
  }
}
