/// People written as one line of text.
enum AuthorText {
  /// The people a line names: an address with a name, or one or several names.
  static func people(in text: String) -> [Person] {
    let text = PlainText.strip(html: text)
    guard !text.isEmpty else { return [] }
    let signs = text.utf8.count { $0 == UInt8(ascii: "@") }
    if signs > 1 {
      // Several addresses are several people: `a@b.org (Ann), c@d.org (Cy)`.
      let parts = text.split { $0 == "," || $0 == ";" }.map { PlainText.clean(String($0)) }
      let people = parts.compactMap(withEmail)
      if people.count > 1, people.count == parts.count { return people }
    }
    if signs > 0, let person = withEmail(text) { return [person] }
    return AuthorNames.split(text).map { Person(name: $0) }
  }

  /// `a@b.org (Name)`, `Name <a@b.org>`, `Name (a@b.org)`, `a@b.org`.
  private static func withEmail(_ text: String) -> Person? {
    let separators: Set<Character> = [" ", "(", ")", "<", ">", ",", ";", "[", "]", "\""]
    let words = text.split(whereSeparator: { separators.contains($0) })
    guard let address = words.first(where: { isEmail($0) }) else { return nil }
    var email = String(address)
    if email.lowercased().hasPrefix("mailto:") { email.removeFirst(7) }
    guard let range = text.firstRange(of: address) else { return nil }
    var name = String(text[..<range.lowerBound]) + " " + String(text[range.upperBound...])
    for pair in ["()", "<>", "[]", "( )", "< >"] { name = name.replacing(pair, with: " ") }
    name = PlainText.clean(name)
    if name.hasPrefix("("), name.hasSuffix(")") { name = String(name.dropFirst().dropLast()) }
    while let last = name.last, last == "," || last == "-" || last == "<" || last == "(" {
      name.removeLast()
      name = PlainText.clean(name)
    }
    // RFC 5322 §3.4 quotes a name that holds a comma.
    if name.hasPrefix("\""), name.hasSuffix("\""), name.utf8.count > 2 {
      name = PlainText.clean(String(name.dropFirst().dropLast()))
    }
    return Person(name: name.isEmpty ? nil : name, email: email)
  }

  private static func isEmail(_ word: Substring) -> Bool {
    let parts = word.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, let host = parts.last else { return false }
    return host.contains(".") && !host.hasPrefix(".") && !host.hasSuffix(".")
  }
}
