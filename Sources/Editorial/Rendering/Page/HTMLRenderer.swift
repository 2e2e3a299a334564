import Evidence
import FoundationEssentials
import Syndication

/// The digest as one self-contained page: no script, no remote resource, its style bound by hash.
public struct HTMLRenderer: DigestRenderer {
  private let wording: Wording
  private let settings: HTMLPageSettings
  private let template: PageTemplate

  /// A renderer, with the curator's own Mustache template when they gave one.
  ///
  /// - Throws: `TemplateError` for a template that is no Mustache.
  public init(
    wording: Wording, settings: HTMLPageSettings = HTMLPageSettings(), template: String? = nil
  ) throws(TemplateError) {
    self.wording = wording
    self.settings = settings
    self.template = try PageTemplate(template)
  }

  /// The style of every page of veille.
  static var style: String { String(decoding: PackageResources.page_css, as: UTF8.self) }

  /// The page.
  public func render(_ digest: Digest) -> String { template.render(values(digest)) }

  /// What the template is given (docs/templates.md).
  ///
  /// What is absent is `false`, never missing: Mustache would look for it in the values around.
  private func values(_ digest: Digest) -> [String: Any] {
    let items = ItemValues(wording: wording, digest: digest)
    let warnings = digest.warnings(wording)
    return [
      "lang": wording.language.rawValue, "style": Self.style,
      "styleHash": SHA256.base64(Self.style), "title": wording(.title), "date": digest.day,
      "day": CalendarDay(digest.day).map(wording.longDay) ?? digest.day,
      "entries": wording.count(digest.items.count, .entryOne, .entryMany),
      "minutes": digest.minutesText(wording), "skip": wording(.skip), "end": wording(.end),
      "feed": settings.feed ?? false,
      "links": settings.links.isEmpty
        ? false : ["list": settings.links.map { ["text": $0.text, "url": $0.url] }],
      "navigation": wording(.navigation),
      "warnings": (digest.isDemonstration ? [wording(.demonstration)] : []) + warnings,
      "nothing": digest.sections.isEmpty ? wording(.nothing) : false,
      "sections": digest.sections.map { section in
        [
          "id": section.id.rawValue, "title": wording.section(section.id),
          "start": section.items.first?.number ?? 1,
          "items": section.items.map { items.values($0, in: section.id) },
        ]
      },
      "notes": notes(digest),
    ]
  }

  // MARK: The foot of the page

  private func notes(_ digest: Digest) -> [[String: Any]] {
    var notes = [sources(digest)]
    notes.append(
      note(.howMade, [wording(.howMadeText), wording(.noRating), wording(.educational)]))
    if let curator = settings.curator { notes.append(note(.curator, [PlainText.clean(curator)])) }
    if let policy = settings.policy { notes.append(note(.policy, [PlainText.clean(policy)])) }
    notes.append(note(.privacy, [wording(.privacyText)]))
    notes.append(note(.copyright, [wording(.copyrightText)]))
    if !settings.regulators.isEmpty {
      var note = note(.regulators, [])
      note["pages"] = ["list": settings.regulators.map { ["text": $0.title, "url": $0.url] }]
      notes.append(note)
    }
    return notes
  }

  private func note(_ title: Phrase, _ paragraphs: [String]) -> [String: Any] {
    ["title": wording(title), "paragraphs": paragraphs, "failed": false, "pages": false]
  }

  private func sources(_ digest: Digest) -> [String: Any] {
    let since = wording.shortDay(CalendarDay(digest.since, offset: digest.offset))
    let made = wording.moment(digest.generatedAt, offset: digest.offset)
    let window = "\(wording(.window)) \(since)\(wording.semicolon)\(wording(.made)) \(made)."
    var note = note(
      .consulted,
      [digest.sourcesText(wording), digest.leftOutText(wording), window].compactMap { $0 })
    if !digest.failed.isEmpty {
      var lines = digest.failed.prefix(Self.failedLimit).map {
        PlainText.clean($0.title) + wording.colon + PlainText.clean($0.error)
      }
      let others = digest.failed.count - lines.count
      if others > 0 { lines.append("… (\(others))") }
      note["failed"] = ["list": lines]
    }
    return note
  }

  /// Failed sources named on a page; the others are counted.
  private static let failedLimit = 30
}
