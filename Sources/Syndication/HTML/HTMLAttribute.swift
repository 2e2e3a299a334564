/// The attributes that sanitised markup may carry.
enum HTMLAttribute: UInt8, CaseIterable, Sendable {
  case title, lang, dir, href, hreflang, src, alt, width, height, cite, datetime, colspan, rowspan
  case headers, scope, abbr, span, start, reversed, value

  var name: StaticString {
    switch self {
    case .title: "title"
    case .lang: "lang"
    case .dir: "dir"
    case .href: "href"
    case .hreflang: "hreflang"
    case .src: "src"
    case .alt: "alt"
    case .width: "width"
    case .height: "height"
    case .cite: "cite"
    case .datetime: "datetime"
    case .colspan: "colspan"
    case .rowspan: "rowspan"
    case .headers: "headers"
    case .scope: "scope"
    case .abbr: "abbr"
    case .span: "span"
    case .start: "start"
    case .reversed: "reversed"
    case .value: "value"
    }
  }

  /// The attribute of a name in any letter case.
  init?(_ name: UnsafeBufferPointer<UInt8>) {
    guard (3...8).contains(name.count) else { return nil }
    for attribute in Self.allCases where name.isSameWord(attribute.name) {
      self = attribute
      return
    }
    return nil
  }

  /// Whether the value is an address.
  var isAddress: Bool { self == .href || self == .src || self == .cite }

  /// Whether the attribute is kept on an element.
  func isAllowed(on element: HTMLElement) -> Bool {
    switch self {
    case .title, .lang, .dir: true
    case .href, .hreflang: element.has(.anchor)
    case .src, .alt, .width, .height: element.has(.image)
    case .cite: element.has(.cites)
    case .datetime: element.has(.dated)
    case .colspan, .rowspan, .headers, .scope, .abbr: element.has(.cell)
    case .span: element.has(.column)
    case .start, .reversed: element.has(.numberedList)
    case .value: element.has(.listItem)
    }
  }
}

extension String {
  /// Whether a word of lower-case ASCII stands in the text in any letter case.
  func holdsWord(_ word: StaticString) -> Bool {
    var copy = self
    return copy.withUTF8 { bytes in
      let length = word.utf8CodeUnitCount
      guard bytes.count >= length else { return false }
      return (0...(bytes.count - length)).contains {
        bytes[$0].asciiLowercased == word.utf8Start[0]
          && UnsafeBufferPointer(rebasing: bytes[$0..<($0 + length)]).isSameWord(word)
      }
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the bytes are a word of lower-case ASCII in any letter case.
  func isSameWord(_ word: StaticString) -> Bool {
    guard count == word.utf8CodeUnitCount else { return false }
    for index in 0..<count where self[index].asciiLowercased != word.utf8Start[index] {
      return false
    }
    return true
  }
}
