// A pipe is a descriptor, but not a place: what does not work with it.
import Glibc
import IPCLab

let pipe = try Pipe()
try writeText("hello", to: pipe.writeEnd)

var status = stat()
try check(fstat(pipe.readEnd, &status), "fstat")
print("it is a FIFO: \(status.st_mode & S_IFMT == S_IFIFO)")
print("its size: \(status.st_size)")
var count: Int32 = 0
try check(ioctl(pipe.readEnd, UInt(FIONREAD), &count), "ioctl")
print("waiting in it: \(count)")

report(lseek(pipe.readEnd, 0, SEEK_SET), "lseek")
report(ftruncate(pipe.writeEnd, 0), "ftruncate")
report(fsync(pipe.writeEnd), "fsync")
let room = mmap(nil, 1, PROT_READ, MAP_SHARED, pipe.readEnd, 0)
if room == MAP_FAILED {
  print(SysError("mmap"))
}
