public import Evidence
import Syndication

/// Which source a reader means by an id, the beginning of one, an address or a title.
public enum SourceChoice: Sendable, Equatable {
  case one(Source)
  case several([String])
  case none(nearest: String?)

  /// Chooses among sources.
  public init(_ text: String, among sources: [Source]) {
    if let exact = sources.first(where: { $0.id == text }) {
      self = .one(exact)
      return
    }
    let address = WebAddress.canonical(text)
    let folded = FoldedText.words(of: text).joined(separator: " ")
    var found = sources.filter {
      $0.url == text || (address != nil && WebAddress.canonical($0.url) == address)
    }
    if found.isEmpty { found = sources.filter { $0.id.hasPrefix(text) } }
    if found.isEmpty, !folded.isEmpty {
      found = sources.filter {
        FoldedText.words(of: $0.title).joined(separator: " ").contains(folded)
      }
    }
    switch found.count {
    case 1: self = .one(found[0])
    case 0:
      let nearest = sources.map { ($0.id, EditDistance.between($0.id, text)) }
        .min { $0.1 < $1.1 }
      self = .none(nearest: nearest.flatMap { $0.1 <= 4 ? $0.0 : nil })
    default: self = .several(found.prefix(12).map(\.id))
    }
  }
}
