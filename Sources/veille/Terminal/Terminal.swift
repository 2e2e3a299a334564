import Foundation

/// The two streams of the program, and what is known of the terminal behind them.
enum Terminal {
  static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Columns and rows of the terminal behind standard output, when there is one.
  static var size: (columns: Int, rows: Int)? {
    var window = winsize()
    guard outputIsTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0,
      window.ws_col > 0
    else { return nil }
    return (Int(window.ws_col), Int(window.ws_row))
  }

  /// Whether colours are wanted: a terminal that can, and no `NO_COLOR` (no-color.org).
  static func wantsColour(_ environment: [String: String]) -> Bool {
    outputIsTerminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
      && environment["TERM"] != nil
  }

  /// Whether the terminal is one of those known to show OSC 8 links.
  static func showsLinks(_ environment: [String: String]) -> Bool {
    guard wantsColour(environment), environment["TMUX"] == nil, environment["STY"] == nil else {
      return false
    }
    if let vte = environment["VTE_VERSION"].flatMap({ Int($0) }), vte >= 5000 { return true }
    if environment["WT_SESSION"] != nil || environment["KITTY_WINDOW_ID"] != nil { return true }
    return ["iTerm.app", "WezTerm", "ghostty", "vscode"].contains(environment["TERM_PROGRAM"] ?? "")
  }

  /// Writes to standard output.
  ///
  /// A reader that has gone away (`| head`) is no error.
  @discardableResult
  static func write(_ text: String) -> Bool { put(text, to: STDOUT_FILENO) }

  /// Says something on standard error, behind the program's name.
  static func complain(_ text: String) { put("veille: " + text + "\n", to: STDERR_FILENO) }

  /// Says something on standard error as it is.
  static func complainAsIs(_ text: String) { put(text + "\n", to: STDERR_FILENO) }

  /// Redraws the line of progress.
  static func progress(_ text: String) { put("\r\u{1B}[K" + text, to: STDERR_FILENO) }

  @discardableResult
  private static func put(_ text: String, to file: Int32) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var offset = 0
      while offset < bytes.count {
        let count = Foundation.write(
          file, bytes.baseAddress?.advanced(by: offset), bytes.count - offset)
        if count < 0 {
          if errno == EINTR { continue }
          return false
        }
        offset += count
      }
      return true
    }
  }
}
