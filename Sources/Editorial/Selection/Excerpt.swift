import Evidence
import Syndication

/// Short stretches of a text: whole sentences where they fit, whole words else.
enum Excerpt {
  /// The text of an entry to take an excerpt from, plain; `nil` where nothing but its citation stands.
  static func source(of entry: Entry) -> String? {
    for text in [entry.summary, entry.content] {
      let words = CitationLine.without(text?.plainText ?? "")
      if !words.isEmpty, words != entry.title { return words }
    }
    return nil
  }

  /// At most so many characters: cut after a sentence, else after a word, with an ellipsis.
  static func cut(_ text: String, to length: Int) -> String? {
    guard length > 0 else { return nil }
    let clean = PlainText.clean(text)
    let scalars = Array(clean.unicodeScalars.prefix(length + 1))
    guard scalars.count > length else { return clean.isEmpty ? nil : clean }
    var sentence = 0
    var word = 0
    for index in scalars.indices.dropLast() where scalars[index + 1] == " " {
      word = index + 1
      if scalars[index] == "." || scalars[index] == "!" || scalars[index] == "?" {
        sentence = index + 1
      }
    }
    if sentence * 2 >= length { return String(scalars[..<sentence]) }
    let end = word > 0 ? word : length
    return String(scalars[..<end]) + " […]"
  }

  private static func String(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = Swift.String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return Swift.String(text)
  }
}
