public import Syndication

/// What importing a list would do, row by row, before anything is kept.
public struct ImportTable: Sendable, Equatable {
  /// One outline with what becomes of it.
  public struct Row: Sendable, Equatable {
    /// What becomes of an outline.
    public enum Outcome: String, Sendable, CaseIterable {
      /// The list states its standing.
      case listed
      /// The table of known hosts gives its standing.
      case recognised
      /// The reader gave the rest of the list a standing.
      case given
      /// Waits until the reader allows it.
      case quarantined
      /// The list states that it is blocked.
      case blocked
      /// Its address stands already, higher in the list or in the library.
      case duplicate
      /// Its address cannot be fetched.
      case refused
    }

    /// What becomes of it.
    public let outcome: Outcome
    /// The source as it will be kept; for a duplicate, the one that stands already.
    public let source: Source
    /// 1-based line in the document.
    public let line: Int?
  }

  /// The title of the list.
  public let title: String?
  /// The rows in the order of the list.
  public let rows: [Row]
  /// What the reading of the document found, with lines; outlines it refused are among them.
  public let problems: [Problem]

  /// Decides on every outline of a list.
  ///
  /// - Parameters:
  ///   - document: the list as read.
  ///   - existing: the sources of the library, which keep their names and their standing.
  ///   - given: the standing for outlines of which nothing is known.
  public init(_ document: OPMLDocument, existing: [Source] = [], default given: Standing? = nil) {
    var byAddress: [String: Source] = [:]
    var names: Set<String> = []
    var places: [String: Int] = [:]
    for source in existing {
      byAddress[WebAddress.canonical(source.url) ?? source.url] = source
      names.insert(source.id)
    }
    var rows: [Row] = []
    rows.reserveCapacity(document.outlines.count)
    for outline in document.outlines {
      var source = Allowlist.decide(outline: outline, default: given)
      guard let address = Allowlist.address(outline.feedURL) else {
        rows.append(Row(outcome: .refused, source: source, line: outline.line))
        continue
      }
      let key = WebAddress.canonical(address) ?? address
      if var first = byAddress[key] {
        if let place = places[key], first.stand(alsoIn: outline.folders) {
          rows[place] = Row(outcome: rows[place].outcome, source: first, line: rows[place].line)
          byAddress[key] = first
        }
        rows.append(Row(outcome: .duplicate, source: first, line: outline.line))
        continue
      }
      source.id = Source.identifier(for: source.url) { names.contains($0) }
      names.insert(source.id)
      byAddress[key] = source
      places[key] = rows.count
      rows.append(Row(outcome: Self.outcome(of: source), source: source, line: outline.line))
    }
    self.title = document.title
    self.rows = rows
    self.problems = document.problems
  }

  /// The sources to keep, in the order of the list.
  public var accepted: [Source] {
    rows.filter { $0.outcome != .duplicate && $0.outcome != .refused }.map(\.source)
  }

  /// How many rows came to an outcome.
  public func count(_ outcome: Row.Outcome) -> Int {
    rows.reduce(0) { $0 + ($1.outcome == outcome ? 1 : 0) }
  }

  private static func outcome(of source: Source) -> Row.Outcome {
    switch (source.standing, source.standingReason) {
    case (.blocked, _): .blocked
    case (.unreviewed, _): .quarantined
    case (_, "list"): .listed
    case (_, "reader"): .given
    default: .recognised
    }
  }
}
