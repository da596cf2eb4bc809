import CIPC
import Glibc

/// A message from a POSIX message queue, as UTF-8, and its priority.
public struct Message: Sendable {
  public let text: String
  public let priority: UInt32

  /// Receives the next message of `queue`, into a buffer as large as the queue demands.
  public init(from queue: mqd_t) throws(SysError) {
    var shape = mq_attr()
    try check(mq_getattr(queue, &shape), "mq_getattr")
    var bytes = [CChar](repeating: 0, count: shape.mq_msgsize)
    var priority: UInt32 = 0
    let size = try check(mq_receive(queue, &bytes, bytes.count, &priority), "mq_receive")
    text = String(decoding: bytes[..<size].lazy.map(UInt8.init(bitPattern:)), as: UTF8.self)
    self.priority = priority
  }
}
