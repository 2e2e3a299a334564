/// Reads JSON, also where it is not quite JSON.
///
/// Control characters in strings, trailing commas and an end too early are told and forgiven; what
/// was read until a fault is kept.
struct JSONReader {
  private static let depthLimit = 128

  private let bytes: ArraySlice<UInt8>
  private var index: Int
  private var depth = 0
  private var sawDepthLimit = false
  private(set) var problems: [Problem] = []
  /// The line at `countedTo`, so that no stretch is counted twice.
  private var line = 1
  private var countedTo: Int

  private init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
    countedTo = bytes.startIndex
  }

  /// Reads a document; `wellFormed` is false where anything had to be forgiven.
  static func read(_ bytes: ArraySlice<UInt8>) -> (value: JSONValue, problems: [Problem]) {
    var reader = JSONReader(bytes)
    let value = reader.value()
    reader.skipSpace()
    if reader.index < bytes.endIndex, reader.problems.isEmpty {
      reader.tell("Something stands behind the JSON document.")
    }
    return (value, reader.problems)
  }

  private mutating func tell(_ message: String) {
    guard problems.count < SyndicationLimits.problems else { return }
    let end = min(index, bytes.endIndex)
    if end > countedTo { line += bytes[countedTo..<end].count { $0 == 0x0A } }
    countedTo = max(countedTo, end)
    problems.append(Problem(line: line, message))
  }

  private mutating func skipSpace() {
    while index < bytes.endIndex, bytes[index].isSpace { index += 1 }
  }

  private var current: UInt8? { index < bytes.endIndex ? bytes[index] : nil }

  private mutating func value() -> JSONValue {
    skipSpace()
    switch current {
    case UInt8(ascii: "{"): return object()
    case UInt8(ascii: "["): return array()
    case UInt8(ascii: "\""): return .string(string())
    case nil:
      if problems.isEmpty { tell("The JSON document ends too early; what was read is kept.") }
      return .null
    default: return literal()
    }
  }

  private mutating func object() -> JSONValue {
    guard enter() else { return .null }
    defer { depth -= 1 }
    var members: [(String, JSONValue)] = []
    while true {
      skipSpace()
      guard let byte = current else {
        if problems.isEmpty { tell("The JSON document ends too early; what was read is kept.") }
        return .object(members)
      }
      if byte == UInt8(ascii: "}") {
        index += 1
        return .object(members)
      } else if byte == UInt8(ascii: ",") {
        index += 1
      } else if byte == UInt8(ascii: "\"") {
        let name = string()
        skipSpace()
        if current == UInt8(ascii: ":") { index += 1 }
        members.append((name, value()))
      } else {
        tell("A member's name was expected in the JSON document.")
        index = bytes.endIndex
        return .object(members)
      }
    }
  }

  private mutating func array() -> JSONValue {
    guard enter() else { return .null }
    defer { depth -= 1 }
    var values: [JSONValue] = []
    while true {
      skipSpace()
      guard let byte = current else {
        if problems.isEmpty { tell("The JSON document ends too early; what was read is kept.") }
        return .array(values)
      }
      if byte == UInt8(ascii: "]") {
        index += 1
        return .array(values)
      } else if byte == UInt8(ascii: ",") {
        index += 1
      } else {
        let before = index
        values.append(value())
        if index == before { index = bytes.endIndex }
      }
    }
  }

  private mutating func enter() -> Bool {
    index += 1
    depth += 1
    if depth <= Self.depthLimit { return true }
    if !sawDepthLimit {
      sawDepthLimit = true
      tell("The JSON document is nested more than \(Self.depthLimit) deep.")
    }
    skipToEnd()
    depth -= 1
    return false
  }

  /// Passes over the object or array that has just begun, up to its end: what follows it counts.
  private mutating func skipToEnd() {
    var open = 1
    while open > 0, let byte = current {
      index += 1
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["): open += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): open -= 1
      case UInt8(ascii: "\""): skipString()
      default: break
      }
    }
  }

  private mutating func skipString() {
    while let byte = current, byte != UInt8(ascii: "\"") {
      index = min(index + (byte == UInt8(ascii: "\\") ? 2 : 1), bytes.endIndex)
    }
    if current != nil { index += 1 }
  }

  private mutating func literal() -> JSONValue {
    let start = index
    while let byte = current, byte.isASCIIAlphanumeric || "+-._".utf8.contains(byte) { index += 1 }
    let word = String(decoding: bytes[start..<index], as: UTF8.self)
    switch word {
    case "null": return .null
    case "true": return .bool(true)
    case "false": return .bool(false)
    default:
      if let number = Double(word), number.isFinite {
        // An id of twenty digits would come out as another: its digits are kept as text.
        let isExact = word.utf8.count <= 15 || !word.utf8.allSatisfy(\.isASCIIDigit)
        return isExact ? .number(number) : .string(word)
      }
      tell("\"\(word.prefix(20))\" is no JSON value.")
      if index == start { index = bytes.endIndex }
      return .null
    }
  }

  private mutating func string() -> String {
    index += 1
    var output: [UInt8] = []
    var run = index
    while let byte = current, byte != UInt8(ascii: "\"") {
      if byte == UInt8(ascii: "\\") {
        output.append(contentsOf: bytes[run..<index])
        index += 1
        escape(&output)
        run = index
      } else {
        if byte < 0x20 { tell("A control character stands in a JSON string.") }
        index += 1
      }
    }
    output.append(contentsOf: bytes[min(run, index)..<index])
    if current == nil {
      tell("The JSON document ends inside a string; what was read is kept.")
    } else {
      index += 1
    }
    return String(decoding: output, as: UTF8.self)
  }

  private mutating func escape(_ output: inout [UInt8]) {
    guard let byte = current else { return }
    index += 1
    switch byte {
    case UInt8(ascii: "n"): output.append(0x0A)
    case UInt8(ascii: "t"): output.append(0x09)
    case UInt8(ascii: "r"): output.append(0x0D)
    case UInt8(ascii: "b"), UInt8(ascii: "f"): output.append(0x20)
    case UInt8(ascii: "u"):
      guard var value = hexadecimal() else { return }
      if (0xD800...0xDBFF).contains(value), current == UInt8(ascii: "\\"),
        index + 1 < bytes.endIndex, bytes[index + 1] == UInt8(ascii: "u")
      {
        let before = index
        index += 2
        if let low = hexadecimal(), (0xDC00...0xDFFF).contains(low) {
          value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
        } else {
          index = before
        }
      }
      UTF8Text.append(value, to: &output)
    default: output.append(byte)
    }
  }

  private mutating func hexadecimal() -> UInt32? {
    guard index + 4 <= bytes.endIndex else { return nil }
    var value: UInt32 = 0
    for offset in 0..<4 {
      guard let digit = bytes[index + offset].hexadecimalValue else { return nil }
      value = value << 4 | digit
    }
    index += 4
    return value
  }
}
