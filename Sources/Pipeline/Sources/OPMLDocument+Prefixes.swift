import Syndication

/// Prefixes of other readers' attributes, which a library keeps source by source.
extension OPMLDocument {
  /// Gives every outline the declarations of the prefixes it uses.
  mutating func bindPrefixes() {
    for index in outlines.indices {
      let prefixes = Set(
        outlines[index].others.compactMap { attribute -> String? in
          let parts = attribute.name.split(separator: ":")
          return parts.count == 2 ? String(parts[0]) : nil
        })
      for prefix in prefixes.sorted() {
        guard let uri = namespaces[prefix] else { continue }
        outlines[index].others.append(Outline.Attribute(name: "xmlns:" + prefix, value: uri))
      }
    }
  }

  /// Takes the declarations out of the outlines again, for the root to carry.
  ///
  /// Where two lists bound one prefix to different namespaces, the first stands.
  mutating func gatherPrefixes() {
    for index in outlines.indices {
      for attribute in outlines[index].others where attribute.name.hasPrefix("xmlns:") {
        let prefix = String(attribute.name.dropFirst(6))
        namespaces[prefix] = namespaces[prefix] ?? attribute.value
      }
      outlines[index].others.removeAll { $0.name.hasPrefix("xmlns:") }
    }
  }
}
