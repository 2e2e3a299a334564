/// Formulas in running text: exponents and indices keep their place, fractions their stroke.
extension HTMLSanitiser {
  private static let raised = HTMLElementTable.shared.element(named: "sup")
  private static let lowered = HTMLElementTable.shared.element(named: "sub")

  /// Opens a part of a formula: exponents and indices by the markup that HTML has for them.
  mutating func begin(_ element: HTMLElement, isEmpty: Bool) {
    let (isDivisor, mark) = formula.open(element, isEmpty: isEmpty)
    if isDivisor { output.append(UInt8(ascii: "/")) }
    switch mark {
    case .none: break
    case .parenthesis: output.append(UInt8(ascii: "("))
    case .above: appendScript(Self.raised)
    case .below: appendScript(Self.lowered)
    }
  }

  private mutating func appendScript(_ element: HTMLElement) {
    guard open.count < Self.depthLimit else { return }
    output.append(UInt8(ascii: "<"))
    appendName(element)
    output.append(UInt8(ascii: ">"))
    open.append(element)
  }

  mutating func end(_ mark: FormulaNesting.Mark) {
    switch mark {
    case .none: break
    case .parenthesis: output.append(UInt8(ascii: ")"))
    case .above: end(Self.raised)
    case .below: end(Self.lowered)
    }
  }
}
