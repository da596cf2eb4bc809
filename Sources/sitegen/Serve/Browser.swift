import Foundation

/// The browser of whoever sits at the machine.
enum Browser {
  /// Opens `address` in it; where that cannot be done, the author is told, and opens it himself.
  static func open(_ address: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [command, address]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.terminationHandler = { process in
      if process.terminationStatus != 0 { say("'\(command)' could not open it") }
    }
    do {
      try process.run()
    } catch {
      say("'\(command)' cannot be started")
    }
  }

  private static let command = {
    #if os(macOS)
      "open"
    #else
      "xdg-open"
    #endif
  }()

  private static func say(_ problem: String) {
    Output.standardError.line("note: no browser was opened, because \(problem).")
  }
}
