// swift-tools-version: 6.2
import PackageDescription

// A package of somebody else's: it has a product, the product has a dependency, and its site is
// built by the command plugin. The copy that is tested lies two folders below the repository.
let package = Package(
  name: "backlog",
  products: [.library(name: "Backlog", targets: ["Backlog"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(path: "../.."),
  ],
  targets: [
    .target(
      name: "Backlog", dependencies: [.product(name: "DequeModule", package: "swift-collections")])
  ]
)
