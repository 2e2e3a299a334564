/// What a server gave to tell one representation from the next (RFC 9110 §8.8), kept verbatim.
public struct Validators: Sendable, Equatable, Codable {
  /// The `ETag` field with its quotes and weakness mark.
  public var etag: String?
  /// The `Last-Modified` field, never re-formatted.
  public var lastModified: String?

  /// No validator unless given.
  public init(etag: String? = nil, lastModified: String? = nil) {
    self.etag = etag
    self.lastModified = lastModified
  }
}
