import Basics
import Testing

@Suite struct ScriptTests {
  @Test func `a script keeps its code and loses the lines that explain it`() {
    let script = """
      // Why.
      (() => {

        // Because.
        go('https://x'); // Here.
      })();
      """
    #expect(
      String(decoding: Array(script.utf8).withoutCommentLines, as: UTF8.self) == """
        (() => {
          go('https://x'); // Here.
        })();
        """)
  }

  @Test func `a style sheet keeps its rules and loses the lines that explain it`() {
    let sheet = """
      /* Why. */
      p { margin: 0 } /* here */
        /* Because. */
      """
    #expect(
      String(decoding: Array(sheet.utf8).withoutCommentLines, as: UTF8.self)
        == "p { margin: 0 } /* here */")
  }
}
