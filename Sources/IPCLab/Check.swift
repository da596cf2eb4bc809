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

/// Throws a `SysError` when `number` is not 0.
///
/// For the calls of pthreads, which give back the number of their error and leave `errno` alone.
public func check(errorNumber number: Int32, _ call: String) throws(SysError) {
  if number != 0 {
    throw SysError(call, code: number)
  }
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

/// Prints what a call of pthreads gave back: 0, or the number of its error.
public func report(errorNumber number: Int32, _ call: String) {
  if number == 0 {
    print("\(call): 0")
  } else {
    print(SysError(call, code: number))
  }
}
