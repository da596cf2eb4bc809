// A handler interrupts a sleeping read, unless SA_RESTART is set.
// sitegen: lanes="parent, plain, restarting"
import Glibc
import IPCLab

func reader(of pipe: Pipe, flags: Int32) throws -> Child {
  try inChild {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in }
    action.sa_flags = flags
    try check(sigaction(SIGUSR1, &action, nil), "sigaction")
    var byte: UInt8 = 0
    report(read(pipe.readEnd, &byte, 1), "read")
  }
}

let pipe = try Pipe()
let plain = try reader(of: pipe, flags: 0)
try plain.untilBlocked(in: .read)
try plain.kill(SIGUSR1)
try plain.wait()

let restarting = try reader(of: pipe, flags: SA_RESTART)
try restarting.untilBlocked(in: .read)
try restarting.kill(SIGUSR1)
try restarting.untilBlocked(in: .read)
print("the second reader is asleep in read again")
try writeText("!", to: pipe.writeEnd)
try restarting.wait()
