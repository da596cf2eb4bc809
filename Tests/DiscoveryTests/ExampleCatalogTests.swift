import Foundation
import SiteModel
import Testing

@testable import Discovery

@Suite struct ExampleCatalogTests {
  private static let project = [
    "Content/index.md": """
    # Home

    ```swift snippet=hello
    ```

    ```c expect=exit:3 name=three
    int main(void) { return 3; }
    ```
    """,
    "Snippets/hello.swift": "print(\"Hello\")\n",
    "Snippets/hello.out": "Hello\n",
  ]

  private func examples() throws -> [[String: Any]] {
    let text = Site.written(Self.project).machineText("examples.json")
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(root["format"] as? String == "sitegen examples")
    #expect(root["version"] as? Int == 1)
    return try #require(root["examples"] as? [[String: Any]])
  }

  @Test func `every program is there by its id, with its code and where it was written`() throws {
    let examples = try examples()
    #expect(examples.map { $0["id"] as? String } == ["Content/index.md#three", "hello"])
    let hello = examples[1]
    #expect(hello["language"] as? String == "swift")
    #expect(hello["code"] as? String == "print(\"Hello\")\n")
    #expect((hello["source"] as? [String: Any])?["path"] as? String == "Snippets/hello.swift")
  }

  @Test func `an example knows the places at which pages show it`() throws {
    let pages = try #require(try examples()[1]["pages"] as? [[String: Any]])
    #expect(pages.map { $0["path"] as? String } == ["index.html#hello"])
    #expect(pages[0]["url"] as? String == "https://example.org/lab/#hello")
  }

  @Test func `its output is told by process and line, and is not verified when it was replayed`()
    throws
  {
    let outcome = try #require(try examples()[1]["outcome"] as? [String: Any])
    #expect(outcome["kind"] as? String == "ran")
    #expect(outcome["verified"] as? Bool == false)
    let processes = try #require(outcome["processes"] as? [[String: Any]])
    #expect(processes.map { $0["process"] as? String } == ["program"])
    let lines = try #require(processes[0]["lines"] as? [[String: Any]])
    #expect(lines.map { $0["text"] as? String } == ["Hello"])
    #expect(lines[0]["stream"] as? String == "stdout")
  }

  @Test func `what had to happen is told as its author wrote it`() throws {
    let expectation = try #require(try examples()[0]["expectation"] as? [String: Any])
    #expect(expectation["ending"] as? String == "exit:3")
  }

  @Test func `any text survives`() throws {
    let text = "\u{0}\u{1F}\u{7F}\"\\/\n\r\t가\u{10FFFF}"
    let bytes = JSONValue.list([.string(text)]).serialized()
    let back = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String]
    #expect(back == [text])
  }

  @Test func `a list of scalars is one line, a list of objects is one line each`() {
    let value = JSONValue.object([
      "a": .list([.number(1), .flag(true)]), "b": .list([.object([:])]),
    ])
    #expect(
      String(decoding: value.serialized(), as: UTF8.self) == """
        {
          "a": [1, true],
          "b": [
            {}
          ]
        }

        """)
  }
}
