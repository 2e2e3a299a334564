import Evidence
import Syndication

/// What is said of a study after it came out: retraction, concern, correction, and whether the
/// reader has met it.
struct AlertDesk {
  let admission: Admission
  let day: String

  private static let amendments: [(Amendment, EntryFlag)] = [
    (.concern, .expressionOfConcern), (.correction, .correction),
  ]

  /// Brings a retraction, concern or correction of what the reader knows to the head of its study.
  ///
  /// Once, and only by a source that may say so: a claimed retraction of another's work is no alert.
  func alert(in cluster: inout StudyCluster) -> EntryFlag? {
    func bring(_ flag: EntryFlag, _ test: (AssessedEntry) -> Bool) -> EntryFlag? {
      guard
        let index = cluster.members.indices.first(where: {
          test(cluster.members[$0]) && cluster.mayJudge(cluster.members[$0])
        })
      else { return nil }
      cluster.members.insert(cluster.members.remove(at: index), at: 0)
      return flag
    }
    if !wasTold(.retraction, cluster), let flag = bring(.retracted, { $0.amendment == .retraction })
    {
      return flag
    }
    // What is new to the reader leads with its correction at the top of what hangs under it.
    guard wasMet(cluster) else { return nil }
    if !wasTold(.retraction, cluster), let flag = bring(.retracted, { $0.isRetracted }) {
      return flag
    }
    for (amendment, flag) in Self.amendments where !wasTold(amendment, cluster) {
      if let flag = bring(flag, { $0.amendment == amendment }) { return flag }
    }
    return nil
  }

  /// Why a study without alert has no place: it is retracted, or was shown by as near a source.
  func refusal(of cluster: StudyCluster) -> Digest.LeftOut.Reason? {
    let lead = cluster.lead
    let isGone = lead.isRetracted || lead.notices.contains { $0.kind == .retracts }
    if isGone, lead.amendment == nil { return .retracted }
    return isKnown(cluster) ? .shownBefore : nil
  }

  /// Whether an entry of the study was shown before this day, read, or put aside.
  ///
  /// What an earlier digest of the same day showed does not count, so that a later one is alike.
  func wasMet(_ cluster: StudyCluster) -> Bool {
    (cluster.members + cluster.earlier).contains {
      ($0.status.shownOn != nil && $0.status.shownOn != day) || $0.status.readAt != nil
        || $0.status.savedAt != nil
    }
  }

  /// Whether an earlier day's digest told of it, by this notice or another.
  private func wasTold(_ amendment: Amendment, _ cluster: StudyCluster) -> Bool {
    cluster.earlier.contains { entry in
      guard let shown = entry.status.shownOn, shown != day else { return false }
      if entry.amendment == amendment { return true }
      guard amendment == .retraction, entry.isRetracted,
        let again = entry.status.revisionShownOn
      else { return false }
      return again != day
    }
  }

  /// Whether the study was shown on another day by a source as near to it as today's.
  private func isKnown(_ cluster: StudyCluster) -> Bool {
    if admission.isRevisionDue(cluster.lead) || cluster.lead.status.shownOn == day { return false }
    let shown = cluster.earlier.filter { $0.status.shownOn != nil && $0.status.shownOn != day }
    return shown.contains { $0.role <= cluster.lead.role }
  }
}
