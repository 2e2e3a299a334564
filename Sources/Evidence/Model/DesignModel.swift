/// A linear model over words, pairs of words and fired rules, one weight a design.
///
/// Trained offline by `scripts/train-evidence`, which writes `model-weights.bin`; it only
/// tips the balance where the rules leave room.
struct DesignModel: Sendable {
  /// Designs in the order of the weights.
  static let designs: [StudyDesign] = [
    .guideline, .metaAnalysis, .systematicReview, .randomizedTrial, .nonrandomizedTrial, .cohort,
    .caseControl, .crossSectional, .diagnosticAccuracy, .qualitative, .caseReport,
    .narrativeReview, .opinion, .preclinical, .modelling, .protocol, .news, .unknown,
  ]

  private var keys: [UInt32] = []
  private var rows: [UInt16] = []
  private var mask = 0
  private var weights: [Int8] = []
  /// How many features it weighs.
  private(set) var count = 0
  /// Thousandths of a logit that one step of a weight stands for.
  let step: Int

  static let shipped = DesignModel(PackageResources.model_weights_bin)

  /// A model from its packed form: two bytes of ``step``, then per feature four bytes of hash and a
  /// signed byte a design; numbers of several bytes have their first byte first.
  init(_ bytes: [UInt8]) {
    step = bytes.prefix(2).reduce(0) { $0 << 8 | Int($1) }
    let width = Self.designs.count
    count = max(0, bytes.count - 2) / (4 + width)
    var size = 64
    while size < count * 2 { size *= 2 }
    keys = [UInt32](repeating: 0, count: size)
    rows = [UInt16](repeating: 0, count: size)
    mask = size - 1
    weights.reserveCapacity((count + 1) * width)
    weights.append(contentsOf: repeatElement(0, count: width))
    for index in 0..<count {
      let at = 2 + index * (4 + width)
      var key: UInt32 = 0
      for offset in 0..<4 { key = key << 8 | UInt32(bytes[at + offset]) }
      for offset in 0..<width { weights.append(Int8(bitPattern: bytes[at + 4 + offset])) }
      var slot = Int(key &* 0x9E37_79B1 >> 7) & mask
      while rows[slot] != 0 { slot = (slot + 1) & mask }
      keys[slot] = key
      rows[slot] = UInt16(truncatingIfNeeded: index + 1)
    }
  }

  /// The row of a feature; `nil` when the model does not weigh it.
  func row(_ feature: UInt32) -> Int? {
    var slot = Int(feature &* 0x9E37_79B1 >> 7) & mask
    while rows[slot] != 0 {
      if keys[slot] == feature { return Int(rows[slot]) }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Adds what rows say of each design, in thousandths of a logit.
  func add(_ rows: some Sequence<Int>, to logits: inout [Int]) {
    let width = Self.designs.count
    var steps = [Int32](repeating: 0, count: width)
    steps.withUnsafeMutableBufferPointer { steps in
      weights.withUnsafeBufferPointer { weights in
        for row in rows {
          for design in 0..<width { steps[design] &+= Int32(weights[row * width + design]) }
        }
      }
    }
    for design in 0..<width { logits[design] += Int(steps[design]) * step }
  }

  /// What a row says of a design, in steps.
  func weight(_ row: Int, _ design: Int) -> Int {
    Int(weights[row * Self.designs.count + design])
  }
}
