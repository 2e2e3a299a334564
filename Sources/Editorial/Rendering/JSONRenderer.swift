import Evidence
import FoundationEssentials
import Syndication

/// `today --format json` and `digest.json`: a stable interface, schema 1 (docs/digest-json.md).
public struct JSONRenderer: DigestRenderer {
  private let wording: Wording

  /// A renderer whose sentences are in a language.
  public init(wording: Wording) { self.wording = wording }

  /// The digest as JSON.
  public func render(_ digest: Digest) -> String {
    var json = JSONText()
    json.object { json in
      json.member("schema", 1)
      json.member("date", digest.day)
      json.member("generatedAt", Timestamp.text(digest.generatedAt))
      json.member("minutes", digest.minutes)
      json.member("minutesUsed", digest.minutesUsed)
      if let missed = digest.missedRun { json.member("missedRun", Timestamp.text(missed)) }
      if digest.isDemonstration {
        json.name("demonstration")
        json.value(true)
      }
      json.name("sections")
      json.array { json in
        for section in digest.sections {
          json.object { json in
            json.member("id", section.id.rawValue)
            json.member("title", wording.section(section.id))
            json.name("items")
            json.array { json in
              for item in section.items { render(item, digest.offset, &json) }
            }
          }
        }
      }
      json.name("leftOut")
      json.array { json in
        for left in digest.leftOut {
          json.object { json in
            json.member("reason", left.reason.rawValue)
            json.member("count", left.count)
          }
        }
      }
      json.name("sources")
      json.object { json in
        json.member("consulted", digest.consulted)
        json.name("failed")
        json.array { json in
          for failed in digest.failed {
            json.object { json in
              json.member("id", failed.id)
              json.member("title", PlainText.clean(failed.title))
              json.member("error", PlainText.clean(failed.error))
            }
          }
        }
      }
    }
    return json.text + "\n"
  }

  private func render(_ item: Digest.Item, _ offset: Int, _ json: inout JSONText) {
    let facts = ItemFacts(item: item, wording: wording, offset: offset)
    let entry = item.lead.entry
    json.object { json in
      json.member("id", entry.id)
      json.member("number", item.number)
      json.member("title", facts.title)
      json.member("link", facts.link)
      json.name("source")
      json.object { json in
        json.member("id", item.lead.source.id)
        json.member("title", facts.source)
        json.member("standing", item.lead.source.standing.rawValue)
      }
      json.member("published", entry.published.map(Timestamp.text))
      json.member("updated", entry.updated.map(Timestamp.text))
      json.member("score", item.score.points)
      json.name("reasons")
      json.array { json in
        for reason in item.score.reasons {
          json.object { json in
            json.member("rule", reason.rule)
            json.member("points", reason.points)
            json.member("text", PlainText.clean(wording.reason(reason)))
          }
        }
      }
      json.name("evidence")
      json.object { json in item.lead.assessment.write(item.score, to: &json) }
      json.member("result", facts.result)
      json.member("conclusion", facts.conclusion)
      json.member("excerpt", facts.excerpt)
      json.name("readingMinutes")
      json.raw(Self.decimal(item.minutes))
      json.member("doi", entry.doi?.name)
      json.member("pmid", entry.pmid?.description)
      for (name, isTrue) in [("revised", item.isRevised), ("new", item.isNewSinceFirst)]
      where isTrue {
        json.name(name)
        json.value(true)
      }
      json.name("related")
      json.array { json in
        for related in item.related {
          json.object { json in
            json.member("kind", related.kind.rawValue)
            json.member("id", related.entry.entry.id)
            json.member("title", related.title)
            json.member("link", related.link)
            json.member("source", related.source)
          }
        }
      }
    }
  }

  /// Minutes to a hundredth, without the platform's way of writing doubles.
  static func decimal(_ value: Double) -> String {
    let hundredths = Int((max(0, min(value, 1e6)) * 100).rounded())
    return "\(hundredths / 100).\(CalendarDay.padded(hundredths % 100, 2))"
  }
}
