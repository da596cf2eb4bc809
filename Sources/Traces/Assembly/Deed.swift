/// What an event did that other events can be the cause or the effect of.
enum Deed: Sendable, Hashable {
  /// Made a process.
  case bears(pid: Int)
  /// Put bytes into a stream, or took them out; as much of them as is known.
  case writes(channel: String, count: Int, bytes: [UInt8])
  case reads(channel: String, count: Int, bytes: [UInt8])
  /// A whole message with its priority or type.
  case sends(queue: String, body: [UInt8], rank: String)
  case receives(queue: String, body: [UInt8], rank: String)
  /// Gave up the last descriptor that its process had for writing into a channel.
  case leaves(channel: String)
  case signals(pid: Int, name: String, value: String)
  case isSignaled(by: Int, name: String, value: String)
  case connects(to: String)
  case accepts(from: String)
  /// Sent descriptors together with its bytes.
  case passesDescriptors
  case opensToWrite(String)
  case waitsForWriter(String)
  case wakes(String, count: Int)
  case isWoken(String)
  case reaps(pid: Int)
  case ends(pid: Int)
}
