import CLibXML2

/// Names of one document by libxml2's interned pointers: each distinct name is looked up once.
struct XMLNameCache {
  struct Entry {
    let localKey: UnsafePointer<xmlChar>
    let prefixKey: UnsafePointer<xmlChar>?
    let uriKey: UnsafePointer<xmlChar>?
    let isAttribute: Bool
    let name: XMLName
    let local: UnsafeBufferPointer<UInt8>
    let prefix: UnsafeBufferPointer<UInt8>
    let uri: UnsafeBufferPointer<UInt8>
  }

  private var entries: [Entry] = []
  /// Open addressing: positions in `entries` plus one; zero is free.
  private var slots: [Int32] = Array(repeating: 0, count: 256)

  /// How many different names were met.
  var count: Int { entries.count }

  mutating func entry(
    _ local: UnsafePointer<xmlChar>, _ prefix: UnsafePointer<xmlChar>?,
    _ uri: UnsafePointer<xmlChar>?, isAttribute: Bool
  ) -> Entry {
    var slot = hash(local, prefix, uri, isAttribute)
    while slots[slot] != 0 {
      let entry = entries[Int(slots[slot]) - 1]
      if entry.localKey == local, entry.prefixKey == prefix, entry.uriKey == uri,
        entry.isAttribute == isAttribute
      {
        return entry
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    let made = make(local, prefix, uri, isAttribute)
    entries.append(made)
    slots[slot] = Int32(entries.count)
    if entries.count * 2 > slots.count { grow() }
    return made
  }

  private func hash(
    _ local: UnsafePointer<xmlChar>, _ prefix: UnsafePointer<xmlChar>?,
    _ uri: UnsafePointer<xmlChar>?, _ isAttribute: Bool
  ) -> Int {
    var value = UInt(bitPattern: local) &* 0x9E37_79B9_7F4A_7C15
    value ^= UInt(bitPattern: prefix) &* 31
    value ^= UInt(bitPattern: uri) &* 0xC2B2_AE3D_27D4_EB4F
    value ^= isAttribute ? 0xFF51_AFD7_ED55_8CCD : 0
    return Int(truncatingIfNeeded: (value ^ (value >> 29)) & UInt(slots.count - 1))
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for (index, entry) in entries.enumerated() {
      var slot = hash(entry.localKey, entry.prefixKey, entry.uriKey, entry.isAttribute)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(index + 1)
    }
  }

  private func make(
    _ local: UnsafePointer<xmlChar>, _ prefix: UnsafePointer<xmlChar>?,
    _ uri: UnsafePointer<xmlChar>?, _ isAttribute: Bool
  ) -> Entry {
    let localBytes = Self.buffer(local)
    let prefixBytes = Self.buffer(prefix)
    let uriBytes = Self.buffer(uri)
    let name = XMLName(
      local: String(decoding: localBytes, as: UTF8.self),
      prefix: String(decoding: prefixBytes, as: UTF8.self),
      uri: uri == nil ? nil : String(decoding: uriBytes, as: UTF8.self),
      isAttribute: isAttribute)
    return Entry(
      localKey: local, prefixKey: prefix, uriKey: uri, isAttribute: isAttribute,
      name: name, local: localBytes, prefix: prefixBytes, uri: uriBytes)
  }

  private static func buffer(_ text: UnsafePointer<xmlChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let text else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text)))
  }
}
