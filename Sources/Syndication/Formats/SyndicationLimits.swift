/// How much of a document is read: beyond it comes a problem, never a hang (docs/formats.md).
enum SyndicationLimits {
  /// Bytes of a document after decoding.
  static let bytes = 64 << 20
  /// Elements open at once.
  static let depth = 512
  /// Attributes of one element.
  static let attributes = 256
  /// Attributes of one element beyond which libxml2, whose time grows with their square, is not asked.
  static let attributesForLibXML = 1_000
  /// Namespace declarations in force at once.
  static let namespaces: Int32 = 1_000
  /// Different names of elements and attributes beyond which libxml2, whose table of names
  /// degenerates, is not asked.
  static let names = 20_000
  /// Bytes of an address that others are relative to.
  static let base = 2_048
  /// Bytes that making addresses absolute may add to one document.
  static let addressGrowth = 16 << 20
  /// Bytes of the name of a language (RFC 5646 §4.4.1 asks for 35).
  static let language = 64
  /// Bytes of one text (a title, a summary, a content).
  static let text = 8 << 20
  /// Bytes of one short text (a date, an address, a name).
  static let shortText = 64 << 10
  /// Entries of one feed.
  static let entries = 10_000
  /// Problems told of one document.
  static let problems = 200
  /// Authors, categories, enclosures of one entry each.
  static let list = 500
  /// Replacement text of entities a document declares itself, in bytes over the whole document.
  static let entityText = 1 << 20
  /// Entities that a document may declare.
  static let entities = 2_000
}
