/// Lets the options that every command takes stand before the command too, as in git and apt:
/// `veille --home DIR today` means `veille today --home DIR`.
enum GlobalOptions {
  private static let flags: Set<String> = ["-q", "--quiet", "-v", "--verbose"]
  private static let withValue: Set<String> = ["--home", "--lang"]

  /// The arguments with leading common options moved behind the command and its own.
  static func moved(_ arguments: [String]) -> [String] {
    var leading: [String] = []
    var index = 0
    while index < arguments.count {
      let argument = arguments[index]
      let name = argument.prefix { $0 != "=" }
      if flags.contains(argument) || (withValue.contains(String(name)) && name != argument) {
        leading.append(argument)
        index += 1
      } else if withValue.contains(argument), index + 1 < arguments.count {
        leading += arguments[index...index + 1]
        index += 2
      } else {
        break
      }
    }
    // Without a command there is nothing to move them behind: ArgumentParser says what is wrong.
    guard !leading.isEmpty, index < arguments.count, !arguments[index].hasPrefix("-") else {
      return arguments
    }
    let rest = arguments[index...]
    let end = rest.firstIndex(of: "--") ?? rest.endIndex
    return Array(rest[..<end]) + leading + Array(rest[end...])
  }
}
