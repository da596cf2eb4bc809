// Greets everybody by name.

let names = ["Ada", "Dennis", "Grace"]
for name in names {
  print("Hello, \(name)!")
}
