import Foundation
import TestSupport
import Testing

@Suite("What schedule prints can be installed as it stands")
struct ScheduleCommandTests {
  private let home: ProgramHome
  private var folder: TemporaryFolder { home.folder }

  init() throws {
    home = try ProgramHome(named: "my home")
  }

  @Test("program, home, language and folder are said in full: cron knows none of them")
  func absolute() throws {
    let run = try home.veille("fr_FR.UTF-8").run(
      "schedule", folder.path + "/./site/../50 % d'été")
    #expect(run.status == 0)
    let line = try #require(run.output.split(separator: "\n").first { $0.hasPrefix("5 6 * * * ") })
    #expect(line.contains("/veille publish --quiet --home '\(home.path)' --lang fr "))
    // In a crontab a percent sign would end the command, even in quotes.
    #expect(line.hasSuffix(" '\(folder.path)/50 \\% d'\\''été'"))
    let unit = try #require(run.output.split(separator: "\n").first { $0.hasPrefix("ExecStart=") })
    #expect(
      unit.hasSuffix("\"--home\" \"\(home.path)\" \"--lang\" \"fr\" \"\(folder.path)/50 %% d'été\"")
    )
  }

  @Test("a language that config.yaml says is not said again")
  func configured() throws {
    try FileManager.default.createDirectory(atPath: home.path, withIntermediateDirectories: true)
    try folder.write("language: fr\n", to: "my home/config.yaml")
    let run = try home.veille("en").run("schedule", "/srv/veille")
    #expect(run.output.contains("'\(home.path)' /srv/veille\n"))
    #expect(run.output.contains("chaque jour"))
  }

  @Test("a template that cannot be used is 78, with its line, and nothing is written")
  func template() throws {
    try FileManager.default.createDirectory(atPath: home.path, withIntermediateDirectories: true)
    let page = try folder.write("<h1>\n{{{title}}}\n", to: "page.mustache")
    try folder.write("template: \(page)\n", to: "my home/config.yaml")
    let run = try home.veille().run("publish", folder.path + "/site")
    #expect(run.status == 78)
    #expect(run.errors.contains("page.mustache:2: "))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/site"))
    try folder.write("<h1>\n{{#sections}}\n", to: "page.mustache")
    let broken = try home.veille("fr").run(
      "demo", "--format", "html")
    #expect(broken.status == 78)
    #expect(broken.errors.contains("page.mustache:3") && broken.errors.contains("Mustache"))
  }
}
