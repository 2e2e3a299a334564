import ArgumentParser
import Evidence

/// Who speaks in an account that is allowed by itself.
struct AccountOptions: ParsableArguments {
  @Option(help: HelpText.who.help("name"))
  var who: String?

  @Option(help: HelpText.affiliation.help("text"))
  var affiliation: String?

  @Option(help: HelpText.interests.help("text"))
  var interests: String?

  /// The account's holder, when one is named.
  var account: Source.Account? {
    who.map { Source.Account(who: $0, affiliation: affiliation, interests: interests) }
  }

  func validate() throws {
    if who == nil, affiliation != nil || interests != nil {
      throw ValidationError(Message.accountWithoutWho.text)
    }
  }
}
