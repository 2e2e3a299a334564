import Testing

@testable import Pipeline

@Suite("What an address is, by its text") struct AddressKindTests {
  @Test(
    "Platforms with feeds",
    arguments: [
      ("https://mastodon.social/@dupont", "https://mastodon.social/@dupont.rss"),
      ("https://mstdn.science/tags/medlib", "https://mstdn.science/tags/medlib.rss"),
      ("https://mastodon.social/@dupont@med.example", "https://med.example/@dupont.rss"),
      ("@dupont@Med.example", "https://med.example/@dupont.rss"),
      ("https://piaille.fr/users/dupont", "https://piaille.fr/@dupont.rss"),
      ("https://bsky.app/profile/dr.bsky.social", "https://bsky.app/profile/dr.bsky.social/rss"),
      ("https://bsky.app/profile/did:plc:abc/post/1", "https://bsky.app/profile/did:plc:abc/rss"),
      ("@dr.bsky.social", "https://bsky.app/profile/dr.bsky.social/rss"),
      (
        "https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv",
        "https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv"
      ),
      (
        "youtube.com/playlist?list=PL123",
        "https://www.youtube.com/feeds/videos.xml?playlist_id=PL123"
      ),
      ("https://old.reddit.com/r/medicine/top", "https://www.reddit.com/r/medicine/.rss"),
      ("reddit.com/u/someone", "https://www.reddit.com/user/someone/.rss"),
      ("https://medium.com/@doc", "https://medium.com/feed/@doc"),
      ("https://doc.substack.com/p/x", "https://doc.substack.com/feed"),
      ("https://show.libsyn.com", "https://show.libsyn.com/rss"),
      (
        "https://www.who.int/emergencies/disease-outbreak-news",
        "https://www.who.int/api/news/diseaseoutbreaknews?%24orderby=PublicationDateAndTime%20desc&%24top=50"
      ),
    ])
  func feeds(text: String, first: String) {
    guard case .platformFeed(_, let urls) = AddressKind.recognise(text) else {
      Issue.record("\(AddressKind.recognise(text))")
      return
    }
    #expect(urls.first == first)
  }

  @Test(
    "Platforms without feeds, with the account's name",
    arguments: [
      ("https://x.com/DrDupont", Platform.x, "DrDupont"),
      ("https://mobile.twitter.com/DrDupont/status/1", .x, "DrDupont"),
      ("https://www.facebook.com/SFMG", .facebook, "SFMG"),
      ("https://www.facebook.com/groups/12345/", .facebook, "12345"),
      ("instagram.com/chu_nantes/", .instagram, "chu_nantes"),
      ("https://fr.linkedin.com/company/has-sante/posts", .linkedin, "has-sante"),
      ("https://www.linkedin.com/in/dupont", .linkedin, "dupont"),
      ("https://t.me/s/canal", .telegram, "canal"), ("https://www.docatus.com/", .docatus, nil),
      ("https://www.meltingdoc.com/", .meltingdoc, nil), ("https://www.medpics.fr", .medpics, nil),
      ("https://www.esanum.fr/today/posts", .esanum, "today"),
      ("https://www.univadis.fr/", .univadis, nil),
      ("https://www.reseauprosante.fr/articles/show/1", .reseauprosante, "articles"),
    ] as [(String, Platform, String?)])
  func closed(text: String, platform: Platform, user: String?) {
    guard case .closed(let found, let account, _) = AddressKind.recognise(text) else {
      Issue.record("\(AddressKind.recognise(text))")
      return
    }
    #expect(found == platform)
    #expect(account == user)
  }

  @Test(
    "PubMed searches, typed or pasted",
    arguments: [
      (
        "pubmed:(\"heart failure\"[mh]) AND randomized controlled trial[pt]",
        "(\"heart failure\"[mh]) AND randomized controlled trial[pt]"
      ),
      ("PubMed: gout\n AND colchicine ", "gout AND colchicine"),
      (
        "https://pubmed.ncbi.nlm.nih.gov/?term=gout+AND+%22colchicine%22&sort=date",
        "gout AND \"colchicine\""
      ),
    ])
  func searches(text: String, query: String) {
    #expect(AddressKind.recognise(text) == .pubmedSearch(query: query))
  }

  @Test(
    "Pages and feeds are to be asked",
    arguments: [
      ("lecmg.fr", "https://lecmg.fr/"),
      (" https://ansm.sante.fr/rss/x ", "https://ansm.sante.fr/rss/x"),
      ("feed://revue.example/rss", "https://revue.example/rss"),
      ("feed:http://revue.example/rss", "http://revue.example/rss"),
      ("revue.example:8080/rss", "https://revue.example:8080/rss"),
      (
        "https://pubmed.ncbi.nlm.nih.gov/rss/search/1aB/?limit=100",
        "https://pubmed.ncbi.nlm.nih.gov/rss/search/1aB/?limit=100"
      ),
      ("https://mastodon.social/@dupont.rss", "https://mastodon.social/@dupont.rss"),
      ("https://notx.com/a", "https://notx.com/a"),
      ("https://user:secret@revue.example/rss#top", "https://user:secret@revue.example/rss"),
    ])
  func unknown(text: String, url: String) {
    #expect(AddressKind.recognise(text) == .unknown(url: url))
  }

  @Test(
    "What is no address",
    arguments: [
      "", "  ", "pubmed:", "dupont", "javascript:alert(1)", "file:///etc/passwd", "exec:ls",
      "|ls", "mailto:a@b.example", "deux mots.fr", "ftp://revue.example/", "@dupont", "http://",
    ])
  func nothing(text: String) {
    #expect(AddressKind.recognise(text) == .notAnAddress)
  }
}
