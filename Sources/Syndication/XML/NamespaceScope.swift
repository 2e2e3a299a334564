/// The namespace declarations in force at a point of a document.
///
/// A linked list by value: most elements declare nothing and share their parent's.
struct NamespaceScope {
  private final class Binding: Sendable {
    /// The prefix as a number: one look at each declaration, without comparing text.
    let key: Int
    let prefix: String
    let uri: String
    let outer: Binding?
    let depth: Int

    init(_ prefix: String, _ uri: String, _ outer: Binding?) {
      key = NamespaceScope.key(prefix)
      self.prefix = prefix
      self.uri = uri
      self.outer = outer
      depth = (outer?.depth ?? 0) + 1
    }
  }

  /// Declarations in force at once at most; further ones are ignored.
  private static let limit = 64

  private static func key(_ prefix: String) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in prefix.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash)
  }

  private var innermost: Binding?

  /// The scope with one more declaration.
  func binding(_ prefix: String, to uri: String) -> NamespaceScope {
    guard (innermost?.depth ?? 0) < Self.limit else { return self }
    var scope = self
    scope.innermost = Binding(prefix, uri, innermost)
    return scope
  }

  /// The URI bound to a prefix (empty for the default namespace); `nil` when none is.
  func uri(of prefix: String) -> String? {
    var binding = innermost
    let key = Self.key(prefix)
    while let current = binding {
      if current.key == key, current.prefix == prefix {
        return current.uri.isEmpty ? nil : current.uri
      }
      binding = current.outer
    }
    return nil
  }
}
