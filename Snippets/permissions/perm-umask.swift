// Five things are made with mode 666, under two masks.
// sitegen: lanes="program"
import CIPC
import Glibc
import IPCLab

func mode(of descriptor: Int32) throws -> String {
  try check(descriptor, "descriptor")
  var facts = stat()
  try check(fstat(descriptor, &facts), "fstat")
  close(descriptor)
  return String(facts.st_mode & 0o777, radix: 8)
}

let everybody: mode_t = 0o666
for mask: mode_t in [0o022, 0o077] {
  umask(mask)
  let file = open("/tmp/file", O_CREAT | O_RDWR, everybody)
  try check(mkfifo("/tmp/fifo", everybody), "mkfifo")
  let fifo = open("/tmp/fifo", O_RDWR)
  let memory = shm_open("/memory", O_CREAT | O_RDWR, everybody)
  let queue = mq_open("/queue", O_CREAT | O_RDWR, everybody, nil)
  print("umask \(String(mask, radix: 8)):")
  print("  file \(try mode(of: file)), FIFO \(try mode(of: fifo))")
  print("  shm \(try mode(of: memory)), queue \(try mode(of: queue))")
  try check(unlink("/tmp/file"), "unlink")
  try check(unlink("/tmp/fifo"), "unlink")
  try check(shm_unlink("/memory"), "shm_unlink")
  try check(mq_unlink("/queue"), "mq_unlink")
}
