import Editorial
import Evidence

/// The keys of `config.yaml`, as written there (docs/configuration.md describes each).
enum ConfigurationKey: String, CaseIterable {
  case language, minutes, windowDays = "window-days"
  case reads, country, specialties, topics, mutes
  case audience, curator, excerptLength = "excerpt-length", policy, regulators, template
  case timeZone = "time-zone"
  case siteURL = "site"
  case deadline, transfers
  case pubmedKey = "pubmed-key"
  case pubmedBase = "pubmed-base"
  case bridges, weights

  func apply(
    _ setting: ConfigurationSetting, _ configuration: inout Configuration
  ) throws(ConfigurationError) {
    switch self {
    case .language: configuration.language = try setting.choice(["fr", "en"])
    case .minutes: configuration.minutes = try setting.number(1...240)
    case .windowDays: configuration.windowDays = try setting.number(1...366)
    case .reads: configuration.reader.languages = try setting.textList().map { $0.lowercased() }
    case .country: configuration.reader.country = try country(setting)
    case .specialties: configuration.reader.specialties = try specialties(setting)
    case .topics: configuration.reader.topics = try setting.textList()
    case .mutes: configuration.reader.mutes = try setting.textList()
    case .audience: configuration.audience = try audience(setting)
    case .curator: configuration.curator = try setting.text()
    case .excerptLength: configuration.excerptLength = try setting.number(0...1000)
    case .policy: configuration.policy = try setting.text()
    case .regulators: configuration.regulators = try regulators(setting)
    case .template: configuration.template = try setting.text()
    case .timeZone: configuration.timeZone = try setting.text()
    case .siteURL: configuration.siteURL = try setting.address()
    case .deadline: configuration.network.deadlineSeconds = try setting.number(1...600)
    case .transfers: configuration.network.transfers = try setting.number(1...128)
    case .pubmedKey: configuration.network.pubmedKey = try setting.text()
    case .pubmedBase: configuration.network.pubmedBase = try setting.address()
    case .bridges: configuration.bridges = try bridges(setting)
    case .weights: configuration.weights = try weights(setting)
    }
  }

  private func country(_ setting: ConfigurationSetting) throws(ConfigurationError) -> String {
    let code = try setting.text().uppercased()
    guard code.utf8.count == 2, code.utf8.allSatisfy({ $0 &- 0x41 < 26 }) else {
      throw setting.bad(.oneOf(["FR", "BE", "CH", "CA", "…"]))
    }
    return code
  }

  private func specialties(
    _ setting: ConfigurationSetting
  ) throws(ConfigurationError) -> [String] {
    let names = try setting.textList()
    guard names.allSatisfy(Specialties.isShipped) else {
      throw setting.bad(.oneOf(Specialties.names))
    }
    return names
  }

  private func audience(
    _ setting: ConfigurationSetting
  ) throws(ConfigurationError) -> Configuration.Audience {
    let names = Configuration.Audience.allCases.map(\.rawValue)
    return Configuration.Audience(rawValue: try setting.choice(names)) ?? .me
  }

  private func regulators(
    _ setting: ConfigurationSetting
  ) throws(ConfigurationError) -> [Configuration.Regulator] {
    var list: [Configuration.Regulator] = []
    for item in try setting.items() {
      var regulator = Configuration.Regulator(title: "", url: "")
      for pair in try item.pairs() {
        switch pair.key {
        case "title": regulator.title = try pair.text()
        case "url": regulator.url = try pair.address()
        default:
          throw pair.unknown(within: self)
        }
      }
      guard !regulator.title.isEmpty, !regulator.url.isEmpty else { throw item.bad(.mapping) }
      list.append(regulator)
    }
    return list
  }

  private func bridges(
    _ setting: ConfigurationSetting
  ) throws(ConfigurationError) -> [String: String] {
    var bridges: [String: String] = [:]
    for pair in try setting.pairs() { bridges[pair.key] = try pair.address() }
    return bridges
  }

  private func weights(
    _ setting: ConfigurationSetting
  ) throws(ConfigurationError) -> [String: Int] {
    var weights: [String: Int] = [:]
    for pair in try setting.pairs() { weights[pair.key] = try pair.number(-1000...1000) }
    return weights
  }

  /// The key a mistyped one most likely stands for: at most two edits away.
  static func nearest(to name: String) -> ConfigurationKey? {
    let candidates = allCases.map { ($0, EditDistance.between($0.rawValue, name)) }
    guard let best = candidates.min(by: { $0.1 < $1.1 }), best.1 <= 2 else { return nil }
    return best.0
  }
}
