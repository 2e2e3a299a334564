/// Words that tell two persons from one institution (`Ann Lee and Bo Chen`, `Health and Social Care`).
enum PersonWords {
  /// Small words inside surnames.
  static let particles: Set<String> = [
    "de", "da", "do", "dos", "du", "des", "del", "della", "di", "la", "le", "van", "von", "der",
    "den", "ten", "ter", "zu", "bin", "ibn", "al", "el", "y", "e",
  ]

  /// Words of authorities, firms and desks, none of a person's name; lower case.
  static let institutions: Set<String> = [
    "academy", "administration", "agence", "agency", "alliance", "association", "board", "bureau",
    "care", "center", "centers", "centre", "centres", "clinic", "college", "collège", "commission",
    "committee", "comité", "communications", "community", "company", "conseil", "consortium",
    "cooperation", "council", "data", "department", "desk", "development", "direction", "division",
    "drug", "editor", "editorial", "editors", "education", "equipe", "équipe", "faculty",
    "federation", "food", "foundation", "group", "groupe", "haute", "health", "home", "hospital",
    "hospitals", "hôpital", "human", "information", "initiative", "institut", "institute",
    "international", "journal", "laboratory", "library", "ligue", "media", "medical", "medicine",
    "ministry", "ministère", "mutual", "national", "network", "news", "nursing", "office",
    "organisation", "organization", "pharma", "policy", "prevention", "press", "public",
    "publishing", "quality", "radio", "research", "review", "royal", "safety", "santé", "school",
    "science", "sciences", "services", "social", "société", "society", "staff", "studies", "study",
    "team", "technologies", "technology", "the", "times", "trust", "union", "united",
    "universities",
    "university", "université", "welfare", "working", "world",
  ]
}
