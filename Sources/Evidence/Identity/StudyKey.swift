import Syndication

/// One name under which one study can be found again.
public struct StudyKey: Sendable, Hashable {
  /// What kind of name it is, strongest first.
  public enum Kind: Int, Sendable, Comparable {
    case doi = 0, pmid, pmcid, address, title
    /// The title alone: only a notice that quotes it is found by it.
    case headline

    /// By strength.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// The kind of name.
  public var kind: Kind
  /// The name's hash, as the library indexes it.
  public var hash: Int64

  init(_ kind: Kind, _ name: String) {
    self.kind = kind
    hash = Int64(bitPattern: ContentHash.of("\(kind.rawValue)|" + name))
  }

  /// The key under which those wait who speak of the work before it has come.
  ///
  /// Apart from the work's own names: who speaks of a work gives it none.
  public var spokenOf: StudyKey {
    var key = self
    key.hash ^= 0x5DEE_CE66_D1B5_4A32
    return key
  }

  /// The key under which those of one source wait who quote the title of a work.
  ///
  /// A title is no name: another source's work of the same title is not the one that is meant.
  public func spokenOf(by source: Int64) -> StudyKey {
    var key = spokenOf
    key.hash = key.hash &+ source &* 0x5851_F42D_4C95_7F2D
    return key
  }

  /// The key of a stated target (`10.…`, `pmid:…`, an http address); `nil` for what is no study.
  public init?(target: String) {
    if target.hasPrefix("10.") {
      self.init(.doi, DOI(target)?.work ?? target.lowercased())
    } else if target.hasPrefix("pmid:") {
      self.init(.pmid, String(target.dropFirst(5)))
    } else if let address = WebAddress.canonical(target) {
      self.init(.address, address)
    } else {
      return nil
    }
  }
}
