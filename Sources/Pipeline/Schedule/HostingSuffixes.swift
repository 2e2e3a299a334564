/// Names under which strangers live side by side: each customer is a registrant of its own.
enum HostingSuffixes {
  /// Hosting services whose customers hold a name below them (from the private section of the
  /// Public Suffix List, those met in medical feeds and blogs).
  static let all: Set<String> = [
    "blogspot.com", "blogspot.fr", "blogspot.be", "blogspot.ch", "blogspot.ca", "wordpress.com",
    "github.io", "gitlab.io", "netlify.app", "vercel.app", "pages.dev", "workers.dev", "web.app",
    "firebaseapp.com", "herokuapp.com", "azurewebsites.net", "cloudfront.net", "fly.dev",
    "onrender.com", "substack.com", "medium.com", "tumblr.com", "typepad.com", "hautetfort.com",
    "over-blog.com", "canalblog.com", "unblog.fr", "wixsite.com", "weebly.com", "squarespace.com",
    "libsyn.com", "podbean.com", "ghost.io", "hypotheses.org", "neocities.org", "free.fr",
    "eklablog.com", "blog4ever.com", "jimdofree.com", "webnode.fr", "e-monsite.com",
    "s3.amazonaws.com", "blob.core.windows.net", "ngrok.io", "duckdns.org", "dyndns.org",
  ]

  /// Second labels that registries of countries sell or assign names under.
  static let secondLabels: Set<String> = [
    "com", "org", "net", "edu", "gov", "gouv", "asso", "presse", "prd", "nom", "mil", "info", "int",
    "nhs", "police", "sch", "gob", "govt", "mod", "parliament", "medecin", "avocat", "pharmacien",
    "chirurgiens-dentistes", "veterinaire", "huissier-justice", "geometre-expert",
    "experts-comptables", "notaires", "cci", "port", "aeroport", "greta", "go", "gov",
  ]
}
