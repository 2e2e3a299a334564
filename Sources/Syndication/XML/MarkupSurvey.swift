#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A first look at a document for what would cost libxml2 more than linear time.
struct MarkupSurvey {
  /// Why the tolerant reader reads the document alone; `nil` for nearly every document.
  private(set) var objection: Problem?
  /// Declarations and instructions, whose names libxml2 keeps in a table that grows slow.
  private var declarations = 0
  private var instructions = 0

  /// Fewest bytes an attribute takes (` a=""`).
  private static let attributeLength = 5

  /// Looks at each stretch between two `<`: only a long one can hold too many attributes.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    let longest = SyndicationLimits.attributesForLibXML * Self.attributeLength
    var start = 0
    while start < bytes.count, objection == nil {
      let found = memchr(base + start, 0x3C, bytes.count - start)
      let next =
        found.map { UnsafeRawPointer(base).distance(to: UnsafeRawPointer($0)) } ?? bytes.count
      if next - start > longest {
        if start > 0, opensTag(bytes[start]), hasTooManyAttributes(bytes, start..<next) {
          object(
            "An element has more than \(SyndicationLimits.attributesForLibXML) attributes.", bytes,
            start)
        }
      }
      if next + 8 < bytes.count {
        if bytes[next + 1] == UInt8(ascii: "!") {
          lookAtDeclaration(bytes, next)
        } else if bytes[next + 1] == UInt8(ascii: "?") {
          instructions += 1
          if instructions > SyndicationLimits.names {
            object(
              "The document has more than \(SyndicationLimits.names) processing instructions.",
              bytes, next)
          }
        }
      }
      start = next + 1
    }
  }

  private mutating func lookAtDeclaration(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) {
    // Nearly all are comments and CDATA sections.
    guard "AEN".utf8.contains(bytes[start + 2]) else { return }
    let rest = bytes[(start + 2)...]
    // Default attributes of a document type would be added to every element of the name.
    if rest.starts(with: "ATTLIST".utf8) {
      object("The document type declares attributes; they were not read.", bytes, start)
    }
    guard
      ["ENTITY", "ELEMENT", "NOTATION"].contains(where: { rest.starts(with: $0.utf8) })
    else { return }
    declarations += 1
    if declarations > SyndicationLimits.entities {
      object(
        "The document type declares more than \(SyndicationLimits.entities) entities.", bytes,
        start)
    }
  }

  /// Counts the equals signs up to the `>` of the tag, quoted values left out.
  private func hasTooManyAttributes(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Bool {
    var count = 0
    var quote: UInt8 = 0
    for byte in bytes[range] {
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return false
      } else if byte == UInt8(ascii: "=") {
        count += 1
        if count > SyndicationLimits.attributesForLibXML { return true }
      }
    }
    return false
  }

  private func opensTag(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte >= 0x80 || byte == UInt8(ascii: "_")
  }

  private mutating func object(
    _ message: String, _ bytes: UnsafeBufferPointer<UInt8>, _ position: Int
  ) {
    objection = Problem(line: bytes[..<position].count { $0 == 0x0A } + 1, message)
  }
}
