public import Storage
import Syndication

extension EntryReference {
  /// What a reader means by a word: a number of the last digest, a DOI, a PMID, an address, an id.
  public init(parsing text: String) {
    if let number = Int(text), number < 1000 {
      self = .number(number)
    } else if let doi = DOI(text) {
      self = .doi(doi)
    } else if let pmid = PMID(parsing: text) ?? Int(text).flatMap({ PMID($0) }) {
      self = .pmid(pmid)
    } else if WebAddress.absolute(text) != nil {
      self = .address(text)
    } else if text.hasPrefix("#"), let key = Int64(text.dropFirst()) {
      self = .key(key)
    } else {
      self = .id(text)
    }
  }
}
