import ArgumentParser
import Basics
import Execution
import Glibc
import Markdown
import SiteModel
import Snippets
import Storage

/// `sitegen doctor`: what of this machine sitegen can use.
struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Say what is here, what is missing, how to get it.",
    discussion: """
      Looks for the toolchain, libcmark, the sandbox, strace, the capture of output and
      the locale. Ends with 2 when programs cannot be compiled and run here.

      Example: sitegen doctor
      """)

  /// One line: what was looked for, what was found, what would help.
  private struct Finding {
    var name: String
    var found: String
    var remedy: String?
    /// Nothing works without it.
    var isNeeded = true
  }

  func run() async throws {
    let findings = await findings()
    let style = TerminalStyle(for: Output.standardOutput.rawValue)
    let width = findings.map(\.name.count).max() ?? 0
    for finding in findings {
      let mark = finding.remedy == nil ? style.green("ok     ") : style.red("missing")
      let name = finding.name + String(repeating: " ", count: width - finding.name.count)
      Output.standardOutput.line("\(mark)  \(name)  \(finding.found)")
      if let remedy = finding.remedy { Output.standardOutput.line("         fix: \(remedy)") }
    }
    guard findings.contains(where: { $0.isNeeded && $0.remedy != nil }) else { return }
    throw ExitCode(CommandExit.machine.rawValue)
  }

  private func findings() async -> [Finding] {
    let searchPath = getenv("PATH").map { String(cString: $0) } ?? ""
    let work = LocalFolder(workFolder)
    let tools = Toolchain.findings(searchPath: searchPath, cache: work).map {
      Finding(name: $0.name, found: $0.found, remedy: $0.remedy)
    }
    var findings = tools + [Finding(name: "libcmark", found: Document.parserVersion)]
    do {
      let toolchain = try Toolchain.discovered(searchPath: searchPath, cache: work)
      let probe = await SandboxProbe(
        scratchDirectory: work.path(of: "guest"),
        clang: toolchain.tool("clang"))
      findings += probe.findings.map {
        // The reduced sandbox takes the place of what is missing of the full one.
        Finding(name: $0.name, found: $0.found, remedy: $0.remedy, isNeeded: $0.name == "capture")
      }
    } catch {
      findings.append(Finding(name: "sandbox", found: "needs the toolchain", remedy: "See above"))
    }
    return findings + [locale]
  }

  /// In a project what its builds keep; elsewhere nothing is left in the current folder.
  private var workFolder: String {
    let name = ".build/sitegen"
    guard let site = RelativePath(Manuscript.configurationName), Folder(".").hasFile(site)
    else { return "/tmp/sitegen-doctor-\(getuid())" }
    do { return try Workbench.absolute(name) } catch { return name }
  }

  private var locale: Finding {
    let names: [String] = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { (key: String) -> String? in
      getenv(key).map { String(cString: $0) }
    }
    let name = names.first { !$0.isEmpty }
    return Finding(
      name: "locale", found: "\(name ?? "none"); programs run with C.UTF-8", isNeeded: false)
  }
}
