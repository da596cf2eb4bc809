// One process calls fork, and two come back from it.
// sitegen: lanes="parent, child"
import Glibc

let parent = getpid()

let result = fork()
if result == -1 {
  perror("fork")
  exit(1)
}
if result == 0 {
  print("fork gave me 0")
  print("my parent is who called it: \(getppid() == parent)")
  exit(7)
}

var status: Int32 = 0
let ended = waitpid(result, &status, 0)
print("fork gave me the child's number: \(ended == result)")
print("the child ended with \(status >> 8 & 0xff)")
