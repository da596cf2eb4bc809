import Basics
import Foundation
import Testing

@testable import Rendering

/// What a reader on a slow line waits for.
@Suite struct BudgetTests {
  /// What a server sends of `bytes`, compressed.
  private func compressed(_ bytes: [UInt8]) throws -> Int {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["gzip", "-9", "-c"]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    // From another thread, because either pipe may be full before the other is empty.
    let writer = Thread {
      input.fileHandleForWriting.write(Data(bytes))
      input.fileHandleForWriting.closeFile()
    }
    writer.start()
    let result = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return result.count
  }

  private func compressed(_ assets: [ThemeAsset]) throws -> Int {
    try assets.reduce(0) { try $0 + compressed($1.builtIn) }
  }

  @Test func `the style sheet has at most 12 KB`() throws {
    #expect(try compressed([.stylesheet]) <= 12_288)
  }

  @Test func `all scripts together have at most 12 KB`() throws {
    #expect(try compressed([.themeScript, .siteScript, .searchScript]) <= 12_288)
  }

  @Test func `the first load of a typical page has at most 40 KB`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    for name in ["Site/pipe.html", "Site/ko/pipe.html", "Site/index.html", "Site/mutex.html"] {
      let page = root.appendingPathComponent(name)
      guard FileManager.default.fileExists(atPath: page.path) else { continue }
      let size = try compressed(Array(Data(contentsOf: page)))
      #expect(try size + compressed(ThemeAsset.allCases) <= 40_960, "\(name)")
    }
  }
}
