/// What citations and closing lines are made of, in French and English, folded where words are compared.
extension CitationLine {
  /// What a line begins with, in lower case.
  static let labels = [
    "publication date:", "date de publication", "source:", "source :", "author(s):", "author(s) :",
    "authors:", "author:", "auteur(s)", "auteurs :", "auteurs:", "doi:", "doi :",
    "https://doi.org/", "http://dx.doi.org/", "https://dx.doi.org/", "pmid:", "pmid :", "issn",
    "e-issn", "keywords:", "mots-clés", "mots clés",
  ]

  /// What a number follows.
  static let numbered: Set<String> = ["volume", "vol", "tome", "pages", "page", "pp", "issue"]

  /// Lines of one word.
  static let headings: Set<String> = [
    "abstract", "summary", "resume", "introduction", "article",
  ]

  /// What a line ends with.
  static let notices = [
    ["earlyview"], ["early", "view"], ["ahead", "of", "print"], ["accepted", "article"],
    ["n", "a"],
  ]

  /// What stands somewhere in a closing line.
  static let closings = [
    ["appeared", "first", "on"], ["est", "apparu", "en", "premier"], ["continue", "reading"],
    ["lire", "la", "suite"], ["est", "apparu", "d", "abord", "sur"],
  ]
}
