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
    let isNotice = assessed.amendment != nil
    lines.append(isNotice ? wording(.isNotice) : wording.designAndLevel(assessed.assessment))
    lines.append("")
    for reason in score.reasons { lines += sentences(of: reason) }
    lines.append(padded("\(score.points)") + "  " + wording(.total))
    if assessed.assessment.design == .unknown, !isNotice { lines += ["", wording(.noDesign)] }
    if isChosenByModel { lines += ["", wording(.modelAlone)] }
    if !heard.isEmpty {
      lines += ["", wording(.model)]
      lines += heard.prefix(3).map { "       " + quoted($0) }
    }
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

  /// A reason with its points, and the words of the text that it rests on.
  private func sentences(of reason: Reason) -> [String] {
    let points = reason.points < 0 ? "−\(-reason.points)" : "+\(reason.points)"
    var shown: [TextMatch] = []
    for match in reason.matches where !heard.contains(match) {
      // Several rules may rest on the same words; the longest wording comes first.
      if shown.contains(where: { $0.field == match.field && $0.words.contains(match.words) }) {
        continue
      }
      shown.append(match)
    }
    return [padded(points) + "  " + wording.reason(reason) + "."]
      + shown.prefix(4).map { "       " + wording.field($0.field) + wording.colon + quoted($0) }
  }

  /// What the model heard for the design, beside the rules.
  private var heard: [TextMatch] {
    assessed.assessment.findings.filter { $0.rule.hasPrefix("model.") }.flatMap(\.matches)
  }

  /// Whether no rule spoke for the design: the model alone tells then.
  private var isChosenByModel: Bool {
    let assessment = assessed.assessment
    return assessment.design != .unknown && assessed.amendment == nil
      && !assessment.findings.contains {
        $0.rule.hasPrefix("design." + assessment.design.rawValue)
      }
  }

  /// The matched words in their surroundings, the words themselves in brackets.
  private func quoted(_ match: TextMatch) -> String {
    let context = PlainText.clean(match.context)
    let words = PlainText.clean(match.words)
    guard let range = context.firstRange(of: words), words != context else {
      return wording.quoted(context)
    }
    return wording.quoted(
      "\(context[..<range.lowerBound])[\(words)]\(context[range.upperBound...])")
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
      json.member("design", assessed.assessment.design.rawValue)
      json.member("level", assessed.assessment.level.map { $0.scale + " " + $0.step })
      json.member("score", score.points)
      json.name("reasons")
      json.array { json in
        for reason in score.reasons { write(reason, &json) }
      }
      json.name("model")
      json.array { json in heard.forEach { write($0, &json) } }
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
          write(match, &json)
        }
      }
    }
  }

  private func write(_ match: TextMatch, _ json: inout JSONText) {
    json.object { json in
      json.member("field", match.field.rawValue)
      json.member("words", match.words)
      json.member("context", match.context)
    }
  }
}
