public import Foundation

/// How far back to look, as the reader writes it: `24h`, `7d` (`7j`), `2w` (`2s`), `1y` (`1a`), or a
/// date.
public enum Period: Sendable, Equatable {
  case seconds(Double)
  case day(String)

  /// A period; `nil` for what is none.
  public init?(_ text: String) {
    let units: [Character: Double] = [
      "h": 3600, "d": 86_400, "j": 86_400, "w": 604_800, "s": 604_800, "y": 31_557_600,
      "a": 31_557_600,
    ]
    if let last = text.lowercased().last, let unit = units[last],
      let number = Int(text.dropLast()), (1...100_000).contains(number)
    {
      self = .seconds(Double(number) * unit)
    } else if DayClock(offset: 0).start(of: text) != nil {
      self = .day(text)
    } else {
      return nil
    }
  }

  /// The instant it begins.
  public func start(before now: Date, clock: DayClock) -> Date {
    switch self {
    case .seconds(let seconds): now.addingTimeInterval(-seconds)
    case .day(let day): clock.start(of: day) ?? now
    }
  }
}
