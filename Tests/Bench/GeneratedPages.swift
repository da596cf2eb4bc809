import Glibc

/// A project of many pages without snippets, as a large documentation has them: prose, lists, a
/// table, links between pages, and code that is highlighted but not run.
struct GeneratedPages {
  var count: Int
  var folder: String

  /// Writes `Content/site.yml` and the pages, equal for equal counts.
  func write() throws(BenchFailure) {
    mkdir(folder, 0o755)
    mkdir(folder + "/Content", 0o755)
    try write("Content/site.yml", "title: Generated pages\n")
    try write("Content/index.md", "---\ntitle: Home\n---\n\nStart at [page 0](page-0.md).\n")
    for number in 0..<count { try write("Content/page-\(number).md", page(number)) }
  }

  private func page(_ number: Int) -> String {
    let next = (number + 1) % count
    return """
      ---
      title: Page \(number)
      description: What page \(number) of the generated pages says.
      tags: [generated, part-\(number % 10)]
      ---

      Page \(number) stands for a **chapter** of a real book: it has `code`, *emphasis*, a link to \
      [the next page](page-\(next).md#numbers) and a paragraph that is long enough to be wrapped \
      by every window in which somebody reads it, on a phone or on a wide screen.

      ## Steps

      1. Open the queue with `mq_open`, and check what it returned.
      2. Send with priority \(number % 9), or wait until there is room.
         - A full queue blocks the sender.
         - An empty one blocks the receiver.
      3. Close it, and unlink its name when nobody needs it any more.

      ## Numbers

      | call | bytes | may block |
      |---|--:|:-:|
      | `write` | \(number * 16) | yes |
      | `mq_send` | \(number * 8) | yes |
      | `kill` | 0 | no |

      ```swift skip="generated"
      import Glibc

      /// Sends `text` to the queue and says how many bytes went.
      func send(_ text: String, to queue: Int32, priority: UInt32 = \(number % 9)) -> Int {
        var sent = 0  // counted below
        for byte in text.utf8 where byte != 0 {
          sent += byte == 10 ? 0 : 1
        }
        print("sent \\(sent) of \\(text.utf8.count) bytes with priority \\(priority)")
        return sent
      }
      ```

      ```c skip="generated"
      #include <stdio.h>
      int main(void) {
        /* page \(number) */
        for (int i = 0; i < \(number % 7 + 1); i++) printf("%d\\n", i);
        return 0;
      }
      ```

      ## Remarks

      > A quotation with a [link](https://example.org/\(number)) and <https://example.org>.

      That is all that page \(number) has to say. The next one is not much different, and that is \
      what makes it a benchmark: a reader would have stopped long ago, a program must not.

      """
  }

  private func write(_ name: String, _ text: String) throws(BenchFailure) {
    guard let file = fopen("\(folder)/\(name)", "w") else {
      throw BenchFailure("\(folder)/\(name) cannot be written")
    }
    defer { fclose(file) }
    fputs(text, file)
  }
}
