import Editorial
import Evidence
import Syndication

/// `save --format json`: the entries put aside (docs/digest-json.md).
enum SavedForm {
  static func json(_ entries: [AssessedEntry]) -> String {
    var json = JSONText()
    json.object { json in
      json.member("schema", 1)
      json.name("items")
      json.array { json in
        for entry in entries { item(entry, &json) }
      }
    }
    return json.text
  }

  private static func item(_ assessed: AssessedEntry, _ json: inout JSONText) {
    let entry = assessed.entry
    json.object { json in
      json.member("key", Int(assessed.key))
      json.member("id", entry.id)
      json.member("title", entry.title.map(PlainText.clean))
      json.member("link", entry.link)
      json.member("source", PlainText.clean(assessed.source.title))
      json.member("published", entry.published.map(Timestamp.text))
      json.member("saved", assessed.status.savedAt.map(Timestamp.text))
      json.member("read", assessed.status.readAt.map(Timestamp.text))
      json.member("doi", entry.doi?.name)
      json.member("pmid", entry.pmid?.description)
      json.name("warnings")
      json.array { json in
        for warning in EntryLine.warnings(assessed) { json.value(warning.rawValue) }
      }
    }
  }
}
