import Syndication

extension Assessor {
  /// Which rules, words and weights judge: entries assessed under one number are judged alike.
  ///
  /// The library keeps it beside each assessment and makes those of another edition anew, so that a
  /// better patient screen covers what was stored before it (docs/library.md).
  public static let edition: UInt64 = {
    var hash = ContentHash()
    hash.add(judgement)
    let others = [
      PackageResources.known_hosts_tsv, PackageResources.doi_prefixes_tsv,
      PackageResources.model_weights_bin,
    ]
    for table in RuleTable.resources + ScreenLexicon.resources + others {
      table.withUnsafeBufferPointer { hash.add($0) }
    }
    return hash.value
  }()

  /// Raised by hand where code, and no table, changes what is judged.
  private static let judgement = 1
}
