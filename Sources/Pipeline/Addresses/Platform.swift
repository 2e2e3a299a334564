/// A service whose addresses people have at hand (docs/fetching.md, "Addresses people have").
public enum Platform: String, Sendable, CaseIterable {
  case x, facebook, instagram, linkedin, threads, tiktok, telegram, whatsapp
  case docatus, meltingdoc, esanum, medpics, reseauprosante, univadis
  case spotify, deezer
  case mastodon, bluesky, youtube, reddit, medium, substack, applePodcasts = "apple-podcasts"
  case ausha, libsyn
  case pubmed, who

  /// Why it gives no feed, if it gives none.
  public enum Closure: String, Sendable {
    /// Members only, whose standing is verified.
    case membersOnly = "members-only"
    /// Public pages, no feed.
    case noFeed = "no-feed"
    /// A log-in or a paid interface stands before everything.
    case loginWall = "login-wall"
    /// A program for phones, nothing on the web.
    case appOnly = "app-only"
  }

  /// Why it gives no feed; `nil` when it gives one.
  public var closure: Closure? {
    switch self {
    case .x, .facebook, .instagram, .linkedin, .threads, .tiktok: .loginWall
    case .docatus, .meltingdoc: .membersOnly
    case .medpics, .whatsapp: .appOnly
    case .esanum, .reseauprosante, .univadis, .telegram, .spotify, .deezer: .noFeed
    default: nil
    }
  }

  /// Whether some of its pages are public, so that a search of news finds them.
  var hasPublicPages: Bool {
    switch self {
    case .esanum, .reseauprosante, .univadis: true
    default: false
    }
  }

  /// Whether a bridge of the reader's own may read it.
  var takesBridge: Bool {
    switch self {
    case .x, .facebook, .instagram, .linkedin, .threads, .tiktok, .telegram: true
    default: false
    }
  }

  /// The names a bridge may have in `config.yaml`.
  var bridgeNames: [String] { self == .x ? ["x", "twitter"] : [rawValue] }

  /// The name as people write it.
  public var title: String {
    switch self {
    case .x: "X (Twitter)"
    case .facebook: "Facebook"
    case .instagram: "Instagram"
    case .linkedin: "LinkedIn"
    case .threads: "Threads"
    case .tiktok: "TikTok"
    case .telegram: "Telegram"
    case .whatsapp: "WhatsApp"
    case .docatus: "Docatus"
    case .meltingdoc: "MeltingDoc"
    case .esanum: "esanum"
    case .medpics: "MedPics"
    case .reseauprosante: "RéseauProSanté"
    case .univadis: "Univadis"
    case .spotify: "Spotify"
    case .deezer: "Deezer"
    case .mastodon: "Mastodon"
    case .bluesky: "Bluesky"
    case .youtube: "YouTube"
    case .reddit: "Reddit"
    case .medium: "Medium"
    case .substack: "Substack"
    case .applePodcasts: "Apple Podcasts"
    case .ausha: "Ausha"
    case .libsyn: "Libsyn"
    case .pubmed: "PubMed"
    case .who: "WHO"
    }
  }

  /// The platform of a host, for those that have hosts of their own.
  static func of(host: String) -> Platform? {
    var name = host[...]
    while true {
      if let platform = hosts[String(name)] { return platform }
      guard let dot = name.firstIndex(of: ".") else { return nil }
      name = name[name.index(after: dot)...]
    }
  }

  private static let hosts: [String: Platform] = [
    "x.com": .x, "twitter.com": .x, "t.co": .x, "facebook.com": .facebook, "fb.com": .facebook,
    "fb.me": .facebook, "instagram.com": .instagram, "instagr.am": .instagram,
    "linkedin.com": .linkedin, "lnkd.in": .linkedin, "threads.net": .threads,
    "threads.com": .threads, "tiktok.com": .tiktok, "t.me": .telegram, "telegram.me": .telegram,
    "whatsapp.com": .whatsapp, "wa.me": .whatsapp, "docatus.com": .docatus,
    "docatus.fr": .docatus, "meltingdoc.com": .meltingdoc, "meltingdoc.fr": .meltingdoc,
    "meltindoc.com": .meltingdoc, "esanum.fr": .esanum, "esanum.de": .esanum,
    "esanum.com": .esanum, "esanum.it": .esanum, "medpics.fr": .medpics, "medpics.com": .medpics,
    "reseauprosante.fr": .reseauprosante, "univadis.fr": .univadis, "univadis.com": .univadis,
    "univadis.co.uk": .univadis, "univadis.it": .univadis, "univadis.es": .univadis,
    "univadis.de": .univadis, "spotify.com": .spotify, "deezer.com": .deezer,
    "bsky.app": .bluesky, "youtube.com": .youtube, "youtu.be": .youtube, "reddit.com": .reddit,
    "redd.it": .reddit, "medium.com": .medium, "substack.com": .substack,
    "podcasts.apple.com": .applePodcasts, "itunes.apple.com": .applePodcasts,
    "podcast.ausha.co": .ausha, "libsyn.com": .libsyn, "pubmed.ncbi.nlm.nih.gov": .pubmed,
    "who.int": .who,
  ]
}
