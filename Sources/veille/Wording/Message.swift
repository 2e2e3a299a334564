import Editorial
import Syndication

/// Everything the program says that is neither help nor digest; each language answers all of it.
///
/// An error says what happened, where (file, line, source) and what to do about it.
enum Message: Equatable {
  case noHome
  case homeNotAFolder(String)
  case homeNotCreatable(folder: String, system: String)
  case outputIsLink(String)
  case outputIsFolder(String)
  case outputFailed(path: String, system: String)
  case inputUnreadable(path: String, system: String)
  case configuration(place: String, problem: ConfigurationProblem)
  case notOPML(path: String, line: Int?, kind: UnrecognisedFeed.Kind)
  case noUsableOutline(path: String)
  case notAFeed(target: String, kind: UnrecognisedFeed.Kind)
  case declaredFeeds([String])
  case nothingReachable(asked: Int)
  case nothingStored
  case libraryLocked(path: String, holder: Int32?)
  case libraryDamaged(path: String, detail: String)
  case libraryNewer(path: String)
  case libraryNotWritable(path: String, detail: String)
  case libraryNotOpened(path: String, detail: String)
  case unknownSource(String, nearest: String?)
  case ambiguousSource(String, [String])
  case unknownItem(String)
  case noDigestYet
  case explainWhat
  case badSince(String)
  case badStanding(String)
  case badFormat(String, allowed: [String])
  case badMinutes(String)
  case accountWithoutWho
  case fetchFailed(target: String, reason: String)
  case interrupted
  case nothingDue
  case refreshed(answered: Int, asked: Int, new: Int, revised: Int, seconds: Double)
  case deadline(waiting: Int)
  case imported(new: Int, known: Int, quarantined: Int, refused: Int)
  case readOnlyLibrary
  case removed(String)
  case leftOutOfExport(private: Int)
  case standingSet(title: String, standing: String)
  case released(String)
  case saved(String)
  case unsaved(String)
  case notSaved(String)
  case nothingSaved
  case unsaveWhat
  case noBrowser(String)
  case screenClean
  case screenFound(Int)
  case notText(String)
  case held(Int)
  case notHeld(String)
  case written(String)
  case templateFailed(place: String, problem: TemplateError.Reason)

  /// What may be wrong with a setting.
  enum ConfigurationProblem: Equatable {
    case unreadable(String)
    case syntax(String)
    case unknownKey(String, suggestion: String?)
    case duplicateKey(String)
    case badValue(key: String, expected: String)
  }

  /// The sentence in the language of this run.
  var text: String { text(in: .ofThisRun) }

  /// The sentence in a language.
  func text(in language: ProgramLanguage) -> String {
    switch language {
    case .french: french
    case .english: english
    }
  }
}
