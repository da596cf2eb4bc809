// What a semaphore refuses, and where its name lies.
import Glibc
import IPCLab

func open(_ name: String, _ flags: Int32, value: UInt32 = 0) {
  if sem_open(name, flags, 0o666, value) == SEM_FAILED {
    print(SysError("open \(name)"))
  } else {
    print("open \(name): done")
  }
}

let create = O_CREAT | O_EXCL
let most = UInt32(Int32.max)
open("/ipc", 0)
open("/ipc", create)
open("/ipc", create)
open("/two/slashes", create)
open("/too-many", create, value: most + 1)

var status = stat()
try check(stat("/dev/shm/sem.ipc", &status), "stat")
let mode = String(status.st_mode & 0o777, radix: 8)
print("/dev/shm/sem.ipc: \(status.st_size) bytes, mode \(mode)")
try check(sem_unlink("/ipc"), "sem_unlink")

var full = sem_t()
try check(sem_init(&full, 0, most), "sem_init")
report(sem_post(&full), "post to \(most)")
