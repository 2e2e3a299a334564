public import Evidence
import Syndication

extension Wording {
  /// A study design in words.
  public func design(_ design: StudyDesign) -> String {
    switch design {
    case .guideline: pick("recommandation", "guideline")
    case .metaAnalysis: pick("méta-analyse", "meta-analysis")
    case .systematicReview: pick("revue systématique", "systematic review")
    case .randomizedTrial: pick("essai randomisé", "randomised trial")
    case .nonrandomizedTrial: pick("essai non randomisé", "non-randomised trial")
    case .cohort: pick("étude de cohorte", "cohort study")
    case .caseControl: pick("étude cas-témoins", "case-control study")
    case .crossSectional: pick("étude transversale", "cross-sectional study")
    case .diagnosticAccuracy: pick("étude diagnostique", "diagnostic accuracy study")
    case .qualitative: pick("étude qualitative", "qualitative study")
    case .caseReport: pick("cas clinique", "case report")
    case .narrativeReview: pick("revue narrative", "narrative review")
    case .opinion: pick("opinion", "opinion")
    case .preclinical: pick("étude préclinique", "preclinical study")
    case .modelling: pick("modélisation", "modelling study")
    case .protocol: pick("protocole", "protocol")
    case .safetyAlert: pick("alerte de sécurité", "safety alert")
    case .news: pick("nouvelle", "news")
    case .unknown: pick("type d’étude non établi", "design not established")
    }
  }

  /// A level of evidence in words, with its scale: `niveau 1 (OCEBM 2011)`, `grade A (HAS)`.
  public func level(_ level: EvidenceLevel) -> String {
    let noun = level.scale == "HAS" ? "grade" : pick("niveau", "level")
    return "\(noun)\(space)\(level.step) (\(level.scale.replacing(" ", with: space)))"
  }

  /// The design and its level, as a line (`Type d’étude : essai randomisé, niveau 2 (OCEBM 2011)`).
  public func designAndLevel(_ assessment: Assessment) -> String {
    let name = pick("Type d’étude", "Kind of study") + colon + design(assessment.design)
    return name + (assessment.level.map { ", " + level($0) } ?? "")
  }

  /// Where matched words stand, in words.
  public func field(_ field: TextMatch.Field) -> String {
    switch field {
    case .title: pick("titre", "title")
    case .abstract: pick("texte", "text")
    case .category: pick("catégorie", "category")
    case .section: pick("rubrique", "section")
    case .publicationType: pick("type de publication", "publication type")
    case .source: pick("source", "source")
    case .link: pick("lien", "link")
    }
  }

  /// A standing in words.
  public func standing(_ standing: Standing) -> String {
    switch standing {
    case .authority: pick("autorité de santé", "health authority")
    case .journal: pick("revue à comité de lecture", "peer-reviewed journal")
    case .society: pick("société savante", "learned society")
    case .press: pick("presse", "press")
    case .preprintServer: pick("serveur de prépublications", "preprint server")
    case .personal: pick("compte ou blog personnel", "personal account or blog")
    case .commercial: pick("source commerciale", "commercial source")
    case .unreviewed: pick("à vérifier", "to be checked")
    case .blocked: pick("bloquée", "blocked")
    }
  }

  /// A flag in words.
  public func flag(_ flag: EntryFlag) -> String {
    switch flag {
    case .preprint: pick("prépublication, non relue par des pairs", "preprint, not peer-reviewed")
    case .retracted: pick("rétractation", "retraction")
    case .expressionOfConcern: pick("mise en garde de l’éditeur", "expression of concern")
    case .correction: pick("correction", "correction")
    case .pressRelease: pick("communiqué de presse", "press release")
    case .sponsored: pick("contenu sponsorisé", "sponsored content")
    case .social: pick("réseau social", "social network")
    case .conferenceAbstract: pick("résumé de congrès", "conference abstract")
    case .patientIdentifying: pick("pourrait identifier un patient", "could identify a patient")
    }
  }

  /// A sign of method in words.
  public func marker(_ kind: Marker.Kind) -> String {
    switch kind {
    case .registration: pick("enregistrement de l’étude", "registration")
    case .sampleSize: pick("taille de l’échantillon", "sample size")
    case .effect: pick("effet avec intervalle de confiance", "effect with confidence interval")
    case .blinding: pick("insu", "blinding")
    case .multicentre: pick("plusieurs centres", "several centres")
    case .intentionToTreat: pick("analyse en intention de traiter", "intention-to-treat analysis")
    case .grade: pick("niveau de certitude ou grade", "certainty or grade")
    case .funding: pick("financement", "funding")
    case .interests: pick("liens d’intérêts", "interests")
    }
  }

  /// How grave an alert is, in words.
  public func gravity(_ gravity: AlertGravity) -> String {
    switch gravity {
    case .critical: pick("critique", "critical")
    case .serious: pick("sérieuse", "serious")
    case .information: pick("information", "information")
    }
  }

  /// A kind of identifier in words.
  public func identifyingKind(_ kind: IdentifyingSpan.Kind) -> String {
    switch kind {
    case .name: pick("nom", "name")
    case .birthDate: pick("date de naissance", "birth date")
    case .nationalNumber: pick("numéro national", "national number")
    case .recordNumber: pick("numéro de dossier", "record number")
    case .phone: pick("téléphone", "telephone")
    case .email: pick("adresse électronique", "e-mail address")
    case .address: pick("adresse", "address")
    case .licencePlate: pick("plaque d’immatriculation", "licence plate")
    case .combined: pick("combinaison identifiante", "identifying combination")
    }
  }

  /// A finding of the patient screen: kind, words, what to do.
  public func identifying(_ span: IdentifyingSpan) -> String {
    let words = PlainText.clean(span.text)
    return identifyingKind(span.kind) + colon + pick("«\u{A0}\(words)\u{A0}»", "“\(words)”") + colon
      + remedy(span.remedy)
  }

  /// What to do about an identifier, by its key.
  public func remedy(_ key: String) -> String {
    switch key {
    case "remedy.name":
      pick(
        "retirer le nom ou mettre une initiale fictive", "remove the name or use a made-up initial")
    case "remedy.birth-date":
      pick("remplacer la date par l’âge en tranche", "replace the date by an age range")
    case "remedy.age-range": pick("remplacer l’âge par une tranche", "replace the age by a range")
    case "remedy.place": pick("remplacer le lieu par la région", "replace the place by the region")
    case "remedy.date":
      pick("remplacer le jour par le mois ou la saison", "replace the day by the month or season")
    case "remedy.role": pick("retirer la fonction singulière", "remove the singular role")
    case "remedy.combined":
      pick(
        "changer au moins un des éléments : âge, sexe, lieu ou date",
        "change at least one of age, sex, place or date")
    default: pick("retirer", "remove")
    }
  }
}
