public import Evidence

extension Wording {
  /// A reason for a rank as a sentence, without its points.
  public func reason(_ reason: Reason) -> String {
    let parts = reason.rule.split(separator: ".", maxSplits: 1).map(String.init)
    let head = parts.first ?? ""
    let tail = parts.count > 1 ? parts[1] : ""
    switch head {
    case "standing":
      let name = Standing(rawValue: tail).map(standing) ?? tail
      return pick("La source : \(name)", "The source: \(name)")
    case "linked":
      let name = Standing(rawValue: tail).map(standing) ?? tail
      return pick(
        "Elle renvoie à une source connue : \(name)", "It links to a known source: \(name)")
    case "design":
      let name = StudyDesign(rawValue: tail).map(design) ?? tail
      return pick("Le type d’étude : \(name)", "The kind of study: \(name)")
    case "marker":
      let name = Marker.Kind(rawValue: tail).map(marker) ?? tail
      return pick("Le texte montre : \(name)", "The text shows: \(name)")
    case "gravity":
      let name = Int(tail).flatMap(AlertGravity.init(rawValue:)).map(gravity) ?? tail
      return pick("Gravité de l’alerte : \(name)", "Gravity of the alert: \(name)")
    case "country": return pick("Elle vient de votre pays", "It comes from your country")
    case "topic": return pick("C’est l’un de vos sujets", "It is one of your topics")
    case "specialty": return pick("C’est votre spécialité", "It is in your specialty")
    case "language":
      return pick("Ce n’est pas une de vos langues", "It is in none of your languages")
    case "recency": return pick("Elle est récente", "It is recent")
    case "flag":
      return EntryFlag(rawValue: tail).map(flag) ?? tail
    case "ceiling":
      let name =
        EntryFlag(rawValue: tail).map(flag)
        ?? pick("type d’étude non établi", "design not established")
      return pick("Plafond : \(name)", "Ceiling: \(name)")
    default: return reason.rule
    }
  }

  /// Why a source has its standing.
  public func standingReason(_ reason: String) -> String {
    if reason == "list" { return pick("dit par votre liste", "stated by your list") }
    if reason == "reader" { return pick("décidé par vous", "decided by you") }
    if reason.hasPrefix("known-host:") {
      let host = reason.dropFirst(11)
      return pick("table des hôtes connus (\(host))", "table of known hosts (\(host))")
    }
    return pick("hôte inconnu", "unknown host")
  }

  /// Why entries were left out.
  public func leftOut(_ reason: Digest.LeftOut.Reason) -> String {
    switch reason {
    case .time: pick("faute de temps", "for want of time")
    case .quarantined: pick("de sources à vérifier", "from sources to be checked")
    case .blocked: pick("de sources bloquées", "from blocked sources")
    case .duplicate: pick("en double", "in duplicate")
    case .muted: pick("par vos mots exclus", "by your muted words")
    case .language: pick("en d’autres langues", "in other languages")
    case .sourceShare: pick("au-delà de la part d’une source", "beyond a source’s share")
    case .topicShare: pick("au-delà de la part d’un sujet", "beyond a topic’s share")
    case .shownBefore: pick("déjà montrées", "shown before")
    case .identifying: pick("qui pourraient identifier un patient", "that could identify a patient")
    case .retracted: pick("rétractées", "retracted")
    case .tooOld: pick("trop anciennes", "too old")
    case .private: pick("de sources privées", "from private sources")
    }
  }

  /// A failed fetch as a sentence, by its stable code.
  public func failure(code: String, detail: String) -> String {
    switch code {
    case "host-not-found": return pick("hôte introuvable", "host not found")
    case "connection-refused": return pick("connexion refusée", "connection refused")
    case "connect-timeout", "timeout": return pick("pas de réponse à temps", "no answer in time")
    case "late": return pick("pas encore de réponse", "no answer yet")
    case "tls": return pick("certificat ou chiffrement refusé", "certificate or encryption refused")
    case "too-many-redirects": return pick("redirections sans fin", "endless redirects")
    case "redirect-refused": return pick("redirection hors du web", "redirect out of the web")
    case "address-refused":
      return pick("redirection vers une adresse interne", "redirect to an inside address")
    case "body-too-large": return pick("réponse trop grande", "answer too large")
    case "headers-too-large": return pick("en-têtes trop grands", "headers too large")
    case "truncated": return pick("réponse tronquée", "answer cut short")
    case "undecodable": return pick("réponse illisible", "answer that cannot be decoded")
    case "gone": return pick("retirée par l’éditeur (410)", "withdrawn by its publisher (410)")
    case "blocked": return pick("le serveur refuse les programmes", "the server refuses programs")
    case "too-many-requests":
      return pick("le serveur demande une pause", "the server asks for a pause")
    case "unsupported-address": return pick("adresse inutilisable", "address that cannot be used")
    case "html":
      return pick("une page HTML à la place du flux", "an HTML page in place of the feed")
    case "empty": return pick("réponse vide", "empty answer")
    case "opml", "xml", "json", "text", "binary":
      return pick("ce n’est pas un flux (\(code))", "not a feed (\(code))")
    default:
      if code.hasPrefix("status-") {
        return pick(
          "le serveur répond \(code.dropFirst(7))", "the server answers \(code.dropFirst(7))")
      }
      return detail.isEmpty ? pick("échec (\(code))", "failure (\(code))") : detail
    }
  }

  /// How an entry hangs under its study.
  public func related(_ kind: Digest.Related.Kind) -> String {
    switch kind {
    case .same: self(.also)
    case .preprint: pick("prépublication", "preprint")
    case .article: pick("article", "article")
    case .correction: pick("correction", "correction")
    case .retraction: pick("rétractation", "retraction")
    case .concern: pick("mise en garde", "expression of concern")
    case .comment: pick("commentaire", "comment")
    case .press: pick("presse", "press")
    case .earlier: self(.earlier)
    }
  }

  /// A section's heading.
  public func section(_ id: Digest.Section.ID) -> String {
    switch id {
    case .alerts: self(.alerts)
    case .evidence: self(.evidence)
    case .topics: self(.topics)
    case .studies: self(.studies)
    case .news: self(.news)
    case .social: self(.social)
    }
  }
}
