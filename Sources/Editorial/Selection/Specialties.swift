/// The names of the shipped lists of specialties, for who reads a configuration.
public enum Specialties {
  /// The stable names, in the order of the lists.
  public static var names: [String] { SpecialtyList.specialties.map(\.id) }

  /// Whether a name is that of a shipped list: its stable name, or its French or English one.
  public static func isShipped(_ name: String) -> Bool {
    SpecialtyList.specialty(named: name) != nil
  }
}
