import Foundation

/// Where one identity keeps its library and its configuration.
///
/// `--home DIR` or `VEILLE_HOME` holds both; else the folders of the XDG Base Directory
/// Specification 0.8. One home per identity keeps professional and private life apart.
public struct Home: Sendable, Equatable {
  /// The library's file.
  public let library: String
  /// The configuration's file, which need not exist.
  public let configuration: String

  /// A home in one folder.
  public init(folder: String) {
    self.init(library: folder + "/veille.sqlite", configuration: folder + "/config.yaml")
  }

  private init(library: String, configuration: String) {
    self.library = library
    self.configuration = configuration
  }

  /// The home that an environment names; `nil` when it names none (no `HOME` either).
  public init?(environment: [String: String]) {
    func folder(_ name: String) -> String? {
      environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }
    if let own = folder("VEILLE_HOME") {
      self.init(folder: own)
      return
    }
    // The specification: a relative path in these variables is to be ignored.
    func absolute(_ name: String) -> String? { folder(name).flatMap { $0.first == "/" ? $0 : nil } }
    let user = folder("HOME")
    guard let data = absolute("XDG_DATA_HOME") ?? user.map({ $0 + "/.local/share" }),
      let config = absolute("XDG_CONFIG_HOME") ?? user.map({ $0 + "/.config" })
    else { return nil }
    self.init(
      library: data + "/veille/veille.sqlite", configuration: config + "/veille/config.yaml")
  }

  /// Creates the library's folder, for its owner alone (0700).
  ///
  /// - Throws: `HomeError` when it cannot be made.
  public func prepare() throws(HomeError) {
    let folder = (library as NSString).deletingLastPathComponent
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) {
      guard isFolder.boolValue else { throw HomeError(folder: folder, reason: .notAFolder) }
      return
    }
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
    } catch {
      throw HomeError(folder: folder, reason: .notCreatable(POSIXText(error).text))
    }
  }
}

/// A home folder that cannot be used (exit 73).
public struct HomeError: Error, Sendable, Equatable {
  /// What is wrong with it.
  public enum Reason: Sendable, Equatable {
    case notAFolder
    case notCreatable(String)
  }

  /// The folder.
  public var folder: String
  /// What is wrong with it.
  public var reason: Reason
}
