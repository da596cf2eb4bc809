import Basics
import Markdown
import Testing

/// What a text is parsed to, and where: rows in the language of dumps.
struct DumpTests {
  private func check(
    _ markdown: String, _ dialect: Dialect = .full, firstLine: Int = 1, gives dump: String
  ) {
    let document = Document.parse(markdown, path: nil, firstLine: firstLine, dialect: dialect).value
    #expect(document.dump() == dump + "\n")
  }

  @Test func `an empty text is an empty document`() { check("", gives: "document 1:1-1:1") }

  @Test func `a lazy line begins at its own first column`() {
    check(
      "> - q **x**\n>   r *y*\nlazy",
      gives: """
        document 1:1-3:5
          blockQuote 1:1-3:5
            list 1:3-3:5 bullet tight
              item 1:3-3:5
                paragraph 1:5-3:5
                  text 1:5-1:7 "q "
                  strong 1:7-1:12
                    text 1:9-1:10 "x"
                  softBreak 1:12-2:5
                  text 2:5-2:7 "r "
                  emphasis 2:7-2:10
                    text 2:8-2:9 "y"
                  softBreak 2:10-3:1
                  text 3:1-3:5 "lazy"
        """)
  }

  @Test func `a tab in a prefix is one byte`() {
    check(
      "-\ta\n\tb", .commonmark,
      gives: """
        document 1:1-2:3
          list 1:1-2:3 bullet tight
            item 1:1-2:3
              paragraph 1:3-2:3
                text 1:3-1:4 "a"
                softBreak 1:4-2:2
                text 2:2-2:3 "b"
        """)
  }

  @Test func `lines that end in CR LF count as one`() {
    check(
      "a\r\n*b*", .commonmark,
      gives: """
        document 1:1-2:4
          paragraph 1:1-2:4
            text 1:1-1:2 "a"
            softBreak 1:2-2:1
            emphasis 2:1-2:4
              text 2:2-2:3 "b"
        """)
  }

  @Test func `a NUL is one byte of the source`() {
    check(
      "a\0 *b*", .commonmark,
      gives: """
        document 1:1-1:7
          paragraph 1:1-1:7
            text 1:1-1:4 "a\u{FFFD} "
            emphasis 1:4-1:7
              text 1:5-1:6 "b"
        """)
  }

  @Test func `words after reference definitions keep their lines`() {
    check(
      "[a]: /u\n[b]: /v\nte\\|xt [l\n  ink](u\n\"t\") *e*", .commonmark,
      gives: """
        document 1:1-5:9
          paragraph 1:1-5:9
            text 3:1-3:8 "te|xt "
            link 3:8-5:5 "u" title="t"
              text 3:9-3:10 "l"
              softBreak 3:10-4:3
              text 4:3-4:6 "ink"
            text 5:5-5:6 " "
            emphasis 5:6-5:9
              text 5:7-5:8 "e"
        """)
  }

  @Test func `a fence in an item in a quote knows its columns`() {
    check(
      "> - ~~~ swift no-run\n>   let a\n>     b\n>   ~~~", firstLine: 10,
      gives: """
        document 10:1-13:8
          blockQuote 10:1-13:8
            list 10:3-13:8 bullet tight
              item 10:3-13:8
                codeBlock 10:5-13:8 info="swift no-run"@10:9-10:21 "let a\\n  b\\n" from 11:5
        """)
  }

  @Test func `an escaped pipe stays in its cell`() {
    check(
      "t\n| `a\\|b` | c |\n|:--|--:|\n| d",
      gives: """
        document 1:1-4:4
          paragraph 1:1-1:2
            text 1:1-1:2 "t"
          table 2:1-4:4 left,right
            tableRow 2:1-2:15 header
              tableCell 2:3-2:9
                code 2:3-2:9 "a|b"
              tableCell 2:12-2:13
                text 2:12-2:13 "c"
            tableRow 4:1-4:4
              tableCell 4:3-4:4
                text 4:3-4:4 "d"
              tableCell 4:4-4:4
        """)
  }

  @Test func `a reference of the document works in a cell`() {
    check(
      "|[a]|\n|-|\n\n[a]: /u", .gfm,
      gives: """
        document 1:1-4:8
          table 1:1-2:4 none
            tableRow 1:1-1:6 header
              tableCell 1:2-1:5
                link 1:2-1:5 "/u"
                  text 1:3-1:4 "a"
        """)
  }

  @Test func `tasks, strikethrough and bare links`() {
    check(
      "- [x] ~~a~~ \\~b~ www.c.de.", .gfm,
      gives: """
        document 1:1-1:27
          list 1:1-1:27 bullet tight
            item 1:1-1:27 task=done
              paragraph 1:3-1:27
                strikethrough 1:7-1:12
                  text 1:9-1:10 "a"
                text 1:12-1:16 " ~b"
                text 1:16-1:17 "~"
                text 1:17-1:18 " "
                link 1:18-1:26 "http://www.c.de"
                  text 1:18-1:26 "www.c.de"
                text 1:26-1:27 "."
        """)
  }
}
