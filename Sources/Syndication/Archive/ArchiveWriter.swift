public import FoundationEssentials

/// Writes values as compact bytes for the library: numbers as LEB128, texts with their length.
///
/// JSON would cost more than parsing the feed did; this costs a copy (Benchmarks/README.md).
public struct ArchiveWriter: Sendable {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []

  /// An empty archive.
  public init() { bytes.reserveCapacity(1024) }

  /// Writes an unsigned number.
  public mutating func write(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Writes a number of any sign (zigzag).
  public mutating func write(_ number: Int) {
    write(UInt64(bitPattern: Int64((number << 1) ^ (number >> 63))))
  }

  /// Writes a truth value.
  public mutating func write(_ truth: Bool) { bytes.append(truth ? 1 : 0) }

  /// Writes a text.
  public mutating func write(_ text: String) {
    var text = text
    text.withUTF8 { buffer in
      write(UInt64(buffer.count))
      bytes.append(contentsOf: buffer)
    }
  }

  /// Writes a text that may be absent.
  public mutating func write(_ text: String?) {
    write(text != nil)
    if let text { write(text) }
  }

  /// Writes a number that may be absent.
  public mutating func write(_ number: Int?) {
    write(number != nil)
    if let number { write(number) }
  }

  /// Writes an instant that may be absent, to the second.
  public mutating func write(_ date: Date?) {
    write(date.map { Int($0.timeIntervalSince1970.rounded(.down)) })
  }

  /// Writes a list through a body for each element.
  public mutating func write<Element>(
    _ list: [Element], _ body: (inout ArchiveWriter, Element) -> Void
  ) {
    write(UInt64(list.count))
    for element in list { body(&self, element) }
  }
}
