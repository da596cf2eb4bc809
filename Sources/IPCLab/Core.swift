import CIPC
import Glibc

/// A processor, as the scheduler counts them.
public struct Core: Sendable {
  public let number: Int32

  /// Those that this process may run on, in their order: sched_getaffinity(2).
  public static func available() throws(SysError) -> [Core] {
    var mask = [UInt8](repeating: 0, count: 128)
    let byteCount = try check(sched_getaffinity(&mask), "sched_getaffinity")
    return (0..<Int32(byteCount * 8)).filter { mask[Int($0 / 8)] >> UInt8($0 % 8) & 1 == 1 }
      .map(Core.init(number:))
  }

  /// Keeps this process, and children that it makes later, on the core: sched_setaffinity(2).
  public func take() throws(SysError) {
    var mask = [UInt8](repeating: 0, count: 128)
    mask[Int(number / 8)] = 1 << UInt8(number % 8)
    try check(sched_setaffinity(mask), "sched_setaffinity")
  }
}
