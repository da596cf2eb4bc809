// swift-tools-version: 6.2
import PackageDescription

/// What every target of sitegen itself is compiled with; `Snippets/` and the site's own library
/// products keep SwiftPM's defaults, so that they compile as a reader's copy of them would.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "sitegen",
  products: [
    .executable(name: "sitegen", targets: ["sitegen"]),
    .library(name: "IPCLab", targets: ["IPCLab"]),
    .library(name: "CIPC", targets: ["CIPC"]),
    .plugin(name: "SitegenCommand", targets: ["SitegenCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swiftlang/swift-syntax", from: "603.0.1"),
  ],
  targets: [
    // floor 0: words every floor speaks
    .systemLibrary(name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .target(
      name: "Basics",
      dependencies: [.product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: strict),

    // floor 1: languages: prose, markup, what processes ask of the kernel
    .target(name: "HTML", swiftSettings: strict),
    .target(
      name: "Localization",
      dependencies: ["Basics", .product(name: "Yams", package: "Yams")],
      resources: [.embedInCode("en.yml"), .embedInCode("ko.yml")], swiftSettings: strict),
    .target(name: "Markdown", dependencies: ["Basics", "CCmark"], swiftSettings: strict),
    .target(
      name: "Search", dependencies: ["Basics"], resources: [.embedInCode("engine.js")],
      swiftSettings: strict),
    .target(name: "Traces", dependencies: ["Basics"], swiftSettings: strict),

    // floor 2: runnable code, and what came of running it
    .target(name: "Snippets", dependencies: ["Basics", "Traces"], swiftSettings: strict),

    // floor 3: the site as a value, its figures, and the only modules that touch the world
    .target(
      name: "SiteModel",
      dependencies: [
        "Basics", "Markdown", "Snippets", "Traces", .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict),
    .target(name: "CSupervise"),
    .target(
      name: "Execution", dependencies: ["Basics", "CSupervise", "Snippets", "Traces"],
      swiftSettings: strict),
    .target(
      name: "Figures", dependencies: ["Basics", "HTML", "Localization", "Snippets", "Traces"],
      swiftSettings: strict),
    .target(
      name: "Serving",
      dependencies: [
        "Basics", "HTML", .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      resources: [.embedInCode("Client/card.css"), .embedInCode("Client/reload.js")],
      swiftSettings: strict),
    .target(name: "CStorage"),
    .target(name: "Storage", dependencies: ["Basics", "CStorage"], swiftSettings: strict),

    // floor 4: a site becomes files, for people and for machines
    .target(
      name: "Discovery",
      dependencies: [
        "Basics", "HTML", "Localization", "Markdown", "Search", "SiteModel", "Snippets", "Traces",
      ],
      swiftSettings: strict),
    .target(
      name: "Rendering",
      dependencies: [
        "Basics", "Figures", "HTML", "Localization", "Markdown", "SiteModel", "Snippets", "Traces",
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "SwiftParser", package: "swift-syntax"),
        .product(name: "SwiftSyntax", package: "swift-syntax"),
      ],
      resources: [
        "page.mustache", "style.css", "search.css", "theme.js", "site.js", "search.js",
      ].map { .embedInCode("Theme/\($0)") },
      swiftSettings: strict),

    // floor 5: the order of the phases
    .target(
      name: "Pipeline",
      dependencies: [
        "Basics", "Discovery", "Localization", "Markdown", "Rendering", "SiteModel", "Snippets",
        "Traces",
      ],
      swiftSettings: strict),

    // floor 6: the command line
    .executableTarget(
      name: "sitegen",
      dependencies: [
        "Basics", "Execution", "HTML", "Localization", "Markdown", "Pipeline", "Rendering",
        "Serving", "SiteModel", "Snippets", "Storage", "Traces",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      resources: [
        "site.yml", "index.md", "first-program.md", "greeting.swift", "greeting.out", "gitignore",
        "workflow.yml", "matcher.json",
      ].map { .embedInCode("Template/\($0)") },
      swiftSettings: strict),

    // `swift package sitegen …` in packages that depend on this one
    .plugin(
      name: "SitegenCommand",
      capability: .command(
        intent: .custom(
          verb: "sitegen", description: "Build, serve or verify a site of real output"),
        permissions: [.writeToPackageDirectory(reason: "It writes Site/ and recordings.")]),
      dependencies: ["sitegen"], path: "Sources/SitegenCommand"),

    // what this site's own snippets import
    .target(name: "CIPC"),
    .target(name: "IPCLab", dependencies: ["CIPC"]),

    // `make bench`
    .executableTarget(
      name: "bench", dependencies: ["CCmark"], path: "Tests/Bench", swiftSettings: strict),

    .testTarget(name: "ArchitectureTests", swiftSettings: strict),
    .testTarget(name: "BasicsTests", dependencies: ["Basics"], swiftSettings: strict),
    .testTarget(name: "CommandTests", dependencies: ["sitegen"], swiftSettings: strict),
    .testTarget(
      name: "DiscoveryTests",
      dependencies: [
        "Basics", "Discovery", "Localization", "Markdown", "Search", "SiteModel", "Snippets",
        "Traces",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ExecutionTests", dependencies: ["Basics", "Execution", "Snippets", "Traces"],
      swiftSettings: strict),
    .testTarget(
      name: "FiguresTests",
      dependencies: ["Basics", "Figures", "HTML", "Localization", "Snippets", "Traces"],
      swiftSettings: strict),
    .testTarget(name: "IPCLabTests", dependencies: ["IPCLab"], swiftSettings: strict),
    .testTarget(
      name: "LocalizationTests", dependencies: ["Basics", "Localization"], swiftSettings: strict),
    .testTarget(
      name: "MarkdownTests", dependencies: ["Basics", "Markdown"], swiftSettings: strict),
    .testTarget(
      name: "PipelineTests",
      dependencies: ["Basics", "Pipeline", "Rendering", "SiteModel", "Snippets", "Storage"],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "RenderingTests",
      dependencies: [
        "Basics", "HTML", "Localization", "Markdown", "Rendering", "SiteModel", "Snippets",
        "Traces",
      ],
      swiftSettings: strict),
    .testTarget(name: "SearchTests", dependencies: ["Basics", "Search"], swiftSettings: strict),
    .testTarget(
      name: "ServingTests",
      dependencies: [
        "Basics", "HTML", "Serving", .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "SiteModelTests", dependencies: ["Basics", "Markdown", "SiteModel", "Snippets"],
      swiftSettings: strict),
    .testTarget(
      name: "SnippetsTests", dependencies: ["Basics", "Snippets", "Traces"],
      swiftSettings: strict),
    .testTarget(name: "StorageTests", dependencies: ["Basics", "Storage"], swiftSettings: strict),
    .testTarget(name: "TracesTests", dependencies: ["Basics", "Traces"], swiftSettings: strict),
  ]
)
