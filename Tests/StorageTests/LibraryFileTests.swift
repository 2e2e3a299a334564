import Evidence
import Foundation
import GRDB
import Syndication
import TestSupport
import Testing

@testable import Storage

@Suite("The library as a file") struct LibraryFileTests {
  typealias Sample = TestLibrary
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path + "/veille.sqlite"
  }

  private func bytes() throws -> Data { try Data(contentsOf: URL(filePath: path)) }

  private func fill() throws {
    let library = try Library.open(at: path)
    try library.add([Sample.journal], at: Sample.now)
    let entries = (0..<200).map { (entry: Sample.entry("\($0)"), assessment: Assessment()) }
    try library.record(
      [Refreshed(sourceID: "revue", state: FetchState(), entries: entries)], at: Sample.now)
  }

  @Test("It is its owner's alone, from its first byte on")
  func permissions() throws {
    _ = try Library.open(at: path)
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test("What was written is there after opening again; readers are not locked out by a writer")
  func again() throws {
    try fill()
    let writer = try Library.open(at: path)
    try writer.queue.inTransaction(.immediate) {
      try $0.execute(sql: "DELETE FROM entry")
      let reader = try Library.open(at: path, access: .readOnly)
      #expect(try reader.candidates(since: Sample.days(-1)).entries.count == 200)
      return .rollback
    }
    #expect(try writer.integrityCheck() == "ok")
  }

  @Test("The settings that keep a tampered file from harm are on", arguments: [true, false])
  func settings(isWriting: Bool) throws {
    try fill()
    let library = try Library.open(at: path, access: isWriting ? .readWrite : .readOnly)
    let pragmas = ["trusted_schema": 0, "cell_size_check": 1, "foreign_keys": 1]
    for (name, value) in pragmas {
      #expect(try library.read { try Int.fetchOne($0, sql: "PRAGMA \(name)") } == value, "\(name)")
    }
    guard isWriting else { return }
    // Defensive: neither the schema nor the tables behind the index can be written by SQL.
    #expect(throws: StorageError.self) {
      try library.write { try $0.execute(sql: "DELETE FROM entry_text_data") }
    }
    #expect(throws: StorageError.self) {
      try library.write {
        try $0.execute(sql: "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = ''")
      }
    }
  }

  @Test("A read-only library gives everything and takes nothing")
  func readOnly() throws {
    try fill()
    let library = try Library.open(at: path, access: .readOnly)
    #expect(try library.search("patients", limit: 5).count == 5)
    #expect {
      try library.markRead(key: 1, at: Sample.now)
    } throws: { error in
      guard case .cannotWrite? = error as? StorageError else { return false }
      return true
    }
  }

  @Test("An absent library is not made by one who only reads")
  func absent() throws {
    #expect(throws: StorageError.self) { try Library.open(at: path, access: .readOnly) }
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test("A folder or a missing folder in the library's place is told")
  func noFile() throws {
    #expect(throws: StorageError.self) { try Library.open(at: folder.path) }
    #expect(throws: StorageError.self) { try Library.open(at: folder.path + "/no/veille.sqlite") }
  }

  @Test("What is no library is reported as damaged and left as it is")
  func noLibrary() throws {
    try folder.write(String(repeating: "no database at all. ", count: 400), to: "veille.sqlite")
    let before = try bytes()
    #expect {
      try Library.open(at: path)
    } throws: { error in
      guard case .damaged? = error as? StorageError else { return false }
      return true
    }
    #expect(try bytes() == before)
  }

  @Test("A library with torn pages is reported and never written to")
  func torn() throws {
    try fill()
    var torn = try bytes()
    for page in stride(from: 4096 * 2, to: torn.count - 4096, by: 4096) {
      torn.replaceSubrange(page..<page + 64, with: [UInt8](repeating: 0xA5, count: 64))
    }
    try torn.write(to: URL(filePath: path))
    do throws(StorageError) {
      let library = try Library.open(at: path)
      _ = try library.candidates(since: Sample.days(-1))
      Issue.record("nothing was noticed")
    } catch {
      guard case .damaged = error else {
        Issue.record("\(error)")
        return
      }
    }
    #expect(try bytes() == torn)
  }

  @Test("A file cut short is reported")
  func cut() throws {
    try fill()
    let half = try bytes().prefix(4096 * 3 + 100)
    try half.write(to: URL(filePath: path))
    #expect(throws: StorageError.self) {
      let library = try Library.open(at: path)
      _ = try library.candidates(since: Sample.days(-1))
    }
    #expect(try bytes() == half)
  }
}

@Suite("The right to refresh") struct LibraryLockTests {
  @Test("One at a time; who holds it is told; it is free again at once")
  func exclusive() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/veille.sqlite"
    let lock = try LibraryLock(libraryPath: path)
    #expect(throws: StorageError.locked(path: path, holder: getpid())) {
      _ = try LibraryLock(libraryPath: path)
    }
    _ = consume lock
    _ = try LibraryLock(libraryPath: path)
  }

  @Test("A left-over lock file of a dead process holds nothing")
  func leftOver() throws {
    let folder = try TemporaryFolder()
    try folder.write("99999\n", to: "veille.sqlite.lock")
    _ = try LibraryLock(libraryPath: folder.path + "/veille.sqlite")
  }

  @Test("A link in place of the lock file is not followed")
  func link() throws {
    let folder = try TemporaryFolder()
    let victim = try folder.write("precious", to: "victim")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/veille.sqlite.lock", withDestinationPath: victim)
    #expect(throws: StorageError.self) {
      _ = try LibraryLock(libraryPath: folder.path + "/veille.sqlite")
    }
    #expect(try folder.text("victim") == "precious")
  }
}
