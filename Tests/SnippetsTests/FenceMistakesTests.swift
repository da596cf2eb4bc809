import Basics
import Snippets
import Testing

@Suite struct FenceMistakesTests {
  @Test func `an unknown attribute names the one that was meant`() {
    check(
      "swift expcet=exit:3",
      "p.md:3:10+13: error: Attribute 'expcet' is not known; did you mean 'expect'?")
    check("swift zzzzzz", "p.md:3:10+6: error: Attribute 'zzzzzz' is not known")
  }

  @Test func `columns are counted in bytes`() {
    check(
      #"swift skip="파이프" bogus"#,
      "p.md:3:27+5: error: Attribute 'bogus' is not known")
  }

  @Test func `an attribute given twice points at the first`() {
    check(
      "sh timeout=1s timeout=2s",
      "p.md:3:18+10: error: Attribute 'timeout' is given twice {The first one is here p.md:3:7+10}")
  }

  @Test func `contradictions point at the other one`() {
    check(
      #"sh skip="no" expect=trap"#,
      """
      p.md:3:17+11: error: Attribute 'expect' contradicts 'skip' [Remove one of the two] \
      {The other one is here p.md:3:7+9}
      """)
    check(
      #"sh hidden skip="no""#,
      """
      p.md:3:14+9: error: Attribute 'skip' contradicts 'hidden' [Remove one of the two] \
      {The other one is here p.md:3:7+6}
      """)
    check(
      "c no-run expect=exit:0",
      """
      p.md:3:13+13: error: Attribute 'expect' contradicts 'no-run' [Remove one of the two] \
      {The other one is here p.md:3:6+6}
      """)
    check(
      "c expect=compile-error:x args=y",
      """
      p.md:3:29+6: error: Attribute 'args' contradicts 'expect=compile-error' \
      [Remove one of the two] {The other one is here p.md:3:6+22}
      """)
    check(
      "c snippet=a group=b",
      """
      p.md:3:16+7: error: Attribute 'group' contradicts 'snippet' [Remove one of the two] \
      {The other one is here p.md:3:6+9}
      """)
  }

  @Test func `a value that is missing or too much is said with an example`() {
    check(
      "c skip",
      #"p.md:3:6+4: error: Attribute 'skip' needs a value [Write for example 'skip="needs two machines"']"#
    )
    check(
      "c timeout=",
      "p.md:3:6+8: error: Attribute 'timeout' needs a value [Write for example 'timeout=5s']")
    check(
      "c no-run=yes", "p.md:3:6+10: error: Attribute 'no-run' takes no value [Write only 'no-run']")
    check("c =5s", "p.md:3:6+3: error: Value has no attribute before its '='")
  }

  @Test func `quotes and escapes are checked`() {
    check(
      #"c skip="never"#,
      #"""
      p.md:3:11+1: error: Quote is never closed \#
      [Write '"' at the end of the value; one that belongs to the value is written '\"']
      """#)
    check(
      #"c skip="a\qb""#,
      #"p.md:3:13+2: error: Escape is not known; there are '\n', '\t', '\"' and '\\'"#)
    check(
      #"c args="one 'two""#,
      """
      p.md:3:16+1: error: Quote inside 'args' is never closed \
      [Write a second ' after the words that belong together]
      """)
  }

  @Test func `quotes of a word processor are no quotes`() {
    check(
      "c lanes=“a”",
      """
      p.md:3:12+3: error: Value begins with '“', which quotes nothing here \
      [Write straight quotes: "a"]
      """)
    check(
      "c skip=„needs two machines“ hidden",
      """
      p.md:3:11+3: error: Value begins with '„', which quotes nothing here \
      [Write straight quotes: "needs two machines"]
      """)
    check(
      "c expect=compile-error:‘no such’",
      """
      p.md:3:27+3: error: Value begins with '‘', which quotes nothing here \
      [Write straight quotes: "no such"]
      """)
    check(
      "c lanes=“a, b",
      """
      p.md:3:12+3: error: Value begins with '“', which quotes nothing here \
      [Write straight quotes: "a, b"]
      """)
    check(#"c skip="the “first” one""#, "")
    check("c skip=don’t", "")
  }

  @Test func `an expectation without its colon is understood`() {
    for (word, meant) in [
      ("exit3", "exit:3"), ("3", "exit:3"), ("exit-3", "exit:3"), ("SIGPIPE", "signal:SIGPIPE"),
      ("signalSIGPIPE", "signal:SIGPIPE"), ("sigpipe", "signal:SIGPIPE"),
    ] {
      check(
        "c expect=\(word)",
        """
        p.md:3:13+\(word.utf8.count): error: Expectation '\(word)' is not known; \
        did you mean '\(meant)'? [Write 'expect=\(meant)']
        """)
    }
  }

  @Test func `expectations are checked at their own columns`() {
    check(
      "c expect=exit:300", "p.md:3:18+3: error: Exit status '300' is not a number from 0 to 255")
    check(
      "c expect=signal:SIGPIP",
      "p.md:3:20+6: error: Signal 'SIGPIP' is not known; did you mean 'SIGPIPE'?")
    check(
      "c expect=trap:5",
      "p.md:3:13+6: error: Expectation 'trap' takes nothing after it [Write 'expect=trap']")
    check(
      "c expect=exit",
      "p.md:3:13+4: error: Expectation 'exit' is incomplete [Write 'expect=exit:3']")
    check(
      "c expect=trapp",
      """
      p.md:3:13+5: error: Expectation 'trapp' is not known; did you mean 'trap'? \
      [Use exit:N, signal:NAME, trap, timeout or compile-error:"substring"]
      """)
  }

  @Test func `limits say their form and their ceiling`() {
    check(
      "c timeout=5",
      "p.md:3:14+1: error: Limit '5' is not a time such as 5s or 500ms [Write for example 'timeout=5s']"
    )
    check(
      "c memory=12.5XB",
      """
      p.md:3:13+6: error: Limit '12.5XB' is not a size such as 64KiB or 256MiB \
      [Write for example 'memory=256MiB']
      """)
    check(
      "c timeout=90s",
      """
      p.md:3:6+11: error: Limit 'timeout=90s' is above the ceiling of 60 s \
      [Ask for at most 60s, or raise 'limits: ceiling: timeout' in site.yml]
      """)
  }

  @Test func `lanes must be names that a recording can hold`() {
    check(#"c lanes="a,,b""#, "p.md:3:15+3: error: Lane has no name")
    check(#"c lanes="a, a""#, "p.md:3:16+2: error: Lane 'a' is named twice")
    check(
      #"c lanes="a|b""#,
      "p.md:3:13+4: error: Lane 'a|b' must not contain '|', '!', '=' or control characters")
    check(
      #"c lanes="child""#, "p.md:3:13+6: error: Lane 'child' is the usual name of another process")
  }

  @Test func `what a role waits for is a quoted text or the word blocked`() {
    check(
      "c scene=chat role=a after=b:bloked",
      """
      p.md:3:32+6: error: Cue 'bloked' is not known; did you mean 'blocked'? \
      [Write 'after=b:blocked', or for a line after=b:"bloked"]
      """)
    check(
      "c scene=chat role=a after=b",
      """
      p.md:3:30+1: error: Cue 'b' is incomplete \
      [Write 'after=ROLE:"text"' or 'after=ROLE:blocked']
      """)
    check(
      #"c scene=chat role=a after=":x""#,
      """
      p.md:3:31+3: error: Cue ':x' is incomplete \
      [Write 'after=ROLE:"text"' or 'after=ROLE:blocked']
      """)
    check(
      #"c scene=chat role=a after=b.c:"x""#,
      "p.md:3:30+7: error: Name 'b.c' must be letters, digits, '_' and '-'")
    check(
      "c scene=chat role=a after",
      """
      p.md:3:24+5: error: Attribute 'after' needs a value \
      [Write for example 'after=reader:"listening"']
      """)
  }

  @Test func `scenes and roles have names`() {
    check(
      "c scene=a.b role=c", "p.md:3:12+3: error: Name 'a.b' must be letters, digits, '_' and '-'")
    check(
      "c scene=a role=1", "p.md:3:19+1: error: Name '1' must be letters, digits, '_' and '-'")
    check(
      "c role",
      "p.md:3:6+4: error: Attribute 'role' needs a value [Write for example 'role=writer']")
  }

  @Test func `a scene stands on fences of its own, or in headers`() {
    check(
      "c group=g scene=s role=r",
      """
      p.md:3:14+7: error: Attribute 'scene' contradicts 'group' [Remove one of the two] \
      {The other one is here p.md:3:6+7}
      p.md:3:22+6: error: Attribute 'role' contradicts 'group' [Remove one of the two] \
      {The other one is here p.md:3:6+7}
      """)
    check(
      "c snippet=a scene=s",
      """
      p.md:3:16+7: error: Attribute 'scene' contradicts 'snippet' \
      [Write 'scene' in the header of the file] {The other one is here p.md:3:6+9}
      """)
    check(
      "c scene=s role=r no-run",
      """
      p.md:3:21+6: error: Attribute 'no-run' contradicts 'scene' [Remove one of the two] \
      {The other one is here p.md:3:6+7}
      """)
    check(
      #"c scene=s role=r skip="no""#,
      """
      p.md:3:21+9: error: Attribute 'skip' contradicts 'scene' [Remove one of the two] \
      {The other one is here p.md:3:6+7}
      """)
    check(
      "c scene=s role=r expect=compile-error:x",
      """
      p.md:3:21+22: error: Attribute 'expect' contradicts 'scene' [Remove one of the two] \
      {The other one is here p.md:3:6+7}
      """)
  }

  @Test func `what becomes of a run means nothing where nothing is run`() {
    for word in [
      "trace", "volatile", "chart=bar", "pin=1", "table", "leaks=expected", "after=b:blocked",
    ] {
      let key = word.prefix { $0 != "=" }
      check(
        "c no-run \(word)",
        """
        p.md:3:13+\(word.utf8.count): error: Attribute '\(key)' contradicts 'no-run' \
        [Remove one of the two] {The other one is here p.md:3:6+6}
        """)
    }
  }

  @Test func `a measurement is not traced`() {
    check(
      "c volatile trace",
      """
      p.md:3:15+5: error: Attribute 'trace' contradicts 'volatile' [Remove one of the two] \
      {The other one is here p.md:3:6+8}
      """)
  }

  @Test func `words with one possible value say it`() {
    check(
      "c trace=volatil",
      """
      p.md:3:12+7: error: Value 'volatil' of 'trace' is not known; did you mean 'volatile'? \
      [Write 'trace' or 'trace=volatile']
      """)
    check(
      "c leaks=yes",
      "p.md:3:12+3: error: Value 'yes' of 'leaks' is not known [Write 'leaks=expected']")
    check(
      "c leaks",
      "p.md:3:6+5: error: Attribute 'leaks' needs a value [Write for example 'leaks=expected']")
    check(
      "c volatile=yes",
      "p.md:3:6+12: error: Attribute 'volatile' takes no value [Write only 'volatile']")
  }

  @Test func `a flag that may have a value has none or a right one`() {
    check(
      "c table=",
      "p.md:3:6+6: error: Attribute 'table' needs a value [Write for example 'table']")
    check("c table=a.b", "p.md:3:12+3: error: Name 'a.b' must be letters, digits, '_' and '-'")
  }

  @Test func `a processor is a number`() {
    check(
      "c pin=first",
      """
      p.md:3:10+5: error: Processor 'first' is not a number from 0 to 1023 \
      [Write for example 'pin=0']
      """)
    check(
      "c pin=1024",
      """
      p.md:3:10+4: error: Processor '1024' is not a number from 0 to 1023 \
      [Write for example 'pin=0']
      """)
    check("c pin", "p.md:3:6+3: error: Attribute 'pin' needs a value [Write for example 'pin=0']")
  }

  @Test func `checks and charts are said by example`() {
    check(
      "c volatile check",
      """
      p.md:3:15+5: error: Attribute 'check' needs a value \
      [Write for example 'check="p50_us < 1000"']
      """)
    check(
      "c chart",
      "p.md:3:6+5: error: Attribute 'chart' needs a value [Write for example 'chart=bar']"
    )
  }

  @Test func `checks and charts are read at their own columns`() {
    check(#"c volatile check="p50_us <""#, "p.md:3:29+2: error: Expected a column, found nothing")
    check(
      #"c volatile check="p50_us < 10; x ~ 3""#,
      """
      p.md:3:37+4: error: Expected one of '<', '<=', '>', '>=', '==', '!=', found '~'
      """)
    check("c chart=bra", "p.md:3:12+3: error: Chart 'bra' is not known; did you mean 'bar'?")
  }

  @Test func `a language glued to its attributes is not overlooked`() {
    check(
      "swift,no-run",
      "p.md:3:9+1: error: Language 'swift' is followed by ',' [Separate attributes by spaces, for example 'swift no-run']"
    )
  }

  @Test func `names and references are checked`() {
    check("c name=a.b", "p.md:3:11+3: error: Name 'a.b' must be letters, digits, '_' and '-'")
    check(
      "c snippet=#open",
      "p.md:3:14+5: error: Snippet reference '#open' is incomplete [Write 'snippet=NAME' or 'snippet=NAME#SLICE']"
    )
  }

  /// The info string begins on line 3, column 4 of `p.md`.
  private func check(
    _ info: String, _ expected: String,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let place = SourceLocation(path("p.md"), line: 3, column: 4)
    let parsed = FenceAttributes.parse(info: info, at: place)
    let limits = LimitPolicy().limits(parsed.value?.given ?? [])
    let rendered = (parsed.diagnostics + limits.diagnostics).rendered
    #expect(rendered == expected, sourceLocation: sourceLocation)
  }
}
