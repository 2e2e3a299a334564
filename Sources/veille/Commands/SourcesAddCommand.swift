import ArgumentParser
import Editorial
import Evidence
import Fetching
import Foundation
import Pipeline
import Storage
import Syndication

/// `veille sources add`.
struct SourcesAddCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "add", abstract: HelpText.add.text)
  }

  @OptionGroup var common: CommonOptions

  @Argument(help: HelpText.addURL.help("url"))
  var address: String

  @Option(help: HelpText.title.help("text"))
  var title: String?

  @Option(help: HelpText.standing.help("standing"))
  var standing: String?

  @OptionGroup var holder: AccountOptions

  @Flag(help: HelpText.sponsored.help)
  var sponsored = false

  func run() async throws {
    let session = try Session(common)
    let given = try standing.map { try session.standing($0) }
    let library = try session.library()
    let finding = await withCurlFetcher(session.policy) { fetcher in
      await AddressResolver(
        fetcher: fetcher, bridges: session.configuration.bridges,
        language: session.language.rawValue
      ).resolve(address)
    }
    switch finding {
    case .feeds(let feeds):
      guard let feed = feeds.first(where: { !$0.isOfComments }) ?? feeds.first else {
        throw refusal(finding, session)
      }
      try add(feed, given, to: library, session)
      for other in feeds where other.url != feed.url && !common.quiet {
        Terminal.complainAsIs("  + \(other.url)  \(other.title ?? "")")
      }
    case .pubmedSearch(let query):
      var outline = Outline(feedURL: "pubmed:" + query, title: title ?? "PubMed: " + query)
      outline.homeURL = "https://pubmed.ncbi.nlm.nih.gov/"
      outline.veille["kind"] = "journal"
      try add(outline, given ?? .journal, to: library, session)
    case .closed, .noFeed, .unreachable, .notAnAddress: throw refusal(finding, session)
    }
  }

  private func refusal(_ finding: AddressFinding, _ session: Session) -> ExitStatus {
    let wording = AddressWording(language: session.language)
    var status = ExitStatus(
      code: finding.isUnreachable ? ExitStatus.Code.unavailable : ExitStatus.Code.badInput)
    status.message = wording.text(finding, address: address) {
      session.wording.failure(code: $0, detail: $1)
    }
    return status
  }

  private func add(
    _ feed: FoundFeed, _ given: Standing?, to library: Library, _ session: Session
  ) throws {
    var outline = Outline(feedURL: feed.url, title: title ?? feed.title)
    outline.homeURL = feed.homeURL
    outline.language = feed.language
    try add(outline, given, to: library, session)
  }

  private func add(
    _ outline: Outline, _ given: Standing?, to library: Library, _ session: Session
  ) throws {
    var source = Allowlist.decide(outline: outline, default: given)
    // What the reader states for one source outweighs the table.
    if let given { (source.standing, source.standingReason) = (given, "reader") }
    source.isSponsored = sponsored
    if let account = holder.account { source.account = account }
    let taken = Set(try library.sources().map(\.id))
    source.id = Source.identifier(for: source.url) { taken.contains($0) }
    let added = try library.add([source], at: session.now)
    guard !common.quiet else { return }
    if added.isEmpty {
      session.complain(.imported(new: 0, known: 1, quarantined: 0, refused: 0))
    } else {
      session.complain(.standingSet(title: source.title, standing: source.standing.rawValue))
      Terminal.write(source.id + "\n")
    }
  }
}

extension AddressFinding {
  fileprivate var isUnreachable: Bool {
    if case .unreachable = self { return true }
    return false
  }
}
