/// The local names that mean something to a format reader, letter case folded.
enum XMLTerm: String, CaseIterable, Sendable {
  case other = ""
  // Documents and their parts.
  case rss, rdf, feed, channel, item, entry, items, html, head, body, opml, outline
  case urlset, sitemapindex
  case image, textinput, source, cloud, seq, li, redirect, newlocation
  // Text constructs.
  case title, subtitle, tagline, description, summary, abstract, content, encoded, fullitem
  case info, rights, copyright, license, generator, name, fullname, keyword
  case bodyText = "bodytext"
  // Links and identity.
  case link, id, guid, about, resource, href, src, url, uri, homepage, web, logo, icon, thumbnail
  case comments, comment, commentrss, docs, identifier, doi
  case origlink, newFeedURL = "new-feed-url", inReplyTo = "in-reply-to"
  case value, permalink, ispermalink, rel, type, hreflang, length, filesize, lang, base
  // People.
  case author, creator, contributor, publisher, email, managingeditor, webmaster, editor
  case owner, person, role, credit, managingdirector, maker
  // Dates.
  case published, issued, pubdate, updated, modified, lastbuilddate, date, created, available
  case valid, lastmod, publicationdate, coverdate, coverdisplaydate, modificationdate
  case onlinedate, killdate, expirationdate, dateSubmitted = "datesubmitted"
  case dateCopyrighted = "datecopyrighted", dateAccepted = "dateaccepted"
  // Classification.
  case category, subject, keywords, tags, term, label, scheme, domain, text, language, version
  case section, genre, publicationname, aggregationtype, issn, eissn, volume, number
  case startingpage, endingpage, isPartOf = "ispartof", edition, revision, format
  // Hints.
  case ttl, skiphours, skipdays, hour, day, updateperiod, updatefrequency, updatebase
  // Enclosures.
  case enclosure, group, duration, transcript, medium, bitrate, player, explicit, block, peerlink
  case origenclosurelink
  case chapters, mode, xmlns, width, height
  // XHTML that a reader must know by name.
  case div, p, a, br, span, img
  // Channel Definition Format.
  case softpkg, schedule, usage
  // MEDLINE citations (`PubmedArticleSet`).
  case pubmedarticleset, pubmedarticle, pubmedbookarticle, medlinecitation, pmid, article
  case journal, isoabbreviation, journalissue, pubDate2 = "pubdate2"
  case articletitle, vernaculartitle, booktitle, abstracttext, otherabstract
  case authorlist, lastname, forename, initials, suffix, collectivename
  case affiliationinfo, affiliation
  case publicationtypelist, publicationtype, articledate, pubmedpubdate, year, month
  case medlinedate, elocationid, articleidlist, articleid, pubmeddata, history
  case meshheadinglist, meshheading, descriptorname, qualifiername
  case keywordlist, databanklist, databank, databankname, accessionnumberlist, accessionnumber
  case commentscorrectionslist, commentscorrections, reftype, refsource
  case copyrightinformation, idtype, eidtype, pubstatus, nlmcategory, majortopicyn, datetype
  case referencelist, reference, datecompleted, daterevised, minute, second, season
  case pagination, medlinepgn, grantlist, chemicallist, validyn, languageCode = "languagecode"
  case investigatorlist, investigator, collectionTitle = "collectiontitle", status, indexingmethod
}

extension XMLTerm {
  /// The position among all terms, for tables; looked up once a distinct name of a document.
  var index: Int { Self.indices[self] ?? 0 }

  /// The term of a local name in lower case.
  static func named(_ name: String) -> XMLTerm { names[name] ?? .other }

  private static let names: [String: XMLTerm] = {
    var names: [String: XMLTerm] = [:]
    for term in allCases { names[term.rawValue] = term }
    return names
  }()

  private static let indices: [XMLTerm: Int] = {
    var indices: [XMLTerm: Int] = [:]
    for (index, term) in allCases.enumerated() { indices[term] = index }
    return indices
  }()
}
