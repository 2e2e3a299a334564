/// Which element fills which field, and which wins where several do.
///
/// One line an element; `rank` orders the elements of one slot, highest first. An element deeper
/// than a direct child of its feed or entry counts half. docs/formats.md shows the same table.
enum Precedence {
  struct Rule {
    let namespace: XMLNamespace
    let term: XMLTerm
    let reading: Meaning.Reading
    let slot: Meaning.Slot
    let rank: UInt8

    init(
      _ namespace: XMLNamespace, _ term: XMLTerm, _ reading: Meaning.Reading,
      _ slot: Meaning.Slot = .none, _ rank: UInt8 = 100
    ) {
      self.namespace = namespace
      self.term = term
      self.reading = reading
      self.slot = slot
      self.rank = rank
    }
  }

  static let rules: [Rule] = structure + core + dublinCore + prism + media + podcasts + modules

  private static let structure: [Rule] = [
    Rule(.core, .channel, .feed), Rule(.core, .feed, .feed),
    Rule(.core, .item, .entry), Rule(.core, .entry, .entry),
    Rule(.core, .author, .person, .author, 100), Rule(.core, .contributor, .skipped),
    Rule(.core, .managingeditor, .person, .author, 60),
    Rule(.core, .webmaster, .person, .author, 5), Rule(.core, .publisher, .skipped),
    Rule(.core, .image, .image), Rule(.core, .textinput, .textInput),
    Rule(.core, .source, .source), Rule(.core, .cloud, .skipped), Rule(.core, .items, .skipped),
    Rule(.core, .skiphours, .hours), Rule(.core, .skipdays, .days),
    Rule(.core, .schedule, .skipped), Rule(.core, .usage, .skipped),
  ]

  private static let core: [Rule] = [
    Rule(.core, .title, .title, .title, 100),
    Rule(.core, .subtitle, .title, .summary, 100), Rule(.core, .tagline, .title, .summary, 100),
    Rule(.core, .info, .title, .feedInfo, 100),
    Rule(.core, .description, .markup, .summary, 100),
    Rule(.core, .summary, .markup, .summary, 100),
    Rule(.core, .abstract, .markup, .summary, 90),
    Rule(.core, .content, .markup, .content, 100),
    Rule(.core, .fullitem, .markup, .content, 90), Rule(.core, .encoded, .markup, .content, 90),
    Rule(.core, .body, .inlineMarkup, .content, 80),
    Rule(.xhtml, .body, .inlineMarkup, .content, 80),
    Rule(.xhtml, .div, .inlineMarkup, .content, 40),
    Rule(.core, .link, .link, .link, 100), Rule(.core, .guid, .line, .id, 100),
    Rule(.core, .id, .line, .id, 100), Rule(.core, .comments, .line, .comments, 100),
    Rule(.core, .pubdate, .line, .published, 100), Rule(.core, .published, .line, .published, 100),
    Rule(.core, .issued, .line, .published, 100), Rule(.core, .created, .line, .published, 20),
    Rule(.core, .date, .line, .published, 15),
    Rule(.core, .updated, .line, .updated, 100), Rule(.core, .modified, .line, .updated, 100),
    Rule(.core, .lastbuilddate, .line, .updated, 90),
    Rule(.core, .category, .category, .category), Rule(.core, .keywords, .line, .categories),
    Rule(.core, .tags, .line, .categories), Rule(.core, .enclosure, .enclosure),
    Rule(.core, .language, .line, .language, 100), Rule(.core, .rights, .title, .rights, 100),
    Rule(.core, .copyright, .title, .rights, 100), Rule(.core, .generator, .title, .generator, 100),
    Rule(.core, .logo, .line, .image, 100), Rule(.core, .icon, .line, .image, 50),
    Rule(.core, .ttl, .line, .ttl), Rule(.core, .hour, .line, .hour),
    Rule(.core, .day, .line, .day),
    Rule(.core, .newlocation, .line, .movedTo, 50), Rule(.core, .redirect, .transparent),
    Rule(.core, .name, .line, .personName), Rule(.core, .email, .line, .personEmail),
    Rule(.core, .uri, .line, .personURI), Rule(.core, .homepage, .line, .personURI),
    Rule(.core, .url, .line, .imageURL), Rule(.core, .creator, .line, .author, 80),
    Rule(.core, .doi, .line, .doi, 60), Rule(.other, .doi, .line, .doi, 50),
  ]

  private static let dublinCore: [Rule] = [
    Rule(.dublinCore, .title, .title, .title, 60),
    Rule(.dublinCore, .description, .markup, .summary, 60),
    Rule(.dublinCore, .creator, .line, .author, 100),
    Rule(.dublinCore, .author, .line, .author, 100),
    Rule(.dublinCore, .date, .line, .published, 70), Rule(.dublinCore, .subject, .line, .category),
    Rule(.dublinCore, .language, .line, .language, 110),
    Rule(.dublinCore, .rights, .title, .rights, 80),
    Rule(.dublinCore, .identifier, .line, .identifier),
    Rule(.dublinCore, .type, .line, .section, 60),
    Rule(.dublinCore, .source, .line, .publicationName, 60),
    Rule(.dublinCoreTerms, .title, .title, .title, 50),
    Rule(.dublinCoreTerms, .abstract, .markup, .summary, 70),
    Rule(.dublinCoreTerms, .description, .markup, .summary, 55),
    Rule(.dublinCoreTerms, .creator, .line, .author, 90),
    Rule(.dublinCoreTerms, .issued, .line, .published, 80),
    Rule(.dublinCoreTerms, .date, .line, .published, 60),
    Rule(.dublinCoreTerms, .available, .line, .published, 50),
    Rule(.dublinCoreTerms, .created, .line, .published, 40),
    Rule(.dublinCoreTerms, .modified, .line, .updated, 80),
    Rule(.dublinCoreTerms, .subject, .line, .category),
    Rule(.dublinCoreTerms, .language, .line, .language, 100),
    Rule(.dublinCoreTerms, .rights, .title, .rights, 70),
    Rule(.dublinCoreTerms, .license, .resource, .rights, 40),
    Rule(.dublinCoreTerms, .identifier, .line, .identifier),
    Rule(.dublinCoreTerms, .type, .line, .section, 50),
    Rule(.dublinCoreTerms, .isPartOf, .line, .publicationName, 20),
  ]

  private static let prism: [Rule] = [
    Rule(.prism, .doi, .line, .doi, 100), Rule(.prism, .identifier, .line, .identifier),
    Rule(.prism, .url, .line, .link, 50), Rule(.prism, .link, .line, .link, 45),
    Rule(.prism, .publicationdate, .line, .published, 65),
    Rule(.prism, .onlinedate, .line, .published, 62),
    Rule(.prism, .coverdate, .line, .published, 10),
    Rule(.prism, .coverdisplaydate, .line, .published, 8),
    Rule(.prism, .modificationdate, .line, .updated, 60),
    Rule(.prism, .publicationname, .line, .publicationName, 100),
    Rule(.prism, .section, .line, .section, 100), Rule(.prism, .genre, .line, .section, 40),
    Rule(.prism, .keyword, .line, .category), Rule(.prism, .subject, .line, .category),
    Rule(.prism, .copyright, .title, .rights, 60),
    Rule(.prism, .edition, .line, .revision, 40),
  ]

  private static let media: [Rule] = [
    Rule(.media, .title, .title, .title, 20), Rule(.media, .description, .markup, .summary, 20),
    Rule(.media, .content, .mediaContent), Rule(.media, .thumbnail, .thumbnail),
    Rule(.media, .keywords, .line, .categories), Rule(.media, .category, .label, .category),
    Rule(.media, .credit, .credit, .author, 30), Rule(.media, .copyright, .title, .rights, 30),
    Rule(.media, .license, .skipped), Rule(.media, .text, .skipped),
    Rule(.media, .player, .skipped), Rule(.media, .peerlink, .enclosure),
  ]

  private static let podcasts: [Rule] = [
    Rule(.itunes, .title, .title, .title, 15), Rule(.itunes, .author, .line, .author, 40),
    Rule(.itunes, .summary, .markup, .summary, 40),
    Rule(.itunes, .subtitle, .markup, .summary, 30),
    Rule(.itunes, .duration, .line, .duration, 100),
    Rule(.itunes, .image, .hrefAttribute, .image, 60),
    Rule(.itunes, .link, .imageLink, .image, 58),
    Rule(.itunes, .category, .textAttribute, .category),
    Rule(.itunes, .keywords, .line, .categories), Rule(.itunes, .owner, .person, .author, 4),
    Rule(.itunes, .name, .line, .personName), Rule(.itunes, .email, .line, .personEmail),
    Rule(.itunes, .newFeedURL, .line, .movedTo, 100),
    Rule(.googlePlay, .author, .line, .author, 35),
    Rule(.googlePlay, .description, .markup, .summary, 35),
    Rule(.googlePlay, .image, .hrefAttribute, .image, 55),
    Rule(.googlePlay, .owner, .skipped), Rule(.podcast, .person, .skipped),
    Rule(.podcast, .chapters, .skipped), Rule(.podcast, .transcript, .enclosure),
  ]

  private static let modules: [Rule] = [
    Rule(.content, .encoded, .markup, .content, 100),
    Rule(.content, .items, .skipped),
    Rule(.feedBurner, .origlink, .line, .originalLink, 110),
    Rule(.feedBurner, .origenclosurelink, .line, .originalEnclosure),
    Rule(.feedBurner, .info, .skipped),
    Rule(.slash, .section, .line, .section, 20),
    Rule(.commentAPI, .comment, .skipped), Rule(.commentAPI, .commentrss, .skipped),
    Rule(.creativeCommons, .license, .resource, .rights, 30),
    Rule(.syndication, .updateperiod, .line, .updatePeriod),
    Rule(.syndication, .updatefrequency, .line, .updateFrequency),
    Rule(.syndication, .updatebase, .skipped),
    Rule(.xml, .lang, .transparent),
    Rule(.geo, .other, .skipped),
  ]
}
