/// The version of the program, as in CHANGELOG.md.
enum ProgramVersion {
  static let text = "0.1.0"
  /// What servers are told: who asks, and where to complain.
  static let userAgent = "veille/\(text) (+https://github.com/veille/veille)"
}
