import CLibCurl
import Glibc

/// What has come of one hop so far.
struct Incoming {
  var fields = HeaderFields()
  var status = 0
  /// What the status line says after the number.
  var reason = ""
  var body: [UInt8] = []
  var wireBytes = 0
  var gzipTail = GzipTail()
  /// Whether the body of an answer that is not 200 was broken off, having said enough.
  var isCut = false

  /// Bytes kept of a body that is only looked at for what kind of page it is.
  static let otherBody = 64 << 10

  /// Adds body bytes; room is doubled at first and grows by a quarter once it is large, so that a
  /// hostile body holds little more than what it sent.
  mutating func append(body data: UnsafeBufferPointer<UInt8>, atMost limit: Int) {
    let needed = body.count + data.count
    if needed > body.capacity {
      let growth = body.capacity < 1 << 20 ? body.capacity : body.capacity / 4
      body.reserveCapacity(min(max(needed, body.capacity + growth), limit))
    }
    body.append(contentsOf: data)
  }

  /// Takes a status line (RFC 9112 §4): `HTTP/1.1 200 OK`.
  mutating func take(statusLine line: UnsafeBufferPointer<UInt8>) {
    let words = line.split(separator: UInt8(ascii: " "), maxSplits: 2)
    fields.removeFields()
    status =
      words.count > 1
      ? words[1].prefix(3).reduce(0) { $0 * 10 + Int($1 &- UInt8(ascii: "0")) % 10 } : 0
    let text = words.count > 2 ? words[2].prefix(80).filter { 0x20...0x7E ~= $0 } : []
    reason = String(decoding: text, as: UTF8.self)
  }
}

extension Transfer {
  /// Takes body bytes; `false` aborts the transfer.
  func receive(body data: UnsafeBufferPointer<UInt8>) -> Bool {
    guard incoming.status == 200 else { return receive(otherBody: data) }
    let count = incoming.body.count + data.count
    if count > policy.bodyBytes {
      failure = FetchFailure(.bodyTooLarge)
      incoming.body = []
      return false
    }
    incoming.append(body: data, atMost: policy.bodyBytes)
    return true
  }

  private func receive(otherBody data: UnsafeBufferPointer<UInt8>) -> Bool {
    incoming.body.append(contentsOf: data.prefix(Incoming.otherBody - incoming.body.count))
    // Little more: reading on keeps the connection. Much more: it is not worth the wait.
    incoming.isCut = incoming.body.count >= Incoming.otherBody
    return !incoming.isCut
  }

  /// Takes one header line; `false` aborts the transfer.
  func receive(header line: UnsafeBufferPointer<UInt8>) -> Bool {
    if line.starts(with: "HTTP/".utf8) { incoming.take(statusLine: line) }
    incoming.fields.append(line: line)
    guard incoming.fields.bytes <= policy.headerBytes else {
      failure = FetchFailure(.headersTooLarge)
      return false
    }
    return true
  }

  /// Takes the count of body bytes on the wire; `false` aborts the transfer.
  func progress(wire bytes: Int) -> Bool {
    incoming.wireBytes = bytes
    guard bytes <= policy.wireBytes else {
      failure = FetchFailure(.bodyTooLarge)
      return false
    }
    return true
  }

  /// Whether a socket to a resolved address may be opened.
  func mayConnect(to address: UnsafePointer<sockaddr>) -> Bool {
    guard mustCheckAddress, !isProxied, NetworkAddress.isInside(address) else { return true }
    failure = FetchFailure(.addressRefused)
    return false
  }
}
