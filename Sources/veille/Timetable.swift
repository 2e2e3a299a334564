/// The crontab line and the systemd units that publish a digest every morning, ready to install.
struct Timetable {
  let program: String
  let home: String?
  let folder: String
  /// The language of the pages, where `config.yaml` does not say it: cron has no `LANG`.
  let pageLanguage: String?
  let isFrench: Bool

  private var words: [String] {
    var words = [program, "publish", "--quiet"]
    if let home { words += ["--home", home] }
    if let pageLanguage { words += ["--lang", pageLanguage] }
    return words + [folder]
  }

  /// The command with its arguments quoted for a shell: cron runs one.
  private var command: String { words.map(Self.quoted).joined(separator: " ") }

  private var systemdCommand: String {
    words.map { word in
      let escaped = word.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        .replacing("%", with: "%%").replacing("$", with: "$$")
      return "\"\(escaped)\""
    }.joined(separator: " ")
  }

  private static func quoted(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy {
      ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || "/._-=:@".utf8.contains($0)
    }
    // In a crontab a percent sign ends the command.
    return isPlain
      ? word : "'" + word.replacing("'", with: "'\\''").replacing("%", with: "\\%") + "'"
  }

  var text: String {
    let cron =
      isFrench
      ? "# crontab -e : chaque jour à 6 h 05" : "# crontab -e: every day at 6:05"
    let service =
      isFrench
      ? "# ~/.config/systemd/user/veille.service" : "# ~/.config/systemd/user/veille.service"
    let timer = "# ~/.config/systemd/user/veille.timer"
    let enable =
      isFrench
      ? "# puis : systemctl --user enable --now veille.timer"
      : "# then: systemctl --user enable --now veille.timer"
    return """
      \(cron)
      5 6 * * * \(command)

      \(service)
      [Unit]
      Description=veille
      Wants=network-online.target
      After=network-online.target

      [Service]
      Type=oneshot
      ExecStart=\(systemdCommand)

      \(timer)
      [Unit]
      Description=veille

      [Timer]
      OnCalendar=*-*-* 06:05
      RandomizedDelaySec=10min
      Persistent=true

      [Install]
      WantedBy=timers.target

      \(enable)

      """
  }
}
