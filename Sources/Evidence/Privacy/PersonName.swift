/// A person's name as it stands in a text.
struct PersonName: Sendable {
  let first: Int
  let last: Int
  /// Words of the name of two letters or more.
  let words: Int
  /// Single letters (`J.`).
  let initials: Int
  /// Whether a common given name is among the words.
  let hasGiven: Bool
  /// Whether another word than given names is among them.
  let hasSurname: Bool
  /// Whether a word in capitals stands beside one that is not, as in `DUPONT Jean`.
  let isRecordStyle: Bool
  /// Whether its words stand in no table but that of given names: nothing speaks against a name.
  var isUnlisted = false
}

extension ScreenReading {
  /// The name that begins at a token.
  ///
  /// - Parameter acrossComma: whether `DUPONT, Jean` is one name.
  func name(at first: Int, acrossComma: Bool = false, limit: Int = 5) -> PersonName? {
    var index = first
    var last = first - 1
    var words = 0
    var initials = 0
    var given = 0
    var upper = 0
    var commas = 0
    var listed = 0
    while words + initials < limit, tokens.indices.contains(index) {
      if tokens[index].kind == .word {
        let token = tokens[index]
        if words == 0, isElided(index) {
          index += 2
          continue
        }
        if token.letters == 1, token.isCapital {
          initials += 1
          last = index
          if isSign(index + 1, ".") { last += 1 }
          index = last + 1
          continue
        }
        if isNameWord(index) || given > 0 && isSurnameToo(index) || given == 1 && isShort(index) {
          words += 1
          if token.classes.contains(.given) { given += 1 }
          if token.shape == .upper { upper += 1 }
          if isListed(index) { listed += 1 }
          last = index
          index += 1
          continue
        }
        if let behind = behindParticle(index), words > 0 || token.isCapital || index == first {
          index = behind
          continue
        }
        break
      }
      if isSign(index, among: "-'"), last == index - 1, !tokens[index].isSpaced,
        isGlued(index + 1), tokens[index + 1].isCapital, tokens[index + 1].letters > 1
      {
        index += 1
        if !isNameWord(index) {
          last = index
          index += 1
        }
        continue
      }
      if words == 1, given == 1, let behind = behindNickname(index) {
        index = behind
        continue
      }
      if acrossComma, isSign(index, ","), words > 0, commas == 0, isNameWord(index + 1) {
        commas += 1
        index += 1
        continue
      }
      break
    }
    guard words + initials > 0, last >= first else { return nil }
    return PersonName(
      first: first, last: last, words: words, initials: initials, hasGiven: given > 0,
      hasSurname: words > given || given > 1, isRecordStyle: upper > 0 && upper < words,
      isUnlisted: words > 0 && listed == 0)
  }

  /// The surname behind `"Minnie"` or `(Minnie)` that follows a given name.
  private func behindNickname(_ index: Int) -> Int? {
    guard
      isSign(index, "\"") && isSign(index + 2, "\"")
        || isSign(index, "(") && isSign(index + 2, ")"),
      isNameWord(index + 1),
      isNameWord(index + 3) || isElided(index + 3)
        || behindParticle(index + 3) != nil && tokens[index + 3].isCapital
    else { return nil }
    return index + 3
  }

  /// Whether a word of a name is known as something else, or ends as no name does.
  func isListed(_ index: Int) -> Bool {
    if tokens[index].letters < 7, tokens[index].classes.isEmpty, ends(index, among: ["ique"]) {
      return false
    }
    return !tokens[index].classes.subtracting(
      tokens[index].classes.contains(.particle)
        ? [.given, .particle, .of, .article, .french] : [.given, .french, .english]
    ).isEmpty
      || isDisease(index)
      || ends(
        index,
        among: [
          "tion", "tions", "logie", "logy", "ique", "iques", "isme", "ism", "ness", "ments", "sis",
          "ology", "iste", "istes", "cal", "iel", "ielle", "aire", "aires", "able", "ables",
        ])
  }

  /// Whether a name may begin at a token.
  func beginsName(_ index: Int) -> Bool { isNameWord(index) || isElided(index) }

  /// `O’Connor`, `D’ANGELO`.
  func isElided(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].letters == 1 && tokens[index].isCapital
      && (has(index, .particle) || spells(index, "N") || spells(index, "M"))
      && isSign(index + 1, "'") && isGlued(index + 1)
      && isGlued(index + 2) && isNameWord(index + 2)
  }

  /// `Hugh Grant`, `Eileen May`: an everyday word that is a surname behind a given name.
  private func isSurnameToo(_ index: Int) -> Bool {
    tokens[index].shape == .capital && (reads(index, "grant") || reads(index, "may"))
      && digits(index + 1) == 0 && !has(index + 1, .numero)
  }

  /// `Mamadou BA`: a surname of two letters in capitals that ends a name.
  private func isShort(_ index: Int) -> Bool {
    tokens[index].letters == 2 && tokens[index].shape == .upper
      && tokens[index].classes.subtracting([.particle, .of, .article, .french, .given]).isEmpty
      && digits(index + 1) == 0 && tokens[index - 1].shape != .upper
  }

  /// Whether a word may be part of a name: a capital, two letters or more, no everyday word.
  func isNameWord(_ index: Int) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    let token = tokens[index]
    guard token.isCapital, token.letters > 1 else { return false }
    if token.classes.contains(.given) { return true }
    if token.classes.isDisjoint(with: [.particle]), token.shape == .upper, token.letters == 2 {
      return false
    }
    if !token.classes.isDisjoint(with: [
      .nonName, .placeholder, .civility, .professional, .strongRecord, .birthLabel, .nameLabel,
      .numberLook, .honour,
    ]) {
      return false
    }
    if token.shape == .upper, token.letters == 3, !isSyllable(token) { return false }
    return token.shape != .mixed
  }

  /// Whether three capitals can be spoken (`LEE`, `ROY`); `LBA` stands for initials.
  private func isSyllable(_ token: ScreenToken) -> Bool {
    let second = bytes[Int(token.start) + 1] | 0x20
    return [0x61, 0x65, 0x69, 0x6F, 0x75, 0x79].contains(second) || second >= 0x80
  }

  /// The name word behind one to three particles (`de la`, `van`, `d'`), when there is one.
  private func behindParticle(_ index: Int) -> Int? {
    var next = index
    while next < index + 5,
      has(next, .particle) || isSign(next, "'")
        || isSign(next, "-") && next > index && isGlued(next)
    {
      next += 1
      if isNameWord(next), !has(next, .particle) { return next }
    }
    return nil
  }
}
