// Sixteen descriptors and seventeen: how many pipes is that?
// sitegen: lanes="parent, sixteen, seventeen"
import Glibc
import IPCLab

func fill(atMost countMax: UInt) throws {
  var limit = rlimit(rlim_cur: countMax, rlim_max: countMax)
  let kind = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
  try check(setrlimit(kind, &limit), "setrlimit")

  var pipeCount = 0
  var ends: [Int32] = [0, 0]
  while pipe(&ends) == 0 {
    pipeCount += 1
  }
  print("\(countMax): \(pipeCount) pipes, then \(errorName(errno))")
  report(dup(STDIN_FILENO), "one descriptor more")
}

for countMax: UInt in [16, 17] {
  try inChild { try fill(atMost: countMax) }.wait()
}
