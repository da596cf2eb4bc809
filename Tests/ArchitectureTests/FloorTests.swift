import Testing

/// The floors of Content/en/contributing/architecture.md, held against the imports.
@Suite struct FloorTests {
  /// What each module of ours may import of ours.
  static let allowed: [String: Set<String>] = [
    "Basics": [],
    "HTML": [],
    "Localization": ["Basics"],
    "Search": ["Basics"],
    "Markdown": ["Basics", "CCmark"],
    "Traces": ["Basics"],
    "Snippets": ["Basics", "Traces"],
    "SiteModel": ["Basics", "Markdown", "Snippets", "Traces"],
    "Execution": ["Basics", "CSupervise", "Snippets", "Traces"],
    "Figures": ["Basics", "HTML", "Localization", "Snippets", "Traces"],
    "Storage": ["Basics", "CStorage"],
    "Serving": ["Basics", "HTML"],
    "Discovery": [
      "Basics", "HTML", "Localization", "Markdown", "Search", "SiteModel", "Snippets", "Traces",
    ],
    "Rendering": [
      "Basics", "Figures", "HTML", "Localization", "Markdown", "SiteModel", "Snippets", "Traces",
    ],
    "Pipeline": [
      "Basics", "Discovery", "Localization", "Markdown", "Rendering", "SiteModel", "Snippets",
      "Traces",
    ],
    "sitegen": [
      "Basics", "Execution", "HTML", "Localization", "Markdown", "Pipeline", "Rendering",
      "Serving", "SiteModel", "Snippets", "Storage", "Traces",
    ],
  ]

  /// What each module may import of others.
  static let outside: [String: Set<String>] = [
    "Basics": ["Crypto", "Synchronization"],
    "HTML": [],
    "Localization": ["Yams"],
    "Search": [],
    "Markdown": [],
    "Traces": [],
    "Snippets": ["FoundationEssentials"],
    "SiteModel": ["Yams"],
    "Execution": ["Dispatch", "FoundationEssentials", "Glibc", "Synchronization"],
    "Figures": [],
    "Storage": ["Glibc"],
    "Serving": ["FlyingFox", "FlyingSocks", "Foundation", "Glibc", "Synchronization"],
    "Discovery": [],
    "Rendering": ["Mustache", "SwiftParser", "SwiftSyntax"],
    "Pipeline": [],
    "sitegen": ["ArgumentParser", "Dispatch", "Foundation", "Glibc", "Synchronization"],
  ]

  @Test(arguments: allowed.keys.sorted())
  func `a module imports only what lies below it`(name: String) throws {
    let module = try SourceModule(name)
    let permitted = (Self.allowed[name] ?? []).union(Self.outside[name] ?? [])
    #expect(!module.files.isEmpty)
    #expect(module.imports.subtracting(permitted).sorted() == [])
  }

  @Test func `C pointers to a document live in one file`() throws {
    let users = try SourceModule("Markdown").files.filter { $0.imports.contains("CCmark") }
    #expect(users.count == 1)
  }

  @Test(arguments: allowed.keys.sorted())
  func `nothing is forced, and no error is swallowed`(name: String) throws {
    for file in try SourceModule(name).files {
      for (index, line) in file.lines.enumerated() {
        let code = line.split(separator: "//", omittingEmptySubsequences: false).first ?? ""
        let place = "\(file.name):\(index + 1)"
        for word in ["try!", "try?", "fatalError(", "catch {}"] {
          #expect(!code.hasWord(word), "\(place) says \(word)")
        }
      }
    }
  }

  @Test(
    arguments: [
      "Basics", "Discovery", "Figures", "HTML", "Localization", "Markdown", "Pipeline",
      "Rendering", "Search", "SiteModel", "Snippets", "Traces",
    ])
  func `values know no clock, no chance and no environment`(name: String) throws {
    let worldly = [
      "Date(", "ContinuousClock", "SuspendingClock", ".random(", "getenv", "ProcessInfo",
      "FileManager", "CommandLine.",
    ]
    for file in try SourceModule(name).files {
      for (index, line) in file.lines.enumerated() {
        for word in worldly {
          #expect(!line.hasWord(word), "\(file.name):\(index + 1) says \(word)")
        }
      }
    }
  }
}

extension Substring {
  /// Whether `word` stands here, and not as the end of a longer word.
  fileprivate func hasWord(_ word: String) -> Bool {
    var rest = self
    while let range = rest.firstRange(of: word) {
      let before = rest[..<range.lowerBound].last
      if before.map({ !$0.isLetter && !$0.isNumber }) ?? true { return true }
      rest = rest[range.upperBound...]
    }
    return false
  }
}
