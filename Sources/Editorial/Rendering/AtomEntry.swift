public import Evidence
public import FoundationEssentials
import Syndication

/// One entry of `feed.xml` as it stands there, so that the next run can keep it.
public struct AtomEntry: Sendable, Equatable {
  /// Its id.
  public var id: String
  /// Its `updated`.
  public var updated: Date
  /// Its element, as written.
  public var text: String

  static let opening = "<entry>"
  static let closing = "</entry>"
  /// Days an entry stays in the feed.
  public static let days = 30.0
  /// Entries of a feed at most.
  static let limit = 300

  /// The entries of a feed that `AtomRenderer` wrote; none of a text that it did not write.
  ///
  /// Everything that comes from feeds is escaped there, so that the lines `<entry>` and `</entry>`
  /// can only be the renderer's own.
  public static func entries(in feed: String) -> [AtomEntry] {
    guard feed.contains("<generator>veille</generator>"), feed.hasSuffix("</feed>\n") else {
      return []
    }
    var entries: [AtomEntry] = []
    var lines: [Substring] = []
    var isInside = false
    for line in feed.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == opening { (lines, isInside) = ([], true) }
      guard isInside else { continue }
      lines.append(line)
      guard line == closing else { continue }
      isInside = false
      guard let id = value(of: "id", in: lines),
        let updated = value(of: "updated", in: lines).flatMap(instant)
      else { continue }
      entries.append(AtomEntry(id: id, updated: updated, text: lines.joined(separator: "\n")))
    }
    return entries
  }

  /// The id of an entry of the library, in every feed that shows it.
  public static func id(of entry: AssessedEntry) -> String {
    AtomRenderer.identifier(of: "entry " + entry.source.id + " " + entry.entry.id)
  }

  /// The earlier entries that stay: recent ones that the new run does not bring itself.
  static func kept(
    _ earlier: [AtomEntry], beside own: [AtomEntry], before now: Date
  ) -> [AtomEntry] {
    let start = now.addingTimeInterval(-days * 86_400)
    var known = Set(own.map(\.id))
    let kept = earlier.filter { $0.updated >= start && known.insert($0.id).inserted }
    return Array(kept.prefix(max(0, limit - own.count)))
  }

  private static func value(of name: String, in lines: [Substring]) -> String? {
    let (start, end) = ("<\(name)>", "</\(name)>")
    guard let line = lines.first(where: { $0.hasPrefix(start) && $0.hasSuffix(end) }) else {
      return nil
    }
    return String(line.dropFirst(start.count).dropLast(end.count))
  }

  /// An instant as `Timestamp` writes it.
  private static func instant(_ text: String) -> Date? {
    let bytes = Array(text.utf8)
    guard bytes.count == 20, let day = CalendarDay(String(text.prefix(10))) else { return nil }
    func number(_ start: Int) -> Int? {
      Int(String(decoding: bytes[start..<start + 2], as: UTF8.self))
    }
    guard let hour = number(11), let minute = number(14), let second = number(17) else {
      return nil
    }
    return Date(
      timeIntervalSince1970: Double(day.number * 86_400 + hour * 3600 + minute * 60 + second))
  }
}
