/// What a curator puts on their pages.
public struct HTMLPageSettings: Sendable {
  /// Name of the person who answers for the page.
  public var curator: String?
  /// Their own policy text.
  public var policy: String?
  /// Regulators' names and pages.
  public var regulators: [(title: String, url: String)]
  /// Links to the other pages of a published site, relative.
  public var links: [(text: String, url: String)]

  /// A page of its own without any of it.
  public init() {
    regulators = []
    links = []
  }
}

/// A page template that cannot be used.
public struct TemplateError: Error, Sendable, Equatable {
  /// What Mustache says, with the line.
  public var detail: String
}
