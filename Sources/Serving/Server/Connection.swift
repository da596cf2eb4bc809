import FlyingFox
import FlyingSocks
import Foundation
import Glibc

/// One call of a browser: a request, and what it is answered.
struct Connection: Sendable {
  let socket: AsyncSocket

  /// Why a request was not even read.
  enum Refusal: Error {
    case tooLarge
    case malformed(RequestHead.Refusal)
  }

  /// Reads up to the empty line after the head.
  ///
  /// - Throws: a `Refusal`, or what the socket said: the client may just have gone.
  func head() async throws -> RequestHead {
    var bytes: [UInt8] = []
    while true {
      bytes += try await socket.read(atMost: RequestHead.bytesMax)
      if let end = Self.end(of: bytes) {
        do {
          return try RequestHead(parsing: bytes[..<end])
        } catch {
          throw Refusal.malformed(error)
        }
      }
      guard bytes.count < RequestHead.bytesMax else { throw Refusal.tooLarge }
    }
  }

  func send(_ reply: Reply) async throws {
    try await socket.write(Data(reply.head + reply.body))
  }

  /// Ends the connection so that what was sent arrives.
  ///
  /// A socket that is closed while bytes of the client lie unread takes back what was sent to it
  /// (RFC 9112, section 9.6), so a little is read, and thrown away, until the client has ended, too.
  func hangUp() async {
    shutdown(socket.socket.file.rawValue, Int32(SHUT_WR))
    do {
      var count = 0
      while count < Self.unreadBytesMax { count += try await socket.read(atMost: 4096).count }
    } catch {
      return  // The client has ended.
    }
  }

  private static let unreadBytesMax = 4 << 20

  /// Waits until the client has gone.
  func untilGone() async {
    do {
      while true { _ = try await socket.read(atMost: 4096) }
    } catch {
      return  // It has.
    }
  }

  private static func end(of bytes: [UInt8]) -> Int? {
    let (newline, carriage) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
    var previous: Int?
    for index in bytes.indices where bytes[index] == newline {
      if let previous, bytes[(previous + 1)..<index].allSatisfy({ $0 == carriage }) {
        return previous
      }
      previous = index
    }
    return nil
  }
}

extension Connection.Refusal {
  var reply: Reply {
    switch self {
    case .tooLarge:
      .sentence(.requestHeaderFieldsTooLarge, "A request may have \(RequestHead.bytesMax) bytes")
    case .malformed(let refusal): .sentence(refusal.status, "That is no request")
    }
  }
}
