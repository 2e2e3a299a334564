/// Addresses of the web as feeds write them (RFC 3986 resolution, with what browsers forgive).
///
/// Only http and https come out: an address of another scheme is no link for veille.
public enum WebAddress {
  /// An absolute http(s) address, resolved against a base, cleaned and percent-encoded.
  ///
  /// - Returns: `nil` for other schemes, for a relative reference without a base, for nonsense.
  public static func absolute(_ reference: String, base: String? = nil) -> String? {
    guard reference.utf8.count <= 4 * limit else { return nil }
    var reference = reference
    if reference.withUTF8({ isSettled($0) }) { return reference }
    let bytes = trimmed(reference)
    guard !bytes.isEmpty, bytes.count <= limit else { return nil }
    guard let text = resolved(bytes, base), text.utf8.count <= limit else { return nil }
    return text
  }

  /// Whether an address is absolute and already as it would come out: most are.
  static func isSettled(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count <= limit, let start = lengthOfScheme(bytes) else { return false }
    var index = start
    // A plain name in lower case: no port, no user, no dot at the end, nothing to encode.
    while index < bytes.count, bytes[index] != UInt8(ascii: "/") {
      let byte = bytes[index]
      guard byte.isASCIIDigit || byte &- 0x61 < 26 || byte == 0x2D || byte == 0x2E else {
        return false
      }
      index += 1
    }
    guard index > start, index - start <= 255, index < bytes.count,
      bytes[index - 1] != UInt8(ascii: ".")
    else { return false }
    while index < bytes.count {
      if PercentEncoding.mustEncode.contains(bytes[index]) { return false }
      index += 1
    }
    return true
  }

  private static func lengthOfScheme(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    for scheme: StaticString in ["https://", "http://"] {
      let count = scheme.utf8CodeUnitCount
      guard bytes.count > count else { continue }
      if (0..<count).allSatisfy({ bytes[$0] == scheme.utf8Start[$0] }),
        bytes[count] != UInt8(ascii: "/")
      {
        return count
      }
    }
    return nil
  }

  /// Longest address, in bytes: far above what servers take, and small enough that a long base
  /// before many short links makes no mountain.
  private static let limit = 8192

  private static func resolved(_ bytes: [UInt8], _ base: String?) -> String? {
    if let end = schemeEnd(bytes) {
      let scheme = bytes[..<end].asciiLowercasedText
      guard scheme == "http" || scheme == "https" else { return nil }
      var rest = bytes[(end + 1)...]
      // Browsers take any number of slashes of either kind after http:.
      var slashes = 0
      while let first = rest.first, first == UInt8(ascii: "/") || first == UInt8(ascii: "\\") {
        rest = rest.dropFirst()
        slashes += 1
      }
      if slashes == 0 {
        guard let base, let parent = AddressParts(base), parent.scheme == scheme else {
          return nil
        }
        return parent.resolving(rest)?.text
      }
      return AddressParts(scheme: scheme, afterSlashes: rest)?.text
    }
    guard let base, let parent = AddressParts(base) else { return nil }
    return parent.resolving(bytes[...])?.text
  }

  /// The scheme of an address, lower-case, once references and blanks inside are gone.
  public static func scheme(of reference: String) -> String? {
    let bytes = trimmed(String(reference.unicodeScalars.prefix(1024)))
    return schemeEnd(bytes).map { bytes[..<$0].asciiLowercasedText }
  }

  /// The host of an absolute address: lower-case, without port, user and trailing dot.
  public static func host(_ address: String) -> String? {
    AddressParts(address)?.host
  }

  /// Bytes without surrounding blanks; tabs and line breaks inside are removed (WHATWG URL).
  private static func trimmed(_ text: String) -> [UInt8] {
    var bytes = text.utf8.filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    let lead = bytes.prefix { $0 <= 0x20 }.count
    if lead > 0 { bytes.removeFirst(lead) }
    return bytes
  }

  private static func schemeEnd(_ bytes: [UInt8]) -> Int? {
    guard let first = bytes.first, first.isASCIILetter else { return nil }
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: ":") { return index }
      guard
        byte.isASCIIAlphanumeric || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
          || byte == UInt8(ascii: ".")
      else { return nil }
    }
    return nil
  }
}
