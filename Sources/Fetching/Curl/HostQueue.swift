/// Who is next: first come, first served within a host, hosts in turn, never too many to one.
///
/// A pure state machine, so that fairness can be tested without a network.
struct HostQueue<Item> {
  private let total: Int
  private let perHost: Int
  private var waiting: [String: [Item]] = [:]
  private var heads: [String: Int] = [:]
  private var turn: [String] = []
  private var next = 0
  private var running: [String: Int] = [:]
  private(set) var active = 0

  init(total: Int, perHost: Int) {
    self.total = max(1, total)
    self.perHost = max(1, perHost)
  }

  /// Adds an item at the end of its host's line.
  mutating func append(_ item: Item, host: String) {
    if waiting[host] == nil { turn.append(host) }
    waiting[host, default: []].append(item)
  }

  /// Takes the next item that may start now.
  mutating func start() -> (host: String, item: Item)? {
    guard active < total, !turn.isEmpty else { return nil }
    for step in 0..<turn.count {
      let position = (next + step) % turn.count
      let host = turn[position]
      guard running[host, default: 0] < perHost, let line = waiting[host] else { continue }
      let head = heads[host, default: 0]
      let item = line[head]
      if head + 1 == line.count {
        waiting[host] = nil
        heads[host] = nil
        turn.remove(at: position)
        next = turn.isEmpty ? 0 : position % turn.count
      } else {
        heads[host] = head + 1
        next = (position + 1) % turn.count
      }
      running[host, default: 0] += 1
      active += 1
      return (host, item)
    }
    return nil
  }

  /// Takes all that waits for a host out of the line.
  mutating func removeAll(host: String) -> [Item] {
    guard let line = waiting.removeValue(forKey: host) else { return [] }
    let head = heads.removeValue(forKey: host) ?? 0
    if let position = turn.firstIndex(of: host) {
      turn.remove(at: position)
      if next > position { next -= 1 }
      if next >= turn.count { next = 0 }
    }
    return Array(line[head...])
  }

  /// An item of a host has ended.
  mutating func finish(host: String) {
    guard let count = running[host], count > 0 else { return }
    running[host] = count == 1 ? nil : count - 1
    active -= 1
  }
}
