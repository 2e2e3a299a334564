/// UTF-16 and UTF-32 to UTF-8; lone surrogates and cut characters become U+FFFD.
struct WideDecoder {
  private(set) var output: [UInt8] = []
  private(set) var hadErrors = false

  init(_ bytes: ArraySlice<UInt8>, bigEndian: Bool, isUTF32: Bool) {
    output.reserveCapacity(bytes.count)
    if isUTF32 {
      decode32(bytes, bigEndian)
    } else {
      decode16(bytes, bigEndian)
    }
  }

  private mutating func decode32(_ bytes: ArraySlice<UInt8>, _ bigEndian: Bool) {
    var index = bytes.startIndex
    while index + 4 <= bytes.endIndex {
      var value: UInt32 = 0
      for offset in 0..<4 {
        let byte = UInt32(bytes[index + offset])
        value |= byte << UInt32(bigEndian ? 24 - offset * 8 : offset * 8)
      }
      append(value)
      index += 4
    }
    hadErrors = hadErrors || index != bytes.endIndex
  }

  private mutating func decode16(_ bytes: ArraySlice<UInt8>, _ bigEndian: Bool) {
    var index = bytes.startIndex
    func unit(_ at: Int) -> UInt32 {
      let first = UInt32(bytes[at])
      let second = UInt32(bytes[at + 1])
      return bigEndian ? first << 8 | second : second << 8 | first
    }
    while index + 2 <= bytes.endIndex {
      let value = unit(index)
      index += 2
      if (0xD800...0xDBFF).contains(value), index + 2 <= bytes.endIndex,
        (0xDC00...0xDFFF).contains(unit(index))
      {
        append(0x10000 + (value - 0xD800) << 10 + (unit(index) - 0xDC00))
        index += 2
      } else {
        append(value)
      }
    }
    hadErrors = hadErrors || index != bytes.endIndex
  }

  private mutating func append(_ value: UInt32) {
    if Unicode.Scalar(value) == nil { hadErrors = true }
    // A second mark at the head of the text says nothing.
    if value == 0xFEFF, output.isEmpty { return }
    UTF8Text.append(value, to: &output)
  }
}

/// UTF-8 with stray bytes of windows-1252 in it: the stray ones are decoded one by one.
struct UTF8Mending {
  private(set) var output: [UInt8] = []
  private(set) var mendedCount = 0
  /// Sequences of several bytes that are UTF-8.
  private(set) var multibyteCount = 0
  var hadMultibyte: Bool { multibyteCount > 0 }
  private(set) var firstLine: Int?

  init(_ bytes: ArraySlice<UInt8>) {
    output.reserveCapacity(bytes.count + 64)
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      var line = 1
      while index < buffer.count {
        let length = UTF8Text.sequenceLength(buffer, at: index)
        if length == 1 {
          if buffer[index] == 0x0A { line += 1 }
          output.append(buffer[index])
          index += 1
        } else if length > 1 {
          multibyteCount += 1
          output.append(contentsOf: buffer[index..<(index + length)])
          index += length
        } else {
          if firstLine == nil { firstLine = line }
          mendedCount += 1
          // A sequence cut by the document's end is no stray letter.
          let isCutOff =
            buffer[index] >= 0xC2 && buffer[index] <= 0xF4
            && buffer.count - index < 4 && index + 1 <= buffer.count
            && buffer[(index + 1)...].allSatisfy { $0 & 0xC0 == 0x80 }
          if isCutOff, hadMultibyte || index + 1 < buffer.count { break }
          Windows1252.append(buffer[index], to: &output)
          index += 1
        }
      }
    }
  }
}
