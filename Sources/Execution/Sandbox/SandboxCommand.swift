package import Snippets

/// One command to run in a fresh sandbox, with everything it may see.
///
/// What is not named here is not there.
package struct SandboxCommand: Sendable {
  /// A file that is put into the sandbox before the command starts.
  package struct File: Sendable {
    /// Absolute, inside the sandbox.
    package var path: String
    package var bytes: [UInt8]
    package var isExecutable: Bool

    package init(path: String, bytes: [UInt8], isExecutable: Bool = false) {
      self.path = path
      self.bytes = bytes
      self.isExecutable = isExecutable
    }
  }

  /// A file or folder of the machine that is shown in the sandbox.
  package struct Mount: Sendable {
    package var hostPath: String
    package var insidePath: String
    package var isWritable: Bool

    package init(hostPath: String, insidePath: String, isWritable: Bool = false) {
      self.hostPath = hostPath
      self.insidePath = insidePath
      self.isWritable = isWritable
    }
  }

  /// One program among those that run together.
  package struct Role: Sendable {
    /// Empty for the only one.
    package var name: String
    /// The first is the absolute path, inside the sandbox, of the program.
    package var arguments: [String]
    package var standardInput: [UInt8]
    /// What it waits for before it is started.
    package var cue: Cue?

    package init(
      name: String = "", arguments: [String], standardInput: [UInt8] = [], cue: Cue? = nil
    ) {
      self.name = name
      self.arguments = arguments
      self.standardInput = standardInput
      self.cue = cue
    }
  }

  /// At least one, in the order in which they are started.
  package var roles: [Role]
  /// Beyond the fixed ones (`LANG`, `TZ`, …); sorted by name when it is set.
  package var environment: [String: String]
  /// Absolute, inside the sandbox.
  package var workingDirectory: String
  package var files: [File]
  package var mounts: [Mount]
  /// Files to bring home after the end: absolute, inside the sandbox.
  ///
  /// Those that are not there then (or are no regular files) are simply not in the outcome.
  package var collects: [String]
  /// Of all roles together.
  package var limits: Limits
  /// The one processor on which all processes run; nothing for any.
  package var processor: Int?
  /// Whether addresses differ from run to run, as they do outside of sandboxes.
  package var randomizesAddresses = false
  /// The absolute path, inside the sandbox, of a tracer that the arguments of each role begin with:
  /// its own processes are nobody's, and in no transcript.
  package var tracer: String?
  /// Whether it may make names that are everybody's in a reduced sandbox (message queues, shared
  /// memory): such commands run one after the other there.
  package var makesNames = true

  package init(
    roles: [Role], environment: [String: String] = [:], workingDirectory: String = "/tmp",
    files: [File] = [], mounts: [Mount] = [], collects: [String] = [], limits: Limits = Limits()
  ) {
    precondition(!roles.isEmpty, "A sandbox needs a program to run")
    self.roles = roles
    self.environment = environment
    self.workingDirectory = workingDirectory
    self.files = files
    self.mounts = mounts
    self.collects = collects
    self.limits = limits
  }

  /// With one program.
  package init(
    arguments: [String], environment: [String: String] = [:], workingDirectory: String = "/tmp",
    files: [File] = [], mounts: [Mount] = [], collects: [String] = [],
    standardInput: [UInt8] = [], limits: Limits = Limits()
  ) {
    self.init(
      roles: [Role(arguments: arguments, standardInput: standardInput)],
      environment: environment, workingDirectory: workingDirectory, files: files, mounts: mounts,
      collects: collects, limits: limits)
  }
}
