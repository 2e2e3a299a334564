// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "assessing",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "veille", path: "../..")],
  targets: [
    .executableTarget(
      name: "assessing",
      dependencies: [
        .product(name: "Evidence", package: "veille"),
        .product(name: "Syndication", package: "veille"),
      ],
      path: "Sources/Assessing")
  ]
)
