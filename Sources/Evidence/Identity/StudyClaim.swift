public import Syndication

/// What an entry says of the study it belongs to, and what its source may make of that.
public struct StudyClaim: Sendable, Equatable {
  /// Another work that the entry belongs to.
  public struct Target: Sendable, Equatable {
    /// The work's name.
    public let key: StudyKey
    /// Whether it is the same work in another form: a preprint and its article.
    public let isSameWork: Bool
  }

  /// A retraction, concern or correction that the entry announces.
  public struct Notice: Sendable, Equatable {
    /// What it announces.
    public let kind: Relation.Kind
    /// The work it is about; `nil`: the entry's own study.
    public let key: StudyKey?
  }

  /// Names of the work itself, strongest first.
  public let own: [StudyKey]
  /// The entry's page where it is another site's: that site's to name.
  public let foreignPage: StudyKey?
  /// The one other work whose study the entry belongs to.
  ///
  /// The first, where it names several: an editorial on two trials must not make them one.
  public let target: Target?
  /// The title that a notice or a comment quotes, for those that give no identifier.
  public let quotation: StudyKey?
  /// The title by which notices find the entry.
  public let headline: StudyKey?
  /// What it announces about its study.
  public let notices: [Notice]
  /// Whether the source may give names to a study; the entry is a guest of it otherwise.
  public let namesStudies: Bool

  /// What an entry of a source says.
  public init(_ entry: Entry, _ assessment: Assessment, from source: Source) {
    let relations = entry.relations + assessment.relations
    let amendment = Amendment(entry, assessment)
    namesStudies = source.namesStudies
    let keys = StudyIdentity.keys(for: entry)
    let isOwnPage = entry.link.map(source.owns) ?? false
    let own = isOwnPage ? keys : keys.filter { $0.kind != .address }
    self.own = own
    foreignPage = isOwnPage ? nil : keys.first { $0.kind == .address }
    target = relations.lazy.compactMap(Self.target).first { !own.contains($0.key) }
    headline = amendment == nil ? StudyIdentity.headline(of: entry) : nil
    quotation =
      amendment == nil
      ? CommentTitle.quoted(in: entry.title).flatMap { StudyIdentity.headline($0) }
      : NoticeTitle(entry.title).flatMap { StudyIdentity.headline($0.quoted) }
    notices = Self.notices(relations, amendment, quotation: quotation)
  }

  /// The works that the entry is about or speaks of, strongest name first; a guest's own names
  /// among them.
  public var worksSpokenOf: [StudyKey] {
    let names = namesStudies ? [] : own.filter { $0.kind <= .address }
    let others = [target?.key, foreignPage].compactMap(\.self)
    return (names + others).sorted { $0.kind < $1.kind }
  }

  private static func target(_ relation: Relation) -> Target? {
    let isSameWork: Bool
    switch relation.kind {
    case .isPreprintOf, .hasPreprint: isSameWork = true
    case .retracts, .expressesConcernOn, .corrects, .commentsOn, .reportsOn, .retractedBy,
      .correctedBy, .concernIn:
      isSameWork = false
    // A review's update is a work of its own, and news for who read the version before.
    case .commentedBy, .updates: return nil
    }
    return StudyKey(target: relation.target).map { Target(key: $0, isSameWork: isSameWork) }
  }

  private static func notices(
    _ relations: [Relation], _ amendment: Amendment?, quotation: StudyKey?
  ) -> [Notice] {
    var notices: [Notice] = []
    for relation in relations {
      switch relation.kind {
      case .retracts, .expressesConcernOn, .corrects:
        guard let amendment, let key = StudyKey(target: relation.target) else { continue }
        let kind = relation.kind == .retracts ? amendment.relation : relation.kind
        notices.append(Notice(kind: kind, key: key))
      case .retractedBy: notices.append(Notice(kind: .retracts, key: nil))
      case .concernIn: notices.append(Notice(kind: .expressesConcernOn, key: nil))
      case .correctedBy: notices.append(Notice(kind: .corrects, key: nil))
      default: continue
      }
    }
    if notices.isEmpty, let amendment, let quotation {
      notices.append(Notice(kind: amendment.relation, key: quotation))
    }
    return notices
  }
}
