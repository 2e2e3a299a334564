import Foundation
import TestSupport
import Testing

@testable import Syndication

/// Every document under `Fixtures` beside what is to be understood of it.
///
/// `VEILLE_RECORD=1` writes the `.json` files anew: read every change before it is kept.
@Suite struct NormalFormTests {
  static let fixtures = Fixtures()
  static let documents: [String] = {
    let names = (try? fixtures.names(withExtension: "json")) ?? []
    return names.map { String($0.dropLast(5)) }
  }()

  static func document(_ name: String) throws -> FeedDocument {
    let isFeed = FileManager.default.fileExists(atPath: "\(fixtures.folder)/\(name).feed")
    return FeedDocument(bytes: try fixtures.bytes("\(name).\(isFeed ? "feed" : "xml")"))
  }

  /// The JSON in one spelling, without the XML library's own words, which change by its version.
  private static func canonical(_ json: Data) throws -> String {
    guard var tree = try JSONSerialization.jsonObject(with: json) as? [String: Any] else {
      return ""
    }
    tree["problems"] = (tree["problems"] as? [[String: Any]])?.filter {
      ($0["message"] as? String)?.hasPrefix("The XML is not well-formed") != true
    }
    let options: JSONSerialization.WritingOptions = [
      .prettyPrinted, .sortedKeys, .withoutEscapingSlashes,
    ]
    return String(
      decoding: try JSONSerialization.data(withJSONObject: tree, options: options), as: UTF8.self)
  }

  @Test("a document is understood whole", arguments: documents)
  func understanding(_ name: String) throws {
    let feed = try FeedParser.parse(try Self.document(name))
    let found = try Self.canonical(Data(NormalForm.json(of: feed).utf8))
    let file = URL(filePath: "\(Self.fixtures.folder)/\(name).json")
    if ProcessInfo.processInfo.environment["VEILLE_RECORD"] == "1" {
      try Data((found + "\n").utf8).write(to: file)
    }
    #expect(found == (try Self.canonical(Data(contentsOf: file))))
  }

  @Test("there is a fixture for every format that is read")
  func formats() throws {
    let formats = try Self.documents.map { try FeedParser.parse(try Self.document($0)).format }
    let missing = Set(FeedFormat.allCases).subtracting(formats)
    #expect(missing.subtracting([.atom]).isEmpty)
    #expect(Self.documents.count > 80)
  }
}
