/// Entities that a document declares itself, as plain text and within hard limits.
///
/// Replacement text is never markup here, is expanded once when it is declared, and all uses
/// together have a budget: neither an external file nor an explosion can come of it.
struct DeclaredEntities {
  private static let valueLimit = 4_096

  private var values: [String: [UInt8]] = [:]
  private var names: Set<String> = []
  private var budget = SyndicationLimits.entityText

  /// Declares an entity; the first declaration of a name binds (XML §4.2).
  mutating func declare(_ name: String, _ literal: ArraySlice<UInt8>) {
    guard names.insert(name).inserted, names.count <= SyndicationLimits.entities else { return }
    var value: [UInt8] = []
    var index = literal.startIndex
    while index < literal.endIndex, value.count <= Self.valueLimit {
      if literal[index] == UInt8(ascii: "&"),
        let end = literal[index...].prefix(66).firstIndex(of: UInt8(ascii: ";"))
      {
        let inner = Array(literal[(index + 1)..<end])
        if let text = resolve(inner) {
          value.append(contentsOf: text)
          index = end + 1
          continue
        }
      }
      value.append(literal[index])
      index += 1
    }
    if value.count <= Self.valueLimit { values[name] = value }
  }

  private func resolve(_ reference: [UInt8]) -> [UInt8]? {
    if let known = values[String(decoding: reference, as: UTF8.self)] { return known }
    let whole = [UInt8(ascii: "&")] + reference + [UInt8(ascii: ";")]
    return whole.withUnsafeBufferPointer {
      HTMLEntities.reference(in: $0, at: 0).map { Array($0.text.utf8) }
    }
  }

  /// Whether the document declares a name at all.
  func isDeclared(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    !names.isEmpty && names.contains(String(decoding: name, as: UTF8.self))
  }

  /// The text of an entity; empty once the budget is used up.
  mutating func text(of name: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard !values.isEmpty, let value = values[String(decoding: name, as: UTF8.self)] else {
      return nil
    }
    guard budget >= value.count else { return [] }
    budget -= value.count
    return value
  }
}
