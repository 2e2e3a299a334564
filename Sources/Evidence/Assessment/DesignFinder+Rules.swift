import Syndication

extension DesignFinder {
  /// The rules' points by design.
  func ruledTenths() -> RuledPoints {
    let isShort = reading.bodyWords < Self.fewWords
    var points = RuledPoints(
      unknownStart: isShort ? Self.unknownStartInFewWords : Self.unknownStart)
    addWords(&points)
    poolWhatWasSearched(&points)
    if reading.hits.count(where: { table.isFuture[$0.rule] }) >= 4 {
      points.add(Self.futureTense, to: RuledPoints.index(of: .protocol), inTitle: false)
    }
    weighCounts(&points)
    if reading.isPubMedWithoutAbstract {
      points.add(Self.noAbstract, to: RuledPoints.index(of: .opinion), inTitle: false)
    }
    addKinds(&points)
    weighSource(&points)
    if isLeftToModel {
      for place in Self.modelledPlaces where points.tenths(at: place) < Self.neededElse {
        points.add(-Self.unnamed, to: place, inTitle: false)
      }
    }
    return points
  }

  /// What the words of title and abstract speak for: a rule once in the title, thrice in the abstract.
  private func addWords(_ points: inout RuledPoints) {
    var titleSeen = [Bool](repeating: false, count: table.rules.count)
    var bodySeen = [Int8](repeating: 0, count: table.rules.count)
    var last = -1
    for hit in reading.hits {
      let design = table.designs[hit.rule]
      guard design >= 0 else { continue }
      let rulePoints = table.points[hit.rule]
      if hit.last < reading.titleWords {
        guard !titleSeen[hit.rule] else { continue }
        titleSeen[hit.rule] = true
        points.add(rulePoints, to: design, inTitle: true)
      } else {
        // A second wording of a rule adds two fifths, a third one a fifth.
        guard bodySeen[hit.rule] < 3, bodySeen[hit.rule] == 0 || hit.first > last else { continue }
        bodySeen[hit.rule] += 1
        last = hit.last
        let share = [5, 2, 1][Int(bodySeen[hit.rule]) - 1]
        points.add(rulePoints * share / 5, to: design, inTitle: false)
      }
    }
  }

  /// A search of databases whose studies were pooled is a meta-analysis, whatever its title says.
  private func poolWhatWasSearched(_ points: inout RuledPoints) {
    let meta = RuledPoints.index(of: .metaAnalysis)
    let review = points.tenths(.systematicReview)
    if points.tenths(at: meta) >= Self.pooled, review >= Self.needed {
      points.add(review + 10, to: meta, inTitle: false)
    }
  }

  /// What people counted say against a case report, an overview and an opinion.
  private func weighCounts(_ points: inout RuledPoints) {
    if reading.hasBody, points.tenths(.caseReport) > 0, let size = reading.sampleSize,
      size.value >= SampleSize.least
    {
      let isCohort = points.tenths(.cohort) >= Self.needed
      points.add(
        -Self.series.fromCase * (isCohort ? 2 : 1), to: RuledPoints.index(of: .caseReport),
        inTitle: false)
      points.add(Self.series.toCohort, to: RuledPoints.index(of: .cohort), inTitle: false)
    }
    if TextShape(reading).countsPeople(table) {
      for design in [StudyDesign.narrativeReview, .opinion] {
        points.add(-Self.counted, to: RuledPoints.index(of: design), inTitle: false)
      }
    }
  }

  /// What the entry is called: types, section, categories, labels.
  private func addKinds(_ points: inout RuledPoints) {
    let narrative = RuledPoints.index(of: .narrativeReview)
    let isSystematic =
      max(points.titleTenths(.systematicReview), points.titleTenths(.metaAnalysis))
      >= Self.surelyReviewed
    for kind in reading.kinds {
      for number in table.rules(ofKind: kind.text) {
        let design = table.designs[number]
        // The Lancet's "[Review]" and the type "Review" stand over systematic reviews too.
        if design == narrative, isSystematic { continue }
        if design >= 0 {
          points.add(table.rules[number].points * kind.strength / 4, to: design, inTitle: true)
        }
      }
    }
  }

  /// What the source lends: an agency's recommendation is one, the press issues none.
  private func weighSource(_ points: inout RuledPoints) {
    // What a health agency calls a recommendation is one (HAS, "Recommandation de bonne pratique").
    if source.standing == .authority, points.tenths(.guideline) >= Self.needed {
      points.add(Self.authorityRecommends, to: RuledPoints.index(of: .guideline), inTitle: true)
    }
    if source.standing == .press || source.kind == "press" {
      points.add(Self.pressReports, to: RuledPoints.index(of: .news), inTitle: true)
      points.add(-Self.pressReports, to: RuledPoints.index(of: .guideline), inTitle: true)
    }
  }
}
