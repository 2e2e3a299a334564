/// The namespace declarations in force at a point of a document.
///
/// Most elements declare nothing and share their parent's arrays.
struct NamespaceScope {
  private struct Binding {
    let prefix: String
    let uri: String
  }

  /// Declarations in force at once at most; further ones are ignored.
  private static let limit = 64

  private var bindings: [Binding] = []
  /// The prefixes as numbers, so that a look-up compares no text.
  private var keys: [Int] = []

  /// The scope with one more declaration.
  func binding(_ prefix: String, to uri: String) -> NamespaceScope {
    guard bindings.count < Self.limit else { return self }
    var scope = self
    scope.bindings.append(Binding(prefix: prefix, uri: uri))
    scope.keys.append(Self.key(prefix))
    return scope
  }

  /// The URI bound to a prefix (empty for the default namespace); `nil` when none is.
  func uri(of prefix: String) -> String? {
    guard !keys.isEmpty else { return nil }
    let key = Self.key(prefix)
    var index = keys.count - 1
    while index >= 0 {
      if keys[index] == key, bindings[index].prefix == prefix {
        let uri = bindings[index].uri
        return uri.isEmpty ? nil : uri
      }
      index -= 1
    }
    return nil
  }

  private static func key(_ prefix: String) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in prefix.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash)
  }
}
