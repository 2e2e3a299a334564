// Written by scripts/train-evidence; do not edit.

/// The packed weights of `DesignModel`.
enum ModelWeights {
  static let step = 20
  static let packed = ""
}
