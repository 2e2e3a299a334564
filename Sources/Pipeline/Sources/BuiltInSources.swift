/// The list of sources built into the program: the top-level `Sources.opml`.
public enum BuiltInSources {
  /// The document's bytes.
  public static var document: [UInt8] { PackageResources.Sources_opml }
}
