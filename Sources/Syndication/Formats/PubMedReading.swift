/// Reads MEDLINE citations as E-utilities give them (`PubmedArticleSet`).
final class PubMedReading: XMLEventHandler {
  private(set) var entries: [Entry] = []
  private(set) var problems: [Problem] = []
  var isFinished: Bool { false }

  func start(_ element: XMLStart) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
  func end(_ name: XMLName) {}
}
