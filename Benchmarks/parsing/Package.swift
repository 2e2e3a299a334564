// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "parsing",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "veille", path: "../..")],
  targets: [
    .executableTarget(
      name: "parsing", dependencies: [.product(name: "Syndication", package: "veille")],
      path: "Sources/Parsing")
  ]
)
