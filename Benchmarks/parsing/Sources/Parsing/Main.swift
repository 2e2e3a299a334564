import Foundation
import Syndication

/// Measures reading: `parsing corpus [MB]`, `parsing hostile [MB] [NAME]`, `parsing read FILE…`,
/// `parsing list` with names of files on the standard input.
@main
struct Main {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let size = arguments.dropFirst().first.flatMap(Int.init)
    switch arguments.first {
    case "corpus": try corpus(megabytes: size ?? 50)
    case "hostile" where arguments.count > 2: hostile(arguments[2], megabytes: size ?? 15)
    case "hostile": try hostile(megabytes: size ?? 15)
    case "read": try read(Array(arguments.dropFirst()))
    case "list": try Listing.write(Array(AnyIterator { readLine() }))
    default: print("parsing corpus [MB] | hostile [MB] [NAME] | read FILE… | list < NAMES")
    }
  }

  // MARK: Throughput

  private static func corpus(megabytes: Int) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "veille-corpus")
    try? FileManager.default.removeItem(at: folder)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var bytes = (xml: 0, json: 0)
    var files: [String] = []
    var markup: [String] = []
    for document in Corpus(megabytes: megabytes).documents() {
      let path = folder.appending(path: document.name).path
      try document.text.write(toFile: path, atomically: false, encoding: .utf8)
      if document.name.hasSuffix("json") {
        bytes.json += document.text.utf8.count
      } else {
        files.append(path)
        bytes.xml += document.text.utf8.count
        markup += document.markup
      }
    }
    let json = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix("json") }.map { folder.appending(path: $0).path }
    print(
      "\(files.count) XML documents of \(bytes.xml >> 20) MiB, \(json.count) JSON Feeds of \(bytes.json >> 20) MiB"
    )
    var best = (
      lint: Double.infinity, all: Double.infinity, html: Double.infinity, json: Double.infinity
    )
    for _ in 0..<5 {
      best.lint = min(best.lint, try xmllint(files))
      best.all = min(best.all, try Usage.of { for file in files { _ = try parse(file) } }.seconds)
      best.html = min(
        best.html, Usage.of { for html in markup { _ = SafeHTML.sanitising(html) } }.seconds)
      best.json = min(best.json, try Usage.of { for file in json { _ = try parse(file) } }.seconds)
    }
    report("xmllint --sax --noout", best.lint, bytes.xml, best.lint)
    report("veille, reading and normalising", best.all - best.html, bytes.xml, best.lint)
    report("veille, sanitising", best.html, markup.reduce(0) { $0 + $1.utf8.count }, best.lint)
    report("veille, all", best.all, bytes.xml, best.lint)
    report("veille, JSON Feed, all", best.json, bytes.json, nil)
  }

  private static func report(_ name: String, _ seconds: Double, _ bytes: Int, _ lint: Double?) {
    let rate = Int(Double(bytes) / seconds / 1e6)
    let ratio = lint.map { ", \((seconds / $0 * 100).rounded() / 100) × xmllint" } ?? ""
    print("\(name): \((seconds * 1000).rounded() / 1000) s, \(rate) MB/s\(ratio)")
  }

  private static func xmllint(_ files: [String]) throws -> Double {
    let before = Usage.children.seconds
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["xmllint", "--sax", "--noout"] + files
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return Usage.children.seconds - before
  }

  private static func parse(_ path: String) throws -> Feed {
    try FeedParser.parse(FeedDocument(bytes: bytes(of: path)))
  }

  /// A file's bytes without a copy in between, as `xmllint` reads them.
  private static func bytes(of path: String) throws -> [UInt8] {
    let file = try FileHandle(forReadingFrom: URL(filePath: path))
    defer { try? file.close() }
    let size = Int(try file.seekToEnd())
    try file.seek(toOffset: 0)
    return Array(unsafeUninitializedCapacity: size) { room, count in
      while count < size, let base = room.baseAddress {
        let step = Foundation.read(file.fileDescriptor, base + count, size - count)
        guard step > 0 else { break }
        count += step
      }
    }
  }

  // MARK: Hostile documents

  private static func hostile(megabytes: Int) throws {
    for (name, _) in Hostile.all {
      let process = Process()
      process.executableURL = URL(filePath: CommandLine.arguments[0])
      process.arguments = ["hostile", String(megabytes), name]
      try process.run()
      process.waitUntilExit()
      if process.terminationStatus != 0 {
        print("✗ \(name): \(process.terminationReason) \(process.terminationStatus)")
      }
    }
  }

  private static func hostile(_ name: String, megabytes: Int) {
    guard let make = Hostile.all.first(where: { $0.name == name })?.make else { return }
    let bytes = Array(make(megabytes << 20).utf8)
    let before = Usage.own.peak
    var told = ""
    let usage = Usage.of {
      if bytes.starts(with: "<opml".utf8) {
        told = "\((try? OPML.read(bytes))?.outlines.count ?? 0) outlines"
        return
      }
      do throws(UnrecognisedFeed) {
        let feed = try FeedParser.parse(FeedDocument(bytes: bytes))
        told = "\(feed.entries.count) entries, \(feed.problems.count) problems: "
        told += feed.problems.first.map { "\($0.line ?? 0) \($0.message.prefix(90))" } ?? ""
      } catch { told = "refused: \(error.message)" }
    }
    let mark = usage.seconds > 2 ? "✗" : "✓"
    print(
      "\(mark) \(name): \(bytes.count >> 10) KiB, \((usage.seconds * 100).rounded() / 100) s, \(usage.peak - before) MiB more; \(told)"
    )
  }

  private static func read(_ files: [String]) throws {
    let usage = try Usage.of { for file in files { _ = try parse(file) } }
    print("\(files.count) documents, \(usage.seconds) s, peak \(usage.peak) MiB")
  }
}
