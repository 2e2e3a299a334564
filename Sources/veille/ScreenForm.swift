import Editorial
import Evidence
import Syndication

/// What the patient screen found in a text, as JSON and as sentences.
struct ScreenForm {
  private let findings: [(span: IdentifyingSpan, line: Int, column: Int)]

  /// Findings with their line and column: one walk over the text.
  init(_ text: String, _ spans: [IdentifyingSpan]) {
    var findings: [(span: IdentifyingSpan, line: Int, column: Int)] = []
    var line = 1
    var column = 1
    var offset = 0
    var index = text.startIndex
    for span in spans {
      while offset < span.start, index < text.endIndex {
        let character = text[index]
        offset += character.utf8.count
        if character.isNewline {
          line += 1
          column = 1
        } else {
          column += 1
        }
        index = text.index(after: index)
      }
      findings.append((span, line, column))
    }
    self.findings = findings
  }

  var isClean: Bool { findings.isEmpty }
  var count: Int { findings.count }

  /// The stable form (docs/privacy-screen.md).
  func json(_ wording: Wording) -> String {
    var json = JSONText()
    json.object { json in
      json.member("schema", 1)
      json.name("findings")
      json.array { json in
        for (span, line, column) in findings {
          json.object { json in
            json.member("kind", span.kind.rawValue)
            json.member("line", line)
            json.member("column", column)
            json.member("start", span.start)
            json.member("end", span.end)
            json.member("text", span.text)
            json.member("remedyKey", span.remedy)
            json.member("remedy", wording.remedy(span.remedy))
          }
        }
      }
    }
    return json.text
  }

  /// One line a finding: `note.txt:3:12: nom: …`.
  func text(path: String, _ wording: Wording) -> String {
    findings.map { span, line, column in
      "\(path):\(line):\(column): \(wording.identifying(span))\n"
    }.joined()
  }
}
