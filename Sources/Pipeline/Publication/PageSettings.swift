public import Editorial

/// The page's renderer as configured.
public enum PageSettings {
  /// The HTML renderer with the curator's words, and their template when they gave one.
  ///
  /// - Parameter isSite: whether the page stands among the others of a published site.
  /// - Throws: `InputError` for a template that cannot be read, `TemplateError` for one that is
  ///   no Mustache.
  public static func renderer(
    _ configuration: Configuration, wording: Wording, isSite: Bool = false
  ) throws -> HTMLRenderer {
    var page = HTMLPageSettings()
    page.curator = configuration.curator
    page.policy = configuration.policy
    page.regulators = configuration.regulators.map { ($0.title, $0.url) }
    if isSite {
      page.links = [
        (wording(.archive), "archive.html"), (wording(.sourcesTitle), "sources.html"),
        (wording(.feed), "feed.xml"),
      ]
    }
    return try HTMLRenderer(
      wording: wording, settings: page,
      template: try configuration.template.map { path in
        String(decoding: try InputFile.read(path), as: UTF8.self)
      })
  }
}
