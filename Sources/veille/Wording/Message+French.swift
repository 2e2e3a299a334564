import Editorial
import Foundation

extension Message {
  var french: String {
    switch self {
    case .noHome: "aucun dossier personnel connu : donnez --home DOSSIER ou définissez VEILLE_HOME."
    case .homeNotAFolder(let path): "\(path) n’est pas un dossier : donnez un autre --home."
    case .homeNotCreatable(let folder, let system):
      "le dossier \(folder) ne peut pas être créé (\(system)) : "
        + "donnez à --home un dossier où vous pouvez écrire."
    case .outputIsLink(let path):
      "\(path) est un lien symbolique, que veille ne suit pas : donnez le fichier lui-même."
    case .outputIsFolder(let path): "\(path) est un dossier : donnez un fichier à --output."
    case .outputFailed(let path, let system):
      "\(path) ne peut pas être écrit (\(system)) : rien n’y a été changé."
    case .inputUnreadable(let path, let system):
      "\(path) ne peut pas être lu (\(system)) : vérifiez le chemin."
    case .configuration(let place, let problem): "\(place) : " + Self.french(problem)
    case .notOPML(let path, let line, let kind):
      "\(Self.place(path, line)) n’est pas une liste OPML (\(kind.french)) : "
        + "exportez vos sources en OPML depuis l’autre lecteur et importez ce fichier."
    case .noUsableOutline(let path):
      "\(path) ne nomme aucun flux que veille puisse suivre : voyez les lignes ci-dessus."
    case .notAFeed(let target, let kind):
      "\(target) n’est pas un flux (\(kind.french)) : \(kind.frenchRemedy)."
    case .declaredFeeds(let feeds):
      "la page déclare ces flux : " + feeds.joined(separator: ", ")
    case .nothingReachable(let asked):
      (asked == 1 ? "la seule source" : "aucune des \(asked) sources")
        + " n’a pu être jointe et rien n’est encore enregistré : "
        + "vérifiez la connexion, puis relancez veille today."
    case .nothingStored:
      "rien n’est encore enregistré : lancez une fois veille today avec une connexion, sans --offline."
    case .libraryLocked(let path, let holder):
      "un autre veille\(holder.map { " (processus \($0))" } ?? "") actualise \(path) : "
        + "attendez qu’il finisse, ou lisez ce qui est enregistré avec --offline."
    case .libraryDamaged(let path, let detail):
      "\(path) est endommagé (\(detail)) et a été laissé tel quel : restaurez une copie, "
        + "ou déplacez-le et importez de nouveau vos sources."
    case .libraryNewer(let path):
      "\(path) a été écrit par un veille plus récent : installez cette version, ou donnez un autre --home."
    case .libraryNotWritable(let path, let detail):
      "\(path) ne peut pas être écrit (\(detail)) : faites de la place ou donnez un autre --home ; "
        + "rien n’est perdu."
    case .libraryNotOpened(let path, let detail):
      "\(path) ne peut pas être ouvert (\(detail)) : vérifiez ses droits, ou donnez un autre --home."
    case .unknownSource(let text, let nearest):
      "aucune source ne s’appelle « \(text) »"
        + (nearest.map { " ; vouliez-vous dire « \($0) » ?" } ?? " : voyez veille sources list.")
    case .ambiguousSource(let text, let ids):
      "« \(text) » convient à plusieurs sources, donnez l’une de : " + ids.joined(separator: ", ")
    case .unknownItem(let text):
      "aucune entrée enregistrée ne correspond à « \(text) » : donnez son numéro dans la dernière veille, "
        + "un DOI, un PMID ou son adresse."
    case .noDigestYet: "aucune veille n’a encore été montrée : lancez d’abord veille today."
    case .explainWhat:
      "dites quelle entrée : son numéro dans la dernière veille, un DOI, un PMID ou son adresse, ou --feed FICHIER."
    case .badSince(let text):
      "« \(text) » n’est pas une durée : écrivez 24h, 7d, 2w ou une date comme 2026-11-24."
    case .badStanding(let text):
      "« \(text) » n’est pas un rang : authority, journal, society, press, preprint-server, "
        + "personal ou commercial."
    case .badFormat(let text, let allowed):
      "« \(text) » n’est pas un format : " + allowed.joined(separator: ", ") + "."
    case .accountWithoutWho: "--affiliation et --interests demandent --who, le titulaire du compte."
    case .badMinutes(let text): "« \(text) » n’est pas un nombre de minutes de 1 à 240."
    case .fetchFailed(let target, let reason): "\(target) : \(reason)"
    case .interrupted: "interrompu : ce qui était arrivé est gardé."
    case .nothingDue: "aucune source n’est à échéance ; --force les interroge quand même."
    case .refreshed(let answered, let asked, let new, let revised, let seconds):
      "\(answered) \(agreed(answered, "source")) sur \(asked) \(answered < 2 ? "a" : "ont") répondu, "
        + "\(new) \(agreed(new, "entrée nouvelle")), \(revised) \(agreed(revised, "révisée")), "
        + "en \(Self.decimal(seconds, in: .french)) s."
    case .deadline(let waiting):
      waiting < 2
        ? "1 source n’a pas encore répondu ; ce qu’elle enverra est gardé pour la prochaine fois."
        : "\(waiting) sources n’ont pas encore répondu ; ce qu’elles enverront est gardé pour la prochaine fois."
    case .imported(let new, let known, let quarantined, let refused):
      "\(new) \(agreed(new, "source ajoutée")), \(known) \(agreed(known, "déjà suivie")), "
        + "\(quarantined) à vérifier, \(refused) \(agreed(refused, "refusée"))."
    case .readOnlyLibrary: "la bibliothèque n’est pas inscriptible : voici ce qu’elle contient."
    case .removed(let title): "n’est plus suivie : \(title)"
    case .leftOutOfExport(let count):
      "\(count) \(agreed(count, "source privée")) \(count > 1 ? "n’ont" : "n’a") pas été \(agreed(count, "exportée")) ; --with-secrets les exporte toutes."
    case .standingSet(let title, let standing): "\(title) : \(standing)"
    case .saved(let title): "mise de côté : \(title)"
    case .unsaved(let title): "n’est plus mise de côté : \(title)"
    case .notSaved(let title): "n’était pas mise de côté, rien ne change : \(title)"
    case .nothingSaved:
      "rien n’est mis de côté : « veille save 3 » garde la troisième entrée du numéro."
    case .unsaveWhat: "dites quelles entrées retirer de la liste ; « veille save » la montre."
    case .released(let title): "libérée : \(title)"
    case .noBrowser(let url): "aucun navigateur n’a pu être ouvert ; l’adresse est \(url)"
    case .screenFound(let count):
      count < 2
        ? "1 élément trouvé : changez-le avant de publier ; ce qui est publié est public, et pour toujours."
        : "\(count) éléments trouvés : changez-les avant de publier ; ce qui est publié est public, et pour toujours."
    case .notText(let path):
      "\(path) n’est pas un texte brut : enregistrez le document en texte (.txt) et examinez celui-ci."
    case .held(let count):
      (count < 2 ? "1 entrée est retenue" : "\(count) entrées sont retenues")
        + ", un patient pourrait y être reconnu : veille release dit pourquoi."
    case .notHeld(let title): "l’examen d’identification ne retient pas : \(title)"
    case .screenClean: "rien trouvé qui identifierait un patient ; ce n’est pas une garantie."
    case .written(let path): "écrit : \(path)"
    case .templateFailed(let place, let problem):
      switch problem {
      case .syntax(let detail):
        "\(place) : le modèle n’est pas du Mustache (\(detail)) : corrigez-le ou retirez « template » de config.yaml."
      case .unescaped(let tag):
        "\(place) : \(tag) écrirait sans échappement ce que disent les flux : mettez deux accolades."
      }
    }
  }

  /// French takes the plural from two on; every word of the phrase agrees.
  private func agreed(_ count: Int, _ phrase: String) -> String {
    guard count > 1 else { return phrase }
    return phrase.split(separator: " ").map { $0 == "déjà" ? String($0) : $0 + "s" }
      .joined(separator: " ")
  }

  private static func french(_ problem: ConfigurationProblem) -> String {
    switch problem {
    case .unreadable(let system): "le fichier ne peut pas être lu (\(system))."
    case .syntax(let detail):
      "ce n’est pas du YAML (\(detail)) : vérifiez l’indentation et les guillemets."
    case .unknownKey(let key, let suggestion):
      "clé inconnue « \(key) »"
        + (suggestion.map { " : vouliez-vous dire « \($0) » ?" }
          ?? " : voyez docs/configuration.md.")
    case .duplicateKey(let key): "la clé \(key) figure deux fois : gardez-en une."
    case .badValue(let key, let expected): "« \(key) » attend \(expected)."
    }
  }
}
