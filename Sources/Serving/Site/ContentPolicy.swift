/// What a page lets its browser load, as it says so in its head (Content Security Policy, Level 3).
enum ContentPolicy {
  /// The page with a policy under which live reload works, wherever its own would refuse it.
  ///
  /// A page without a policy, and one whose policy allows its own server, is left as it is.
  static func opened(_ page: [UInt8]) -> [UInt8] {
    let head = String(decoding: page.prefix(headBytesMax), as: UTF8.self)
    guard let tag = head.firstRange(of: #"http-equiv="Content-Security-Policy""#),
      let start = head[tag.upperBound...].firstRange(of: #"content=""#)?.upperBound,
      let end = head[start...].firstIndex(of: "\"")
    else { return page }
    let policy = String(head[start..<end])
    let opened = ["script-src", "style-src", "connect-src"].reduce(policy, allowingOwn)
    guard opened != policy else { return page }
    let before = head[..<start].utf8.count
    return Array(page[..<before]) + opened.utf8 + page[(before + policy.utf8.count)...]
  }

  /// The policy stands before everything that it is about.
  private static let headBytesMax = 8 << 10

  private static func allowingOwn(_ policy: String, _ name: String) -> String {
    var directives = policy.split(separator: ";").map { $0.split(separator: " ").map(String.init) }
    guard let index = directives.firstIndex(where: { $0.first == name }) else {
      guard let usual = directives.first(where: { $0.first == "default-src" }),
        !usual.contains("'self'")
      else { return policy }
      return policy + "; \(name) 'self'"
    }
    guard !directives[index].contains("'self'") else { return policy }
    directives[index] = directives[index].filter { $0 != "'none'" } + ["'self'"]
    return directives.map { $0.joined(separator: " ") }.joined(separator: "; ")
  }
}
