import Foundation

/// A home folder for the program, gone with the test that made it.
public struct ProgramHome {
  /// The folder around it, for what a test writes.
  public let folder: TemporaryFolder
  /// What the program is given as `VEILLE_HOME`; it does not exist before the program makes it.
  public let path: String

  /// A new folder.
  ///
  /// - Parameter name: the home's name in it.
  public init(named name: String = "home") throws {
    folder = try TemporaryFolder()
    path = folder.path + "/" + name
  }

  /// The program with this home, in a language.
  public func veille(_ language: String = "en") -> BuiltProgram {
    BuiltProgram(home: path, language: language)
  }
}
