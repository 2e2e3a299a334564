import Testing

@testable import Syndication

@Suite("Text that is clean as it stands") struct PlainRunTests {
  private func run(_ text: String, from start: Int = 0) -> String {
    Array(text.utf8).withUnsafeBufferPointer {
      String(decoding: $0[$0.plainRun(from: start)], as: UTF8.self)
    }
  }

  @Test(
    "It ends before two blanks, a control, DEL or what is not ASCII, and never with a blank",
    arguments: [
      ("", ""), (" a", ""), ("a", "a"), ("a ", "a"), ("a b c", "a b c"), ("a  b", "a"),
      ("abcdefgh", "abcdefgh"), ("abcdefg  hij", "abcdefg"), ("abcdefgh  ij", "abcdefgh"),
      ("abcdef  ghij klmn", "abcdef"), ("abcdefg\u{7F}hijklmno", "abcdefg"),
      ("abc\ndefgh ijkl", "abc"), ("un médecin", "un m"), ("abcdefgh é", "abcdefgh"),
      ("a quite long line of plain words ~ {}", "a quite long line of plain words ~ {}"),
      ("one two three four  five", "one two three four"), ("\u{1}abc", ""),
    ])
  func ends(text: String, expected: String) {
    #expect(run(text) == expected)
  }

  @Test("From every offset it is what the rule byte by byte gives")
  func everyOffset() {
    let text = "A trial\u{A0}of  colchicine \u{7F} (n = 45, p < 0.05)\twas\r\n stopped. Fin  "
    let bytes = Array(text.utf8)
    for start in 0...bytes.count {
      var end = start
      while end < bytes.count, (0x20...0x7E).contains(bytes[end]),
        bytes[end] != 0x20 || (end > start && bytes[end - 1] != 0x20)
      {
        end += 1
      }
      if end > start, bytes[end - 1] == 0x20 { end -= 1 }
      let expected = String(decoding: bytes[start..<end], as: UTF8.self)
      #expect(run(text, from: start) == expected, "from \(start)")
    }
  }
}
