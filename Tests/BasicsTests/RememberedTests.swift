import Basics
import Testing

/// A class, because it counts.
@Suite final class RememberedTests {
  private let memory = Remembered<String, Int>()
  private var count = 0

  @Test func `what is equal to the last is not made again`() throws {
    #expect(try length(of: "four", at: "a") == 4)
    #expect(try length(of: "four", at: "a") == 4)
    #expect(count == 1)
  }

  @Test func `what differs is made`() throws {
    #expect(try length(of: "four", at: "a") == 4)
    #expect(try length(of: "fourth", at: "a") == 6)
    #expect(try length(of: "four", at: "a") == 4)
    #expect(count == 3)
  }

  @Test func `places do not know each other`() throws {
    #expect(try length(of: "four", at: "a") == 4)
    #expect(try length(of: "four", at: "b") == 4)
    #expect(count == 2)
  }

  private func length(of text: String, at place: String) throws -> Int {
    memory.output(at: try #require(RelativePath(place)), of: text) { text in
      count += 1
      return text.count
    }
  }
}
