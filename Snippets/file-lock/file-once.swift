// Eight processes want to make the same file. O_EXCL lets one do it.
// sitegen: lanes=parent
import Glibc
import IPCLab

let path = "/tmp/ipc-once"
let gate = try Pipe()
let news = try Pipe()

for _ in 1...8 {
  _ = try inChild {
    gate.closeWriteEnd()
    _ = try readText(from: gate.readEnd)
    let file = open(path, O_CREAT | O_EXCL | O_WRONLY, 0o600)
    let result = file == -1 ? errorName(errno) : "made it"
    try writeText(result + "\n", to: news.writeEnd)
  }
}
gate.closeWriteEnd()  // the end of file starts the race
news.closeWriteEnd()

let results = try readAllText(from: news.readEnd)
  .split(separator: "\n")
for result in ["made it", "EEXIST"] {
  print("\(result): \(results.count { $0 == result })")
}
while wait(nil) != -1 {}
try check(unlink(path), "unlink")
