import FoundationEssentials

extension Entry {
  private static let archiveVersion: UInt64 = 1

  /// Writes the entry for the library.
  public func write(to archive: inout ArchiveWriter) {
    archive.write(Self.archiveVersion)
    archive.write(id)
    archive.write(idIsStated)
    for text in [title, link, originalLink, comments, language, pmcid, revision, rights] {
      archive.write(text)
    }
    for text in [publicationName, section, summary?.markup, content?.markup, doi?.name] {
      archive.write(text)
    }
    archive.write(published)
    archive.write(updated)
    archive.write(pmid?.number)
    archive.write(duration)
    archive.write(authors) { archive, person in
      archive.write(person.name)
      archive.write(person.email)
      archive.write(person.uri)
    }
    archive.write(enclosures) { archive, enclosure in
      archive.write(enclosure.url)
      archive.write(enclosure.type)
      archive.write(enclosure.length)
    }
    for texts in [categories, registrations, publicationTypes] {
      archive.write(texts) { $0.write($1) }
    }
    archive.write(relations) { archive, relation in
      archive.write(relation.kind.rawValue)
      archive.write(relation.target)
    }
  }

  /// Reads back an entry of the library.
  ///
  /// - Throws: `ArchiveReader.Damage` when the bytes are no entry of a known version.
  public init(from archive: inout ArchiveReader) throws(ArchiveReader.Damage) {
    guard try archive.number() == Self.archiveVersion else { throw ArchiveReader.Damage() }
    let id = try archive.text()
    self.init(id: id, idIsStated: try archive.truth())
    title = try archive.optionalText()
    link = try archive.optionalText()
    originalLink = try archive.optionalText()
    comments = try archive.optionalText()
    language = try archive.optionalText()
    pmcid = try archive.optionalText()
    revision = try archive.optionalText()
    rights = try archive.optionalText()
    publicationName = try archive.optionalText()
    section = try archive.optionalText()
    summary = try archive.optionalText().map(SafeHTML.init(sanitised:))
    content = try archive.optionalText().map(SafeHTML.init(sanitised:))
    doi = try archive.optionalText().map(DOI.init(canonical:))
    published = try archive.optionalDate()
    updated = try archive.optionalDate()
    pmid = try archive.optionalInteger().flatMap { PMID($0) }
    duration = try archive.optionalInteger()
    authors = try archive.list { (archive) throws(ArchiveReader.Damage) in
      Person(
        name: try archive.optionalText(), email: try archive.optionalText(),
        uri: try archive.optionalText())
    }
    enclosures = try archive.list { (archive) throws(ArchiveReader.Damage) in
      Enclosure(
        url: try archive.text(), type: try archive.optionalText(),
        length: try archive.optionalInteger())
    }
    categories = try archive.texts()
    registrations = try archive.texts()
    publicationTypes = try archive.texts()
    relations = try archive.list { (archive) throws(ArchiveReader.Damage) in
      Relation(try archive.named(Relation.Kind.self), target: try archive.text())
    }
  }

  /// A hash of what a reader would see, to tell a revision from a re-emission.
  ///
  /// White space, tracking parameters and the order of categories do not count.
  public var contentHash: UInt64 {
    var hash = ContentHash()
    hash.add(title)
    hash.add(link)
    hash.add(summary?.markup)
    hash.add(content?.markup)
    hash.add(revision)
    hash.add(doi?.name)
    hash.add(updated.map { Int($0.timeIntervalSince1970) } ?? 0)
    return hash.value
  }
}
