import Syndication

/// What a document is that should have been a feed or a list, and what to try with it.
extension UnrecognisedFeed.Kind {
  var french: String {
    switch self {
    case .empty: "le document est vide"
    case .html: "c’est une page HTML"
    case .opml: "c’est une liste de sources OPML"
    case .xml: "c’est du XML, mais ni RSS, ni Atom, ni un autre format connu"
    case .json: "c’est du JSON d’une autre sorte"
    case .binary: "ce n’est pas du texte"
    case .text: "c’est du texte sans balises"
    }
  }

  var english: String {
    switch self {
    case .empty: "the document is empty"
    case .html: "it is an HTML page"
    case .opml: "it is a list of sources, OPML"
    case .xml: "it is XML, but neither RSS nor Atom nor another known format"
    case .json: "it is JSON of another sort"
    case .binary: "it is no text"
    case .text: "it is text without markup"
    }
  }

  var frenchRemedy: String {
    switch self {
    case .html: "donnez l’adresse d’un flux, ou la page à « veille sources add »"
    case .opml: "importez-la avec « veille sources import »"
    default: "vérifiez l’adresse ou le fichier"
    }
  }

  var englishRemedy: String {
    switch self {
    case .html: "give the address of a feed, or the page to 'veille sources add'"
    case .opml: "import it with 'veille sources import'"
    default: "check the address or the file"
    }
  }
}
