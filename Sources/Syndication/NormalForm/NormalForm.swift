/// A feed as `veille inspect --format json` shows it (docs/formats.md, "The normal form").
///
/// A stable interface: keys in fixed order, what is absent has no key, dates in UTC. Further keys
/// may come at the end of an object.
public enum NormalForm {
  /// The normal form of a feed.
  ///
  /// - Parameter evidence: for each entry a JSON object already written, or `nil`; may be empty.
  public static func json(of feed: Feed, evidence: [String?] = []) -> String {
    var json = JSONText()
    json.object { json in
      json.member("format", feed.format.rawValue)
      json.member("encoding", feed.encoding)
      json.name("wellFormed")
      json.value(feed.wellFormed)
      json.member("title", feed.title)
      json.member("subtitle", feed.subtitle)
      json.member("link", feed.link)
      json.member("self", feed.selfLink)
      json.member("id", feed.id)
      json.member("language", feed.language)
      json.member("updated", feed.updated.map(UTCText.string))
      people(feed.authors, &json)
      json.member("image", feed.image)
      json.member("rights", feed.rights)
      json.member("generator", feed.generator)
      hints(feed, &json)
      json.name("entries")
      json.array { json in
        for (index, entry) in feed.entries.enumerated() {
          self.entry(entry, index < evidence.count ? evidence[index] : nil, &json)
        }
      }
      problems(feed.problems, &json)
    }
    return json.text
  }

  private static func hints(_ feed: Feed, _ json: inout JSONText) {
    json.member("movedTo", feed.movedTo)
    json.member("minutesBetweenUpdates", feed.hints.minutesBetweenUpdates)
    for (name, numbers) in [("skipHours", feed.hints.skipHours), ("skipDays", feed.hints.skipDays)]
    where !numbers.isEmpty {
      json.name(name)
      json.array { for number in numbers { $0.value(number) } }
    }
  }

  private static func problems(_ problems: [Problem], _ json: inout JSONText) {
    json.name("problems")
    json.array { json in
      for problem in problems {
        json.object { json in
          json.member("line", problem.line)
          json.member("message", problem.message)
        }
      }
    }
  }

  private static func entry(_ entry: Entry, _ evidence: String?, _ json: inout JSONText) {
    json.object { json in
      json.member("id", entry.id)
      json.member("title", entry.title)
      json.member("link", entry.link)
      json.member("published", entry.published.map(UTCText.string))
      json.member("updated", entry.updated.map(UTCText.string))
      json.member("summary", entry.summary?.markup)
      json.member("content", entry.content?.markup)
      people(entry.authors, &json)
      json.member("categories", entry.categories)
      enclosures(entry.enclosures, &json)
      json.member("comments", entry.comments)
      json.member("language", entry.language)
      json.member("doi", entry.doi?.name)
      json.member("pmid", entry.pmid?.description)
      json.member("duration", entry.duration)
      if let evidence {
        json.name("evidence")
        json.raw(evidence)
      }
      further(entry, &json)
    }
  }

  private static func further(_ entry: Entry, _ json: inout JSONText) {
    json.member("pmcid", entry.pmcid)
    json.member("registrations", entry.registrations)
    json.member("originalLink", entry.originalLink)
    json.member("revision", entry.revision)
    json.member("rights", entry.rights)
    json.member("section", entry.section)
    json.member("publicationName", entry.publicationName)
    json.member("publicationTypes", entry.publicationTypes)
    guard !entry.relations.isEmpty else { return }
    json.name("relations")
    json.array { json in
      for relation in entry.relations {
        json.object { json in
          json.member("kind", relation.kind.rawValue)
          json.member("target", relation.target)
        }
      }
    }
  }

  private static func people(_ people: [Person], _ json: inout JSONText) {
    guard !people.isEmpty else { return }
    json.name("authors")
    json.array { json in
      for person in people {
        json.object { json in
          json.member("name", person.name)
          json.member("email", person.email)
          json.member("uri", person.uri)
        }
      }
    }
  }

  private static func enclosures(_ enclosures: [Enclosure], _ json: inout JSONText) {
    guard !enclosures.isEmpty else { return }
    json.name("enclosures")
    json.array { json in
      for enclosure in enclosures {
        json.object { json in
          json.member("url", enclosure.url)
          json.member("type", enclosure.type)
          json.member("length", enclosure.length)
        }
      }
    }
  }
}
