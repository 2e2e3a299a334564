import Testing

@testable import Syndication

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Bytes made here, since a file in another charset could not be read by anyone.
@Suite struct EncodingTests {
  private struct Reading: Equatable {
    var title: String?
    var encoding: String
    var wellFormed: Bool
  }

  private static func read(_ bytes: [UInt8], _ contentType: String? = nil) throws -> Reading {
    let feed = try FeedParser.parse(FeedDocument(bytes: bytes, contentType: contentType))
    return Reading(title: feed.title, encoding: feed.encoding, wellFormed: feed.wellFormed)
  }

  /// A feed with a title of these bytes, its declaration naming an encoding or none.
  private static func feed(_ title: [UInt8], declaring name: String? = nil) -> [UInt8] {
    let head = name.map { "<?xml version=\"1.0\" encoding=\"\($0)\"?>\n" } ?? ""
    return Array("\(head)<rss version=\"2.0\"><channel><title>".utf8) + title
      + Array("</title></channel></rss>".utf8)
  }

  /// Text in another encoding, by the C library.
  private static func encode(_ text: String, to name: String) -> [UInt8]? {
    guard let descriptor = iconv_open(name, "UTF-8"), Int(bitPattern: descriptor) != -1 else {
      return nil
    }
    defer { iconv_close(descriptor) }
    var input = text.utf8.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: input.count * 4)
    let used = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target -> Int? in
        var (from, to) = (source.baseAddress, target.baseAddress)
        var (left, free) = (source.count, target.count)
        return iconv(descriptor, &from, &left, &to, &free) == -1 ? nil : target.count - free
      }
    }
    return used.map { output.prefix($0).map { UInt8(bitPattern: $0) } }
  }

  private static let text = "<rss version=\"2.0\"><channel><title>Été €</title></channel></rss>"

  @Test("wide characters, with and without a byte order mark")
  func wide() throws {
    let units = Array(Self.text.utf16)
    let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let four = Self.text.unicodeScalars.flatMap {
      [0, 0, UInt8($0.value >> 8), UInt8($0.value & 0xFF)]
    }
    for (bytes, name) in [
      ([0xFF, 0xFE] + little, "utf-16le"), (little, "utf-16le"), ([0xFE, 0xFF] + big, "utf-16be"),
      (big, "utf-16be"), ([0, 0, 0xFE, 0xFF] + four, "utf-32be"), (four, "utf-32be"),
    ] {
      #expect(try Self.read(bytes) == Reading(title: "Été €", encoding: name, wellFormed: true))
    }
  }

  @Test("a UTF-8 byte order mark speaks before any declaration")
  func mark() throws {
    let bytes = [0xEF, 0xBB, 0xBF] + Self.feed(Array("Été".utf8), declaring: "iso-8859-1")
    #expect(try Self.read(bytes) == Reading(title: "Été", encoding: "utf-8", wellFormed: true))
  }

  @Test("the transport's charset speaks before the document's")
  func transport() throws {
    let found = try Self.read(
      Self.feed([0xCF, 0xC4], declaring: "utf-8"), "text/xml; charset=\"koi8-r\"")
    #expect(found == Reading(title: "од", encoding: "koi8-r", wellFormed: true))
  }

  @Test(
    "declared encodings are decoded by their names",
    arguments: [
      ("iso-8859-1", [0xE9], "é"), ("ISO-8859-15", [0xA4], "€"), ("windows-1252", [0x80], "€"),
      ("iso-8859-2", [0xB3], "ł"), ("windows-1250", [0xB3], "ł"), ("windows-1251", [0xC6], "Ж"),
      ("koi8-r", [0xD6], "ж"), ("iso-8859-7", [0xE1], "α"), ("windows-1253", [0xE1], "α"),
      ("iso-8859-9", [0xFD], "ı"), ("windows-1255", [0xE0], "א"), ("windows-1256", [0xC7], "ا"),
      ("Shift_JIS", [0x93, 0xFA], "日"), ("euc-jp", [0xC6, 0xFC], "日"),
      ("iso-2022-jp", [0x1B, 0x24, 0x42, 0x46, 0x7C, 0x1B, 0x28, 0x42], "日"),
      ("gb2312", [0xD6, 0xD0], "中"), ("gbk", [0xD6, 0xD0], "中"), ("big5", [0xA4, 0xA4], "中"),
      ("euc-kr", [0xC7, 0xD1], "한"), ("tis-620", [0xA1], "ก"), ("macintosh", [0x8E], "é"),
      ("x-mac-greek", [0xAA], "Σ"), ("MacTurkish", [0xDD], "ı"),
      ("437", [0x82], "é"), ("cp850", [0x82], "é"), ("utf-7", Array("+AOk-".utf8), "é"),
    ] as [(String, [UInt8], String)])
  func declared(_ name: String, _ bytes: [UInt8], _ text: String) throws {
    let found = try Self.read(Self.feed(bytes, declaring: name))
    #expect(found.title == text)
    #expect(found.wellFormed)
  }

  @Test("GB 2312 is named as the larger set it is read as", arguments: ["GB2312", "gbk"])
  func largerSet(_ name: String) throws {
    let found = try Self.read(Self.feed([0x41], declaring: name))
    let expected = ["GB2312": "gb18030"][name] ?? name
    #expect(found == Reading(title: "A", encoding: expected, wellFormed: true))
  }

  @Test("EBCDIC gives itself away by its first bytes")
  func mainframe() throws {
    let letters: [Character: UInt8] = [
      "<": 0x4C, ">": 0x6E, "/": 0x61, "?": 0x6F, "=": 0x7E, "\"": 0x7F, " ": 0x40, ".": 0x4B,
      "-": 0x60, "x": 0xA7, "m": 0x94, "l": 0x93, "v": 0xA5, "e": 0x85, "r": 0x99, "s": 0xA2,
      "i": 0x89, "o": 0x96, "n": 0x95, "c": 0x83, "d": 0x84, "g": 0x87, "p": 0x97, "0": 0xF0,
      "1": 0xF1, "2": 0xF2, "3": 0xF3, "7": 0xF7, "h": 0x88, "a": 0x81, "t": 0xA3, "T": 0xE3,
    ]
    let text =
      "<?xml version=\"1.0\" encoding=\"cp037\"?><rss version=\"2.0\"><channel><title>T"
      + "</title></channel></rss>"
    #expect(try Self.read(text.compactMap { letters[$0] }).title == "T")
  }

  @Test("windows-1252 under the name of Latin-1, UTF-8 or nothing")
  func windows() throws {
    let quoted: [UInt8] = [0x93, 0xE9, 0x94]
    for name in ["iso-8859-1", "utf-8", nil] {
      let found = try Self.read(Self.feed(quoted, declaring: name))
      #expect(found.title == "“é”")
      #expect(found.encoding == "windows-1252")
    }
  }

  @Test("Latin-1 bytes inside UTF-8 are mended one by one, and told")
  func mixed() throws {
    let feed = try FeedParser.parse(
      FeedDocument(bytes: Self.feed(Array("Été ".utf8) + [0xE9])))
    #expect(feed.title == "Été é")
    #expect(feed.wellFormed == false)
    #expect(
      feed.problems.map(\.message) == ["1 bytes are not UTF-8 and were read as windows-1252."])
  }

  @Test("UTF-8 under the name of Latin-1 is read as what it is")
  func utf8UnderAnotherName() throws {
    let found = try Self.read(Self.feed(Array("Été".utf8), declaring: "iso-8859-1"))
    #expect(found == Reading(title: "Été", encoding: "utf-8", wellFormed: false))
  }

  @Test(
    "a script beyond Latin gives its encoding away",
    arguments: [
      ("koi8-r", "Сердечная недостаточность у пожилых", "koi8-r"),
      ("windows-1251", "Сердечная недостаточность у пожилых", "windows-1251"),
      ("windows-1253", "Η καρδιακή ανεπάρκεια στους ηλικιωμένους", "windows-1253"),
      ("euc-jp", "高齢者における心不全のガイドライン", "euc-jp"),
      ("shift_jis", "高齢者における心不全のガイドライン", "shift_jis"),
      ("gb2312", "老年人心力衰竭的诊断和治疗指南是什么", "gb2312"),
      ("euc-kr", "고령자 심부전 진료 지침을 발표하였다", "euc-kr"),
      ("windows-1252", "Déjà vu: été, élève, œdème, à côté, naïf", "windows-1252"),
    ])
  func sniffing(_ charset: String, _ text: String, _ encoding: String) throws {
    let title = try #require(Self.encode(text, to: charset))
    let found = try Self.read(Self.feed(title))
    #expect(found == Reading(title: text, encoding: encoding, wellFormed: false))
  }

  @Test(
    "without any statement text is US-ASCII, where the bytes are",
    arguments: [
      ("text/xml", nil, "A", "us-ascii"), ("text/rss+xml; qs=0.9", nil, "A", "us-ascii"),
      ("text/xml", nil, "é", "utf-8"), ("text/xml", "iso-8859-1", "A", "iso-8859-1"),
      ("text/xml; charset=utf-8", nil, "A", "utf-8"), ("application/xml", nil, "A", "utf-8"),
      ("text/html", nil, "A", "utf-8"),
    ] as [(String, String?, String, String)])
  func textual(_ type: String, _ declared: String?, _ title: String, _ encoding: String) throws {
    let feed = try FeedParser.parse(
      FeedDocument(bytes: Self.feed(Array(title.utf8), declaring: declared), contentType: type))
    #expect(feed.encoding == encoding)
    #expect(feed.wellFormed)
  }

  @Test("an unknown name is told, and the bytes speak for themselves")
  func unknown() throws {
    let feed = try FeedParser.parse(
      FeedDocument(bytes: Self.feed(Array("Été".utf8), declaring: "x-klingon")))
    #expect(feed.title == "Été")
    #expect(feed.problems.map(\.message) == ["The encoding x-klingon is unknown."])
  }
}
