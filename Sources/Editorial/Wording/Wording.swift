/// Every sentence a reader meets in a digest, in one language.
///
/// Each language answers every question below by an exhaustive `switch`, so that a missing
/// sentence does not compile and English never leaks into a French page.
public struct Wording: Sendable, Equatable {
  /// A language of the pages, as BCP 47.
  public enum Language: String, Sendable, CaseIterable {
    case french = "fr"
    case english = "en"
  }

  /// The language.
  public let language: Language

  /// The French wording.
  public static let french = Wording(language: .french)
  /// The English wording.
  public static let english = Wording(language: .english)

  /// Chooses between the two languages' texts.
  func pick(_ french: String, _ english: String) -> String {
    language == .french ? FrenchSpacing.set(french) : english
  }

  /// A phrase of the table.
  public func callAsFunction(_ phrase: Phrase) -> String {
    language == .french ? FrenchSpacing.set(phrase.french) : phrase.english
  }

  /// A count with its noun in the right number: French counts zero as one.
  func count(_ number: Int, _ one: Phrase, _ many: Phrase) -> String {
    let isSingular = language == .french ? abs(number) < 2 : number == 1
    return "\(number)\(space)" + self(isSingular ? one : many)
  }

  /// The space between a number and what it counts.
  var space: String { "\u{A0}" }
  /// A colon as set in the language, with the space after it.
  var colon: String { language == .french ? "\u{202F}: " : ": " }

  /// A semicolon as set in the language, with the space after it.
  var semicolon: String { language == .french ? "\u{202F}; " : "; " }

  /// A text of the digest in quotation marks.
  func quoted(_ text: String) -> String { self(.quoteOpen) + text + self(.quoteClose) }

  /// A colon that ends a line.
  var colonAtEnd: String { language == .french ? "\u{202F}:" : ":" }
}
