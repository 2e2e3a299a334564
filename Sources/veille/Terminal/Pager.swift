import Foundation

/// Shows a long text through the reader's `PAGER`; started by its arguments, never by a shell.
enum Pager {
  /// Whether the text was shown.
  static func show(_ text: String, environment: [String: String]) -> Bool {
    guard let pager = environment["PAGER"], !pager.isEmpty, pager != "cat",
      let rows = Terminal.size?.rows, text.utf8.count(where: { $0 == 0x0A }) >= rows
    else { return false }
    let words = pager.split(separator: " ").map(String.init)
    var variables = environment
    if variables["LESS"] == nil { variables["LESS"] = "FRX" }
    // The text is UTF-8 whatever the locale, which may not even be installed.
    if variables["LESSCHARSET"] == nil { variables["LESSCHARSET"] = "utf-8" }
    guard let child = ChildProcess(words, environment: variables, hasInput: true) else {
      return false
    }
    child.write(text)
    child.wait()
    return true
  }
}
