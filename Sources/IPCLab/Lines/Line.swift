/// One direction of a conversation between two processes that were made after it.
///
/// A line is made before `fork`, so that both processes have it: one sends, the other receives.
public struct Line {
  /// Hands over a message of so many bytes, and waits while there is no room for it.
  public let send: (_ byteCount: Int) throws -> Void
  /// Waits for a message of so many bytes, and takes it.
  public let receive: (_ byteCount: Int) throws -> Void

  /// The longest message: 1 MiB.
  public static let byteCountMax = 1 << 20

  /// Makes a line of what its two sides do with a room of `byteCountMax` bytes of their own.
  init(
    send: @escaping (UnsafeMutableRawPointer, Int) throws -> Void,
    receive: @escaping (UnsafeMutableRawPointer, Int) throws -> Void
  ) {
    // Kept as long as the process lives, and written once, so that no page of it has to be found
    // while a clock runs.
    let room = UnsafeMutableRawPointer.allocate(byteCount: Self.byteCountMax, alignment: 4096)
    room.initializeMemory(as: UInt8.self, repeating: 1, count: Self.byteCountMax)
    self.send = { try send(room, $0) }
    self.receive = { try receive(room, $0) }
  }
}
