/// Turns a finished digest into one document; pure, so that the same digest gives the same bytes.
public protocol DigestRenderer: Sendable {
  /// The whole document as UTF-8 text, ending in a line break.
  func render(_ digest: Digest) -> String
}
