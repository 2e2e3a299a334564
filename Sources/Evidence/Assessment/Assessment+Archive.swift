public import Syndication

extension Assessment {
  private static let archiveVersion: UInt64 = 1

  /// Writes the assessment for the library.
  public func write(to archive: inout ArchiveWriter) {
    archive.write(Self.archiveVersion)
    archive.write(design.rawValue)
    archive.write(level?.scale)
    archive.write(level?.step)
    archive.write(markers) { archive, marker in
      archive.write(marker.kind.rawValue)
      archive.write(marker.text)
    }
    archive.write(flags) { $0.write($1.rawValue) }
    archive.write(findings) { archive, finding in
      archive.write(finding.rule)
      archive.write(finding.matches) { archive, match in
        archive.write(match.field.rawValue)
        archive.write(match.words)
        archive.write(match.context)
      }
    }
    archive.write(missing) { $0.write($1.rawValue) }
    archive.write(result)
    archive.write(conclusion)
    archive.write(language)
    archive.write(gravity?.rawValue)
    archive.write(words)
    archive.write(identifying) { archive, span in
      archive.write(span.kind.rawValue)
      archive.write(span.start)
      archive.write(span.end)
      archive.write(span.text)
      archive.write(span.remedy)
    }
    archive.write(relations) { archive, relation in
      archive.write(relation.kind.rawValue)
      archive.write(relation.target)
    }
  }

  /// Reads back an assessment of the library.
  ///
  /// - Throws: `ArchiveReader.Damage` when the bytes are no assessment of a known version.
  public init(from archive: inout ArchiveReader) throws(ArchiveReader.Damage) {
    typealias Damage = ArchiveReader.Damage
    guard try archive.number() == Self.archiveVersion else { throw Damage() }
    self.init(design: try archive.named(StudyDesign.self))
    let scale = try archive.optionalText()
    let step = try archive.optionalText()
    if let scale, let step { level = EvidenceLevel(scale: scale, step: step) }
    markers = try archive.list { (archive) throws(Damage) in
      Marker(try archive.named(Marker.Kind.self), text: try archive.text())
    }
    flags = try archive.list { (archive) throws(Damage) in try archive.named(EntryFlag.self) }
    findings = try archive.list { (archive) throws(Damage) in
      let rule = try archive.text()
      return Finding(
        rule: rule,
        matches: try archive.list { (archive) throws(Damage) in
          TextMatch(
            field: try archive.named(TextMatch.Field.self), words: try archive.text(),
            context: try archive.text())
        })
    }
    missing = try archive.list { (archive) throws(Damage) in
      try archive.named(Marker.Kind.self)
    }
    result = try archive.optionalText()
    conclusion = try archive.optionalText()
    language = try archive.optionalText()
    gravity = try archive.optionalInteger().flatMap(AlertGravity.init(rawValue:))
    words = try archive.integer()
    identifying = try archive.list { (archive) throws(Damage) in
      IdentifyingSpan(
        kind: try archive.named(IdentifyingSpan.Kind.self), start: try archive.integer(),
        end: try archive.integer(), text: try archive.text(), remedy: try archive.text())
    }
    relations = try archive.list { (archive) throws(Damage) in
      Relation(try archive.named(Relation.Kind.self), target: try archive.text())
    }
  }
}
