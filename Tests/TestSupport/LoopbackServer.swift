import Foundation
import Synchronization

/// A small HTTP/1.1 server on 127.0.0.1 that misbehaves on demand.
///
/// Every request is answered by a script of steps, so that what goes over the wire is exactly what
/// the test wrote. It never sleeps on its own account: a step that waits ends with the client.
public final class LoopbackServer: Sendable {
  /// One request as it came.
  public struct Request: Sendable, Equatable {
    /// `GET`.
    public var method: String
    /// Path and query.
    public var target: String
    /// Fields by lower-case name.
    public var fields: [String: String]

    /// The path alone.
    public var path: String { target.split(separator: "?").first.map(String.init) ?? target }
    /// The value of a query parameter, percent-decoded.
    public func parameter(_ name: String) -> String? {
      URLComponents(string: "http://x" + target)?.queryItems?.first { $0.name == name }?.value
    }
  }

  /// One thing to do with the connection.
  public enum Step: Sendable {
    /// Send bytes.
    case send([UInt8])
    /// Send bytes again and again until the client goes.
    case sendForever([UInt8])
    /// Send bytes one at a time, with so many milliseconds between them, until the client goes.
    case drip([UInt8], milliseconds: Int)
    /// Wait so long, or until the client goes.
    case pause(milliseconds: Int)
    /// Say nothing until the client goes.
    case hang
    /// Close the connection.
    case close
    /// Break the connection off with a reset.
    case reset
  }

  /// What a request is answered with.
  public typealias Handler = @Sendable (Request) -> [Step]

  /// The port it listens on.
  public let port: Int
  let shared: Shared

  /// Starts a server.
  public init(_ handler: @escaping Handler) throws {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard listener >= 0 else { throw POSIXError(.EIO) }
    var yes: Int32 = 1
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let bound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(listener, address, length) == 0 && listen(listener, 512) == 0
          && getsockname(listener, address, &length) == 0
      }
    }
    guard bound else { throw POSIXError(.EADDRINUSE) }
    port = Int(UInt16(bigEndian: address.sin_port))
    shared = Shared(listener: listener, handler: handler)
    let shared = shared
    Thread.detachNewThread { shared.accept() }
  }

  deinit { shared.stop() }

  /// `http://127.0.0.1:PORT`.
  public var base: String { "http://127.0.0.1:\(port)" }
  /// The address of a path.
  public func url(_ path: String) -> String { base + path }
  /// The requests so far, in order.
  public var requests: [Request] { shared.log.withLock { $0.requests } }
  /// Connections accepted so far.
  public var connections: Int { shared.log.withLock { $0.connections } }
  /// Most requests that were being answered at one moment.
  public var mostAtOnce: Int { shared.log.withLock { $0.most } }
}
