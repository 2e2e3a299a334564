/// Elements by name: two words of eight bytes and a hash of them, without a string.
struct HTMLElementTable: Sendable {
  static let shared = HTMLElementTable()

  private struct Slot {
    var name = HTMLNameWords()
    var element = HTMLElement.unknown
  }

  private var slots = [Slot](repeating: Slot(), count: 512)
  private var names: [StaticString] = [""]

  private init() {
    let lists: [(HTMLElement.Traits, [StaticString])] = [
      ([.allowed, .known], HTMLElement.allowed),
      ([.droppedWhole, .known], HTMLElement.droppedWhole),
      (.known, HTMLElement.others), (.known, HTMLElement.fallback),
      ([.formula, .known], HTMLElement.formula),
      (.code, HTMLElement.code), (.raw, HTMLElement.raw), (.void, HTMLElement.void),
      (.block, HTMLElement.block),
    ]
    for (traits, names) in lists + HTMLElement.singles {
      for name in names { add(traits, to: name) }
    }
  }

  private mutating func add(_ traits: HTMLElement.Traits, to name: StaticString) {
    let bytes = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
    guard let words = HTMLNameWords(bytes), names.count < 255 else { return }
    let slot = place(of: words)
    let known = slots[slot].element
    if known == .unknown { names.append(name) }
    slots[slot] = Slot(
      name: words,
      element: HTMLElement(
        index: known == .unknown ? UInt8(names.count - 1) : known.index,
        traits: known.traits.union(traits)))
  }

  /// The element of a name in any letter case; ``HTMLElement/unknown`` for what HTML does not know.
  func element(_ name: UnsafeBufferPointer<UInt8>) -> HTMLElement {
    guard let words = HTMLNameWords(name) else { return .unknown }
    return slots[place(of: words)].element
  }

  func element(named name: StaticString) -> HTMLElement {
    element(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
  }

  /// The lower-case name of an element.
  func name(of element: HTMLElement) -> StaticString { names[Int(element.index)] }

  private func place(of words: HTMLNameWords) -> Int {
    var slot = words.hash & 511
    while slots[slot].element != .unknown, slots[slot].name != words { slot = (slot + 1) & 511 }
    return slot
  }
}

/// A name of at most sixteen bytes, ASCII letters folded to lower case.
struct HTMLNameWords: Equatable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init() {}

  /// The words of a name; `nil` when it is empty or longer than any that counts.
  init?(_ name: UnsafeBufferPointer<UInt8>) {
    guard name.count <= 16, !name.isEmpty else { return nil }
    for index in 0..<min(name.count, 8) { low = low << 8 | UInt64(name[index].asciiLowercased) }
    if name.count > 8 {
      for index in 8..<name.count { high = high << 8 | UInt64(name[index].asciiLowercased) }
    }
  }

  var hash: Int {
    let mixed = low &* 0x9E37_79B9_7F4A_7C15 ^ high &* 0xC2B2_AE3D_27D4_EB4F
    return Int(truncatingIfNeeded: mixed >> 40)
  }
}
