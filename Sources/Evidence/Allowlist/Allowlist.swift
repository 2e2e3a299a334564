public import Syndication

/// Who is let in, and with what standing: decided by the reader and the shipped table, never by a feed.
public enum Allowlist {
  /// The source that an outline of a reader's list becomes.
  ///
  /// In this order: a standing stated in the outline (reason `list`); the table of known hosts
  /// (`known-host:nejm.org`); the standing the reader gives to the rest of the list (`reader`);
  /// else quarantine (`platform:…` where anybody may write, `unknown-host` elsewhere).
  ///
  /// - Parameters:
  ///   - outline: as `OPML.read` gives it; its address is taken as written.
  ///   - given: the standing for outlines of which nothing is known (`import --standing S`).
  public static func decide(outline: Outline, default given: Standing? = nil) -> Source {
    var source = Source(outline: outline)
    let known = KnownHosts.entry(forURL: source.url)
    if let stated = outline.veille["standing"].flatMap(standing(named:)) {
      source.standing = stated
      source.standingReason = "list"
    } else if let known, !known.isPlatform {
      source.standing = known.standing
      source.standingReason = "known-host:\(known.host)"
    } else if let given {
      source.standing = given
      source.standingReason = "reader"
    } else {
      source.standing = .unreviewed
      source.standingReason = known.map { "platform:\($0.host)" } ?? "unknown-host"
    }
    if source.kind == nil { source.kind = kind(of: source.url, known: known) }
    if source.country == nil, let known, !known.isPlatform { source.country = known.country }
    source.isPrivate = source.isPrivate || SecretAddress.holdsSecret(outline.feedURL)
    return source
  }

  /// A standing by the name it has in lists and commands, in any letter case; `quarantined` is read
  /// as `unreviewed`.
  public static func standing(named name: String) -> Standing? {
    let word = String(name.split(whereSeparator: \.isWhitespace).joined()).lowercased()
    return word == "quarantined" ? .unreviewed : Standing(rawValue: word)
  }

  /// An address fit to be fetched: `feed:` and `pcast:` are read as the http they stand for.
  ///
  /// `pubmed:QUERY` stands for a search and is kept as it is.
  ///
  /// - Returns: `nil` for every other scheme, for commands and for nonsense.
  public static func address(_ written: String) -> String? {
    let lower = written.lowercased()
    // A search through E-utilities, not an address of the web.
    if lower.hasPrefix("pubmed:") { return written }
    for scheme in ["feed:", "feeds:", "pcast:", "itpc:"] where lower.hasPrefix(scheme) {
      let rest = written.dropFirst(scheme.utf8.count)
      if rest.hasPrefix("//") { return WebAddress.absolute("http:" + rest) }
      return WebAddress.absolute(String(rest))
    }
    return WebAddress.absolute(written)
  }

  /// What a source is, by its host, else by the form of its address.
  private static func kind(of url: String, known: KnownHost?) -> String? {
    switch known?.kind {
    case "blog-platform"?: return "blog"
    case "podcast-platform"?: return "podcast"
    case "feed-platform"?, "private-feed"?: return nil
    case let kind?: return kind
    case nil: break
    }
    let path = (WebAddress.absolute(url) ?? "").split(separator: "/").dropFirst(2)
    if let first = path.first, first.hasPrefix("@"), path.count == 1 { return "social" }
    if path.count == 2, path.first == "users" || path.first == "tags" { return "social" }
    return nil
  }
}
