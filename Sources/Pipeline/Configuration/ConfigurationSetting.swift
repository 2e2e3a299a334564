import Foundation
import Yams

/// One key of `config.yaml` with its value, read strictly.
struct ConfigurationSetting {
  let file: String
  let key: String
  let value: Node

  func text() throws(ConfigurationError) -> String {
    guard case .scalar(let scalar) = value, !scalar.string.isEmpty else { throw bad(.text) }
    return scalar.string
  }

  func textList() throws(ConfigurationError) -> [String] {
    switch value {
    case .scalar(let scalar) where !scalar.string.isEmpty: return [scalar.string]
    case .sequence(let sequence):
      var list: [String] = []
      for node in sequence {
        guard case .scalar(let scalar) = node else { throw bad(.textList, at: node) }
        list.append(scalar.string)
      }
      return list
    default: throw bad(.textList)
    }
  }

  func number(_ range: ClosedRange<Int>) throws(ConfigurationError) -> Int {
    guard case .scalar(let scalar) = value, let number = Int(scalar.string),
      range.contains(number)
    else { throw bad(.wholeNumber(range)) }
    return number
  }

  func choice(_ values: [String]) throws(ConfigurationError) -> String {
    guard case .scalar(let scalar) = value, values.contains(scalar.string) else {
      throw bad(.oneOf(values))
    }
    return scalar.string
  }

  func address() throws(ConfigurationError) -> String {
    let address = try text()
    guard address.hasPrefix("https://") || address.hasPrefix("http://") else {
      throw bad(.address)
    }
    return address
  }

  func pairs() throws(ConfigurationError) -> [ConfigurationSetting] {
    guard case .mapping(let mapping) = value else { throw bad(.mapping) }
    return mapping.map {
      ConfigurationSetting(file: file, key: $0.key.string ?? "", value: $0.value)
    }
  }

  func items() throws(ConfigurationError) -> [ConfigurationSetting] {
    guard case .sequence(let sequence) = value else { throw bad(.mapping) }
    return sequence.map { ConfigurationSetting(file: file, key: key, value: $0) }
  }

  func unknown(within parent: ConfigurationKey) -> ConfigurationError {
    ConfigurationError(
      file: file, line: value.mark?.line,
      reason: .unknownKey(parent.rawValue + "." + key, suggestion: nil))
  }

  func bad(
    _ expected: ConfigurationError.Expected, at node: Node? = nil
  ) -> ConfigurationError {
    ConfigurationError(
      file: file, line: (node ?? value).mark?.line,
      reason: .badValue(key: key, expected: expected))
  }
}
