/// Postcodes of Britain, Canada, the United States and French-speaking countries as they stand in a text.
extension ScreenReading {
  /// The last token of a British postcode (`LS1 4DY`, `SW1A 1AA`).
  func endOfUKPostcode(_ index: Int) -> Int? {
    guard kind(index) == .word, tokens[index].isCapital,
      tokens[index].letters == 1 || tokens[index].shape == .upper,
      tokens[index].letters <= 2, (1...2).contains(digits(index + 1)),
      isGlued(index + 1)
    else { return nil }
    var next = index + 2
    if kind(next) == .word, isGlued(next), tokens[next].letters == 1,
      tokens[next].isCapital
    {
      next += 1
    }
    return digits(next) == 1 && !isGlued(next) && kind(next + 1) == .word
      && tokens[next + 1].letters == 2 && tokens[next + 1].shape == .upper
      && isGlued(next + 1) ? next + 1 : nil
  }

  /// The last token of a postcode with its town or state.
  func postcode(at index: Int) -> Int? {
    if let code = endOfUKPostcode(index) { return code }
    if kind(index) == .word, tokens[index].isCapital,
      (1...2).contains(digits(index + 1)), isGlued(index + 1),
      isGlued(index + 2), kind(index + 2) == .word,
      tokens[index + 2].letters == 1, digits(index + 3) == 1,
      isGlued(index + 4), kind(index + 4) == .word
    {
      return index + 4
    }
    let count = digits(index)
    if count == 5 || count == 4 {
      if isNameWord(index + 1) { return index + 1 }
      if has(index + 1, .article), tokens[index + 1].isCapital,
        isNameWord(index + 2)
      {
        return index + 2
      }
    }
    if count == 5, kind(index - 1) == .word, tokens[index - 1].shape == .upper,
      tokens[index - 1].letters == 2
    {
      return index
    }
    // Canada: `H2J 2L4`.
    let isCanadian =
      kind(index) == .word && tokens[index].letters == 1
      && digits(index + 1) == 1 && isGlued(index + 1)
      && kind(index + 2) == .word && isGlued(index + 2)
      && digits(index + 3) == 1 && digits(index + 5) == 1
    return isCanadian ? index + 5 : nil
  }

  /// `, 15450 Thiers`: five digits of a department and a town, behind the name of a place.
  func frenchTown(_ index: Int) -> Int? {
    guard digits(index) == 5, isSign(index - 1, ","), isFrench,
      let code = number(index), (1000..<99_000).contains(code), index > 1,
      tokens[index - 2].isCapital || isSign(index - 2, "\""),
      after(index + 1, [.service, .facility], reach: 9) == nil
    else { return nil }
    if isNameWord(index + 1) { return index + 1 }
    return has(index + 1, [.article, .particle])
      && tokens.indices.contains(index + 1) && tokens[index + 1].isCapital
      && isNameWord(index + 2) ? index + 2 : nil
  }

  /// `, MT 59715`: two capitals and five digits behind a town.
  func isUSCode(_ index: Int) -> Bool {
    tokens[index].shape == .upper && tokens[index].letters == 2
      && isSign(index - 1, ",") && index > 1 && tokens[index - 2].isCapital
      && digits(index + 1) == 5 && !isGlued(index + 1)
  }
}
