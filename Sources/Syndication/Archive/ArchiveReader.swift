public import FoundationEssentials

/// Reads back what `ArchiveWriter` wrote; bytes that were not written by it give an error, never a
/// crash.
public struct ArchiveReader {
  /// Bytes that are no archive, or of a kind this version does not know.
  public struct Damage: Error {
    /// Damage found.
    public init() {}
  }

  private let bytes: UnsafeRawBufferPointer
  private var index = 0

  /// A reader over bytes that outlive it.
  public init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// An unsigned number.
  public mutating func number() throws(Damage) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while index < bytes.count, shift < 64 {
      let byte = bytes[index]
      index += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    throw Damage()
  }

  /// A number of any sign.
  public mutating func integer() throws(Damage) -> Int {
    let raw = try number()
    return Int(truncatingIfNeeded: Int64(bitPattern: raw >> 1)) ^ -Int(raw & 1)
  }

  /// A truth value.
  public mutating func truth() throws(Damage) -> Bool {
    guard index < bytes.count else { throw Damage() }
    defer { index += 1 }
    return bytes[index] != 0
  }

  /// A text.
  public mutating func text() throws(Damage) -> String {
    let count = try number()
    guard count <= UInt64(bytes.count - index) else { throw Damage() }
    let end = index + Int(count)
    defer { index = end }
    return String(decoding: bytes[index..<end], as: UTF8.self)
  }

  /// A text that may be absent.
  public mutating func optionalText() throws(Damage) -> String? {
    try truth() ? try text() : nil
  }

  /// A number that may be absent.
  public mutating func optionalInteger() throws(Damage) -> Int? {
    try truth() ? try integer() : nil
  }

  /// An instant that may be absent.
  public mutating func optionalDate() throws(Damage) -> Date? {
    try optionalInteger().map { Date(timeIntervalSince1970: Double($0)) }
  }

  /// A list, each element read by a body.
  public mutating func list<Element>(
    _ body: (inout ArchiveReader) throws(Damage) -> Element
  ) throws(Damage) -> [Element] {
    let count = try number()
    guard count <= UInt64(bytes.count - index) else { throw Damage() }
    var list: [Element] = []
    list.reserveCapacity(Int(count))
    for _ in 0..<count { list.append(try body(&self)) }
    return list
  }

  /// A list of texts.
  public mutating func texts() throws(Damage) -> [String] {
    try list { (reader) throws(Damage) in try reader.text() }
  }

  /// A value of a closed list of names.
  public mutating func named<Value: RawRepresentable>(
    _ type: Value.Type
  ) throws(Damage) -> Value where Value.RawValue == String {
    guard let value = Value(rawValue: try text()) else { throw Damage() }
    return value
  }
}
