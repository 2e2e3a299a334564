/// The parts of a MathML formula that are open, and what each needs around it in running text.
///
/// Without its tags `10⁶` would read 106 and ½ would read 12: exponents and indices are marked, a
/// fraction gets its stroke.
struct FormulaNesting {
  /// What stands around a part.
  enum Mark {
    case none, above, below, parenthesis
  }

  private struct Part {
    let element: HTMLElement
    var children = 0
    let mark: Mark
  }

  /// Parts open at once at most; deeper ones are text alone.
  private static let depthLimit = 64

  private var parts: [Part] = []

  /// Opens a part: whether a stroke stands before it, and its mark, that ``close()`` gives again.
  mutating func open(_ element: HTMLElement, isEmpty: Bool) -> (isDivisor: Bool, mark: Mark) {
    guard parts.count < Self.depthLimit else { return (false, .none) }
    var isDivisor = false
    var mark = Mark.none
    if var parent = parts.popLast() {
      parent.children += 1
      isDivisor = parent.element.has(.divides) && parent.children == 2
      mark = Self.mark(of: element, in: parent.element, place: parent.children)
      parts.append(parent)
    }
    if isEmpty { return (isDivisor, .none) }
    parts.append(Part(element: element, mark: mark))
    return (isDivisor, mark)
  }

  /// Closes the innermost part.
  mutating func close() -> Mark? { parts.popLast()?.mark }

  /// How many parts end where this one ends; `nil` when it is not open.
  func depth(of element: HTMLElement) -> Int? {
    parts.lastIndex { $0.element == element }.map { parts.count - $0 }
  }

  private static func mark(of element: HTMLElement, in parent: HTMLElement, place: Int) -> Mark {
    switch place {
    case 2 where parent.has(.lowers): .below
    case 2 where parent.has(.raises): .above
    case 3 where parent.has(.raises) && parent.has(.lowers): .above
    case 1...2 where parent.has(.divides) && element.has(.groups): .parenthesis
    default: .none
    }
  }
}
