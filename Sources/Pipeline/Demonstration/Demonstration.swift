public import Editorial
import Evidence
import Fetching
import Foundation
import Storage
import Syndication

/// A made-up day through the very same rooms: built-in fictitious feeds, a library in memory, no
/// network.
public enum Demonstration {
  /// 2026-11-23 at 07:00 in Paris; the documents are dated by it, so that every run is the same.
  private static let clock = DayClock(offset: 3600)
  private static let morning = Date(timeIntervalSince1970: 1_795_413_600)

  /// The demonstration's digest, labelled as such.
  ///
  /// - Throws: `StorageError`, `UnrecognisedOPML`.
  public static func digest(minutes: Int?, wording: Wording) async throws -> Digest {
    let library = try Library.open(at: ":memory:")
    let outcome = try SourceImport.run(
      .text(PackageResources.demo_sources_opml), into: library, at: morning)
    let due = outcome.added.map { DueSource(source: $0, state: FetchState()) }
    let report = try await Refresh(
      library: library, fetcher: BuiltInFeeds(), now: { morning }, sink: { _ in }
    ).run(due, following: due.count)
    var configuration = Configuration.documented
    configuration.reader.country = "FR"
    var digest = try Today(library: library, configuration: configuration).digest(
      Today.Order(minutes: minutes), now: morning, clock: clock, report: report,
      wording: wording)
    digest.isDemonstration = true
    return digest
  }
}

/// A network of six documents.
private struct BuiltInFeeds: Fetcher {
  private static let documents: [String: [UInt8]] = [
    "https://agence.example/rss.xml": PackageResources.demo_agence_xml,
    "https://journal.example/rss": PackageResources.demo_journal_xml,
    "https://revue.example/atom.xml": PackageResources.demo_revue_xml,
    "https://fictrxiv.example/rss": PackageResources.demo_preprints_xml,
    "https://presse.example/rss": PackageResources.demo_presse_xml,
    "https://social.example/@drexemple.rss": PackageResources.demo_social_xml,
  ]

  func fetch(_ request: FetchRequest) async -> FetchOutcome {
    guard let body = Self.documents[request.url] else {
      return .failed(FetchFailure(.hostNotFound))
    }
    return .fetched(
      Response(head: Response.Head(status: 200, url: request.url), body: body))
  }
}
