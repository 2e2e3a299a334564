public import Editorial

/// The page's renderer as configured.
public enum PageSettings {
  /// The place of a page in a published site.
  public struct Site: Sendable {
    /// The day of the page before it, when there is one.
    public var previousDay: String?

    /// A page after that of another day.
    public init(previousDay: String? = nil) { self.previousDay = previousDay }
  }

  /// The HTML renderer with the curator's words, and their template when they gave one.
  ///
  /// - Parameter site: its place among the others of a published site, when it stands in one.
  /// - Throws: `InputError` for a template that cannot be read, `TemplateError` for one that is
  ///   no Mustache.
  public static func renderer(
    _ configuration: Configuration, wording: Wording, site: Site? = nil
  ) throws -> HTMLRenderer {
    var page = HTMLPageSettings()
    page.curator = configuration.curator
    page.policy = configuration.policy
    page.regulators = configuration.regulators.map { ($0.title, $0.url) }
    if let site {
      page.links = [
        (wording(.archive), "archive.html"), (wording(.sourcesTitle), "sources.html"),
        (wording(.feed), "feed.xml"),
      ]
      if let day = site.previousDay {
        page.links.insert((wording(.previousDay), "\(day).html"), at: 0)
      }
      page.feed = "feed.xml"
    }
    do {
      return try HTMLRenderer(
        wording: wording, settings: page,
        template: try configuration.template.map { path in
          String(decoding: try InputFile.read(path), as: UTF8.self)
        })
    } catch var error as TemplateError {
      error.path = configuration.template
      throw error
    }
  }
}
