import FlyingSocks
import Glibc

/// The socket at which browsers call, bound and listening.
struct ListeningSocket: Sendable {
  let socket: Socket
  let port: Int

  /// - Parameters:
  ///   - host: a number of this machine, `localhost`, or another name of it.
  ///   - port: 0 for one that is free.
  /// - Throws: why nothing can be served there.
  init(host: String, port: Int) throws(ServingFailure) {
    let address = try Self.address(of: host)
    do {
      socket = try Socket(domain: Int32(address.family))
      try socket.setValue(true, for: .localAddressReuse)
      try Self.bind(socket, to: address, port: UInt16(port))
      try socket.listen()
      socket.closeOnExec()
      self.port =
        switch try socket.sockname() {
        case .ip4(_, let port), .ip6(_, let port): Int(port)
        case .unix: port
        }
    } catch {
      throw Self.failure(error, host: host, port: port)
    }
  }

  private static func bind(_ socket: Socket, to address: NumberedAddress, port: UInt16) throws {
    switch address {
    case .ip4(let number): try socket.bind(to: .inet(ip4: number, port: port))
    case .ip6(let number): try socket.bind(to: .inet6(ip6: number, port: port))
    }
  }

  /// A number of a machine, as it is written.
  private enum NumberedAddress {
    case ip4(String), ip6(String)

    var family: sa_family_t {
      switch self {
      case .ip4: sa_family_t(AF_INET)
      case .ip6: sa_family_t(AF_INET6)
      }
    }
  }

  private static func address(of host: String) throws(ServingFailure) -> NumberedAddress {
    // Every machine has this one, whatever its list of names says.
    if host == "localhost" { return .ip4("127.0.0.1") }
    var hints = addrinfo()
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var found: UnsafeMutablePointer<addrinfo>?
    let code = getaddrinfo(host, nil, &hints, &found)
    defer { freeaddrinfo(found) }
    guard code == 0, let info = found?.pointee else {
      throw ServingFailure(
        "There is no host '\(host)': \(String(cString: gai_strerror(code)))",
        remedy: "Leave --host out, or name an address of this machine")
    }
    var text = [CChar](repeating: 0, count: Int(NI_MAXHOST))
    getnameinfo(
      info.ai_addr, info.ai_addrlen, &text, socklen_t(text.count), nil, 0, NI_NUMERICHOST)
    let number = String(
      decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    return info.ai_family == AF_INET6 ? .ip6(number) : .ip4(number)
  }

  private static func failure(_ error: any Error, host: String, port: Int) -> ServingFailure {
    guard case .failed(_, let code, let message)? = error as? SocketError else {
      return ServingFailure("Nothing can be served at \(host), port \(port): \(error)")
    }
    switch code {
    case EADDRINUSE:
      return ServingFailure(
        "Port \(port) is in use",
        remedy: "End what uses it, or choose another one: --port \(port < 65535 ? port + 1 : 8000)")
    case EACCES:
      return ServingFailure(
        "Port \(port) is not for everybody", remedy: "Choose one above 1023: --port 8000")
    case EADDRNOTAVAIL:
      return ServingFailure(
        "'\(host)' is no address of this machine",
        remedy: "Leave --host out, or name an address of this machine")
    default:
      return ServingFailure("Nothing can be served at \(host), port \(port): \(message)")
    }
  }
}

extension Socket {
  /// Keeps the socket from programs that are started: a compiler that lives on would hold it open.
  func closeOnExec() { _ = fcntl(file.rawValue, F_SETFD, FD_CLOEXEC) }
}
