import Foundation
import Yams

/// Reads `config.yaml` (YAML 1.1 through Yams, whose marks give the line of every key).
public enum ConfigurationReader {
  /// The configuration of a file; the documented defaults when there is no file.
  ///
  /// - Throws: `ConfigurationError` with the line; nothing is guessed.
  public static func read(file: String) throws(ConfigurationError) -> Configuration {
    guard FileManager.default.fileExists(atPath: file) else { return .documented }
    guard let data = FileManager.default.contents(atPath: file) else {
      throw ConfigurationError(
        file: file, line: nil, reason: .unreadable(POSIXText(errno: errno).text))
    }
    return try read(text: String(decoding: data, as: UTF8.self), file: file)
  }

  /// The configuration that a text states; `file` is named in errors.
  public static func read(text: String, file: String) throws(ConfigurationError) -> Configuration {
    let root: Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch {
      throw syntaxError(error, file: file)
    }
    guard let root, root != Node("", Tag(.null)) else { return .documented }
    guard case .mapping(let mapping) = root else {
      if case .scalar(let scalar) = root, scalar.string.isEmpty { return .documented }
      throw ConfigurationError(
        file: file, line: root.mark?.line, reason: .badValue(key: "", expected: .mapping))
    }
    var configuration = Configuration.documented
    for (key, value) in mapping {
      let setting = ConfigurationSetting(file: file, key: key.string ?? "", value: value)
      try apply(setting, line: key.mark?.line, to: &configuration)
    }
    return configuration
  }

  private static func apply(
    _ setting: ConfigurationSetting, line: Int?, to configuration: inout Configuration
  ) throws(ConfigurationError) {
    guard let key = ConfigurationKey(rawValue: setting.key) else {
      throw ConfigurationError(
        file: setting.file, line: line,
        reason: .unknownKey(
          setting.key, suggestion: ConfigurationKey.nearest(to: setting.key)?.rawValue))
    }
    try key.apply(setting, &configuration)
  }

  private static func syntaxError(_ error: any Error, file: String) -> ConfigurationError {
    guard let yaml = error as? YamlError else {
      return ConfigurationError(file: file, line: nil, reason: .syntax("\(error)"))
    }
    switch yaml {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return ConfigurationError(file: file, line: mark.line, reason: .syntax(problem))
    case .duplicatedKeysInMapping(let duplicates, let context):
      return ConfigurationError(
        file: file, line: context.mark.line,
        reason: .duplicateKey(duplicates.first.map { "\($0)" } ?? ""))
    default:
      return ConfigurationError(file: file, line: nil, reason: .syntax("\(yaml)"))
    }
  }
}
