// A child process gets a copy of every variable, not the variable.
import Glibc

var number = 1

let child = fork()
if child == -1 {
  perror("fork")
  exit(1)
}
if child == 0 {
  number = 2
  print("I stored \(number)")
  exit(0)
}
guard wait(nil) != -1 else {
  perror("wait")
  exit(1)
}
print("I still see \(number)")
