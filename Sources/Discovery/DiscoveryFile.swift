import Basics

/// One file, and where in the site it lies.
struct DiscoveryFile: Sendable, Hashable {
  var path: RelativePath
  var bytes: [UInt8]

  init(_ path: RelativePath, _ bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  init(_ path: RelativePath, _ text: String) { self.init(path, Array(text.utf8)) }
}
