import Foundation
import TestSupport
import Testing

@testable import Pipeline

@Suite("Where a library lives")
struct HomeTests {
  @Test(
    "the environment decides, VEILLE_HOME first",
    arguments: [
      (["VEILLE_HOME": "/v", "HOME": "/h"], "/v/veille.sqlite", "/v/config.yaml"),
      (
        ["HOME": "/h"], "/h/.local/share/veille/veille.sqlite", "/h/.config/veille/config.yaml"
      ),
      (
        ["HOME": "/h", "XDG_DATA_HOME": "/d", "XDG_CONFIG_HOME": "/c"],
        "/d/veille/veille.sqlite", "/c/veille/config.yaml"
      ),
      (
        ["HOME": "/h", "XDG_DATA_HOME": "relative"],
        "/h/.local/share/veille/veille.sqlite", "/h/.config/veille/config.yaml"
      ),
    ])
  func environment(variables: [String: String], library: String, configuration: String) {
    let home = Home(environment: variables)
    #expect(home?.library == library)
    #expect(home?.configuration == configuration)
  }

  @Test("an empty environment names no home")
  func none() { #expect(Home(environment: [:]) == nil) }

  @Test("the folder is made for its owner alone")
  func modes() throws {
    let folder = try TemporaryFolder()
    let home = Home(folder: folder.path + "/a/b")
    try home.prepare()
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path + "/a/b")
    #expect(attributes[.posixPermissions] as? Int == 0o700)
  }

  @Test("a file in the folder's place is told")
  func file() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("", to: "home")
    #expect(throws: HomeError(folder: path, reason: .notAFolder)) {
      try Home(folder: path).prepare()
    }
  }
}
