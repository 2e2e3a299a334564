import Foundation
import Syndication

/// What `esearch` answers (eSearchResult, XML or JSON).
struct SearchAnswer: Equatable {
  var count: Int
  var ids: [String]
  var queryKey: String?
  var environment: String?
  /// The service's own words, when it refuses.
  var error: String?

  /// Reads either form; `nil` when it is neither.
  init?(_ body: [UInt8]) {
    if body.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") {
      self.init(json: body)
    } else {
      self.init(xml: String(decoding: body, as: UTF8.self))
    }
  }

  private init?(xml text: String) {
    func first(_ name: String, in text: Substring) -> Substring? {
      guard let start = text.range(of: "<\(name)>"),
        let end = text[start.upperBound...].range(of: "</\(name)>")
      else { return nil }
      return text[start.upperBound..<end.lowerBound]
    }
    guard text.contains("<eSearchResult") else { return nil }
    error = first("ERROR", in: text[...]).map { PlainText.strip(html: String($0)) }
    // The first count is the search's; those of its terms come later.
    count = first("Count", in: text[...]).flatMap { Int($0) } ?? 0
    queryKey = first("QueryKey", in: text[...]).map(String.init)
    environment = first("WebEnv", in: text[...]).map(String.init)
    ids = []
    var rest = first("IdList", in: text[...]) ?? ""
    while let id = first("Id", in: rest), ids.count < 10_000 {
      ids.append(String(id))
      rest = rest[id.endIndex...].dropFirst()
    }
    ids = ids.filter(Self.isNumber)
  }

  private init?(json body: [UInt8]) {
    struct Answer: Decodable {
      var esearchresult: Result?
      var error: String?
    }
    struct Result: Decodable {
      var count: String?
      var idlist: [String]?
      var querykey: String?
      var webenv: String?
      var ERROR: String?
    }
    guard let answer = try? JSONDecoder().decode(Answer.self, from: Data(body)) else { return nil }
    let result = answer.esearchresult
    guard result != nil || answer.error != nil else { return nil }
    error = (answer.error ?? result?.ERROR).map { PlainText.clean($0) }
    count = result?.count.flatMap { Int($0) } ?? 0
    ids = (result?.idlist ?? []).filter(Self.isNumber)
    queryKey = result?.querykey
    environment = result?.webenv
  }

  private static func isNumber(_ id: String) -> Bool {
    !id.isEmpty && id.utf8.count < 12 && id.utf8.allSatisfy { $0 &- 0x30 < 10 }
  }
}
