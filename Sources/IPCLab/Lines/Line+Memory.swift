import Glibc
import Synchronization

extension Line {
  /// One slot in shared memory, and two semaphores that say whose turn it is.
  static func slot() throws -> Line {
    let shared = try sharedRoom()
    let isFilled = try SharedValue(of: sem_t.self).address
    let isEmpty = try SharedValue(of: sem_t.self).address
    try check(sem_init(isFilled, 1, 0), "sem_init")
    try check(sem_init(isEmpty, 1, 1), "sem_init")
    return Line(
      send: { room, byteCount in
        try check(sem_wait(isEmpty), "sem_wait")
        memcpy(shared, room, byteCount)
        try check(sem_post(isFilled), "sem_post")
      },
      receive: { room, byteCount in
        try check(sem_wait(isFilled), "sem_wait")
        memcpy(room, shared, byteCount)
        try check(sem_post(isEmpty), "sem_post")
      })
  }

  /// One slot in shared memory, and a number that both look at without ever falling asleep.
  ///
  /// On one core the looking keeps the other process from running, so this needs two.
  static func spinningSlot() throws -> Line {
    let shared = try sharedRoom()
    let isFilled = try SharedValue(of: Atomic<Bool>.self).address
    isFilled.initialize(to: Atomic(false))
    return Line(
      send: { room, byteCount in
        while isFilled.pointee.load(ordering: .acquiring) {}
        memcpy(shared, room, byteCount)
        isFilled.pointee.store(true, ordering: .releasing)
      },
      receive: { room, byteCount in
        while !isFilled.pointee.load(ordering: .acquiring) {}
        memcpy(room, shared, byteCount)
        isFilled.pointee.store(false, ordering: .releasing)
      })
  }

  private static func sharedRoom() throws -> UnsafeMutableRawPointer {
    let kind = MAP_SHARED | MAP_ANONYMOUS
    let room = mmap(nil, byteCountMax, PROT_READ | PROT_WRITE, kind, -1, 0)
    guard let room, room != MAP_FAILED else {
      throw SysError("mmap")
    }
    return room
  }
}
