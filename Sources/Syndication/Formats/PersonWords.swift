/// Words that tell two persons from one institution (`Ann Lee and Bo Chen`, `Health and Social Care`).
enum PersonWords {
  /// Small words inside surnames.
  static let particles: Set<String> = [
    "de", "da", "do", "dos", "du", "des", "del", "della", "di", "la", "le", "van", "von", "der",
    "den", "ten", "ter", "zu", "bin", "ibn", "al", "el", "y", "e",
  ]

  /// Words of authorities, firms and desks, none of a person's name; lower case.
  static let institutions: Set<String> = [
    "academy", "administration", "affairs", "agence", "agency", "alliance", "associates",
    "association", "associés", "board", "bureau", "care", "center", "centers", "centre", "centres",
    "child", "children", "cie", "clinic", "co", "colleagues", "college", "collège", "comité",
    "commission", "committee", "communications", "community", "company", "conseil", "consortium",
    "cooperation", "corp", "council", "data", "department", "desk", "development", "direction",
    "division", "drug", "editor", "editorial", "editors", "education", "equipe", "faculty",
    "federation", "fils", "food", "foundation", "gmbh", "group", "groupe", "haute", "health",
    "home", "hospital", "hospitals", "human", "hôpital", "inc", "information", "initiative",
    "institut", "institute", "international", "journal", "laboratory", "library", "ligue", "llc",
    "ltd", "media", "medical", "medicine", "ministry", "ministère", "mutual", "national", "network",
    "news", "nursing", "office", "organisation", "organization", "others", "partners", "pharma",
    "policy", "press", "prevention", "public", "publishing", "quality", "radio", "research",
    "review", "royal", "safety", "santé", "school", "science", "sciences", "services", "social",
    "society", "société", "sons", "staff", "studies", "study", "team", "technologies", "technology",
    "the", "times", "trust", "union", "united", "universities", "university", "université",
    "welfare", "women", "working", "world", "équipe",
  ]
}
