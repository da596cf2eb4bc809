// What some signals do to a process that did not prepare for them.
// sitegen: lanes="parent, SIGCHLD, SIGINT, SIGTERM, SIGUSR1, SIGKILL"
import Glibc
import IPCLab

for signal in [SIGCHLD, SIGINT, SIGTERM, SIGUSR1, SIGKILL] {
  let child = try inChild {
    raise(signal)
  }
  print("\(signalName(signal)): \(try child.wait())")
}

for signal in [SIGKILL, SIGSTOP] {
  var ignore = sigaction()
  ignore.__sigaction_handler.sa_handler = SIG_IGN
  let result = sigaction(signal, &ignore, nil)
  report(result, "ignore \(signalName(signal))")
}
