import ArgumentParser

/// Every sentence of the help screens; each language answers all of them (compiler's switch).
enum HelpText: CaseIterable {
  case program, discussion
  case today, fetch, sources, publish, schedule, inspect, explain, read, save, search, screen
  case release, demo
  case list, `import`, export, add, remove, allow, block, check
  case home, lang, quiet, verbose
  case minutes, since, offline, all, format, output, sourcesFile, width
  case fetchSources, force
  case importFile, importStanding, exportFile, exportSecrets, addURL, title, standing, sourceID
  case who, affiliation, interests, sponsored, listStanding
  case publishFolder, inspectTarget, contentType, assess, item, query, limit, screenFile
  case formatPlain, scheduleFolder, explainFeed, saveItems, unsave

  /// The sentence in the language of this run.
  var text: String { text(in: .ofThisRun) }

  /// The sentence in a language.
  func text(in language: ProgramLanguage) -> String {
    switch language {
    case .french: french
    case .english: english
    }
  }

  /// The sentence as the help of an argument.
  var help: ArgumentHelp { ArgumentHelp(stringLiteral: text) }

  /// The sentence as the help of an argument whose value has a name.
  func help(_ valueName: String) -> ArgumentHelp {
    ArgumentHelp(text, valueName: valueName)
  }
}
