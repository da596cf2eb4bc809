import CIPC
import Glibc

extension Line {
  /// Bytes in their order, without boundaries: both sides go on until all of them have passed.
  static func stream(from input: Int32, to output: Int32) -> Line {
    Line(
      send: { room, byteCount in
        var sent = 0
        while sent < byteCount {
          sent += try check(write(output, room + sent, byteCount - sent), "write")
        }
      },
      receive: { room, byteCount in
        var received = 0
        while received < byteCount {
          let count = try check(read(input, room + received, byteCount - received), "read")
          guard count > 0 else { throw SysError("read", code: EPIPE) }
          received += count
        }
      })
  }

  static func pipe() throws -> Line {
    let pipe = try Pipe()
    return stream(from: pipe.readEnd, to: pipe.writeEnd)
  }

  /// The name goes as soon as it is open, so that none stays behind.
  static func fifo(_ path: String) throws -> Line {
    try check(mkfifo(path, 0o600), "mkfifo")
    let ends = try check(open(path, O_RDWR), "open")
    try check(unlink(path), "unlink")
    return stream(from: ends, to: ends)
  }

  /// Messages of at most 8,192 bytes, of which the queue holds ten.
  ///
  /// That is what anybody may have: mq_overview(7). Longer ones go in pieces.
  static func messageQueue(_ name: String) throws -> Line {
    var shape = mq_attr()
    shape.mq_maxmsg = 10
    shape.mq_msgsize = 8192
    let queue = try check(mq_open(name, O_CREAT | O_EXCL | O_RDWR, 0o600, &shape), "mq_open")
    try check(mq_unlink(name), "mq_unlink")
    return Line(
      send: { room, byteCount in
        let bytes = room.assumingMemoryBound(to: CChar.self)
        var sent = 0
        while sent < byteCount {
          let count = min(8192, byteCount - sent)
          try check(mq_send(queue, bytes + sent, count, 0), "mq_send")
          sent += count
        }
      },
      receive: { room, byteCount in
        let bytes = room.assumingMemoryBound(to: CChar.self)
        var received = 0
        while received < byteCount {
          received += try check(mq_receive(queue, bytes, 8192, nil), "mq_receive")
        }
      })
  }

  /// A number that says that something happened, and nothing else: the size of a message is idle.
  static func eventCounter() throws -> Line {
    let counter = try check(eventfd(0, 0), "eventfd")
    return Line(
      send: { room, _ in
        room.storeBytes(of: 1, as: UInt64.self)
        try check(write(counter, room, 8), "write")
      },
      receive: { room, _ in try check(read(counter, room, 8), "read") })
  }
}
