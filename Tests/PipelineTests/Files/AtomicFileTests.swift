import Foundation
import TestSupport
import Testing

@testable import Pipeline

@Suite("Files that are written whole or not at all")
struct AtomicFileTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("a new file holds the text, and no other file is left beside it")
  func new() throws {
    try AtomicFile.write("a\n", to: folder.path + "/page.html")
    #expect(try folder.text("page.html") == "a\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["page.html"])
  }

  @Test("an old file is replaced and keeps its permissions")
  func replace() throws {
    let path = try folder.write("old", to: "page.html")
    chmod(path, 0o600)
    try AtomicFile.write("new", to: path)
    #expect(try folder.text("page.html") == "new")
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test("a symbolic link is refused and what it points to is left alone")
  func link() throws {
    let target = try folder.write("old", to: "target")
    let link = folder.path + "/link"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
    #expect(throws: OutputError(path: link, reason: .symbolicLink)) {
      try AtomicFile.write("new", to: link)
    }
    #expect(try folder.text("target") == "old")
  }

  @Test("a folder is refused")
  func directory() {
    #expect(throws: OutputError(path: folder.path, reason: .folder)) {
      try AtomicFile.write("new", to: folder.path)
    }
  }

  @Test("a folder that does not exist is told as not creatable")
  func missing() {
    let path = folder.path + "/no/page.html"
    #expect(
      throws: OutputError(path: path, reason: .system(code: ENOENT), isCreation: true)
    ) { try AtomicFile.write("new", to: path) }
  }

  @Test("a device is written in place and never replaced")
  func device() throws {
    try AtomicFile.write("new", to: "/dev/null")
    var information = stat()
    #expect(lstat("/dev/null", &information) == 0)
    #expect(information.st_mode & S_IFMT == S_IFCHR)
  }
}
