/// One conditional GET to be made.
public struct FetchRequest: Sendable, Equatable {
  /// An absolute http or https address.
  public var url: String
  /// Validators of the stored representation, sent verbatim.
  public var validators: Validators
  /// Whether the address came from a document or a service rather than from the reader: its first
  /// hop too is then refused on private, loopback and link-local addresses.
  public var isDiscovered: Bool
  /// The `Accept` field; `nil` gives the one for feeds.
  public var accept: String?

  /// A request for an address.
  public init(
    url: String, validators: Validators = Validators(), isDiscovered: Bool = false,
    accept: String? = nil
  ) {
    self.url = url
    self.validators = validators
    self.isDiscovered = isDiscovered
    self.accept = accept
  }
}
