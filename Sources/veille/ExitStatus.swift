import Editorial
import Fetching
import Pipeline
import Storage
import Syndication

/// An exit code of sysexits(3) with what is said on standard error.
struct ExitStatus: Error {
  var code: Int32
  var message: String?

  init(code: Int32, message: Message? = nil) {
    self.code = code
    self.message = message?.text
  }

  /// Codes of sysexits(3) that veille uses.
  enum Code {
    static let findings: Int32 = 1
    static let usage: Int32 = 64
    static let badInput: Int32 = 65
    static let unavailable: Int32 = 69
    static let cannotCreate: Int32 = 73
    static let inputOutput: Int32 = 74
    static let temporary: Int32 = 75
    static let configuration: Int32 = 78
  }

  /// The one mapping from errors to exit codes; `nil` for ArgumentParser's own.
  init?(_ error: any Error) {
    switch error {
    case let status as ExitStatus: self = status
    case let error as HomeError: self.init(error)
    case let error as OutputError: self.init(error)
    case let error as InputError:
      self.init(
        code: Code.badInput, message: .inputUnreadable(path: error.path, system: error.system))
    case let error as ConfigurationError: self.init(error)
    case let error as StorageError: self.init(error)
    case let error as TemplateError:
      self.init(
        code: Code.configuration,
        message: .templateFailed(
          place: Message.place(error.path ?? "template", error.line), problem: error.reason))
    case let error as UnrecognisedFeed:
      self.init(
        code: Code.badInput, message: .notAFeed(target: "-", kind: error.kind))
    default: return nil
    }
  }

  private init(_ error: HomeError) {
    switch error.reason {
    case .notAFolder:
      self.init(code: Code.cannotCreate, message: .homeNotAFolder(error.folder))
    case .notCreatable(let system):
      self.init(
        code: Code.cannotCreate,
        message: .homeNotCreatable(folder: error.folder, system: system))
    }
  }

  private init(_ error: OutputError) {
    switch error.reason {
    case .symbolicLink:
      self.init(code: Code.cannotCreate, message: .outputIsLink(error.path))
    case .folder: self.init(code: Code.cannotCreate, message: .outputIsFolder(error.path))
    case .system:
      self.init(
        code: error.isCreation ? Code.cannotCreate : Code.inputOutput,
        message: .outputFailed(path: error.path, system: error.systemText ?? ""))
    }
  }

  private init(_ error: StorageError) {
    switch error {
    case .cannotOpen(let path, let detail):
      self.init(code: Code.cannotCreate, message: .libraryNotOpened(path: path, detail: detail))
    case .cannotWrite(let path, let detail):
      self.init(code: Code.inputOutput, message: .libraryNotWritable(path: path, detail: detail))
    case .damaged(let path, let detail):
      self.init(code: Code.badInput, message: .libraryDamaged(path: path, detail: detail))
    case .newerSchema(let path):
      self.init(code: Code.badInput, message: .libraryNewer(path: path))
    case .locked(let path, let holder):
      self.init(code: Code.temporary, message: .libraryLocked(path: path, holder: holder))
    case .other(let path, let detail):
      self.init(code: Code.inputOutput, message: .libraryNotOpened(path: path, detail: detail))
    }
  }

  private init(_ error: ConfigurationError) {
    let problem: Message.ConfigurationProblem
    switch error.reason {
    case .unreadable(let system): problem = .unreadable(system)
    case .syntax(let detail): problem = .syntax(detail)
    case .unknownKey(let key, let suggestion):
      problem = .unknownKey(key, suggestion: suggestion)
    case .duplicateKey(let key): problem = .duplicateKey(key)
    case .badValue(let key, let expected):
      problem = .badValue(key: key, expected: ExpectedWording.text(expected))
    }
    self.init(
      code: Code.configuration,
      message: .configuration(place: Message.place(error.file, error.line), problem: problem))
  }
}
