// swift-tools-version: 6.2
import PackageDescription

/// The texts that a room ships: a folder of files and one C file that takes them in as they are
/// (docs/decisions/0005-embedded-texts.md).
func resources(of room: String) -> Target {
  .target(name: "\(room)Resources", path: "Sources/\(room)/Resources", sources: ["resources.c"])
}

/// Settings of every room: what crosses a wall is said, what is imported is named, and a warning
/// is an error (docs/architecture.md, "Walls, and who keeps them").
let room: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

let package = Package(
  name: "veille",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "veille", targets: ["veille"]),
    .library(name: "Syndication", targets: ["Syndication"]),
    .library(name: "Evidence", targets: ["Evidence"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .target(name: "CLibCurl"),
    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3",
      providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite3"])]),

    .target(
      name: "Syndication", dependencies: ["CLibXML2", "SyndicationResources"],
      exclude: ["Resources"], swiftSettings: room),
    .target(name: "Fetching", dependencies: ["CLibCurl"], swiftSettings: room),
    .target(
      name: "Evidence", dependencies: ["Syndication", "EvidenceResources"],
      exclude: ["Resources"], swiftSettings: room),
    .target(
      name: "Storage",
      dependencies: [
        "CSQLite", "Syndication", "Evidence", .product(name: "GRDB", package: "GRDB.swift"),
      ], swiftSettings: room),
    .target(
      name: "Editorial",
      dependencies: [
        "Syndication", "Evidence", "EditorialResources",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      exclude: ["Resources"], swiftSettings: room),
    .target(
      name: "Pipeline",
      dependencies: [
        "Syndication", "Fetching", "Evidence", "Storage", "Editorial", "PipelineResources",
        .product(name: "Yams", package: "Yams"),
      ],
      exclude: ["Resources"], swiftSettings: room),
    .executableTarget(
      name: "veille",
      dependencies: [
        "Syndication", "Evidence", "Editorial", "Fetching", "Storage", "Pipeline",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: room),

    resources(of: "Syndication"),
    resources(of: "Evidence"),
    resources(of: "Editorial"),
    resources(of: "Pipeline"),

    .target(
      name: "TestSupport", dependencies: ["Fetching"], path: "Tests/TestSupport",
      swiftSettings: room),
    .testTarget(
      name: "SyndicationTests",
      dependencies: ["Syndication", "TestSupport"],
      exclude: ["Fixtures"], swiftSettings: room),
    .testTarget(
      name: "FetchingTests",
      dependencies: ["Fetching", "TestSupport"],
      exclude: ["Fixtures"], swiftSettings: room),
    .testTarget(
      name: "EvidenceTests",
      dependencies: ["Evidence", "Syndication", "TestSupport"],
      exclude: ["Fixtures"], swiftSettings: room),
    .testTarget(
      name: "StorageTests",
      dependencies: [
        "Storage", "Evidence", "Syndication", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Fixtures"], swiftSettings: room),
    .testTarget(
      name: "EditorialTests",
      dependencies: ["Editorial", "Evidence", "Syndication", "TestSupport"],
      exclude: ["Fixtures"], swiftSettings: room),
    .testTarget(
      name: "PipelineTests",
      dependencies: [
        "Pipeline", "Storage", "Editorial", "Evidence", "Syndication", "Fetching", "TestSupport",
      ],
      exclude: ["Fixtures"], swiftSettings: room),
    .testTarget(
      name: "veilleTests",
      dependencies: ["veille", "TestSupport"],
      exclude: ["Fixtures"], swiftSettings: room),
  ],
  // `#embed` of the shipped texts is C23.
  cLanguageStandard: .c2x
)
