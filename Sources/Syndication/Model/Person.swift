/// An author or contributor (RFC 4287 §3.2).
public struct Person: Sendable, Hashable, Codable {
  /// Plain text.
  public var name: String?
  /// An e-mail address as stated.
  public var email: String?
  /// A page of the person, absolute.
  public var uri: String?

  /// A person of whom at least one field is known.
  public init(name: String? = nil, email: String? = nil, uri: String? = nil) {
    self.name = name
    self.email = email
    self.uri = uri
  }
}
