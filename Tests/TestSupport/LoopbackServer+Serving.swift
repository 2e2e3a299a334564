import Foundation
import Synchronization

extension LoopbackServer {
  struct Log {
    var requests: [Request] = []
    var connections = 0
    var active = 0
    var most = 0
    var isStopped = false
  }

  /// What the threads share; outlives the server until the last of them is through.
  final class Shared: Sendable {
    let log = Mutex(Log())
    private let listener: Int32
    private let handler: Handler

    init(listener: Int32, handler: @escaping Handler) {
      self.listener = listener
      self.handler = handler
    }

    func stop() {
      log.withLock { $0.isStopped = true }
      shutdown(listener, Int32(SHUT_RDWR))
    }

    private var isStopped: Bool { log.withLock { $0.isStopped } }

    func accept() {
      while true {
        let client = Foundation.accept(listener, nil, nil)
        if client < 0 { break }
        log.withLock { $0.connections += 1 }
        Thread.detachNewThread {
          self.serve(client)
          close(client)
        }
      }
      close(listener)
    }

    private func serve(_ client: Int32) {
      var pending: [UInt8] = []
      while let request = read(client, &pending) {
        log.withLock { log in
          log.requests.append(request)
          log.active += 1
          log.most = max(log.most, log.active)
        }
        let goesOn = handler(request).allSatisfy { perform($0, client) }
        log.withLock { $0.active -= 1 }
        if !goesOn { return }
      }
    }

    private func read(_ client: Int32, _ pending: inout [UInt8]) -> Request? {
      let end = Array("\r\n\r\n".utf8)
      var buffer = [UInt8](repeating: 0, count: 16_384)
      while true {
        if let range = pending.firstRange(of: end) {
          let head = String(decoding: pending[..<range.lowerBound], as: UTF8.self)
          pending.removeSubrange(..<range.upperBound)
          return parse(head)
        }
        guard waits(client, milliseconds: -1, for: Int16(POLLIN)) else { return nil }
        let count = recv(client, &buffer, buffer.count, 0)
        guard count > 0, pending.count < 1 << 20 else { return nil }
        pending += buffer[..<count]
        // A TLS hello: nothing here speaks that.
        if pending.first == 0x16 { return nil }
      }
    }

    private func parse(_ head: String) -> Request? {
      var lines = head.components(separatedBy: "\r\n")[...]
      guard let first = lines.popFirst()?.components(separatedBy: " "), first.count >= 2 else {
        return nil
      }
      var request = Request(method: first[0], target: first[1], fields: [:])
      for line in lines {
        let parts = line.split(separator: ":", maxSplits: 1)
        guard parts.count == 2 else { continue }
        request.fields[parts[0].lowercased()] = parts[1].trimmingCharacters(in: .whitespaces)
      }
      return request
    }

    /// Does one step; `false` when the connection is over.
    private func perform(_ step: Step, _ client: Int32) -> Bool {
      switch step {
      case .send(let bytes): return send(client, bytes)
      case .sendForever(let bytes):
        while send(client, bytes) {}
        return false
      case .drip(let bytes, let milliseconds):
        for byte in bytes {
          guard send(client, [byte]), !leaves(client, milliseconds: milliseconds) else {
            return false
          }
        }
        return true
      case .pause(let milliseconds): return !leaves(client, milliseconds: milliseconds)
      case .hang:
        while !leaves(client, milliseconds: 1000) {}
        return false
      case .close: return false
      case .reset:
        var linger = linger(l_onoff: 1, l_linger: 0)
        setsockopt(
          client, SOL_SOCKET, SO_LINGER, &linger,
          socklen_t(MemoryLayout.size(ofValue: linger)))
        return false
      }
    }

    private func send(_ client: Int32, _ bytes: [UInt8]) -> Bool {
      var sent = 0
      while sent < bytes.count {
        guard !isStopped else { return false }
        let count = bytes[sent...].withUnsafeBytes {
          Foundation.send(client, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
        guard count > 0 else { return false }
        sent += count
      }
      return true
    }

    /// Waits for the client to go (or to speak, which no polite one does here), or for the time.
    private func leaves(_ client: Int32, milliseconds: Int) -> Bool {
      isStopped || waits(client, milliseconds: milliseconds, for: Int16(POLLIN)) || isStopped
    }

    private func waits(_ client: Int32, milliseconds: Int, for events: Int16) -> Bool {
      var descriptor = pollfd(fd: client, events: events, revents: 0)
      return poll(&descriptor, 1, Int32(milliseconds)) > 0
    }
  }
}
