/// A file that comes with an entry (RSS `enclosure`, Atom `link[rel=enclosure]`, `media:content`).
public struct Enclosure: Sendable, Hashable, Codable {
  /// Absolute address; only http and https.
  public var url: String
  /// Media type as stated.
  public var type: String?
  /// Bytes as stated; zero and nonsense are left out.
  public var length: Int?

  /// An enclosure at an address.
  public init(url: String, type: String? = nil, length: Int? = nil) {
    self.url = url
    self.type = type
    self.length = length
  }
}
