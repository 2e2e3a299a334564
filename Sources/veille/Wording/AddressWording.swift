import Fetching
import Pipeline

/// Why an address gives no feed, in a sentence, and what works in its place.
struct AddressWording {
  let language: ProgramLanguage

  private func pick(_ french: String, _ english: String) -> String {
    language == .french ? french : english
  }

  /// The sentence, with one line for each offer.
  func text(
    _ finding: AddressFinding, address: String, failure: (String, String) -> String
  ) -> String {
    switch finding {
    case .feeds, .pubmedSearch: return address
    case .closed(let platform, let closure, let offers):
      return sentence(platform, closure) + lines(offers)
    case .noFeed(let url, let offers):
      return pick(
        "\(url) ne donne pas de flux, ni déclaré ni aux adresses usuelles.",
        "\(url) gives no feed, neither declared nor at the usual addresses.") + lines(offers)
    case .unreachable(let url, let reason, let offers):
      let cause = failure(reason.code, reason.detail)
      return pick("\(url) n’a pas pu être lu : \(cause).", "\(url) could not be read: \(cause).")
        + lines(offers)
    case .notAnAddress:
      return pick(
        "« \(address) » n’est pas une adresse : donnez un flux, un site, un profil ou pubmed:REQUÊTE.",
        "'\(address)' is no address: give a feed, a site, a profile or pubmed:QUERY.")
    }
  }

  private func sentence(_ platform: Platform, _ closure: Platform.Closure) -> String {
    let name = platform.title
    switch closure {
    case .membersOnly:
      return pick(
        "\(name) est un réseau fermé, réservé à des membres vérifiés : il ne donne pas de flux.",
        "\(name) is a closed network of verified members: it gives no feed.")
    case .noFeed:
      return pick("\(name) ne donne pas de flux.", "\(name) gives no feed.")
    case .loginWall:
      return pick(
        "\(name) ne donne pas de flux et demande une connexion.",
        "\(name) gives no feed and asks for a log-in.")
    case .appOnly:
      return pick(
        "\(name) est une application sans pages web : il n’y a pas de flux.",
        "\(name) is an application without web pages: there is no feed.")
    }
  }

  private func lines(_ offers: [AddressOffer]) -> String {
    offers.map { "\n    → " + offer($0) }.joined()
  }

  private func offer(_ offer: AddressOffer) -> String {
    switch offer {
    case .bridge(_, let url):
      pick("par votre pont : ", "through your bridge: ") + "veille sources add '\(url)'"
    case .bridgeToConfigure(let name):
      pick(
        "par un pont à vous, à nommer « \(name) » sous « bridges » dans config.yaml",
        "through a bridge of your own, named '\(name)' under 'bridges' in config.yaml")
    case .googleNews(let url):
      pick(
        "ses pages publiques, par une recherche d’actualités : ",
        "its public pages, by a news search: ")
        + "veille sources add '\(url)'"
    case .pubmedSearch(let query):
      pick("la revue dans PubMed : ", "the journal in PubMed: ")
        + "veille sources add 'pubmed:\(query)'"
    case .newsletter:
      pick("sa lettre d’information, par courriel", "its newsletter, by mail")
    }
  }
}
