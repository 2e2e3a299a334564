public import Evidence
import Syndication

/// `veille explain`: every reason of a rank as a sentence, with the words that matched.
public struct Explanation: Sendable {
  private let assessed: AssessedEntry
  private let score: Score
  private let wording: Wording

  /// The explanation of an entry's score.
  public init(of assessed: AssessedEntry, score: Score, wording: Wording) {
    self.assessed = assessed
    self.score = score
    self.wording = wording
  }

  /// For people.
  public var text: String {
    let entry = assessed.entry
    let source = assessed.source
    var lines = [PlainText.clean(entry.title ?? entry.id)]
    lines.append(
      "\(wording(.standingOf))\(wording.colon)\(PlainText.clean(source.title)), "
        + "\(wording.standing(source.standing)) (\(wording.standingReason(source.standingReason)))")
    lines.append("")
    for reason in score.reasons {
      let points = reason.points < 0 ? "−\(-reason.points)" : "+\(reason.points)"
      lines.append(padded(points) + "  " + wording.reason(reason) + ".")
      for match in reason.matches.prefix(4) {
        lines.append("       « \(PlainText.clean(match.context)) »")
      }
    }
    lines.append(padded("\(score.points)") + "  " + wording(.total))
    if !assessed.assessment.missing.isEmpty {
      let missing = assessed.assessment.missing.map(wording.marker)
      lines += ["", wording(.missing) + wording.colon + missing.joined(separator: ", ") + "."]
    }
    for flag in assessed.assessment.flags { lines += ["", wording.flag(flag)] }
    if assessed.isHeld {
      lines += assessed.assessment.identifying.map { "     " + wording.identifying($0) }
    }
    return (lines + ["", wording(.noRating)]).joined(separator: "\n") + "\n"
  }

  private func padded(_ text: String) -> String {
    String(repeating: " ", count: max(0, 5 - text.count)) + text
  }

  /// For programs.
  public var json: String {
    var json = JSONText()
    json.object { json in
      json.member("id", assessed.entry.id)
      json.member("title", assessed.entry.title)
      json.name("source")
      json.object { json in
        json.member("id", assessed.source.id)
        json.member("title", assessed.source.title)
        json.member("standing", assessed.source.standing.rawValue)
        json.member("reason", assessed.source.standingReason)
      }
      json.member("score", score.points)
      json.name("reasons")
      json.array { json in
        for reason in score.reasons { write(reason, &json) }
      }
      json.member("missing", assessed.assessment.missing.map(\.rawValue))
      json.member("flags", assessed.assessment.flags.map(\.rawValue))
      json.member("note", wording(.noRating))
    }
    return json.text
  }

  private func write(_ reason: Reason, _ json: inout JSONText) {
    json.object { json in
      json.member("rule", reason.rule)
      json.member("points", reason.points)
      json.member("text", wording.reason(reason))
      json.name("matches")
      json.array { json in
        for match in reason.matches {
          json.object { json in
            json.member("field", match.field.rawValue)
            json.member("words", match.words)
            json.member("context", match.context)
          }
        }
      }
    }
  }
}
