public import Evidence
import Foundation
public import Storage
import Syndication

/// The allowlist as JSON (`sources list --format json`).
public enum SourceForm {
  /// One object a source; addresses that hold a secret are left out.
  public static func json(_ sources: [Source], states: [String: FetchState]) -> String {
    var json = JSONText()
    json.array { json in
      for source in sources {
        json.object { json in
          json.member("id", source.id)
          json.member("title", source.title)
          json.member("url", source.isPrivate ? nil : source.url)
          json.member("home", source.homeURL)
          json.member("standing", source.standing.rawValue)
          json.member("reason", source.standingReason)
          json.member("kind", source.kind)
          json.member("country", source.country)
          json.member("language", source.language)
          json.member("specialty", source.specialty)
          let state = states[source.id]
          json.member("failures", state?.failures)
          json.member("lastFailure", state?.lastFailure)
        }
      }
    }
    return json.text
  }
}
