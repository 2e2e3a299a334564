import Editorial
import Evidence
import Syndication

/// What the patient screen found, as JSON and as sentences.
enum ScreenForm {
  static func json(_ spans: [IdentifyingSpan], wording: Wording) -> String {
    var json = JSONText()
    json.object { json in
      json.name("findings")
      json.array { json in
        for span in spans {
          json.object { json in
            json.member("kind", span.kind.rawValue)
            json.member("start", span.start)
            json.member("end", span.end)
            json.member("text", span.text)
            json.member("remedy", wording.remedy(span.remedy))
          }
        }
      }
    }
    return json.text
  }

  static func sentence(_ span: IdentifyingSpan, wording: Wording) -> String {
    "\(wording.identifyingKind(span.kind)): \(PlainText.clean(span.text)): \(wording.remedy(span.remedy))"
  }
}
