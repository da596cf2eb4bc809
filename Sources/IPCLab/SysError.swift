import CIPC
import Glibc

/// A system call that failed: which one, and what `errno` said.
///
/// It prints as `mq_receive: EMSGSIZE (Message too long)`.
public struct SysError: Error, CustomStringConvertible {
  /// The name of the call.
  public let call: String

  /// What `errno` held right after the call.
  public let code: Int32

  /// An error of `call`, which has just failed unless `code` says otherwise.
  public init(_ call: String, code: Int32 = errno) {
    self.call = call
    self.code = code
  }

  public var description: String {
    "\(call): \(errorName(code)) (\(String(cString: strerror(code))))"
  }
}
