import Syndication

/// The shipped table of hosts and publishers (`known-hosts.tsv`, docs/allowlist.md).
///
/// A host stands for itself and for what is under it, on whole labels only: `evil-nejm.org` and
/// `nejm.org.evil.example` are not `nejm.org`.
public enum KnownHosts {
  private static let table = HostTable(PackageResources.known_hosts_tsv)

  /// Every row, in the order of the table.
  public static var all: [KnownHost] { table.rows }

  /// What is known of a host name.
  ///
  /// - Returns: the longest row that covers the host; `nil` for an address literal or a stranger.
  public static func entry(forHost host: String) -> KnownHost? {
    table.longestMatch(host)
  }

  /// What is known of the host of an address.
  ///
  /// - Returns: `nil` when the address is not plainly that of the host: another scheme than http(s),
  ///   a port of its own, a backslash in it.
  public static func entry(forURL url: String) -> KnownHost? {
    guard !url.utf8.contains(UInt8(ascii: "\\")), let address = WebAddress.absolute(url),
      let host = WebAddress.host(address), !hasPort(address, host: host)
    else { return nil }
    return entry(forHost: host)
  }

  /// The address is absolute and without user information, so that a port follows the host.
  private static func hasPort(_ address: String, host: String) -> Bool {
    guard let slashes = address.utf8.firstIndex(of: UInt8(ascii: "/")) else { return true }
    return address[slashes...].utf8.dropFirst(2 + host.utf8.count).first == UInt8(ascii: ":")
  }
}
