/// What the parsers say of a document, in the reader's language.
///
/// The parsers speak English; each of their sentences has its French here, `%` standing for what
/// the document itself says.
extension Wording {
  /// A parser's sentence in the language of this wording; as it is when the table lacks it.
  public func problem(_ sentence: String) -> String {
    guard language == .french else { return sentence }
    for (english, french) in Self.problems {
      if let parts = Self.parts(of: sentence, in: english) {
        return Self.filled(french, with: parts)
      }
    }
    return sentence
  }

  /// What stands for each `%` of a pattern; `nil` when the sentence is not of its kind.
  private static func parts(of sentence: String, in pattern: String) -> [Substring]? {
    let fixed = pattern.split(separator: "%", omittingEmptySubsequences: false)
    guard let first = fixed.first, sentence.hasPrefix(first) else { return nil }
    var rest = sentence.dropFirst(first.count)
    var parts: [Substring] = []
    for (index, text) in fixed.enumerated().dropFirst() {
      let isLast = index == fixed.count - 1
      if isLast {
        guard rest.hasSuffix(text) else { return nil }
        parts.append(rest.dropLast(text.count))
        return parts
      }
      guard let range = rest.firstRange(of: text) else { return nil }
      parts.append(rest[..<range.lowerBound])
      rest = rest[range.upperBound...]
    }
    return rest.isEmpty ? parts : nil
  }

  private static func filled(_ pattern: String, with parts: [Substring]) -> String {
    var output = ""
    for (index, text) in pattern.split(separator: "%", omittingEmptySubsequences: false)
      .enumerated()
    {
      output += text
      if index < parts.count { output += parts[index] }
    }
    return output
  }
}
