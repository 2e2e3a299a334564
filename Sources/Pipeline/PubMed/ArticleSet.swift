/// The records inside a `PubmedArticleSet`, to join the batches of one search.
enum ArticleSet {
  /// The bytes between the element's tags; `nil` when there is no such element.
  static func articles(in body: [UInt8]) -> ArraySlice<UInt8>? {
    let open = Array("<PubmedArticleSet".utf8)
    let close = Array("</PubmedArticleSet>".utf8)
    guard let start = body.firstRange(of: open),
      let inner = body[start.upperBound...].firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    // An empty set may close itself.
    if body[inner - 1] == UInt8(ascii: "/") { return [] }
    guard let end = last(close, in: body), end > inner else { return nil }
    return body[(inner + 1)..<end]
  }

  private static func last(_ mark: [UInt8], in body: [UInt8]) -> Int? {
    var index = body.count - mark.count
    while index >= 0 {
      if body[index..<(index + mark.count)].elementsEqual(mark) { return index }
      index -= 1
    }
    return nil
  }
}
