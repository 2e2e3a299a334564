#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The C library's character conversion, for the encodings veille does not decode itself
/// (docs/decisions/0004).
enum Iconv {
  /// Bytes decoded to UTF-8; what could not be decoded stands as U+FFFD and is counted.
  ///
  /// - Returns: `nil` when the encoding is unknown.
  static func decode(
    _ bytes: ArraySlice<UInt8>, from name: String
  ) -> (output: [UInt8], errors: Int)? {
    guard let descriptor = open(name) else { return nil }
    defer { iconv_close(descriptor) }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count * 2)
    var errors = 0
    var input = Array(bytes)
    input.withUnsafeMutableBytes { buffer in
      guard let base = buffer.bindMemory(to: CChar.self).baseAddress else { return }
      var position: UnsafeMutablePointer<CChar>? = base
      var left = buffer.count
      while left > 0 {
        let failure = step(descriptor, &position, &left, &output)
        guard failure == EILSEQ || failure == EINVAL else { continue }
        errors += 1
        output.append(contentsOf: [0xEF, 0xBF, 0xBD])
        position = position.map { $0 + 1 }
        left -= 1
      }
    }
    return (output, errors)
  }

  /// Whether the C library knows an encoding by this name.
  static func knows(_ name: String) -> Bool {
    guard let descriptor = open(name) else { return false }
    iconv_close(descriptor)
    return true
  }

  private static func open(_ name: String) -> iconv_t? {
    let spellings = [
      name, name.replacing("-", with: "_"), name.replacing("_", with: "-"),
      name.replacing("-", with: ""),
    ]
    for candidate in spellings {
      if let opened = iconv_open("UTF-8", candidate), Int(bitPattern: opened) != -1 {
        return opened
      }
    }
    return nil
  }

  /// One call with 32 kB of room; returns what stopped it (`E2BIG` when the room was full).
  private static func step(
    _ descriptor: iconv_t, _ position: inout UnsafeMutablePointer<CChar>?, _ left: inout Int,
    _ output: inout [UInt8]
  ) -> Int32 {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 32 << 10) { room in
      var target: UnsafeMutablePointer<CChar>? = room.baseAddress
      var free = room.count
      let result = iconv(descriptor, &position, &left, &target, &free)
      let failure = result == -1 ? errno : 0
      output.append(contentsOf: room[..<(room.count - free)].lazy.map { UInt8(bitPattern: $0) })
      return failure
    }
  }
}
