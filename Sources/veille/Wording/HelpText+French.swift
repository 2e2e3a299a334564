extension HelpText {
  var french: String {
    switch self {
    case .program:
      "Dix minutes par jour sur votre domaine : une veille finie et expliquée, pour médecins."
    case .discussion:
      """
      veille suit les flux de sources médicales de confiance, classe ce qui arrive selon la \
      confiance accordée à la source et la force des preuves, et présente un seul numéro par jour.
      """
    case .today: "Actualise ce qui doit l’être, puis montre le numéro du jour."
    case .fetch: "Actualise les sources sans montrer de numéro."
    case .sources: "Gère la liste des sources autorisées."
    case .publish: "Actualise, puis écrit le numéro en pages web dans un dossier (pour cron)."
    case .schedule: "Imprime la ligne crontab et la minuterie systemd qui lancent « publish »."
    case .inspect: "Dit ce que veille comprend d’un flux, et chacun de ses défauts."
    case .explain: "Dit pourquoi une entrée est à ce rang."
    case .read: "Ouvre une entrée dans le navigateur et la marque comme lue."
    case .save: "Met des entrées de côté pour plus tard, ou liste celles mises de côté."
    case .search: "Cherche dans tout ce qui a été vu."
    case .screen: "Cherche dans un texte ce qui identifierait un patient, avant de le publier."
    case .release: "Liste ce que le filtre patient retient, ou libère une entrée par son numéro."
    case .demo: "Montre le numéro d’un jour inventé : ni réseau, ni bibliothèque."
    case .list: "Liste les sources avec leur rang et leur état."
    case .import: "Importe les sources d’un fichier OPML."
    case .export: "Écrit les sources en OPML."
    case .add: "Suit un flux, un site, un profil ou une recherche PubMed."
    case .remove: "Cesse de suivre une source ; ce qui a été vu et lu est gardé."
    case .allow: "Donne un rang à une source, pour que ses entrées arrivent dans le numéro."
    case .block: "Écarte une source de tous les numéros."
    case .check: "Fait le bilan de santé de chaque source."
    case .home:
      "Dossier de veille.sqlite et config.yaml (sinon $VEILLE_HOME, sinon les dossiers XDG)."
    case .lang: "Langue : fr ou en (sinon LC_ALL, LANG)."
    case .quiet: "Ne dit que ce qui dure et qui compte."
    case .verbose: "Une ligne par source sur la sortie d’erreur."
    case .minutes: "Minutes dont vous disposez ; le numéro s’arrête là (10)."
    case .since: "Jusqu’où remonter : 24h, 7d, 2w, ou une date comme 2026-11-24."
    case .offline: "Utilise ce qui est enregistré ; aucun accès au réseau."
    case .all: "Montre toutes les entrées candidates, quel que soit le temps nécessaire."
    case .format: "text, html, markdown ou json."
    case .output: "Écrit dans un fichier, en entier ou pas du tout."
    case .sourcesFile: "Liste OPML à importer si la bibliothèque est vide (sinon ajoutée)."
    case .width: "Colonnes de la sortie texte (celles du terminal, sinon 80)."
    case .fetchSources:
      "Sources à actualiser, par identifiant, adresse ou titre ; sinon toutes celles à échéance."
    case .force: "Interroge même les sources qui ne sont pas à échéance, et en entier."
    case .importFile: "Fichier OPML, ou - pour l’entrée standard."
    case .importStanding: "Rang des entrées de liste qui n’en disent pas et ne sont pas reconnues."
    case .exportFile: "Fichier à écrire ; la sortie standard sinon."
    case .exportSecrets: "Garde les secrets contenus dans les adresses (retirés sinon)."
    case .addURL: "Adresse d’un flux, d’un site ou d’un profil, ou pubmed:REQUÊTE."
    case .title: "Titre à montrer pour la source."
    case .standing:
      "authority, journal, society, press, preprint-server, personal ou commercial."
    case .sourceID: "Source, par identifiant, adresse ou titre."
    case .who: "Qui parle, pour un compte."
    case .affiliation: "Rattachement du titulaire du compte."
    case .interests: "Liens d’intérêts déclarés du titulaire du compte."
    case .sponsored: "Étiquette tout ce qui vient de cette source comme sponsorisé."
    case .listStanding: "Seulement les sources de ce rang."
    case .publishFolder:
      "Dossier où écrire index.html, les pages des jours, feed.xml et digest.json."
    case .inspectTarget: "Fichier ou adresse d’un flux ; - pour l’entrée standard."
    case .contentType: "Content-Type à supposer, tel qu’un serveur le dirait."
    case .assess: "Évalue chaque entrée comme le ferait « today »."
    case .item: "Numéro dans la dernière veille, identifiant, DOI, PMID ou adresse d’une entrée."
    case .saveItems:
      "Numéros dans la dernière veille, identifiants, DOI, PMID ou adresses d’entrées ; la liste sans eux."
    case .unsave: "Retire les entrées de la liste."
    case .explainFeed:
      "Explique les entrées de ce fichier de flux (ITEM est alors un rang à partir de 1, un identifiant, un DOI, un PMID ou une adresse ; toutes sans lui)."
    case .query: "Mots à chercher."
    case .limit: "Nombre maximal d’entrées à montrer."
    case .screenFile: "Fichier texte, ou - pour l’entrée standard."
    case .formatPlain: "text ou json."
    case .scheduleFolder: "Dossier où « publish » écrira."
    }
  }
}
