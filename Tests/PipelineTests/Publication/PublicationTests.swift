import Editorial
import Evidence
import Fetching
import Foundation
import Storage
import Syndication
import TestSupport
import Testing

@testable import Pipeline

/// 2026-11-24 at 06:05 in UTC.
private let morning = Date(timeIntervalSince1970: 1_795_500_300)
private let clock = DayClock(offset: 0)

@Suite("Publishing a site") struct PublicationTests {
  private let folder: TemporaryFolder
  private let library: Library
  private let fetcher = ScriptedFetcher()

  init() throws {
    folder = try TemporaryFolder()
    library = try Library.open(at: ":memory:")
    try library.add(
      [
        Self.source("agence", "Agence", .authority), Self.source("revue", "Revue", .journal),
        Self.source("compte", "Dr Exemple", .personal),
        Self.source("attente", "QUARANTAINE-NOM", .unreviewed),
        Self.source("interne", "PRIVE-NOM", .society, isPrivate: true),
        Self.source("panne", "Revue en panne", .journal),
        Self.source("prive-en-panne", "PRIVE-EN-PANNE", .society, isPrivate: true),
      ], at: morning)
    fetcher.set(
      Self.url("agence"),
      [.page(Self.feed("Rappel de lots : ne plus utiliser", "a1"), url: Self.url("agence"))])
    fetcher.set(
      Self.url("revue"),
      [
        .page(
          Self.feed("Fictizide: a randomised trial", "10.5555/a", doi: "10.5555/a"),
          url: Self.url("revue"))
      ])
    fetcher.set(
      Self.url("compte"),
      [.page(Self.feed("Lecture du soir", "c1"), url: Self.url("compte"))])
    for id in ["attente", "interne"] {
      let name = id == "attente" ? "QUARANTAINE" : "PRIVE"
      fetcher.set(
        Self.url(id),
        [
          .page(
            Self.feed(
              "\(name)-TITRE: Fictizide", "x-\(id)", text: "\(name)-TEXTE", doi: "10.5555/a"),
            url: Self.url(id))
        ])
    }
  }

  private static func url(_ id: String) -> String { "https://\(id).example/rss?key=SECRET-\(id)" }

  private static func source(
    _ id: String, _ title: String, _ standing: Standing, isPrivate: Bool = false
  ) -> Source {
    var source = Source(id: id, url: url(id), title: title, standing: standing)
    source.homeURL = "https://\(id).example/"
    source.isPrivate = isPrivate
    return source
  }

  private static func feed(
    _ title: String, _ id: String, text: String = "Un texte.", doi: String? = nil,
    relation: String = ""
  ) -> String {
    """
    <?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/"><channel><title>t</title>
    <item><title>\(title)</title><guid isPermaLink="false">\(id)</guid>
    <link>https://site.example/\(id)</link><description>\(text)</description>
    \(doi.map { "<prism:doi>\($0)</prism:doi><dc:identifier>doi:\($0)</dc:identifier>" } ?? "")
    <pubDate>Tue, 24 Nov 2026 05:00:00 GMT</pubDate></item>\(relation)</channel></rss>
    """
  }

  @discardableResult
  private func publish(
    day: Double = 0, offline: Bool = false, missed: Date? = nil,
    configuration: Pipeline.Configuration = .documented
  ) async throws -> Bool {
    let now = morning.addingTimeInterval(day * 86_400)
    var report: RefreshReport?
    if !offline {
      let due = try DueSource.all(in: library, now: now)
      report = try await Refresh(library: library, fetcher: fetcher, now: { now }, sink: { _ in })
        .run(due.due, following: due.following)
    }
    var run = Publication.Run(order: Today.Order(), report: report, now: now, clock: clock)
    run.missedRun = missed
    return try Publication(library: library, configuration: configuration, wording: .french)
      .publish(to: folder.path + "/site", run)
  }

  private func files() throws -> [String: String] {
    var files: [String: String] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path + "/site") {
      files[name] = try folder.text("site/" + name)
    }
    return files
  }

  @Test("the site is there, whole, and nothing private, quarantined or secret is in it")
  func site() async throws {
    try await publish()
    let files = try files()
    #expect(
      Set(files.keys) == [
        "2026-11-24.html", "archive.html", "digest.json", "feed.xml", "index.html", "sources.html",
      ])
    #expect(files["index.html"] == files["2026-11-24.html"])
    #expect(files["index.html"]?.contains("Rappel de lots") == true)
    #expect(files["index.html"]?.contains("Revue en panne") == true)
    for (name, text) in files {
      for secret in ["QUARANTAINE", "PRIVE", "SECRET", "interne.example", "attente.example"] {
        #expect(!text.contains(secret), "\(secret) in \(name)")
      }
    }
  }

  @Test("private and quarantined entries stay out as earlier entries of a study, too")
  func privateKin() async throws {
    fetcher.set(Self.url("revue"), [.failed(FetchFailure(.hostNotFound))])
    try await publish()
    fetcher.set(
      Self.url("revue"),
      [
        .page(
          Self.feed("Fictizide: a randomised trial", "10.5555/a", doi: "10.5555/a"),
          url: Self.url("revue"))
      ])
    for day in [1.0, 9.0] { try await publish(day: day) }
    for (name, text) in try files() {
      #expect(!text.contains("PRIVE") && !text.contains("QUARANTAINE"), "\(name)")
    }
  }

  @Test("a source that is blocked leaves the feed with what earlier days had of it")
  func blockedLater() async throws {
    try await publish()
    #expect(try #require(try files()["feed.xml"]).contains("Lecture du soir"))
    var source = Self.source("compte", "Dr Exemple", .personal)
    source.standing = .blocked
    try library.update(source)
    try await publish(day: 1)
    let feed = try #require(try files()["feed.xml"])
    #expect(!feed.contains("Lecture du soir"))
    #expect(feed.contains("Fictizide: a randomised trial"))
  }

  @Test("the same library and clock give the same bytes")
  func idempotent() async throws {
    try await publish()
    try await publish(offline: true)
    let first = try files()
    try await publish(offline: true)
    #expect(try files() == first)
  }

  @Test("a retraction is added to the old page, and nothing of it is taken away")
  func correction() async throws {
    try await publish()
    let before = try folder.text("site/2026-11-24.html")
    #expect(before.contains("Fictizide"))
    fetcher.set(
      Self.url("revue"),
      [
        .page(
          Self.feed(
            "Retraction: Fictizide: a randomised trial", "10.5555/r",
            text: "The editors retract the article doi:10.5555/a because the data cannot be found.",
            doi: "10.5555/r"),
          url: Self.url("revue"))
      ])
    try await publish(day: 2)
    let after = try folder.text("site/2026-11-24.html")
    let line = try #require(
      after.split(separator: "\n").first { $0.contains("id=\"addition-") })
    #expect(line.contains("rétractation") && line.contains("26\u{A0}novembre\u{A0}2026"))
    #expect(after.replacing(line + "\n", with: "") == before)
    try await publish(day: 3)
    #expect(try folder.text("site/2026-11-24.html") == after)
    let archive = try folder.text("site/archive.html")
    let days = archive.matches(of: #/href="(\d{4}-\d\d-\d\d)\.html"/#).map { String($0.1) }
    #expect(days == ["2026-11-27", "2026-11-26", "2026-11-24"])
    #expect(
      try folder.text("site/index.html").contains("href=\"2026-11-26.html\">Numéro précédent"))
    // The feed still holds what the first day brought.
    let feed = try folder.text("site/feed.xml")
    #expect(feed.contains("<title>Fictizide: a randomised trial</title>"))
    #expect(feed.contains("<title>Retraction: Fictizide"))
  }

  @Test("an entry that comes back under its own id as retracted is told on the page that showed it")
  func retractedInPlace() async throws {
    try await publish()
    let before = try folder.text("site/2026-11-24.html")
    fetcher.set(
      Self.url("revue"),
      [
        .page(
          Self.feed(
            "RETRACTED: Fictizide: a randomised trial", "10.5555/a",
            text: "This article has been retracted at the request of the editors.",
            doi: "10.5555/a"),
          url: Self.url("revue"))
      ])
    try await publish(day: 2)
    let after = try folder.text("site/2026-11-24.html")
    let lines = after.split(separator: "\n").filter { $0.contains("id=\"addition-") }
    #expect(lines.count == 1)
    #expect(lines.first?.contains("RETRACTED: Fictizide") == true)
    #expect(after.replacing(lines.joined() + "\n", with: "") == before)
    try await publish(day: 3)
    #expect(try folder.text("site/2026-11-24.html") == after)
  }

  @Test("when no source answers and nothing is left to show, the good page stays")
  func failedRun() async throws {
    try await publish()
    let good = try files()
    for id in ["agence", "revue", "compte", "attente", "interne"] {
      fetcher.set(Self.url(id), [.failed(FetchFailure(.hostNotFound))])
    }
    #expect(try await !publish(day: 30))
    #expect(try files() == good)
    fetcher.set(
      Self.url("agence"),
      [.page(Self.feed("Nouveau rappel de lots", "a2"), url: Self.url("agence"))])
    let missed = morning.addingTimeInterval(30 * 86_400)
    #expect(try await publish(day: 60, missed: missed))
    #expect(
      try folder.text("site/index.html").contains(
        "la page précédente était restée en place\u{202F}: 24\u{A0}décembre\u{A0}2026 à 6\u{A0}h\u{A0}05."
      ))
  }

  @Test("when no source answers but entries wait, the page says so")
  func noneRead() async throws {
    try await publish()
    for id in ["agence", "revue", "compte", "attente", "interne"] {
      fetcher.set(Self.url(id), [.failed(FetchFailure(.hostNotFound))])
    }
    #expect(try await publish(day: 0.5))
    #expect(try folder.text("site/index.html").contains("Aucune source n’a pu être lue"))
  }

  @Test("symbolic links in the place of folder or pages are refused before anything is written")
  func links() async throws {
    try await publish()
    let good = try files()
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/link", withDestinationPath: folder.path + "/site")
    #expect(throws: OutputError(path: folder.path + "/link", reason: .symbolicLink)) {
      _ = try SiteFolder(folder.path + "/link/")
    }
    let victim = try folder.write("mine", to: "victim")
    try FileManager.default.removeItem(atPath: folder.path + "/site/index.html")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/site/index.html", withDestinationPath: victim)
    await #expect(throws: OutputError.self) { try await publish(day: 1) }
    #expect(try folder.text("victim") == "mine")
    #expect(Set(try files().keys) == Set(good.keys))
    #expect(try folder.text("site/archive.html") == good["archive.html"])
  }

  @Test("what a killed run left is cleared away, what others left is not")
  func leftOvers() async throws {
    try await publish()
    for name in ["index.html.veille-999999999.tmp", "notes.tmp", "x.veille-abc.tmp"] {
      try folder.write("half", to: "site/" + name)
    }
    try await publish()
    let names = Set(try files().keys)
    #expect(!names.contains("index.html.veille-999999999.tmp"))
    #expect(names.isSuperset(of: ["notes.tmp", "x.veille-abc.tmp"]))
  }

  @Test("full text is never published, excerpts end at the configured length")
  func excerpts() async throws {
    let text = String(repeating: "Une phrase du corps. ", count: 200)
    fetcher.set(
      Self.url("revue"),
      [.page(Self.feed("Long", "long", text: text + "FIN-DU-TEXTE"), url: Self.url("revue"))])
    var configuration = Pipeline.Configuration.documented
    configuration.excerptLength = 100
    try await publish(configuration: configuration)
    for (name, text) in try files() {
      #expect(!text.contains("FIN-DU-TEXTE"), "\(name)")
      #expect(text.components(separatedBy: "Une phrase du corps").count <= 6, "\(name)")
    }
  }

  @Test("a run that never ended is told to the next one, once")
  func log() throws {
    let log = PublicationLog(libraryPath: folder.path + "/veille.sqlite")
    #expect(log.begin(at: morning) == nil)
    #expect(log.begin(at: morning.addingTimeInterval(86_400)) == morning)
    log.end()
    #expect(log.begin(at: morning.addingTimeInterval(172_800)) == nil)
  }
}
