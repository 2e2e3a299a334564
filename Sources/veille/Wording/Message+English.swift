import Editorial

extension Message {
  var english: String {
    switch self {
    case .noHome: "no home folder is known: give --home DIR or set VEILLE_HOME."
    case .homeNotAFolder(let path): "\(path) is not a folder: give another --home."
    case .homeNotCreatable(let folder, let system):
      "the folder \(folder) cannot be created (\(system)): give --home a folder you may write to."
    case .outputIsLink(let path):
      "\(path) is a symbolic link, which veille does not follow: give the file itself."
    case .outputIsFolder(let path): "\(path) is a folder: give --output a file."
    case .outputFailed(let path, let system):
      "\(path) cannot be written (\(system)): nothing was changed there."
    case .inputUnreadable(let path, let system):
      "\(path) cannot be read (\(system)): check the path."
    case .configuration(let place, let problem): "\(place): " + Self.english(problem)
    case .notOPML(let path, let line, let kind):
      "\(Self.place(path, line)) is not an OPML list (\(kind.english)): "
        + "export your sources as OPML from the other reader and import that file."
    case .noUsableOutline(let path):
      "\(path) names no feed that veille can follow: see the lines above."
    case .notAFeed(let target, let kind):
      "\(target) is not a feed (\(kind.english)): \(kind.englishRemedy)."
    case .declaredFeeds(let feeds):
      "the page declares these feeds: " + feeds.joined(separator: ", ")
    case .nothingReachable(let asked):
      (asked == 1 ? "the only source could not" : "none of \(asked) sources could")
        + " be reached and nothing is stored yet: "
        + "check the connection, then run veille today again."
    case .nothingStored:
      "nothing is stored yet: run veille today once with a connection, without --offline."
    case .libraryLocked(let path, let holder):
      "another veille\(holder.map { " (process \($0))" } ?? "") is refreshing \(path): "
        + "wait for it, or use --offline to read what is stored."
    case .libraryDamaged(let path, let detail):
      "\(path) is damaged (\(detail)) and was left as it is: restore a copy, "
        + "or move it away and import your sources again."
    case .libraryNewer(let path):
      "\(path) was written by a newer veille: install that version, or use another --home."
    case .libraryNotWritable(let path, let detail):
      "\(path) cannot be written (\(detail)): make room or give another --home; nothing was lost."
    case .libraryNotOpened(let path, let detail):
      "\(path) cannot be opened (\(detail)): check its permissions, or give another --home."
    case .unknownSource(let text, let nearest):
      "no source is called '\(text)'"
        + (nearest.map { "; did you mean '\($0)'?" } ?? ": see veille sources list.")
    case .ambiguousSource(let text, let ids):
      "'\(text)' fits several sources, give one of: " + ids.joined(separator: ", ")
    case .unknownItem(let text):
      "no stored entry fits '\(text)': give its number in the last digest, a DOI, a PMID or its address."
    case .noDigestYet: "no digest has been shown yet: run veille today first."
    case .explainWhat:
      "say which entry: its number in the last digest, a DOI, a PMID or its address, or --feed FILE."
    case .badSince(let text):
      "'\(text)' is no period: write 24h, 7d, 2w or a date as 2026-11-24."
    case .badStanding(let text):
      "'\(text)' is no standing: authority, journal, society, press, preprint-server, personal or commercial."
    case .badFormat(let text, let allowed):
      "'\(text)' is no format: " + allowed.joined(separator: ", ") + "."
    case .accountWithoutWho: "--affiliation and --interests need --who, the account's holder."
    case .badMinutes(let text): "'\(text)' is no number of minutes from 1 to 240."
    case .fetchFailed(let target, let reason): "\(target): \(reason)"
    case .interrupted: "interrupted: what had come is kept."
    case .nothingDue: "no source is due; use --force to ask all the same."
    case .refreshed(let answered, let asked, let new, let revised, let seconds):
      "\(answered) of \(asked) sources answered, \(new) new \(new == 1 ? "entry" : "entries"), \(revised) revised, "
        + "in \(Self.decimal(seconds)) s."
    case .deadline(let waiting):
      waiting == 1
        ? "1 source has not answered yet; what it sends is kept for next time."
        : "\(waiting) sources have not answered yet; what they send is kept for next time."
    case .imported(let new, let known, let quarantined, let refused):
      "\(new) \(new == 1 ? "source" : "sources") added, \(known) already followed, \(quarantined) to be checked, \(refused) refused."
    case .readOnlyLibrary: "the library cannot be written: showing what it holds."
    case .removed(let title): "no longer followed: \(title)"
    case .leftOutOfExport(let count):
      "\(count) private \(count == 1 ? "source was" : "sources were") left out; --with-secrets exports all."
    case .standingSet(let title, let standing): "\(title): \(standing)"
    case .saved(let title): "put aside: \(title)"
    case .unsaved(let title): "no longer put aside: \(title)"
    case .notSaved(let title): "was not put aside, nothing is changed: \(title)"
    case .nothingSaved: "nothing is put aside: 'veille save 3' keeps the third entry of the digest."
    case .unsaveWhat: "say which entries to take off the list; 'veille save' shows it."
    case .released(let title): "released: \(title)"
    case .noBrowser(let url): "no browser could be opened; the address is \(url)"
    case .screenFound(let count):
      count == 1
        ? "1 finding: change it before you post; what is posted is public and for ever."
        : "\(count) findings: change them before you post; what is posted is public and for ever."
    case .notText(let path):
      "\(path) is not plain text: save the document as text (.txt) and screen that."
    case .held(let count):
      (count == 1 ? "1 entry is" : "\(count) entries are")
        + " held back because a patient could be recognised: veille release shows why."
    case .notHeld(let title): "the patient screen does not hold this back: \(title)"
    case .screenClean: "nothing found that would identify a patient; this is no guarantee."
    case .written(let path): "written: \(path)"
    case .templateFailed(let place, let problem):
      switch problem {
      case .syntax(let detail):
        "\(place): the template is no Mustache (\(detail)): mend it or remove 'template' from config.yaml."
      case .unescaped(let tag):
        "\(place): \(tag) would write what feeds say without escaping it: use two braces."
      }
    }
  }

  private static func english(_ problem: ConfigurationProblem) -> String {
    switch problem {
    case .unreadable(let system): "the file cannot be read (\(system))."
    case .syntax(let detail): "this is not YAML (\(detail)): check indentation and quotes."
    case .unknownKey(let key, let suggestion):
      "unknown key '\(key)'"
        + (suggestion.map { ": did you mean '\($0)'?" } ?? ": see docs/configuration.md.")
    case .duplicateKey(let key): "the key \(key) stands twice: keep one."
    case .badValue(let key, let expected): "'\(key)' expects \(expected)."
    }
  }

  static func place(_ path: String, _ line: Int?) -> String {
    line.map { "\(path):\($0)" } ?? path
  }

  static func decimal(_ number: Double, in language: ProgramLanguage) -> String {
    language == .french ? decimal(number).replacing(".", with: ",") : decimal(number)
  }

  static func decimal(_ seconds: Double) -> String {
    let tenths = Int((max(0, min(seconds, 1e6)) * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
