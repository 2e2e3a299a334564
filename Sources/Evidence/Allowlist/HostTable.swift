/// The table of known hosts as read from its file, asked by whole labels.
struct HostTable: Sendable {
  /// The rows in the order of the file.
  let rows: [KnownHost]
  /// Host → row, for hosts that stand for what is under them.
  private let suffixes: [String: Int]
  /// Host → row, for hosts that stand for themselves alone.
  private let exact: [String: Int]

  /// Lines of `host⇥standing⇥kind⇥country⇥name`; `#` begins a comment, `=` an exact host.
  init(_ bytes: [UInt8]) {
    var rows: [KnownHost] = []
    var suffixes: [String: Int] = [:]
    var exact: [String: Int] = [:]
    for line in bytes.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
      let fields = line.split(separator: 0x09).map { String(decoding: $0, as: UTF8.self) }
      guard fields.count == 5, let standing = Standing(rawValue: fields[1]) else { continue }
      let isExact = fields[0].utf8.first == UInt8(ascii: "=")
      let host = isExact ? String(fields[0].dropFirst()) : fields[0]
      if isExact { exact[host] = rows.count } else { suffixes[host] = rows.count }
      rows.append(
        KnownHost(
          host: host, standing: standing, kind: fields[2], country: fields[3], name: fields[4]))
    }
    self.rows = rows
    self.suffixes = suffixes
    self.exact = exact
  }

  /// The longest row that covers a host name.
  func longestMatch(_ host: String) -> KnownHost? {
    var name = host.lowercased()[...]
    if name.utf8.last == UInt8(ascii: ".") { name.removeLast() }
    guard name.utf8.count <= 253 else { return nil }
    if let row = exact[String(name)] { return rows[row] }
    while !name.isEmpty {
      if let row = suffixes[String(name)] { return rows[row] }
      guard let dot = name.utf8.firstIndex(of: UInt8(ascii: ".")) else { return nil }
      name = name[name.utf8.index(after: dot)...]
    }
    return nil
  }
}
