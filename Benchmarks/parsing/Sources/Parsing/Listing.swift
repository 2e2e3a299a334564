import Foundation
import Syndication

/// Prints what is understood of many documents, a line each, so that two versions can be compared.
enum Listing {
  /// The normal form of each file, or why it is no feed.
  static func write(_ files: [String]) throws {
    for file in files {
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: file)))
      var line = file + "\t"
      do throws(UnrecognisedFeed) {
        line += NormalForm.json(of: try FeedParser.parse(FeedDocument(bytes: bytes)))
      } catch {
        line += "refused: \(error.kind) \(error.message) \(error.declaredFeeds)"
      }
      print(line)
    }
  }
}
