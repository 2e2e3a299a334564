public import Syndication

extension Source {
  /// Attributes of veille's namespace that have a place in `Source`.
  private static let ownNames: Set<String> = [
    "standing", "kind", "country", "specialty", "sponsored", "private", "who", "affiliation",
    "interests",
  ]

  /// What an outline says of a source, its standing aside: that is for `Allowlist.decide`.
  public init(outline: Outline) {
    let url = Allowlist.address(outline.feedURL) == nil ? outline.feedURL : Self.fetchable(outline)
    let title = outline.title.flatMap { $0.isEmpty ? nil : $0 }
    self.init(
      id: Source.identifier(for: url), url: url,
      title: title ?? WebAddress.host(url) ?? url)
    homeURL = outline.homeURL
    language = outline.language
    folders = outline.folders
    otherAttributes = outline.others
    kind = outline.veille["kind"]
    country = outline.veille["country"]
    specialty = outline.veille["specialty"]
    isSponsored = Self.isTrue(outline.veille["sponsored"])
    isPrivate = Self.isTrue(outline.veille["private"])
    if let who = outline.veille["who"] {
      account = Account(
        who: who, affiliation: outline.veille["affiliation"],
        interests: outline.veille["interests"])
    }
    for (name, value) in outline.veille.sorted(by: { $0.key < $1.key })
    where !Self.ownNames.contains(name) {
      otherAttributes.append(Outline.Attribute(name: "veille:" + name, value: value))
    }
  }

  /// Keeps a further folder of a list as a category of OPML 2.0 (`/outer/inner`, commas between
  /// them): a source stands in one folder.
  ///
  /// - Returns: whether that said anything new.
  mutating func stand(alsoIn others: [String]) -> Bool {
    guard !others.isEmpty, others != folders else { return false }
    let category = "/" + others.joined(separator: "/")
    guard let place = otherAttributes.firstIndex(where: { $0.name == "category" }) else {
      otherAttributes.append(Outline.Attribute(name: "category", value: category))
      return true
    }
    let known = otherAttributes[place].value
    if known.split(separator: ",").contains(category[...]) { return false }
    otherAttributes[place].value = "\(known),\(category)"
    return true
  }

  /// The address as written where it can be fetched so; `feed:` is replaced.
  ///
  /// Credentials in it stay: without them there would be no feed.
  private static func fetchable(_ outline: Outline) -> String {
    let scheme = WebAddress.scheme(of: outline.feedURL)
    if scheme == "http" || scheme == "https" { return outline.feedURL }
    return Allowlist.address(outline.feedURL) ?? outline.feedURL
  }

  private static func isTrue(_ value: String?) -> Bool {
    guard let value = value?.lowercased() else { return false }
    return value == "true" || value == "1" || value == "yes" || value == "oui"
  }
}

extension Outline {
  /// A source as an outline that `Source(outline:)` reads back: standing, account and what other
  /// readers had written.
  public init(source: Source) {
    self.init(feedURL: source.url, title: source.title, folders: source.folders)
    homeURL = source.homeURL
    language = source.language
    veille["standing"] = source.standing.rawValue
    veille["kind"] = source.kind
    veille["country"] = source.country
    veille["specialty"] = source.specialty
    if source.isSponsored { veille["sponsored"] = "true" }
    if source.isPrivate { veille["private"] = "true" }
    if let account = source.account {
      veille["who"] = account.who
      veille["affiliation"] = account.affiliation
      veille["interests"] = account.interests
    }
    for attribute in source.otherAttributes {
      if attribute.name.hasPrefix("veille:") {
        veille[String(attribute.name.dropFirst(7))] = attribute.value
      } else {
        others.append(attribute)
      }
    }
  }
}
