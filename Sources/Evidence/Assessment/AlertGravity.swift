/// How grave a safety alert is, gravest first when sorted in descending order.
public enum AlertGravity: Int, Sendable, Codable, CaseIterable, Comparable {
  /// A notice without a call to act.
  case information = 1
  /// Restriction, shortage, new contraindication, recall of a batch.
  case serious = 2
  /// Withdrawal, suspension, risk of death, "do not use".
  case critical = 3

  /// By gravity.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
