import Syndication

/// What a source may say of studies: its own, and those of others (docs/digest.md, "One study, one entry").
extension Source {
  /// Whether it may give a study its names.
  ///
  /// A blog or an unknown feed may claim any DOI: it is a guest of the study it names, and changes
  /// nothing there.
  public var namesStudies: Bool {
    switch standing {
    case .authority, .journal, .society, .preprintServer: true
    case .press, .personal, .commercial, .unreviewed, .blocked: false
    }
  }

  /// Whether the shipped table knows its host as that of a publisher, an agency or a society.
  public var isVouchedFor: Bool {
    guard namesStudies, let known = KnownHosts.entry(forURL: url) else { return false }
    switch known.standing {
    case .authority, .journal, .society, .preprintServer: return true
    default: return false
    }
  }

  /// Whether it may say of a study of others that it is retracted, doubted or corrected.
  public var judgesOthers: Bool { namesStudies && (standing == .authority || isVouchedFor) }

  /// Whether an address is one of its own pages, by its feed's host or its home page's.
  public func owns(_ address: String) -> Bool {
    guard let host = WebAddress.host(address) else { return false }
    if let own = WebAddress.host(url), Self.isSameSite(host, own) { return true }
    return homeURL.flatMap(WebAddress.host).map { Self.isSameSite(host, $0) } ?? false
  }

  /// Two hosts of one publisher: `rss.sciencedirect.com` and `www.sciencedirect.com`.
  ///
  /// On a platform, every host is a site of its own.
  static func isSameSite(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    if let row = KnownHosts.entry(forHost: left), let other = KnownHosts.entry(forHost: right) {
      return row.host == other.host && !row.isPlatform
    }
    return bare(left) == bare(right)
  }

  private static func bare(_ host: String) -> Substring {
    var host = host[...]
    while let dot = host.firstIndex(of: "."), host[host.index(after: dot)...].contains("."),
      idleLabels.contains(host[..<dot])
    {
      host = host[host.index(after: dot)...]
    }
    return host
  }

  private static let idleLabels: Set<Substring> = ["www", "rss", "feed", "feeds", "m", "blog"]
}
