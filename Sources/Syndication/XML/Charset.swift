/// A character encoding by the way veille decodes it.
enum Charset: Equatable {
  case utf8
  /// ISO 8859-1, US-ASCII and windows-1252 alike (WHATWG Encoding).
  case latin1
  case utf16(bigEndian: Bool)
  case utf32(bigEndian: Bool)
  /// Whatever iconv knows, by its name there.
  case other(String)

  /// The encoding a label names (WHATWG Encoding, then iconv's own names).
  init?(label: String) {
    let key = label.lowercased().replacing("_", with: "-")
    switch key {
    case "utf-8", "utf8", "unicode-1-1-utf-8", "x-unicode20utf8", "utf-8-sig", "cp65001", "u8":
      self = .utf8
    case "iso-8859-1", "iso8859-1", "iso88591", "latin1", "latin-1", "l1", "us-ascii", "ascii",
      "ansi-x3.4-1968", "windows-1252", "cp1252", "x-cp1252", "cp819", "ibm819", "iso-ir-100",
      "646", "iso8859", "8859", "ansi", "iso-latin-1", "windows1252", "win1252":
      self = .latin1
    case "utf-16", "utf16", "ucs-2", "iso-10646-ucs-2", "unicode", "utf-16be", "utf-16-be", "u16",
      "csunicode":
      self = .utf16(bigEndian: true)
    case "utf-16le", "utf-16-le": self = .utf16(bigEndian: false)
    case "utf-32", "utf32", "ucs-4", "iso-10646-ucs-4", "utf-32be", "utf-32-be", "u32":
      self = .utf32(bigEndian: true)
    case "utf-32le", "utf-32-le": self = .utf32(bigEndian: false)
    default:
      guard !key.isEmpty, key.utf8.count < 64,
        key.utf8.allSatisfy({ $0.isASCIIAlphanumeric || "-:.()+".utf8.contains($0) })
      else { return nil }
      self = .other(Self.names[key] ?? key)
    }
  }

  var isWide: Bool {
    switch self {
    case .utf16, .utf32: true
    default: false
    }
  }

  var isUTF32: Bool {
    if case .utf32 = self { true } else { false }
  }

  var name: String {
    switch self {
    case .utf8: "utf-8"
    case .latin1: "windows-1252"
    case .utf16(let big): big ? "utf-16be" : "utf-16le"
    case .utf32(let big): big ? "utf-32be" : "utf-32le"
    case .other(let name): name
    }
  }

  /// Labels whose iconv name differs, and those that stand for a larger set (WHATWG Encoding).
  private static let names: [String: String] = [
    "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "chinese": "gb18030",
    "gb-2312": "gb18030", "gb-2312-80": "gb18030", "csgb2312": "gb18030", "euc-cn": "gb18030",
    "euccn": "gb18030", "gb2312-1980": "gb18030", "gb2312-80": "gb18030", "cp936": "gb18030",
    "936": "gb18030", "ms936": "gb18030", "gb18030-2000": "gb18030", "eucgb2312-cn": "gb18030",
    "iso-ir-58": "gb18030",
    "hz": "HZ", "hz-gb": "HZ", "hz-gb-2312": "HZ", "hzgb": "HZ",
    "shift-jis": "cp932", "shiftjis": "cp932", "sjis": "cp932", "x-sjis": "cp932",
    "ms-kanji": "cp932", "mskanji": "cp932", "csshiftjis": "cp932", "windows-31j": "cp932",
    "s-jis": "cp932", "932": "cp932", "ms932": "cp932",
    "euc-kr": "cp949", "euckr": "cp949", "ks-c-5601-1987": "cp949", "ks-c-5601": "cp949",
    "ksc5601": "cp949", "ksc-5601": "cp949", "korean": "cp949", "ks-x-1001": "cp949",
    "uhc": "cp949", "949": "cp949", "ms949": "cp949", "windows-949": "cp949", "ksx1001": "cp949",
    "big5": "big5-hkscs", "big5-tw": "big5-hkscs", "csbig5": "big5-hkscs", "cn-big5": "big5-hkscs",
    "x-x-big5": "big5-hkscs", "950": "cp950", "ms950": "cp950", "big5hkscs": "big5-hkscs",
    "hkscs": "big5-hkscs",
    "eucjp": "euc-jp", "ujis": "euc-jp", "u-jis": "euc-jp", "x-euc-jp": "euc-jp",
    "euc-jis-2004": "euc-jisx0213", "jisx0213": "euc-jisx0213", "euc-jisx0213": "euc-jisx0213",
    "eucjis2004": "euc-jisx0213", "eucjisx0213": "euc-jisx0213",
    "shift-jis-2004": "shift_jisx0213", "shiftjis2004": "shift_jisx0213",
    "sjis-2004": "shift_jisx0213", "s-jis-2004": "shift_jisx0213",
    "shift-jisx0213": "shift_jisx0213", "shiftjisx0213": "shift_jisx0213",
    "sjisx0213": "shift_jisx0213", "s-jisx0213": "shift_jisx0213",
    "iso2022-jp": "iso-2022-jp", "iso2022jp": "iso-2022-jp", "csiso2022jp": "iso-2022-jp",
    "iso2022-kr": "iso-2022-kr", "iso2022kr": "iso-2022-kr", "csiso2022kr": "iso-2022-kr",
    "iso2022-jp-1": "iso-2022-jp-2", "iso-2022-jp-1": "iso-2022-jp-2",
    "iso2022-jp-2": "iso-2022-jp-2", "iso2022-jp-3": "iso-2022-jp-3",
    "iso2022-jp-ext": "iso-2022-jp-2", "iso-2022-jp-ext": "iso-2022-jp-2",
    "iso2022-jp-2004": "iso-2022-jp-3", "iso-2022-jp-2004": "iso-2022-jp-3",
    "johab": "johab", "cp1361": "johab", "ms1361": "johab",
    "tis-620": "cp874", "tis620": "cp874", "iso-8859-11": "cp874", "iso8859-11": "cp874",
    "tis-620-0": "cp874", "tis-620-2529-0": "cp874", "tis-620-2529-1": "cp874",
    "thai": "cp874", "windows-874": "cp874", "dos-874": "cp874",
    "iso-8859-9": "windows-1254", "iso8859-9": "windows-1254", "latin5": "windows-1254",
    "l5": "windows-1254",
    "macroman": "macintosh", "mac-roman": "macintosh", "mac": "macintosh",
    "x-mac-roman": "macintosh", "mac-cyrillic": "mac-cyrillic", "maccyrillic": "mac-cyrillic",
    "x-mac-cyrillic": "mac-cyrillic", "mac-greek": "macgreek", "x-mac-greek": "macgreek",
    "mac-iceland": "mac-is",
    "mac-latin2": "mac-centraleurope", "maclatin2": "mac-centraleurope",
    "maccentraleurope": "mac-centraleurope", "mac-turkish": "macturkish",
    "x-mac-turkish": "macturkish", "mac-sami": "mac-sami",
    "koi8u": "koi8-u", "koi8r": "koi8-r", "koi8t": "koi8-t",
    "csibm861": "cp861", "cp-is": "cp861",
    "maciceland": "mac-is", "x-mac-icelandic": "mac-is",
    "ptcp154": "pt154", "csptcp154": "pt154", "cp154": "pt154", "cyrillic-asian": "pt154",
    "cyrillic": "iso-8859-5", "greek": "iso-8859-7", "greek8": "iso-8859-7",
    "hebrew": "iso-8859-8", "arabic": "iso-8859-6", "latin2": "iso-8859-2",
    "unicode-1-1-utf-7": "utf-7", "utf7": "utf-7", "u7": "utf-7",
    "logical": "iso-8859-8", "visual": "iso-8859-8", "iso-8859-8-i": "iso-8859-8",
  ]
}
