extension LoopbackServer.Step {
  /// Sends a text.
  public static func text(_ text: String) -> LoopbackServer.Step { .send(Array(text.utf8)) }
}

extension [LoopbackServer.Step] {
  /// A whole answer with its length.
  public static func answer(
    _ status: Int = 200, _ fields: [String] = [], _ body: [UInt8] = []
  ) -> [LoopbackServer.Step] {
    var lines = ["HTTP/1.1 \(status) Said"] + fields
    if status != 304, status >= 200 { lines.append("Content-Length: \(body.count)") }
    return [.text(lines.joined(separator: "\r\n") + "\r\n\r\n"), .send(body)]
  }

  /// A whole answer with a text.
  public static func answer(
    _ status: Int = 200, _ fields: [String] = [], text: String
  ) -> [LoopbackServer.Step] {
    answer(status, fields, [UInt8](text.utf8))
  }

  /// The head of an answer alone.
  public static func head(_ status: Int = 200, _ fields: [String] = []) -> [LoopbackServer.Step] {
    [.text((["HTTP/1.1 \(status) Said"] + fields).joined(separator: "\r\n") + "\r\n\r\n")]
  }

  /// A redirect.
  public static func redirect(_ status: Int = 302, to target: String) -> [LoopbackServer.Step] {
    answer(status, ["Location: " + target])
  }

  /// A whole answer in chunks of so many bytes.
  public static func chunked(
    _ fields: [String] = [], _ body: [UInt8], size: Int = 7
  ) -> [LoopbackServer.Step] {
    var steps = head(200, fields + ["Transfer-Encoding: chunked"])
    var index = 0
    while index < body.count {
      let chunk = [UInt8](body[index..<Swift.min(index + size, body.count)])
      steps.append(
        .send([UInt8](String(chunk.count, radix: 16).utf8) + [13, 10] + chunk + [13, 10]))
      index += size
    }
    return steps + [.text("0\r\n\r\n")]
  }
}
