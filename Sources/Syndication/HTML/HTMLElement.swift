/// An element of HTML by a small number, with what veille does with it (WHATWG HTML).
struct HTMLElement: Equatable, Sendable {
  /// What is to be known of an element, one bit each.
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt32

    static let known = Traits(rawValue: 1 << 0)
    static let allowed = Traits(rawValue: 1 << 1)
    static let droppedWhole = Traits(rawValue: 1 << 2)
    static let code = Traits(rawValue: 1 << 3)
    static let raw = Traits(rawValue: 1 << 4)
    static let void = Traits(rawValue: 1 << 5)
    static let block = Traits(rawValue: 1 << 6)
    static let paragraph = Traits(rawValue: 1 << 7)
    static let listItem = Traits(rawValue: 1 << 8)
    static let list = Traits(rawValue: 1 << 9)
    static let term = Traits(rawValue: 1 << 10)
    static let termList = Traits(rawValue: 1 << 11)
    static let cell = Traits(rawValue: 1 << 12)
    static let row = Traits(rawValue: 1 << 13)
    static let rowGroup = Traits(rawValue: 1 << 14)
    static let table = Traits(rawValue: 1 << 15)
    /// Keeps an open paragraph outside it open.
    static let shield = Traits(rawValue: 1 << 16)
    static let anchor = Traits(rawValue: 1 << 17)
    static let image = Traits(rawValue: 1 << 18)
    static let lineBreak = Traits(rawValue: 1 << 19)
    static let cites = Traits(rawValue: 1 << 20)
    static let dated = Traits(rawValue: 1 << 21)
    static let column = Traits(rawValue: 1 << 22)
    static let numberedList = Traits(rawValue: 1 << 23)
    static let plaintext = Traits(rawValue: 1 << 24)
    static let formula = Traits(rawValue: 1 << 25)
    static let base = Traits(rawValue: 1 << 26)
    static let link = Traits(rawValue: 1 << 27)
    /// Of MathML: its last part stands above the line.
    static let raises = Traits(rawValue: 1 << 28)
    /// Of MathML: its second part stands below the line.
    static let lowers = Traits(rawValue: 1 << 29)
    /// Of MathML: one part over the other.
    static let divides = Traits(rawValue: 1 << 30)
    /// Of MathML: several parts in the place of one.
    static let groups = Traits(rawValue: 1 << 31)
  }

  /// Its place in the table of names; zero for a name HTML does not know.
  let index: UInt8
  let traits: Traits

  static let unknown = HTMLElement(index: 0, traits: [])

  static func == (one: HTMLElement, other: HTMLElement) -> Bool { one.index == other.index }

  /// Whether an element has one trait of several.
  func has(_ traits: Traits) -> Bool { self.traits.rawValue & traits.rawValue != 0 }

  /// Whether an element, by its name as written, never has content.
  static func isVoid(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    HTMLElementTable.shared.element(name).has(.void)
  }

  /// Traits that few elements have, and their names.
  static let singles: [(Traits, [StaticString])] = [
    (.paragraph, ["p"]), (.listItem, ["li"]), (.list, ["ul", "ol"]), (.term, ["dt", "dd"]),
    (.termList, ["dl"]), (.cell, ["td", "th"]), (.row, ["tr"]),
    (.rowGroup, ["tbody", "thead", "tfoot"]), (.table, ["table"]),
    (.shield, ["td", "th", "li", "blockquote", "div", "table"]), (.anchor, ["a"]),
    (.image, ["img"]), (.lineBreak, ["br"]), (.cites, ["blockquote", "q", "del", "ins"]),
    (.dated, ["time", "del", "ins"]), (.column, ["col", "colgroup"]), (.numberedList, ["ol"]),
    (.plaintext, ["plaintext"]), (.base, ["base"]), (.link, ["link"]),
    (.raises, ["msup", "msubsup"]), (.lowers, ["msub", "msubsup"]), (.divides, ["mfrac"]),
    (.groups, ["mrow", "mfrac"]),
  ]
}
