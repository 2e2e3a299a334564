/// Internationalised host names in their ASCII form (RFC 3492), so that a look-alike is seen.
enum Punycode {
  /// A host with each label beyond ASCII as `xn--…`; `nil` when it cannot be a host.
  static func hostToASCII(_ host: String) -> String? {
    var labels: [String] = []
    for label in host.lowercased().split(separator: ".", omittingEmptySubsequences: false) {
      if label.utf8.allSatisfy({ $0 < 0x80 }) {
        labels.append(String(label))
      } else {
        guard let encoded = encode(label.unicodeScalars.map(\.value)) else { return nil }
        labels.append("xn--" + encoded)
      }
    }
    return labels.joined(separator: ".")
  }

  private static func encode(_ input: [UInt32]) -> String? {
    guard input.count <= 63, !input.contains(where: PlainText.isInvisible) else { return nil }
    var output = input.filter { $0 < 0x80 }.map { UInt8($0) }
    let basic = output.count
    if basic > 0 { output.append(UInt8(ascii: "-")) }
    var code: UInt32 = 128
    var delta: UInt32 = 0
    var bias: UInt32 = 72
    var handled = basic
    while handled < input.count {
      guard let next = input.filter({ $0 >= code }).min() else { return nil }
      delta = delta &+ (next - code) &* UInt32(handled + 1)
      code = next
      for value in input {
        if value < code { delta = delta &+ 1 }
        guard value == code else { continue }
        var quotient = delta
        var step: UInt32 = 36
        while true {
          let threshold = step <= bias ? 1 : (step >= bias + 26 ? 26 : step - bias)
          if quotient < threshold { break }
          output.append(digit(threshold + (quotient - threshold) % (36 - threshold)))
          quotient = (quotient - threshold) / (36 - threshold)
          step += 36
        }
        output.append(digit(quotient))
        bias = adapt(delta, count: UInt32(handled + 1), isFirst: handled == basic)
        delta = 0
        handled += 1
      }
      delta = delta &+ 1
      code += 1
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func digit(_ value: UInt32) -> UInt8 {
    UInt8(truncatingIfNeeded: value < 26 ? value + 0x61 : value - 26 + 0x30)
  }

  private static func adapt(_ delta: UInt32, count: UInt32, isFirst: Bool) -> UInt32 {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / count
    var k: UInt32 = 0
    while delta > 455 {
      delta /= 35
      k += 36
    }
    return k + 36 * delta / (delta + 38)
  }
}
