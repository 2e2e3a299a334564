import Syndication

extension Assessor {
  /// Which rules, words and weights judge: entries assessed under one number are judged alike.
  ///
  /// The library keeps it beside each assessment and makes those of another edition anew, so that a
  /// better patient screen covers what was stored before it (docs/library.md).
  public static let edition: UInt64 = {
    var hash = ContentHash()
    hash.add(judgement)
    let hosts = [PackageResources.known_hosts_tsv, PackageResources.doi_prefixes_tsv]
    for table in RuleTable.resources + ScreenLexicon.resources + hosts {
      table.withUnsafeBufferPointer { hash.add($0) }
    }
    hash.add(ModelWeights.packed)
    return hash.value
  }()

  /// Raised by hand where code, and no table, changes what is judged.
  private static let judgement = 1
}
