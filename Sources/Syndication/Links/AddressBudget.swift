/// Makes addresses absolute until that has added too much to a document: a long base before very many
/// short addresses would make gigabytes of megabytes.
struct AddressBudget {
  /// What is told when relative addresses are no longer read.
  static let problem =
    "Addresses of the document are long and many; further relative ones were not read."

  private let limit: Int
  private var growth = 0

  init(limit: Int = SyndicationLimits.addressGrowth) {
    self.limit = limit
  }

  /// Whether relative addresses are no longer read.
  var isSpent: Bool { growth > limit }

  /// An absolute address, as ``WebAddress/absolute(_:base:)`` has it.
  mutating func absolute(_ written: String, base: String?) -> String? {
    guard let absolute = WebAddress.absolute(written, base: isSpent ? nil : base) else {
      return nil
    }
    growth += max(0, absolute.utf8.count - written.utf8.count)
    return absolute
  }

  /// Sanitised markup, its addresses made absolute.
  mutating func sanitise(_ html: String, base: String?) -> SafeHTML {
    var html = html
    return html.withUTF8 { sanitise($0, base: base) }
  }

  /// Sanitised markup, its addresses made absolute.
  mutating func sanitise(_ bytes: UnsafeBufferPointer<UInt8>, base: String?) -> SafeHTML {
    let html = HTMLSanitiser.sanitise(bytes, base: isSpent ? nil : base)
    growth += max(0, html.markup.utf8.count - bytes.count)
    return html
  }
}
