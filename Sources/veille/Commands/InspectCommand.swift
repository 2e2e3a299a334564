import ArgumentParser
import Editorial
import Fetching
import Foundation
import Pipeline
import Syndication

/// `veille inspect`.
struct InspectCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "inspect", abstract: HelpText.inspect.text)
  }

  @OptionGroup var common: CommonOptions

  @Argument(help: HelpText.inspectTarget.help("file-or-url"))
  var target: String

  @Option(help: HelpText.contentType.help("type"))
  var contentType: String?

  @Flag(help: HelpText.assess.help)
  var assess = false

  @Option(help: HelpText.formatPlain.help("format"))
  var format: ReportFormat = .text

  func run() async throws {
    let language = common.lang.flatMap(ProgramLanguage.init(rawValue:)) ?? .ofThisRun
    let (document, address) = try await document(language)
    do {
      let report = try Inspection.run(document, address: address, assess: assess)
      switch format {
      case .json: Terminal.write(report.json + "\n")
      case .text:
        let wording: Wording = language == .french ? .french : .english
        Terminal.write(
          InspectionReport(feed: report.feed, assessments: report.assessments, wording: wording)
            .text)
      }
    } catch {
      refuse(error, language)
      throw ExitStatus(code: ExitStatus.Code.badInput)
    }
  }

  private func refuse(_ refusal: UnrecognisedFeed, _ language: ProgramLanguage) {
    let message = Message.notAFeed(target: target, kind: refusal.kind)
    Terminal.complain(message.text(in: language))
    if !refusal.declaredFeeds.isEmpty {
      Terminal.complain(Message.declaredFeeds(refusal.declaredFeeds.map(\.url)).text(in: language))
    }
  }

  private func document(
    _ language: ProgramLanguage
  ) async throws -> (FeedDocument, address: String?) {
    if target == "-" {
      let bytes = try InputFile.readAll(STDIN_FILENO, path: "-")
      return (FeedDocument(bytes: bytes, contentType: contentType), nil)
    }
    guard target.hasPrefix("http://") || target.hasPrefix("https://") else {
      return (FeedDocument(bytes: try InputFile.read(target), contentType: contentType), nil)
    }
    let session = try Session(common)
    let outcome = await withCurlFetcher(session.policy) {
      await $0.fetch(FetchRequest(url: target))
    }
    switch outcome {
    case .fetched(let response):
      let type = contentType ?? response.head.contentType
      return (
        FeedDocument(bytes: response.body, contentType: type, baseURL: response.head.url), target
      )
    case .notModified:
      throw ExitStatus(code: ExitStatus.Code.unavailable)
    case .failed(let failure):
      let wording: Wording = language == .french ? .french : .english
      throw ExitStatus(
        code: ExitStatus.Code.unavailable,
        message: .fetchFailed(
          target: target,
          reason: wording.failure(code: failure.code, detail: failure.detail)))
    }
  }
}
