/// National numbers of persons and their check digits (docs/privacy-screen.md gives the sources).
enum NationalNumber {
  /// The French NIR with its key, 15 digits: `97 − (n mod 97)`.
  ///
  /// Corsica's `2A`, `2B` are passed as
  /// 19 and 18. Provisional numbers begin with 7 or 8 (3 and 4 for old ones).
  static func isNIR(_ digits: [UInt8]) -> Bool {
    guard isNIRShape(digits), digits.count == 15 else { return false }
    let number = value(digits.prefix(13))
    return 97 - number % 97 == value(digits.suffix(2))
  }

  /// Whether digits could be a NIR by sex, month and department, with or without a key.
  static func isNIRShape(_ digits: [UInt8]) -> Bool {
    guard digits.count == 13 || digits.count == 15, [1, 2, 3, 4, 7, 8].contains(digits[0]) else {
      return false
    }
    let month = value(digits[3..<5])
    let department = value(digits[5..<7])
    return ((1...12).contains(month) || (20...42).contains(month) || (50...99).contains(month))
      && department > 0
  }

  /// The Swiss AVS number: 756 and ten digits, the last an EAN-13 check digit.
  static func isAVS(_ digits: [UInt8]) -> Bool {
    guard digits.count == 13, digits.starts(with: [7, 5, 6]) else { return false }
    var sum = 0
    for (index, digit) in digits.prefix(12).enumerated() {
      sum += Int(digit) * (index % 2 == 0 ? 1 : 3)
    }
    return (10 - sum % 10) % 10 == Int(digits[12])
  }

  /// The Belgian NISS: birth date, order and `97 − (n mod 97)`, with a 2 before for births from
  /// 2000 on; months plus 20 or 40 for the bis number.
  static func isNISS(_ digits: [UInt8]) -> Bool {
    guard digits.count == 11 else { return false }
    let month = value(digits[2..<4]) % 20
    guard month <= 12, value(digits[2..<4]) <= 52, value(digits[4..<6]) <= 31 else { return false }
    let number = value(digits.prefix(9))
    let check = value(digits.suffix(2))
    return 97 - number % 97 == check || 97 - (2_000_000_000 + number) % 97 == check
  }

  /// The NHS number (England, Wales): ten digits, weights 10 to 2, modulo 11.
  static func isNHS(_ digits: [UInt8]) -> Bool {
    guard digits.count == 10, Set(digits).count > 1 else { return false }
    var sum = 0
    for (index, digit) in digits.prefix(9).enumerated() { sum += Int(digit) * (10 - index) }
    let check = 11 - sum % 11
    return check != 10 && check % 11 == Int(digits[9])
  }

  /// The digits of a RAMQ number: year, month (plus 50 for women), day, two of order.
  ///
  /// The rule of
  /// its last digit is not public.
  static func isRAMQ(_ digits: [UInt8]) -> Bool {
    guard digits.count == 8 else { return false }
    let month = value(digits[2..<4])
    return ((1...12).contains(month) || (51...62).contains(month))
      && (1...31).contains(value(digits[4..<6]))
  }

  /// The shape of a US social security number.
  static func isSSN(_ digits: [UInt8]) -> Bool {
    guard digits.count == 9 else { return false }
    let area = value(digits.prefix(3))
    return area != 0 && area != 666 && area < 900 && value(digits[3..<5]) != 0
      && value(digits.suffix(4)) != 0
  }

  /// The Luhn check (Canadian social insurance number).
  static func isLuhn(_ digits: [UInt8]) -> Bool {
    var sum = 0
    for (index, digit) in digits.reversed().enumerated() {
      let doubled = index % 2 == 1 ? Int(digit) * 2 : Int(digit)
      sum += doubled > 9 ? doubled - 9 : doubled
    }
    return sum % 10 == 0
  }

  private static func value(_ digits: ArraySlice<UInt8>) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1) }
  }
}
