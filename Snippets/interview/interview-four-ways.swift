// One child says 7 in four ways.
// sitegen: lanes="parent, child"
import CIPC
import Glibc
import IPCLab

var wanted = sigset_t()
sigemptyset(&wanted)
sigaddset(&wanted, SIGUSR1)
try check(sigprocmask(SIG_BLOCK, &wanted, nil), "sigprocmask")
let pipe = try Pipe()
let memory = try SharedValue(of: Int.self).address
memory.initialize(to: 0)
let parent = getpid()

let child = try inChild {
  try writeText("7", to: pipe.writeEnd)
  memory.pointee = 7
  let cargo = sigval(sival_int: 7)
  try check(sigqueue(parent, SIGUSR1, cargo), "sigqueue")
  _exit(7)
}
let ending = try child.wait()
print("a message: \(try readText(from: pipe.readEnd))")
print("shared memory: \(memory.pointee)")
var info = siginfo_t()
try check(sigwaitinfo(&wanted, &info), "sigwaitinfo")
print("a signal: \(info.si_int)")
print("its status: \(ending)")
