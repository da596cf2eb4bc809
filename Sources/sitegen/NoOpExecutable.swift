import Glibc
import Storage

/// The programs that make a site: sitegen itself and the libraries it was loaded with.
enum NoOpExecutable {
  /// Names all of them as they are now; nothing when that cannot be told.
  ///
  /// By what the kernel says of each file and not by its bytes, because they are many: a program
  /// that runs cannot be written to (ETXTBSY), and one that took its place is another file, or was
  /// changed later. The time of change, unlike that of modification, cannot be set by anybody.
  static let identity: String? = {
    guard let files = mappedFiles else { return nil }
    var words: [String] = []
    for file in files {
      guard let facts = facts(of: file) else { return nil }
      words.append("\(file) \(facts)")
    }
    return words.isEmpty ? nil : words.joined(separator: "\n")
  }()

  /// Files whose bytes the processor runs, by `/proc/self/maps` (proc_pid_maps(5)), sorted.
  private static var mappedFiles: [String]? {
    let bytes: [UInt8]
    do throws(StorageFailure) {
      bytes = try Folder.readFile("/proc/self/maps")
    } catch {
      return nil
    }
    var files: Set<String> = []
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let columns = line.split(separator: " ", maxSplits: 5)
      guard columns.count == 6, columns[1].contains("x") else { continue }
      let path = columns[5].drop { $0 == " " }
      if path.hasPrefix("/") { files.insert(String(path)) }
    }
    return files.sorted()
  }

  private static func facts(of file: String) -> String? {
    var status = stat()
    guard stat(file, &status) == 0 else { return nil }
    return "\(status.st_dev) \(status.st_ino) \(status.st_size) "
      + "\(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec) "
      + "\(status.st_ctim.tv_sec).\(status.st_ctim.tv_nsec)"
  }
}
