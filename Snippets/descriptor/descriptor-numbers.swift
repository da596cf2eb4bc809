// A new descriptor gets the lowest number that is free.
// sitegen: lanes=program
import Glibc
import IPCLab

let first = try check(open("/dev/null", O_RDWR), "open")
let second = try check(open("/dev/null", O_RDWR), "open")
print("open, open: \(first), \(second)")

close(first)
let third = try check(dup(second), "dup")
print("close \(first), dup: \(third)")

let chosen = try check(dup2(second, 42), "dup2")
print("dup2 to a number of my choice: \(chosen)")
let above = try check(fcntl(second, F_DUPFD, 10), "fcntl")
print("F_DUPFD, 10 or more: \(above)")

report(fcntl(7, F_GETFD), "is 7 a descriptor?")
