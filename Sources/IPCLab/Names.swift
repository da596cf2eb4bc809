import CIPC

/// The name of an error number, as man pages write it: `EAGAIN`.
public func errorName(_ code: Int32) -> String {
  guard let name = strerrorname_np(code) else {
    return "error \(code)"
  }
  return String(cString: name)
}

/// The name of a signal, as man pages write it: `SIGPIPE`.
public func signalName(_ number: Int32) -> String {
  if let name = sigabbrev_np(number) {
    return "SIG\(String(cString: name))"
  }
  return "signal \(number)"
}
