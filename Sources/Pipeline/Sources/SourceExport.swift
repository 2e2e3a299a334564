public import Evidence
import Syndication

/// The allowlist as OPML.
public enum SourceExport {
  /// The list of sources; without secrets, private ones are left out.
  public static func text(of sources: [Source], withSecrets: Bool) -> String {
    var document = OPMLDocument(title: "veille")
    document.outlines = sources.filter { withSecrets || !$0.isPrivate }
      .map { Outline(source: $0) }
    document.gatherPrefixes()
    return OPML.write(document)
  }
}
