import ArgumentParser
import Basics
import Storage

/// `sitegen init`: a small project that builds and verifies at once.
struct InitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a small project that builds and verifies at once.",
    discussion: """
      Writes a configuration, two pages, a program with its recording, .gitignore and
      a workflow for GitHub. Nothing that is there is touched.

      Example: sitegen init demo && cd demo && sitegen build
      """)

  @Argument(help: .init("Where; it is made if it is missing.", valueName: "folder"))
  var folder = "."
  @Option(help: "The title of the site (default: the folder's name).")
  var title: String?

  func run() async throws {
    try await CommandRun.report {
      let project = Folder(folder)
      let files = ProjectTemplate(title: try title ?? Self.name(of: folder)).files
      try refuseToReplace(files, in: project)
      try project.make()
      for path in files.paths {
        guard let bytes = files[path], !project.hasFile(path) else { continue }
        try project.replace(path, with: bytes)
        Output.standardOutput.line("\(project.path)/\(path)")
      }
      Output.standardOutput.line(
        """

        Next: \(folder == "." ? "" : "cd \(Self.shellWord(folder)) && ")sitegen build && xdg-open Site/index.html
        Then: sitegen serve, change a page, and watch; sitegen verify before you commit.
        """)
    }
  }

  /// A `.gitignore` of the author's stays; a page or a program of his is no place for ours.
  private func refuseToReplace(_ files: FileTree, in project: Folder) throws {
    let taken = files.paths.filter { $0.text != ".gitignore" && project.hasFile($0) }
    guard let first = taken.first else { return }
    throw ValidationError(
      "\(project.path)/\(first) is there already. "
        + "Name another folder: sitegen init my-site.")
  }

  /// In single quotes where a shell would read more than one word.
  private static func shellWord(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      byte >= 128 || "/._-+~".utf8.contains(byte) || (48...57).contains(byte)
        || (65...90).contains(byte) || (97...122).contains(byte)
    }
    return isPlain ? text : "'\(text.replacing("'", with: "'\\''"))'"
  }

  /// The last name of a path; of `.` that of the current folder.
  private static func name(of folder: String) throws -> String {
    let path = try Workbench.absolute(folder)
    return path.split(separator: "/").last { $0 != "." && $0 != ".." }.map(String.init) ?? "Site"
  }
}
