/// A value of JSON (RFC 8259), members in document order.
enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([(name: String, value: JSONValue)])

  /// The member of an object; of doubled names the last, as JavaScript has it.
  subscript(_ name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.name == name }?.value
  }

  /// Text; numbers as text too, since feeds write their ids as numbers.
  var string: String? {
    switch self {
    case .string(let text): text
    case .number(let number):
      number == number.rounded() && abs(number) < 1e15
        ? String(Int(number)) : String(number)
    default: nil
    }
  }

  /// A number, also one written as text.
  var number: Double? {
    switch self {
    case .number(let number): number
    case .string(let text): Double(text)
    default: nil
    }
  }

  var array: [JSONValue]? {
    if case .array(let values) = self { values } else { nil }
  }

  var isObject: Bool {
    if case .object = self { true } else { false }
  }
}
