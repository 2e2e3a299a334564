/// The name of an element or attribute as the format readers see it: a known namespace and a known
/// local name, two small numbers that compare at once.
///
/// Letter case is folded, since feeds write `pubdate` and `GUID`; the bytes as written are in
/// ``XMLStart`` and ``XMLAttribute``.
struct XMLName: Equatable, Sendable {
  let namespace: XMLNamespace
  let term: XMLTerm
  /// Where tables by name have their line for this one.
  let tableIndex: Int

  static let tableSize = XMLNamespace.allCases.count * XMLTerm.allCases.count

  init(_ namespace: XMLNamespace, _ term: XMLTerm) {
    self.namespace = namespace
    self.term = term
    tableIndex = Int(namespace.rawValue) * XMLTerm.allCases.count + term.index
  }

  /// The name for what a document writes.
  ///
  /// - Parameters:
  ///   - local: the part after the colon.
  ///   - prefix: the part before the colon; empty when there is none.
  ///   - uri: the namespace bound to the prefix; `nil` when none is.
  ///   - isAttribute: an attribute without a prefix is in no namespace (XML Names §6.2).
  init(local: String, prefix: String, uri: String?, isAttribute: Bool) {
    let isBare = isAttribute && prefix.isEmpty
    self.init(local: local, in: isBare ? .core : XMLNamespace(uri: uri, prefix: prefix))
  }

  /// The name of a local part in a namespace that is known already.
  init(local: String, in namespace: XMLNamespace) {
    self.init(namespace, XMLTerm.named(local.lowercased()))
  }

  /// Whether the name belongs to the vocabulary of RSS or Atom itself.
  var isCore: Bool { namespace == .core || namespace == .atom }
}
