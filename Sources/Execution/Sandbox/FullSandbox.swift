import Glibc
import Snippets

/// How bubblewrap is told to make a sandbox: namespaces of its own, and of the machine only what a
/// program needs to start.
struct FullSandbox {
  let bubblewrap: String
  /// The user that nobody is (Debian's `nobody`): root is dropped to it before anything is made.
  static let nobody = 65534
  /// Where our own programs lie inside.
  static let guestFolder = "/sandbox"

  /// The fixed environment of every program, here and in the reduced sandbox.
  static let environment = [
    "COLUMNS": "80", "HOME": "/home/sandbox", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin",
    "SWIFT_BACKTRACE": "enable=no", "SWIFT_DETERMINISTIC_HASHING": "1", "TZ": "UTC",
  ]

  /// `--disable-userns` came with bubblewrap 0.8; without it a program could make namespaces, and
  /// in them mounts, of its own.
  let canDisableNamespaces: Bool

  /// The words before the program, its files included; they are read from the descriptors given.
  func arguments(
    for command: SandboxCommand, files: [Int32], guest: (first: Int32, preload: Int32, list: Int32)
  ) -> [String] {
    var words = [bubblewrap, "--unshare-all", "--unshare-user"]
    if canDisableNamespaces { words.append("--disable-userns") }
    words += ["--uid", "1000", "--gid", "1000", "--hostname", "sandbox", "--new-session"]
    words += ["--die-with-parent", "--as-pid-1", "--clearenv"]
    words += Self.systemFolders() + ["--proc", "/proc"]
    words += freshFolders(for: command)
    words += command.mounts.flatMap {
      [$0.isWritable ? "--bind" : "--ro-bind", $0.hostPath, $0.insidePath]
    }
    words += Self.file(guest.first, at: Self.guestFolder + "/init", mode: "0555")
    words += Self.file(guest.preload, at: Self.guestFolder + "/preload.so", mode: "0555")
    words += Self.file(guest.list, at: "/etc/ld.so.preload", mode: "0444")
    for (file, descriptor) in zip(command.files, files) {
      words += Self.file(descriptor, at: file.path, mode: file.isExecutable ? "0755" : "0644")
    }
    return words + ["--remount-ro", "/", "--"]
  }

  /// Folders that are made anew for each run, each with a size of its own.
  static func writableFolders(for command: SandboxCommand) -> [String] {
    let usual = ["/tmp", "/home", "/dev/shm"]
    let place = command.workingDirectory
    let isCovered =
      place == "/" || usual.contains { isInside(place, $0) }
      || command.mounts.contains { isInside(place, $0.insidePath) }
    return isCovered ? usual : usual + [place]
  }

  private func freshFolders(for command: SandboxCommand) -> [String] {
    // Twice the limit of memory: the supervisor, which counts these folders as memory, shall stop a
    // program before it meets a full folder and fails with a puzzling SIGBUS.
    let size = String(command.limits.memoryBytes * 2)
    var words = ["--dev", "/dev", "--mqueue", "/dev/mqueue"]
    for folder in Self.writableFolders(for: command) {
      words += ["--perms", folder == "/home" ? "0755" : "1777", "--size", size, "--tmpfs", folder]
    }
    words += ["--remount-ro", "/dev", "--dir", "/home/sandbox"]
    words += ["--size", "4194304", "--tmpfs", Self.guestFolder]
    if Self.writableFolders(for: command).contains(where: { isInside(command.workingDirectory, $0) }
    ) {
      words += ["--dir", command.workingDirectory]
    }
    return words
  }

  /// `/usr` and whatever leads into it on this machine, as links or as folders.
  private static func systemFolders() -> [String] {
    var words = ["--ro-bind", "/usr", "/usr"]
    for folder in ["/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32"] {
      var target = [CChar](repeating: 0, count: 4096)
      let length = readlink(folder, &target, target.count - 1)
      if length > 0 {
        let bytes = target[..<length].map { UInt8(bitPattern: $0) }
        words += ["--symlink", String(decoding: bytes, as: UTF8.self), folder]
      } else if access(folder, F_OK) == 0 {
        words += ["--ro-bind", folder, folder]
      }
    }
    return words
  }

  private static func file(_ descriptor: Int32, at path: String, mode: String) -> [String] {
    ["--perms", mode, "--file", String(descriptor), path]
  }
}

/// Whether `path` is `folder` or lies below it.
func isInside(_ path: String, _ folder: String) -> Bool {
  path == folder || path.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
}
