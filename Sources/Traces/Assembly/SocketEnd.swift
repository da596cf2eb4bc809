/// One end of a connection, or a socket without one, as strace -yy names it.
struct SocketEnd: Sendable, Hashable {
  /// `UNIX-STREAM`, `TCP`.
  var family: String
  /// An inode number for local sockets and unconnected ones, else an address with a port.
  var own: String
  var peer: String?
  /// The path that it is bound to.
  var path: String?

  /// From `UNIX-STREAM:[7->8,"/tmp/lab"]`; nothing for what is no socket.
  init?(_ target: String) {
    guard let open = target.firstIndex(of: "["), target.hasSuffix("]") else { return nil }
    family = String(target[..<open].dropLast())
    guard SocketEnd.families.contains(where: family.hasPrefix) else { return nil }
    var inside = target[target.index(after: open)...].dropLast()
    if let quote = inside.firstIndex(of: "\"") {
      path = StraceString(within: String(inside[quote...]))?.text
      inside = inside[..<quote]
      if inside.last == "," { inside = inside.dropLast() }
    }
    if let arrow = inside.firstIndex(of: ">"), arrow > inside.startIndex {
      own = String(inside[..<inside.index(before: arrow)])
      let other = inside[inside.index(after: arrow)...]
      peer = other == "0" ? nil : String(other)
    } else {
      own = String(inside)
    }
  }

  private static let families = ["UNIX", "TCP", "UDP", "socket", "NETLINK"]

  /// Local sockets have ends of their own; an address can be an end of several connections.
  var isLocal: Bool { family.hasPrefix("UNIX") }

  /// Its name is an address as soon as it has one, which others had before it and will have again.
  var isOfNetwork: Bool { family.hasPrefix("TCP") || family.hasPrefix("UDP") }

  /// It is an end of a connection of local sockets, or may become one: datagrams are sent without.
  var isConnection: Bool { isLocal && !family.contains("DGRAM") }

  /// What both ends of a connection have in common.
  var connection: String? {
    peer.map { [own, $0].sorted().joined(separator: " and ") }
  }

  /// Many connections have an end at one address; of letters, one address is enough to say where they
  /// go.
  private var isNamedByBoth: Bool { !isLocal && !family.hasPrefix("UDP") }

  /// Letters: one of no bytes is no end.
  var keepsLetters: Bool { family.contains("DGRAM") || family.hasPrefix("UDP") }

  /// Where bytes that are written here go.
  var sending: String? {
    guard let peer else { return nil }
    return isNamedByBoth ? "\(own) to \(peer)" : "to \(peer)"
  }

  /// Where bytes that are read here come from.
  var receiving: String {
    guard let peer, isNamedByBoth else { return "to \(own)" }
    return "\(peer) to \(own)"
  }
}
