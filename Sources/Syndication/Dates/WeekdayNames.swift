/// Names and abbreviations of weekdays, lower-case, Monday first: asked only where a date of three
/// numbers could be read in two ways.
enum WeekdayNames {
  private static let byDay: [[String]] = [
    ["mon", "monday", "lun", "lundi", "mo", "montag", "lunes", "lunedì", "ma", "maandag"],
    ["tue", "tues", "tuesday", "mar", "mardi", "di", "dienstag", "martes", "martedì", "dinsdag"],
    ["wed", "wednesday", "mer", "mercredi", "mi", "mittwoch", "mié", "miércoles", "mercoledì"],
    ["thu", "thur", "thurs", "thursday", "jeu", "jeudi", "do", "donnerstag", "jue", "jueves"],
    ["fri", "friday", "ven", "vendredi", "fr", "freitag", "vie", "viernes", "venerdì", "vrijdag"],
    ["sat", "saturday", "sam", "samedi", "sa", "samstag", "sáb", "sábado", "sab", "sabato"],
    ["sun", "sunday", "dim", "dimanche", "so", "sonntag", "dom", "domingo", "domenica", "zondag"],
  ]

  private static let table: [String: Int] = {
    var table: [String: Int] = [:]
    for (index, names) in byDay.enumerated() {
      for name in names { table[name] = index + 1 }
    }
    return table
  }()

  /// The day (1 = Monday … 7 = Sunday) a lower-case word names.
  static func weekday(_ word: String) -> Int? { table[word] }
}
