import Glibc

/// Gives back the result of a system call, and throws a `SysError` when it is -1.
///
///     let count = try check(read(fd, &buffer, buffer.count), "read")
@discardableResult
public func check<Result: SignedInteger>(
  _ result: Result, _ call: String
) throws(SysError) -> Result {
  if result == -1 {
    throw SysError(call)
  }
  return result
}

/// Prints what a system call gave back: its result, or the error when it is -1.
///
/// For calls of which the failure is what a program wants to show.
public func report<Result: SignedInteger>(_ result: Result, _ call: String) {
  if result == -1 {
    print(SysError(call))
  } else {
    print("\(call): \(result)")
  }
}
