/// Names and abbreviations of months in the languages feeds are written in, lower-case, month by
/// month: those feedparser reads (English, French, German, Greek, Hungarian, …) and their kin.
enum MonthNames {
  private static let byMonth: [[String]] = [
    [
      "january", "jan", "janvier", "janv", "januar", "jän", "jänner", "jaen", "enero", "ene",
      "gennaio", "gen", "janeiro", "januari", "stycznia", "sty", "января", "янв", "ιαν", "ιαν.",
      "ιανουαρίου", "január", "januári", "ocak", "oca", "tammikuu", "tammikuuta", "leden", "ledna",
      "ianuarie",
      "gener", "januar.", "jan.",
    ],
    [
      "february", "feb", "février", "fevrier", "févr", "fevr", "fév", "fev", "februar", "feber",
      "febrero", "febbraio", "fevereiro", "februari", "lutego", "lut", "февраля", "фев", "φεβ",
      "φεβρουαρίου", "február", "februári", "şubat", "şub", "helmikuu", "helmikuuta", "únor",
      "února",
      "februarie", "febrer",
    ],
    [
      "march", "mar", "mars", "märz", "maerz", "mär", "mrz", "marzo", "março", "marco", "maart",
      "mrt", "marca", "марта", "мар", "μάρ", "μαρ", "μαρτίου", "március", "marec", "mart",
      "maaliskuu", "maaliskuuta", "březen", "března", "martie", "març", "marts",
    ],
    [
      "april", "apr", "avril", "avr", "abril", "abr", "aprile", "kwietnia", "kwi", "апреля", "апр",
      "απρ", "απριλίου", "április", "április", "nisan", "nis", "huhtikuu", "huhtikuuta", "duben",
      "dubna",
      "aprilie",
    ],
    [
      "may", "mai", "mayo", "maggio", "mag", "maio", "mei", "maja", "мая", "май", "μάι", "μαϊ",
      "μαι", "μαΐου", "μαίου", "május", "máj", "máius", "mayıs", "toukokuu", "toukokuuta", "květen",
      "května",
      "maig", "maj",
    ],
    [
      "june", "jun", "juin", "juni", "junio", "giugno", "giu", "junho", "czerwca", "cze", "июня",
      "июн", "ιούν", "ιον", "ιουν", "ιουνίου", "június", "jún", "haziran", "haz", "kesäkuu",
      "kesäkuuta",
      "červen", "června", "iunie", "juny",
    ],
    [
      "july", "jul", "juillet", "juil", "juli", "julio", "luglio", "lug", "julho", "lipca", "lip",
      "июля", "июл", "ιούλ", "ιολ", "ιουλ", "ιουλίου", "július", "júl", "temmuz", "tem",
      "heinäkuu", "heinäkuuta", "červenec", "července", "iulie", "juliol",
    ],
    [
      "august", "aug", "août", "aout", "agosto", "ago", "augustus", "sierpnia", "sie", "августа",
      "авг", "αύγ", "αυγ", "αυγούστου", "augusztus", "ağustos", "ağu", "elokuu", "elokuuta",
      "srpen", "srpna",
      "agost", "augusti",
    ],
    [
      "september", "sep", "sept", "septembre", "septiembre", "settembre", "set", "setembro",
      "września", "wrz", "сентября", "сен", "сент", "σεπ", "σεπτ", "σεπτεμβρίου", "szeptember",
      "eylül", "eyl", "syyskuu", "syyskuuta", "září", "septembrie", "setembre",
    ],
    [
      "october", "oct", "octobre", "oktober", "okt", "octubre", "ottobre", "ott", "outubro", "out",
      "października", "paź", "октября", "окт", "οκτ", "οκτωβρίου", "október", "ekim", "eki",
      "lokakuu", "lokakuuta", "říjen", "října", "octombrie",
    ],
    [
      "november", "nov", "novembre", "noviembre", "novembro", "listopada", "lis", "ноября", "ноя",
      "νοέ", "νοε", "νοεμβρίου", "kasım", "kas", "marraskuu", "marraskuuta", "listopad",
      "listopadu", "noiembrie",
    ],
    [
      "december", "dec", "décembre", "decembre", "déc", "dezember", "dez", "diciembre", "dic",
      "dicembre", "dezembro", "grudnia", "gru", "декабря", "дек", "δεκ", "δεκεμβρίου", "aralık",
      "ara", "joulukuu", "joulukuuta", "prosinec", "prosince", "decembrie", "desembre", "des",
    ],
  ]

  private static let table: [String: Int] = {
    var table: [String: Int] = [:]
    for (index, names) in byMonth.enumerated() {
      for name in names { table[name] = index + 1 }
    }
    return table
  }()

  /// The month (1–12) a lower-case word names.
  static func month(_ word: String) -> Int? { table[word] }
}
