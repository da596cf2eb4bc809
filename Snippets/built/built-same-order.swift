// The order of a set is another one in every run. Here it is not.

let mechanisms: Set = ["pipe", "FIFO", "queue", "socket", "signal"]
print(mechanisms.joined(separator: ", "))
