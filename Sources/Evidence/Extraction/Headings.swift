/// The headings of structured abstracts in French and English, by what stands under them.
enum Headings {
  /// What stands under a heading.
  enum Part: Sendable {
    case result, conclusion
    /// Methods with results, results with conclusions: to be read sentence by sentence.
    case mixed
    case other
  }

  private static let lists: [(part: Part, headings: String)] = [
    (
      .result,
      """
      results;result;findings;main results;main findings;principal findings;key results;key findings
      major findings;resultats;resultat;principaux resultats;resultats principaux;main result
      results and discussion;results of data synthesis;data synthesis;observations;outcome;outcomes
      resultats et discussion;main outcomes and results;results and findings;primary results
      """
    ),
    (
      .conclusion,
      """
      conclusion;conclusions;conclusion s;interpretation;interpretations;en pratique
      authors conclusions;author s conclusions;reviewer s conclusions;reviewers conclusions
      conclusions and relevance;conclusion and relevance;conclusions and implications
      conclusion and implications;discussion and conclusion;discussion and conclusions
      conclusions and clinical relevance;clinical implications;clinical significance;implications
      conclusions and significance;summary and conclusions;main conclusion;significance
      significance and impact of the study;significance and impact of study;significance and impact
      conclusion and clinical relevance;conclusions interpretation;conclusions implications
      clinical relevance;conclusions and recommendations;conclusion des auteurs;practice implications
      implications for practice;bottom line;conclusions des auteurs;message cle;messages cles
      discussion conclusion;conclusion discussion;conclusions and inferences;lessons
      discussion and implications;implications and conclusions;summary;key message;key messages;interpretation and conclusions
      """
    ),
    (
      .mixed,
      """
      methods and results;methods and findings;results and conclusion;results and conclusions
      methods results;resultats et conclusion;resultats et conclusions;methodes et resultats
      main outcome measures and results;results conclusion;measurements and main results
      measurements and results;patients and results;results conclusions;recent findings
      evidence synthesis;review results;data synthesis and results
      """
    ),
    (
      .other,
      """
      background;backgrounds;introduction;objective;objectives;methods;method;aim;aims;purpose
      design;setting;settings;participants;patients;subjects;funding;registration;data sources
      data source;study selection;interventions;intervention;measurements;context;importance
      trial registration;materials and methods;material and methods;patients and methods;objectif
      objectifs;methodes;methode;contexte;but;buts;financement;discussion;patients et methodes
      main outcomes and measures;main outcome measures;main outcome measure;exposures;exposure
      rationale;background and aims;background and objectives;background and objective
      materiel et methodes;materiels et methodes;evidence review;limitations;limitation;keywords
      copyright;background and purpose;study design;study design and setting;data extraction
      search strategy;search methods;selection criteria;data collection and analysis;registered
      systematic review registration;primary and secondary outcome measures;outcome measures
      primary outcome measure;statistical analysis;hypothesis;question;research question;subject
      observation;observations cliniques;sujets et methodes;malades et methodes;population
      type of study;design and methods;methods and materials;purpose of review;clinical trial
      subjects and methods;case report;case presentation;case;case description;patient concerns
      diagnoses;diagnosis;methodology;problem;need;scope;study population;data;study objective
      aims and objectives;aim of the study;clinical trials registration;clinical trial registration
      setting and participants;design setting and participants;design and setting;implementation
      level of evidence;levels of evidence;ethics;ethics and dissemination;methods and analysis
      evidence acquisition;main outcome;main measures;key words;mots cles;sample;procedure
      procedures;measures;measure;instruments;strengths and limitations;approach;motivation
      background context;patient sample;summary of background data;highlights;introduction and
      etat des connaissances;perspectives;perspective;justification;cadre;plan d etude
      eligibility criteria;risk of bias;included studies;synthesis of results;description
      """
    ),
  ]

  private static let byHash: HashIndex = {
    var map = HashIndex(capacity: 400)
    for (number, list) in lists.enumerated() {
      for heading in list.headings.split(whereSeparator: { $0 == "\n" || $0 == ";" }) {
        let hash = WordReader.hash(heading.utf8)
        if map[hash] == nil { map.insert(number, at: hash) }
      }
    }
    return map
  }()

  /// The first words of all headings: a cheap no for most sentences.
  private static let firstWords: HashIndex = {
    var map = HashIndex(capacity: 400)
    for list in lists {
      for heading in list.headings.split(whereSeparator: { $0 == "\n" || $0 == ";" }) {
        let hash = WordReader.hash(heading.utf8.prefix { $0 != 0x20 })
        if map[hash] == nil { map.insert(1, at: hash) }
      }
    }
    return map
  }()

  /// Whether a heading may begin with a word of this hash.
  static func mayBegin(_ hash: UInt64) -> Bool { firstWords[hash] != nil }

  /// What stands under a row of folded words with this hash, when it is a heading.
  static func part(_ hash: UInt64) -> Part? { byHash[hash].map { lists[$0].part } }
}
