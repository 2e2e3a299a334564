/// The namespaces veille understands, whatever their prefix and however their URI is misspelt.
enum XMLNamespace: UInt8, CaseIterable, Sendable {
  /// No namespace, those of RSS, and any unknown default namespace.
  case core
  case atom
  case rdf
  case dublinCore
  case dublinCoreTerms
  case content
  case media
  case itunes
  case podcast
  case googlePlay
  case prism
  case slash
  case commentAPI
  case thread
  case creativeCommons
  case feedBurner
  case syndication
  case xhtml
  case xml
  case microsoftSSE
  case geo
  case mathML
  case svg
  /// A namespace veille has no use for.
  case other

  /// The namespace for a URI, else for a conventional prefix.
  ///
  /// An unknown URI behind a well-known prefix is what the prefix says (`xmlns:prism="prism"`, as
  /// JAMA has it); an unknown default namespace is taken for RSS or Atom.
  init(uri: String?, prefix: String) {
    let prefix = prefix.lowercased()
    if prefix == "xml" {
      self = .xml
    } else if let uri, !uri.isEmpty, let known = Self.known(uri) {
      self = known
    } else if prefix.isEmpty {
      self = .core
    } else {
      self = Self.conventionalPrefixes[prefix] ?? .other
    }
  }

  private static func known(_ uri: String) -> XMLNamespace? {
    let key = normalised(uri)
    if let exact = uris[key] { return exact }
    for (fragment, namespace) in uriFragments where key.holds(fragment) { return namespace }
    return nil
  }

  /// Lower case, without scheme, `www.`, white space and a closing slash or number sign.
  private static func normalised(_ uri: String) -> String {
    var bytes = uri.utf8.filter { !$0.isSpace }.map(\.asciiLowercased)
    for scheme in ["http://", "https://", "www."] where bytes.starts(with: scheme.utf8) {
      bytes.removeFirst(scheme.utf8.count)
    }
    while let last = bytes.last, last == UInt8(ascii: "/") || last == UInt8(ascii: "#") {
      bytes.removeLast()
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
