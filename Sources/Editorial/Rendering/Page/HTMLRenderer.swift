import Evidence
import FoundationEssentials
import Mustache
import Syndication

/// The digest as one self-contained page: no script, no remote resource, its style bound by hash.
public struct HTMLRenderer: DigestRenderer {
  private let wording: Wording
  private let settings: HTMLPageSettings
  private let template: MustacheTemplate

  /// A renderer, with the curator's own Mustache template when they gave one.
  ///
  /// - Throws: `TemplateError` for a template that is no Mustache.
  public init(
    wording: Wording, settings: HTMLPageSettings = HTMLPageSettings(), template: String? = nil
  ) throws(TemplateError) {
    self.wording = wording
    self.settings = settings
    let text = template ?? String(decoding: PackageResources.digest_mustache, as: UTF8.self)
    do {
      self.template = try MustacheTemplate(string: text)
    } catch {
      throw TemplateError(detail: PlainText.clean("\(error)"))
    }
  }

  /// The style of every page of veille.
  static var style: String { String(decoding: PackageResources.page_css, as: UTF8.self) }

  /// The page.
  public func render(_ digest: Digest) -> String {
    template.render(values(digest), reload: false)
  }

  /// What the template is given (docs/templates.md).
  private func values(_ digest: Digest) -> [String: Any] {
    var values: [String: Any] = [
      "lang": wording.language.rawValue, "style": Self.style,
      "styleHash": SHA256.base64(Self.style), "title": wording(.title), "date": digest.day,
      "day": CalendarDay(digest.day).map(wording.longDay) ?? digest.day,
      "minutes": wording.count(digest.minutesUsed, .minuteOne, .minuteMany) + " "
        + wording(.minutesPlanned),
      "skip": wording(.skip), "end": wording(.end), "noRating": wording(.noRating),
      "sections": digest.sections.map { section($0, digest.offset) }, "notes": notes,
    ]
    if digest.isDemonstration { values["demonstration"] = wording(.demonstration) }
    if digest.sections.isEmpty { values["nothing"] = wording(.nothing) }
    if !settings.links.isEmpty {
      values["links"] = ["items": settings.links.map { ["text": $0.text, "url": $0.url] }]
      values["navigation"] = wording(.archive)
    }
    if !digest.leftOut.isEmpty {
      let counts = digest.leftOut.map { "\($0.count)\(wording.space)\(wording.leftOut($0.reason))" }
      values["leftOut"] =
        wording(.leftOut) + wording.colon + counts.joined(separator: ", ") + "."
    }
    if digest.consulted > 0 {
      var text = wording.count(digest.consulted, .sourceOne, .sourceMany)
      if !digest.failed.isEmpty {
        text += ", " + wording.count(digest.failed.count, .failedOne, .failedMany)
      }
      values["consulted"] = text + "."
    }
    if !digest.failed.isEmpty {
      values["failed"] = [
        "list": digest.failed.prefix(30).map {
          [
            "title": PlainText.clean($0.title), "colon": wording.colon,
            "error": PlainText.clean($0.error),
          ]
        }
      ]
    }
    if !settings.regulators.isEmpty {
      values["regulators"] = [
        "title": wording(.regulators),
        "list": settings.regulators.map { ["text": $0.title, "url": $0.url] },
      ]
    }
    return values
  }

  private var notes: [[String: String]] {
    var notes = [
      (wording(.howMade), wording(.howMadeText) + " " + wording(.educational)),
      (wording(.privacy), wording(.privacyText)), (wording(.copyright), wording(.copyrightText)),
    ]
    if let curator = settings.curator { notes.insert((wording(.curator), curator), at: 0) }
    if let policy = settings.policy { notes.append(("", policy)) }
    return notes.map { ["title": $0.0, "text": $0.1] }
  }

  private func section(_ section: Digest.Section, _ offset: Int) -> [String: Any] {
    [
      "id": section.id.rawValue, "title": wording.section(section.id),
      "items": section.items.map { item($0, offset) },
    ]
  }

  private func item(_ item: Digest.Item, _ offset: Int) -> [String: Any] {
    let facts = ItemFacts(item: item, wording: wording, offset: offset)
    var values: [String: Any] = [
      "number": item.number, "title": facts.title, "page": wording.language.rawValue,
      "facts": facts.line.joined(separator: " · "), "why": wording(.why),
      "score": "\(item.score.points)\(wording.space)\(wording(.points))",
      "reasons": item.score.reasons.map {
        ["text": wording.reason($0), "points": Self.signed($0.points)]
      },
    ]
    if let link = facts.link { values["link"] = link }
    if let language = facts.language, Self.isTag(language) { values["lang"] = language }
    if !facts.badges.isEmpty { values["badges"] = ["list": facts.badges] }
    if facts.result != nil || facts.conclusion != nil {
      var statements: [String: Any] = [
        "resultLabel": wording(.result), "conclusionLabel": wording(.conclusion),
      ]
      if let result = facts.result { statements["result"] = result }
      if let conclusion = facts.conclusion { statements["conclusion"] = conclusion }
      values["statements"] = statements
    }
    if let excerpt = facts.excerpt { values["excerpt"] = excerpt }
    if !item.related.isEmpty {
      values["related"] = ["list": item.related.prefix(8).map(related)]
    }
    return values
  }

  private func related(_ related: Digest.Related) -> [String: Any] {
    var values: [String: Any] = [
      "kind": wording.related(related.kind) + wording.colon,
      "title": PlainText.clean(related.entry.entry.title ?? related.entry.entry.id),
      "source": PlainText.clean(related.entry.source.title),
    ]
    if let link = related.entry.entry.link, link.hasPrefix("http") { values["link"] = link }
    return values
  }

  private static func signed(_ points: Int) -> String {
    points < 0 ? "−\(-points)" : "+\(points)"
  }

  /// Whether a text looks like a language tag (BCP 47), fit for an attribute.
  private static func isTag(_ text: String) -> Bool {
    (2...12).contains(text.utf8.count)
      && text.utf8.allSatisfy { ($0 | 0x20) &- 0x61 < 26 || $0 == 0x2D || $0 &- 0x30 < 10 }
      && text.utf8.prefix(2).allSatisfy { ($0 | 0x20) &- 0x61 < 26 }
  }
}
