/// People written as one line of text.
enum AuthorText {
  /// The people a line names: an address with a name, or one or several names.
  static func people(in text: String) -> [Person] {
    let text = PlainText.strip(html: text)
    guard !text.isEmpty else { return [] }
    let signs = text.utf8.count { $0 == UInt8(ascii: "@") }
    if signs > 1 {
      // Several addresses are several people: `a@b.org (Ann), c@d.org (Cy)`.
      let parts = text.utf8.split { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }
        .map { PlainText.clean(String(Substring($0))) }
      let people = parts.compactMap(withEmail)
      if people.count > 1, people.count == parts.count { return people }
    }
    if signs > 0, let person = withEmail(text) { return [person] }
    return AuthorNames.split(text).map { Person(name: $0) }
  }

  /// `a@b.org (Name)`, `Name <a@b.org>`, `Name (a@b.org)`, `a@b.org`.
  private static func withEmail(_ text: String) -> Person? {
    guard text.utf8.count <= longest else { return nil }
    guard
      let word = text.utf8.split(whereSeparator: separators.contains).first(where: isEmail)
    else { return nil }
    var email = String(Substring(word))
    if email.lowercased().hasPrefix("mailto:") { email.removeFirst(7) }
    var name = String(text[..<word.startIndex]) + " " + String(text[word.endIndex...])
    name = withoutEmptyPairs(name)
    name = PlainText.clean(name)
    if name.hasPrefix("("), name.hasSuffix(")") { name = String(name.dropFirst().dropLast()) }
    while let last = name.utf8.last, ",-<( ".utf8.contains(last) { name.removeLast() }
    // RFC 5322 §3.4 quotes a name that holds a comma.
    if name.hasPrefix("\""), name.hasSuffix("\""), name.utf8.count > 2 {
      name = PlainText.clean(String(name.dropFirst().dropLast()))
    }
    return Person(name: name.isEmpty ? nil : name, email: email)
  }

  /// Bytes of a name with its address, at most.
  private static let longest = 1024

  private static let separators = ByteSet(" ()<>,;[]\"")

  private static func isEmail(_ word: Substring.UTF8View) -> Bool {
    guard let sign = word.firstIndex(of: UInt8(ascii: "@")), sign > word.startIndex else {
      return false
    }
    let host = word[word.index(after: sign)...]
    let dot = UInt8(ascii: ".")
    return host.contains(dot) && host.first != dot && host.last != dot
      && !host.contains(UInt8(ascii: "@"))
  }

  /// What is left of brackets once the address between them is gone.
  private static func withoutEmptyPairs(_ name: String) -> String {
    let bytes = Array(name.utf8)
    let closing: [UInt8: UInt8] = [0x28: 0x29, 0x3C: 0x3E, 0x5B: 0x5D]
    var output: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let next = index + 1 < bytes.count && bytes[index + 1] == 0x20 ? index + 2 : index + 1
      if let close = closing[bytes[index]], next < bytes.count, bytes[next] == close {
        output.append(0x20)
        index = next + 1
      } else {
        output.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}
