/// Writes a subscription list, outlines of one folder together and in their order.
struct OPMLWriter {
  private var output = ""

  mutating func write(_ document: OPMLDocument) -> String {
    output = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\""
    var namespaces = document.namespaces.filter { $0.value != OPML.namespace }
    namespaces["veille"] = OPML.namespace
    for (prefix, uri) in namespaces.sorted(by: { $0.key < $1.key }) where Self.isName(prefix) {
      output += " xmlns:\(prefix)=\"\(Self.escape(uri))\""
    }
    output += ">\n  <head>\n    <title>\(Self.escape(document.title ?? "veille"))</title>\n"
    output += "  </head>\n  <body>\n"
    writeLevel(document.outlines[...], depth: 0, declared: Set(namespaces.keys))
    output += "  </body>\n</opml>\n"
    return output
  }

  /// Outlines that share the folders above `depth`: files first come, folders where they first stand.
  private mutating func writeLevel(
    _ outlines: ArraySlice<Outline>, depth: Int, declared: Set<String>
  ) {
    let indent = String(repeating: "  ", count: depth + 2)
    var inside: [String: [Outline]] = [:]
    for outline in outlines where outline.folders.count > depth {
      inside[outline.folders[depth], default: []].append(outline)
    }
    for outline in outlines {
      guard outline.folders.count > depth else {
        write(outline, indent: indent, declared: declared)
        continue
      }
      let folder = outline.folders[depth]
      guard let level = inside.removeValue(forKey: folder) else { continue }
      output += "\(indent)<outline text=\"\(Self.escape(folder))\">\n"
      writeLevel(level[...], depth: depth + 1, declared: declared)
      output += "\(indent)</outline>\n"
    }
  }

  private mutating func write(_ outline: Outline, indent: String, declared: Set<String>) {
    var attributes: [(name: String, value: String)] = []
    if !outline.others.contains(where: { $0.name == "type" }) {
      attributes.append(("type", "rss"))
    }
    attributes.append(("text", outline.title ?? outline.feedURL))
    if let title = outline.title { attributes.append(("title", title)) }
    attributes.append(("xmlUrl", outline.feedURL))
    if let home = outline.homeURL { attributes.append(("htmlUrl", home)) }
    if let language = outline.language { attributes.append(("language", language)) }
    for (name, value) in outline.veille.sorted(by: { $0.key < $1.key }) {
      attributes.append(("veille:" + name, value))
    }
    for other in outline.others {
      let parts = other.name.split(separator: ":", omittingEmptySubsequences: false)
      // A prefix nobody declared would make the list ill-formed.
      guard parts.count < 2 || declared.contains(String(parts[0])) else { continue }
      attributes.append((other.name, other.value))
    }
    output += indent + "<outline"
    var seen: Set<String> = []
    for (name, value) in attributes where seen.insert(name).inserted && Self.isName(name) {
      output += " \(name)=\"\(Self.escape(value))\""
    }
    output += "/>\n"
  }

  private static func isName(_ name: String) -> Bool {
    guard let first = name.utf8.first, first.isASCIILetter || first == UInt8(ascii: "_") else {
      return false
    }
    return name.utf8.allSatisfy {
      $0.isASCIIAlphanumeric || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "_")
        || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
    }
  }

  private static func escape(_ text: String) -> String {
    var text = text
    var output: [UInt8] = []
    text.withUTF8 { HTMLEscape.append($0, to: &output, inAttribute: true) }
    // A reader would make spaces of these (XML §3.3.3).
    for (byte, reference) in [(UInt8(0x0A), "&#10;"), (0x0D, "&#13;"), (0x09, "&#9;")]
    where output.contains(byte) {
      output = output.flatMap { $0 == byte ? Array(reference.utf8) : [$0] }
    }
    return String(decoding: output, as: UTF8.self)
  }
}
