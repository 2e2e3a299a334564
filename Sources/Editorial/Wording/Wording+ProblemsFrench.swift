extension Wording {
  /// English sentence, French sentence; `%` is what the document says.
  static let problems: [(english: String, french: String)] = [
    (
      "A < stands for itself; it should be written &lt;.",
      "Un < est mis pour lui-même : écrire &lt;."
    ),
    (
      "An ampersand stands for itself; it should be written &amp;.",
      "Une esperluette est mise pour elle-même : écrire &amp;."
    ),
    ("A CDATA section is never closed.", "Une section CDATA n’est jamais fermée."),
    (
      "A CDATA section is spelt in small letters; it was read all the same.",
      "Une section CDATA est écrite en minuscules ; elle a été lue quand même."
    ),
    (
      "% more outlines were refused or merged.",
      "% autres entrées de la liste ont été refusées ou réunies."
    ),
    (
      "The list has too many outlines; the rest was not read.",
      "La liste a trop d’entrées ; le reste n’a pas été lu."
    ),
    ("A comment is never closed.", "Un commentaire n’est jamais fermé."),
    (
      "A character reference lacks its semicolon.",
      "Une référence de caractère est sans point-virgule."
    ),
    (
      "A reference to a control character was dropped.",
      "Une référence à un caractère de commande a été ôtée."
    ),
    ("A control character (%) was dropped.", "Un caractère de commande (%) a été ôté."),
    ("Control characters were dropped.", "Des caractères de commande ont été ôtés."),
    (
      "The entity &%; is not defined in XML; HTML's was taken.",
      "L’entité &%; n’existe pas en XML ; celle de HTML a été prise."
    ),
    (
      "The reference &%; means nothing; it was kept as text.",
      "La référence &%; ne désigne rien ; elle est restée telle quelle."
    ),
    (
      "The value of the attribute % is not quoted.",
      "La valeur de l’attribut % est sans guillemets."
    ),
    (
      "The attribute % stands twice in <%>; the first was taken.",
      "L’attribut % figure deux fois dans <%> ; le premier a été pris."
    ),
    ("The tag <%> lacks its >.", "La balise <%> est sans son >."),
    ("<%> is not closed before </%>.", "<%> n’est pas fermé avant </%>."),
    ("<%> is never closed.", "<%> n’est jamais fermé."),
    ("</%> closes nothing; it was ignored.", "</%> ne ferme rien ; il a été laissé de côté."),
    (
      "The prefix %: is not declared; it was taken for what it usually means.",
      "Le préfixe %: n’est pas déclaré ; il a été pris dans son sens habituel."
    ),
    (
      "The document ends inside <%>; what was read is kept.",
      "Le document s’arrête dans <%> ; ce qui a été lu est gardé."
    ),
    ("The document ends inside a tag.", "Le document s’arrête dans une balise."),
    (
      "Text stands before the document; it was skipped.",
      "Du texte précède le document ; il a été sauté."
    ),
    (
      "An XML declaration stands inside the document, not at its very beginning.",
      "Une déclaration XML se trouve dans le document, non à son tout début."
    ),
    (
      "The XML is not well-formed: %.",
      "Le XML n’est pas bien formé (message de libxml2, en anglais) : %."
    ),
    ("The XML is not well-formed.", "Le XML n’est pas bien formé."),
    (
      "The document is empty or too large for the XML parser.",
      "Le document est vide, ou trop grand pour l’analyseur XML."
    ),
    (
      "The document type declares attributes; they were not read.",
      "Le type de document déclare des attributs ; ils n’ont pas été lus."
    ),
    (
      "The document type declares more than % entities.",
      "Le type de document déclare plus de % entités."
    ),
    (
      "More than % namespace declarations are in force at once.",
      "Plus de % espaces de noms sont déclarés à la fois."
    ),
    (
      "The document has more than % different names.", "Le document a plus de % noms différents."
    ),
    (
      "The document has more than % processing instructions.",
      "Le document a plus de % instructions de traitement."
    ),
    (
      "Addresses of the document are long and many; further relative ones were not read.",
      "Les adresses du document sont longues et nombreuses ; les suivantes, relatives, n’ont pas été lues."
    ),
    ("An element has more than % attributes.", "Un élément a plus de % attributs."),
    (
      "An element has % attributes; the first % were read.",
      "Un élément a % attributs ; les % premiers ont été lus."
    ),
    (
      "An element has too many attributes; the first % were read.",
      "Un élément a trop d’attributs ; les % premiers ont été lus."
    ),
    (
      "Elements are nested more than % deep; deeper tags were dropped.",
      "Les éléments sont emboîtés sur plus de % niveaux ; les balises plus profondes ont été ôtées."
    ),
    (
      "A base address is longer than % bytes; it was not used.",
      "Une adresse de base dépasse % octets ; elle n’a pas servi."
    ),
    (
      "A text is longer than % MiB; the rest was dropped.",
      "Un texte dépasse % Mio ; la suite a été ôtée."
    ),
    (
      "More than % entries; the rest was not read.",
      "Plus de % entrées ; les suivantes n’ont pas été lues."
    ),
    (
      "The document has % bytes; only the first 64 MiB were read.",
      "Le document a % octets ; seuls les 64 premiers Mio ont été lus."
    ),
    (
      "The id % stands on several entries; the link identifies this one.",
      "L’identifiant % est celui de plusieurs entrées ; celle-ci est reconnue à son lien."
    ),
    (
      "An entry has no title, no text and no file.",
      "Une entrée n’a ni titre, ni texte, ni fichier."
    ),
    (
      "An enclosure has no address of the web; it was left out.",
      "Un fichier joint n’a pas d’adresse web ; il a été laissé de côté."
    ),
    ("The date \"%\" could not be read.", "La date « % » n’a pas pu être lue."),
    ("The encoding % is unknown.", "L’encodage % est inconnu."),
    (
      "The encoding % is named by its number alone.",
      "L’encodage % n’est désigné que par son numéro."
    ),
    (
      "The document says % but is in another encoding.",
      "Le document se dit en % mais il est dans un autre encodage."
    ),
    (
      "The document says % but is in an encoding of single bytes.",
      "Le document se dit en % mais son encodage est à un octet."
    ),
    ("The document says % but is UTF-8.", "Le document se dit en % mais il est en UTF-8."),
    (
      "The document says % but is windows-1252.",
      "Le document se dit en % mais il est en windows-1252."
    ),
    (
      "The document is said to be UTF-8 but is not; it was read as windows-1252.",
      "Le document se dit en UTF-8 mais ne l’est pas ; il a été lu comme windows-1252."
    ),
    (
      "% bytes are not UTF-8 and were read as windows-1252.",
      "% octets ne sont pas de l’UTF-8 et ont été lus comme windows-1252."
    ),
    (
      "The document states no encoding that fits; it was read as %.",
      "Le document n’indique aucun codage qui convienne ; il a été lu comme %."
    ),
    ("% characters could not be decoded as %.", "% caractères n’ont pu être décodés comme %."),
    (
      "Some characters could not be decoded as %.",
      "Certains caractères n’ont pu être décodés comme %."
    ),
    (
      "The byte order mark stands more than once.",
      "La marque d’ordre des octets figure plus d’une fois."
    ),
    (
      "The JSON document ends too early; what was read is kept.",
      "Le document JSON s’arrête trop tôt ; ce qui a été lu est gardé."
    ),
    (
      "The JSON document ends inside a string; what was read is kept.",
      "Le document JSON s’arrête dans une chaîne ; ce qui a été lu est gardé."
    ),
    (
      "The JSON document is nested more than % deep.",
      "Le document JSON est emboîté sur plus de % niveaux."
    ),
    (
      "A member's name was expected in the JSON document.",
      "Un nom de membre était attendu dans le document JSON."
    ),
    (
      "A control character stands in a JSON string.",
      "Un caractère de commande se trouve dans une chaîne JSON."
    ),
    ("Something stands behind the JSON document.", "Quelque chose suit le document JSON."),
    ("\"%\" is no JSON value.", "« % » n’est pas une valeur JSON."),
    ("A citation has no PubMed number.", "Une notice est sans numéro PubMed."),
    (
      "The address '%' is a command or a local file and was refused.",
      "L’adresse « % » est une commande ou un fichier local : refusée."
    ),
    (
      "The address '%' is no http or https address and was refused.",
      "L’adresse « % » n’est ni http ni https : refusée."
    ),
    (
      "The address '%' stands already on line % and was merged.",
      "L’adresse « % » figure déjà à la ligne % : réunie à celle-ci."
    ),
  ]
}
