/// A level of evidence on a named scale; no scale, no level.
public struct EvidenceLevel: Sendable, Equatable, Codable {
  /// `OCEBM 2011`, or `HAS` where the text itself states a grade.
  public var scale: String
  /// The step on that scale (`1` … `5`; `A`, `B`, `C`, `AE`).
  public var step: String

  /// A step on a scale.
  public init(scale: String, step: String) {
    self.scale = scale
    self.step = step
  }
}
