public import Syndication

/// What a social entry points to, when that is on the list.
///
/// The entry earns the standing of the work only up to the ceiling of `personal`: the table of
/// scores gives the smaller of the two (docs/credibility.md).
public struct LinkedWork: Sendable, Equatable {
  /// The standing of the host or registrant linked to.
  public let standing: Standing
  /// The name of the publisher.
  public let name: String
  /// The address or DOI that the entry gives.
  public let reference: String
}

extension Allowlist {
  /// The standing up to which an entry of a source can rise by what it links to.
  public static func ceiling(of source: Source) -> Standing? {
    isSocial(source) ? .personal : nil
  }

  /// Whether a source is an account or a blog, whatever standing the reader gave it.
  public static func isSocial(_ source: Source) -> Bool {
    if source.kind == "social" { return true }
    guard source.standing == .personal else { return false }
    return source.kind != "podcast"
  }

  /// The most trusted work that an entry links to, by the lists of known hosts and DOI prefixes.
  ///
  /// - Returns: `nil` when it links to nothing on the lists; a platform is not on them.
  public static func linkedWork(of entry: Entry) -> LinkedWork? {
    var best: LinkedWork?
    func offer(_ standing: Standing, _ name: String, _ reference: String) {
      guard standing.isAllowed, let rank = trust.firstIndex(of: standing) else { return }
      if let held = best, let heldRank = trust.firstIndex(of: held.standing), heldRank <= rank {
        return
      }
      best = LinkedWork(standing: standing, name: name, reference: reference)
    }
    if let doi = entry.doi, let publisher = KnownPublishers.publisher(of: doi) {
      offer(publisher.standing, publisher.name, doi.name)
    }
    for address in links(of: entry) {
      if isResolver(address), let doi = DOI.inPath(of: address) {
        guard let publisher = KnownPublishers.publisher(of: doi) else { continue }
        offer(publisher.standing, publisher.name, doi.name)
      } else if let known = KnownHosts.entry(forURL: address), !known.isPlatform {
        offer(known.standing, known.name, address)
      }
    }
    return best
  }

  /// A DOI in the path of any other host is that host's word alone.
  private static func isResolver(_ address: String) -> Bool {
    let host = WebAddress.host(address)
    return host == "doi.org" || host == "dx.doi.org" || host == "www.doi.org"
  }

  /// From the most to the least trusted of what can be linked to.
  private static let trust: [Standing] = [
    .authority, .journal, .society, .press, .preprintServer, .personal, .commercial,
  ]

  /// The entry's own link and the first links of its text, in order.
  private static func links(of entry: Entry) -> [String] {
    var found = [entry.link, entry.originalLink].compactMap(\.self)
    for html in [entry.content, entry.summary] {
      guard let html else { continue }
      appendLinks(in: Array(html.markup.utf8), to: &found)
    }
    return found
  }

  /// Sanitised markup writes every address as `href="…"`; only the ampersand is escaped in it.
  private static func appendLinks(in markup: [UInt8], to found: inout [String]) {
    let opening = Array("href=\"".utf8)
    var index = 0
    while index + opening.count < markup.count, found.count < 64 {
      guard markup[index] == opening[0], markup[index...].starts(with: opening) else {
        index += 1
        continue
      }
      let start = index + opening.count
      guard let end = markup[start...].firstIndex(of: UInt8(ascii: "\"")) else { return }
      let address = String(decoding: markup[start..<end], as: UTF8.self)
      found.append(
        address.split(separator: "&amp;", omittingEmptySubsequences: false)
          .joined(separator: "&"))
      index = end
    }
  }
}
