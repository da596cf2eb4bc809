import Foundation
import PackagePlugin

/// `swift package sitegen build`, `verify` and the others, for every package that depends on this
/// one.
///
/// SwiftPM asks for leave to write: `--allow-writing-to-package-directory` gives it beforehand.
@main struct SitegenCommand: CommandPlugin {
  func performCommand(context: PluginContext, arguments: [String]) async throws {
    let sitegen = Process()
    sitegen.executableURL = try context.tool(named: "sitegen").url
    sitegen.currentDirectoryURL = context.package.directoryURL
    sitegen.arguments = arguments
    try sitegen.run()
    sitegen.waitUntilExit()
    guard sitegen.terminationReason == .exit else {
      Diagnostics.error("sitegen was killed by signal \(sitegen.terminationStatus)")
      return
    }
    guard sitegen.terminationStatus == 0 else { exit(sitegen.terminationStatus) }
  }
}
