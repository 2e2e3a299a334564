/// What a picture says of its size and origin.
extension HTMLTag {
  /// Whether an image is one to see: with an address of its own and no tracking pixel.
  func isPicture(base: String?) -> Bool {
    guard let source = self["src"], let address = WebAddress.absolute(source, base: base) else {
      return false
    }
    for size in [self["width"], self["height"]] {
      if let size, let pixels = Self.pixels(size), pixels <= 1 { return false }
    }
    return !WebAddress.isTracker(address)
  }

  /// The number a size begins with (WHATWG, "rules for parsing non-negative integers").
  ///
  /// Whatever is not seen is passed over: what the markup loses on its way out must not make a pixel
  /// of a picture.
  private static func pixels(_ size: String) -> Int? {
    let seen = size.unicodeScalars.lazy.filter { (0x21...0x7E).contains($0.value) }
    var number: Int?
    for scalar in seen {
      guard (0x30...0x39).contains(scalar.value) else { break }
      number = min((number ?? 0) * 10 + Int(scalar.value - 0x30), 100_000)
    }
    return number
  }
}
