extension DOI {
  private static let prefixes: [[UInt8]] = [
    "doi:", "https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/",
    "https://www.doi.org/", "http://www.doi.org/", "doi.org/", "dx.doi.org/", "info:doi/",
    "urn:doi:", "doi ",
  ].map { Array($0.utf8) }

  /// The first DOI in a text.
  ///
  /// - Parameter anchored: the text must begin with it (after one of its prefixes).
  public static func first(in text: String, anchored: Bool = false) -> DOI? {
    var text = text
    if !anchored, !text.holds("10.") { return nil }
    return text.withUTF8 {
      first(in: Array(anchored ? $0[..<min($0.count, 1024)] : $0[...]), anchored)
    }
  }

  private static func first(in bytes: [UInt8], _ anchored: Bool) -> DOI? {
    var index = 0
    if anchored { index = prefixLength(bytes) }
    while index + 7 < bytes.count {
      if isStart(bytes, index), let name = name(bytes, from: index) {
        return DOI(canonical: name)
      }
      if anchored { return nil }
      index += 1
    }
    return nil
  }

  private static func prefixLength(_ bytes: [UInt8]) -> Int {
    for prefix in prefixes where bytes.count > prefix.count {
      if zip(bytes, prefix).allSatisfy({ $0.asciiLowercased == $1 }) {
        var end = prefix.count
        while end < bytes.count, bytes[end].isSpace { end += 1 }
        return end
      }
    }
    return 0
  }

  /// `10.` at a place where a DOI may begin.
  private static func isStart(_ bytes: [UInt8], _ index: Int) -> Bool {
    guard bytes[index] == 0x31, bytes[index + 1] == 0x30, bytes[index + 2] == 0x2E else {
      return false
    }
    guard index > 0 else { return true }
    let before = bytes[index - 1]
    return !before.isASCIIAlphanumeric && before != UInt8(ascii: ".")
  }

  private static func name(_ bytes: [UInt8], from start: Int) -> String? {
    var index = start + 3
    let digits = index
    while index < bytes.count, bytes[index].isASCIIDigit || bytes[index] == UInt8(ascii: ".") {
      index += 1
    }
    guard (4...9).contains(index - digits), index < bytes.count else { return nil }
    if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count, bytes[index + 1] == 0x32,
      bytes[index + 2] | 0x20 == UInt8(ascii: "f")
    {
      return decoded(bytes[start...])
    }
    guard bytes[index] == UInt8(ascii: "/") else { return nil }
    let suffix = index + 1
    index = suffix
    var open = 0
    scan: while index < bytes.count, index - start < 200 {
      switch bytes[index] {
      case 0...0x20, 0x7F..., UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"),
        UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "&"), UInt8(ascii: "|"),
        UInt8(ascii: "\\"):
        // SICI-style suffixes hold `<` and `>` in pairs: 10.1002/(SICI)1097-0258(19980815)17:15<1661::AID>3.0
        if bytes[index] == UInt8(ascii: "<"), let end = siciEnd(bytes, index) {
          index = end
          continue
        }
        break scan
      case UInt8(ascii: "("): open += 1
      case UInt8(ascii: ")"):
        if open == 0 { break scan }
        open -= 1
      default: break
      }
      index += 1
    }
    var end = index
    while end > suffix, ".,;:]'".utf8.contains(bytes[end - 1]) { end -= 1 }
    guard end > suffix else { return nil }
    return bytes[start..<end].asciiLowercasedText
  }

  private static func decoded(_ bytes: ArraySlice<UInt8>) -> String? {
    let text = PercentEncoding.decode(String(decoding: bytes.prefix(300), as: UTF8.self))
    return text.contains("%") ? nil : name(Array(text.utf8), from: 0)
  }

  /// Silverchair's pages: `/article/doi/10.1039/D6MD00523C/1291313/Structure-guided-design`.
  private static func withoutArticleNumber(_ name: String) -> String {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count > 2,
      let number = parts.dropFirst(2).firstIndex(where: {
        (5...9).contains($0.utf8.count) && $0.utf8.allSatisfy(\.isASCIIDigit)
      })
    else { return name }
    return parts[..<number].joined(separator: "/")
  }

  private static func siciEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    var index = start + 1
    while index < bytes.count, index - start < 40 {
      if bytes[index] == UInt8(ascii: ">") { return index + 1 }
      if !bytes[index].isASCIIAlphanumeric, !":.-".utf8.contains(bytes[index]) { return nil }
      index += 1
    }
    return nil
  }

  /// The DOI in the path of a publisher's page (`/doi/full/10.1056/NEJMoa2034577`).
  public static func inPath(of address: String) -> DOI? {
    guard let parts = AddressParts(address) else { return nil }
    if parts.host == "doi.org" || parts.host == "dx.doi.org" || parts.host == "www.doi.org" {
      return first(in: String(parts.path.dropFirst()), anchored: true)
    }
    guard let found = first(in: parts.path) else { return nil }
    // What a publisher hangs behind the name is no part of it.
    var name = found.name
    if parts.path.lowercased().contains("article/doi/")
      || parts.path.lowercased().contains("abstract/doi/")
      || parts.path.lowercased().contains("pdf/doi/")
    {
      name = withoutArticleNumber(name)
    }
    for tail in [
      "/full", "/abstract", "/pdf", "/epdf", "/html", ".full", ".abstract", ".pdf",
      "/full/html", "v1", "v2", "v3", "v4", "v5",
    ]
    where name.hasSuffix(tail) {
      if tail.hasPrefix("v"), !name.hasPrefix("10.1101/"), !name.hasPrefix("10.64898/") { continue }
      name.removeLast(tail.count)
    }
    return DOI(canonical: name)
  }
}
