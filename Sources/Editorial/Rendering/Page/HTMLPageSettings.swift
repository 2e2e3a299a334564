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
  /// The site's Atom feed, relative, where there is one.
  public var feed: String?

  /// A page of its own without any of it.
  public init() {
    regulators = []
    links = []
  }
}

/// A page template that cannot be used.
public struct TemplateError: Error, Sendable, Equatable {
  /// What is wrong with it.
  public enum Reason: Sendable, Equatable {
    /// Mustache cannot read it; the parser's own name for the fault.
    case syntax(String)
    /// It writes a value without escaping (`{{{title}}}`), which would let a feed write markup.
    case unescaped(String)
  }

  /// What is wrong with it.
  public var reason: Reason
  /// Its line, 1-based.
  public var line: Int
  /// The file, when it came from one.
  public var path: String?

  /// A fault on a line.
  public init(reason: Reason, line: Int) {
    self.reason = reason
    self.line = line
  }
}
