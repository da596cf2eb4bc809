import Basics
import Synchronization
import Testing

@Suite struct RememberedTests {
  private let memory = Remembered<String, Int>()
  private let count = Mutex(0)

  @Test func `what is equal to the last is not made again`() throws {
    #expect(try length(of: "four", at: "a") == 4)
    #expect(try length(of: "four", at: "a") == 4)
    #expect(count.withLock { $0 } == 1)
  }

  @Test func `what differs is made`() throws {
    #expect(try length(of: "four", at: "a") == 4)
    #expect(try length(of: "fourth", at: "a") == 6)
    #expect(try length(of: "four", at: "a") == 4)
    #expect(count.withLock { $0 } == 3)
  }

  @Test func `places do not know each other`() throws {
    #expect(try length(of: "four", at: "a") == 4)
    #expect(try length(of: "four", at: "b") == 4)
    #expect(count.withLock { $0 } == 2)
  }

  private func length(of text: String, at place: String) throws -> Int {
    memory.output(at: try #require(RelativePath(place)), of: text) { text in
      count.withLock { $0 += 1 }
      return text.count
    }
  }
}
