// printf '…' | grep txt | wc -l, without a shell.
// sitegen: lanes="parent, printf, grep, wc"
import Glibc
import IPCLab

// snippet.hide
func end(_ pid: pid_t) throws -> Ending {
  var status: Int32 = 0
  try check(waitpid(pid, &status, 0), "waitpid")
  return Ending(waitStatus: status)
}

// snippet.show
func start(_ words: [String], _ input: Int32, _ output: Int32)
  throws -> pid_t
{
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
  posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
  let list = words.map { strdup($0) } + [nil]
  var pid: pid_t = 0
  let result = posix_spawnp(&pid, words[0], &actions, nil, list, [nil])
  try check(errorNumber: result, words[0])
  return pid
}
let names = try Pipe(flags: O_CLOEXEC)
let texts = try Pipe(flags: O_CLOEXEC)
let lines = "b.txt\\na.md\\nc.txt\\n"
let stages = [
  try start(["printf", lines], STDIN_FILENO, names.writeEnd),
  try start(["grep", "txt"], names.readEnd, texts.writeEnd),
  try start(["wc", "-l"], texts.readEnd, STDOUT_FILENO),
]
for pipe in [names, texts] {
  pipe.closeReadEnd()
  pipe.closeWriteEnd()
}
print(try stages.map(end))
