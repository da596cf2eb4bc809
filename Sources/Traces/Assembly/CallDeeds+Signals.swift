extension CallDeeds {
  mutating func noteSignals(_ state: inout ProcessState) {
    switch call.name {
    case "rt_sigaction":
      guard let handler = call.argument(1).value(of: "sa_handler"), call.value != nil else {
        return
      }
      if handler.hasPrefix("SIG_") {
        state.handled.remove(call.argument(0))
      } else {
        state.handled.insert(call.argument(0))
      }
    case "kill": noteSignal(to: call.number(0), name: call.argument(1))
    case "tgkill": noteSignal(to: call.number(0), name: call.argument(2))
    case "pidfd_send_signal":
      let target = descriptor?.target ?? ""
      noteSignal(to: Int(target.dropFirst("pid:".count)), name: call.argument(1))
    case "rt_sigqueueinfo":
      noteSignal(
        to: call.number(0), name: call.argument(1),
        value: call.argument(2).value(of: "si_int") ?? "")
    case "rt_sigtimedwait":
      let details = call.argument(1)
      guard call.value != nil, let name = details.value(of: "si_signo"),
        let deed = Deed(signal: name, details, to: pid)
      else { return }
      deeds.append(deed)
    default: return
    }
  }

  /// Also one that never returned, since a process can end itself so.
  private mutating func noteSignal(to target: Int?, name: String, value: String = "") {
    guard let target, call.error == nil else { return }
    deeds.append(.signals(pid: target, name: ShownText.signal(name), value: value))
  }
}
