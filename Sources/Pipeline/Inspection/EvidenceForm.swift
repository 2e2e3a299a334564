import Evidence
import Syndication

/// The `evidence` object of the normal form (docs/formats.md).
enum EvidenceForm {
  /// An assessment with its score as JSON.
  static func json(_ assessment: Assessment, _ score: Score) -> String {
    var json = JSONText()
    json.object { json in
      assessment.write(score, to: &json)
      json.name("reasons")
      json.array { json in
        for reason in score.reasons {
          json.object { json in
            json.member("rule", reason.rule)
            json.member("points", reason.points)
          }
        }
      }
      json.member("gravity", assessment.gravity?.rawValue)
      json.member("result", assessment.result)
      json.member("conclusion", assessment.conclusion)
      json.member("language", assessment.language)
    }
    return json.text
  }
}
