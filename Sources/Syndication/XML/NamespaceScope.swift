/// The namespace declarations in force at a point of a document.
///
/// Most elements declare nothing and share their parent's arrays.
struct NamespaceScope {
  /// A prefix and what it stands for, found out once and not for every element that uses it.
  struct Binding {
    let prefix: String
    let uri: String
    let namespace: XMLNamespace
  }

  /// Declarations in force at once at most; further ones are ignored.
  private static let limit = 64
  /// Bytes of a URI that are kept: every event carries a copy.
  private static let uriLimit = 512

  private var bindings: [Binding] = []
  /// The prefixes as numbers, so that a look-up compares no text.
  private var keys: [Int] = []

  /// The scope with one more declaration.
  func binding(_ prefix: String, to uri: String) -> NamespaceScope {
    guard bindings.count < Self.limit else { return self }
    var scope = self
    let namespace = XMLNamespace(uri: uri, prefix: prefix)
    let kept =
      uri.utf8.count > Self.uriLimit
      ? String(decoding: uri.utf8.prefix(Self.uriLimit), as: UTF8.self) : uri
    scope.bindings.append(Binding(prefix: prefix, uri: kept, namespace: namespace))
    scope.keys.append(Self.key(prefix))
    return scope
  }

  /// What a prefix is bound to (the empty one by default); `nil` when it is not, or no longer.
  func bound(_ prefix: String) -> Binding? {
    guard !keys.isEmpty else { return nil }
    let key = Self.key(prefix)
    var index = keys.count - 1
    while index >= 0 {
      if keys[index] == key, bindings[index].prefix == prefix {
        return bindings[index].uri.isEmpty ? nil : bindings[index]
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
