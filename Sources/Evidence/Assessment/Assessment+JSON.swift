public import Syndication

extension Assessment {
  /// Writes the members that every JSON form of an assessment begins with: `design`, `level`,
  /// `markers`, `flags` and `score` (docs/formats.md, docs/digest-json.md).
  public func write(_ score: Score, to json: inout JSONText) {
    json.member("design", design.rawValue)
    json.member("level", level.map { $0.scale + " " + $0.step })
    json.name("markers")
    json.array { json in
      for marker in markers {
        json.object { json in
          json.member("kind", marker.kind.rawValue)
          json.member("text", marker.text)
        }
      }
    }
    json.name("flags")
    json.array { json in for flag in flags { json.value(flag.rawValue) } }
    json.member("score", score.points)
  }
}
