import ArgumentParser
import Basics
import Execution
import Glibc
import Serving
import Storage

/// `sitegen serve`: the site in a browser while it is being written.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Show the site in a browser, anew after each save.",
    usage: "sitegen serve [options]",
    discussion: """
      Pages follow by themselves. Only what changed is run; a mistake is shown on the
      page, over the last good one. Site/ is not written. Ends with Ctrl-C.

      Example: sitegen serve --open
      """)

  @OptionGroup var project: ProjectOptions
  @Option(help: "The port to listen on; 0 for any that is free.")
  var port = 8000
  @Option(help: .init("Whom to listen for; 0.0.0.0 is everybody.", valueName: "address"))
  var host = "localhost"
  @Flag(help: "Open the site in the browser.")
  var open = false
  @OptionGroup var execution: ExecutionOptions

  func validate() throws {
    guard (0...65535).contains(port) else {
      throw ValidationError("--port must be between 0 and 65535.")
    }
  }

  func run() async throws {
    try await CommandRun.report {
      let server = try PreviewServer(host: host, port: port)
      let root = try Workbench.absolute(project.folder.path)
      // Before anything is read, so that no change is missed.
      let watch = try FolderWatch(
        root, places: LiveSources.places(of: project),
        elsewhere: try LiveSources.placesElsewhere(of: project),
        onTrouble: { CommandRun.warn($0.problem, $0.remedy) })
      endAtOnce()
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await server.run() }
        group.addTask { await follow(watch, showingOn: server) }
        defer { group.cancelAll() }
        try await group.next()
      }
    }
  }

  /// Builds, shows, and begins again with every change.
  private func follow(_ watch: FolderWatch, showingOn server: PreviewServer) async {
    var studio = Studio(project, execution) { await server.show($0) }
    // Until it is built the server says that it is coming.
    Output.standardOutput.line("The site is at \(server.address) (Ctrl-C ends)")
    if open { Browser.open(server.address) }
    await studio.build()
    while let changes = await watch.changes() {
      await studio.rebuildIfChanged(by: changes)
    }
  }

  /// Whoever ends the preview has seen enough, and nothing went wrong.
  ///
  /// What it has started dies with it, because the kernel is told so when it is started.
  private func endAtOnce() {
    for number in [SIGINT, SIGTERM] { signal(number) { _ in _exit(CommandExit.fine.rawValue) } }
  }
}
