import ArgumentParser
import Editorial
import Evidence
import Fetching
import Foundation
import Pipeline
import Storage

/// What one run of a command works with: home, configuration, clock, language.
struct Session {
  let home: Home
  let configuration: Pipeline.Configuration
  let environment: [String: String]
  let language: ProgramLanguage
  let options: CommonOptions
  let now: Date
  let clock: DayClock

  init(_ options: CommonOptions) throws {
    self.options = options
    environment = ProcessInfo.processInfo.environment
    let home = options.home.map { Home(folder: $0) } ?? Home(environment: environment)
    guard let home else {
      throw ExitStatus(code: ExitStatus.Code.cannotCreate, message: .noHome)
    }
    self.home = home
    configuration = try ConfigurationReader.read(file: home.configuration)
    let asked = options.lang.flatMap(ProgramLanguage.init(rawValue:))
    language =
      asked ?? configuration.language.flatMap(ProgramLanguage.init(rawValue:))
      ?? .ofThisRun
    now = Date()
    clock = DayClock(zone: configuration.timeZone, at: now)
  }

  /// The words of pages and digests.
  var wording: Wording { language == .french ? .french : .english }

  /// The library, made when it does not exist yet.
  func library() throws -> Library {
    try home.prepare()
    return try Library.open(at: home.library)
  }

  /// The library for a command that only looks; where it cannot be written, as it stands.
  func libraryToRead() throws -> Library {
    guard FileManager.default.fileExists(atPath: home.library) else {
      throw ExitStatus(code: ExitStatus.Code.unavailable, message: .nothingStored)
    }
    do {
      return try Library.open(at: home.library)
    } catch StorageError.cannotOpen, StorageError.cannotWrite {
      if !options.quiet { complain(.readOnlyLibrary) }
      return try Library.open(at: home.library, access: .readOnly)
    }
  }

  /// The limits of transfers, with what the environment says of certificates and proxies.
  var policy: FetchPolicy {
    var policy = FetchPolicy(userAgent: ProgramVersion.userAgent, environment: environment)
    policy.transfers = configuration.network.transfers
    return policy
  }

  /// Says something on standard error.
  func complain(_ message: Message) { Terminal.complain(message.text(in: language)) }

  /// The entry a reader means.
  func entry(_ text: String, in library: Library) throws -> AssessedEntry {
    let reference = EntryReference(parsing: text)
    if let found = try library.entry(reference) { return found }
    if case .number(let number) = reference,
      let found = try library.entry(.key(Int64(number)))
    {
      return found
    }
    throw ExitStatus(code: ExitStatus.Code.badInput, message: .unknownItem(text))
  }

  /// What the patient screen holds back of the last sixty days.
  func held(in library: Library) throws -> [AssessedEntry] {
    try library.held(since: now.addingTimeInterval(-60 * 86_400))
  }

  /// The source a reader means.
  func source(_ text: String, in library: Library) throws -> Source {
    switch SourceChoice(text, among: try library.sources()) {
    case .one(let source): return source
    case .several(let ids):
      throw ExitStatus(code: ExitStatus.Code.usage, message: .ambiguousSource(text, ids))
    case .none(let nearest):
      throw ExitStatus(code: ExitStatus.Code.usage, message: .unknownSource(text, nearest: nearest))
    }
  }

  /// A standing by its name.
  func standing(_ name: String) throws -> Standing {
    guard let standing = Allowlist.standing(named: name), standing.isAllowed else {
      throw ExitStatus(code: ExitStatus.Code.usage, message: .badStanding(name))
    }
    return standing
  }

  /// Writes text to a file whole, or to standard output, through the pager when it is long.
  func output(_ text: String, to path: String?) throws {
    if let path {
      try AtomicFile.write(text, to: path)
      return
    }
    if Terminal.outputIsTerminal, Pager.show(text, environment: environment) { return }
    Terminal.write(text)
  }
}
