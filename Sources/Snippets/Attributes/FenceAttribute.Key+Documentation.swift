package import Basics

extension FenceAttribute.Key {
  /// What the guide says about it.
  package var documentation: KeyDocumentation {
    KeyDocumentation(meaning, values: values, example: example)
  }

  /// Whether the header of a file may say it, too.
  package var mayStandInFiles: Bool { isForFiles }

  /// The attribute without which it means nothing, if there is one.
  package var neededKey: FenceAttribute.Key? { need }

  /// Those that may not stand beside it, found by asking the rules themselves.
  package var conflicts: [FenceAttribute.Key] {
    let mine = given
    return FenceAttribute.Key.allCases.filter { other in
      other != self && !(mine + other.given).withoutContradictions.diagnostics.isEmpty
    }
  }

  /// Its example, read.
  private var given: [GivenAttribute] {
    guard let path = RelativePath("example") else { return [] }
    let origin = SourceLocation(path, line: 1)
    return AttributeParser(example[...], at: origin, allowed: [self]).given
  }

  private var meaning: String {
    switch self {
    case .expect:
      """
      How the program must end. Without it a program must exit with 0. Any other ending is an \
      error, and the ending that was expected is shown on the page as what it is: no accident. \
      `expect=compile-error:"words"` is about the compiler, which must refuse the program and say \
      these words; nothing is run, so that nothing about running may stand beside it.
      """
    case .noRun: "The program is compiled, and must compile, but it is not run."
    case .skip:
      """
      The program is neither compiled nor run. The reason is shown on the page, because a reader \
      must know that nobody has tried this code.
      """
    case .hidden:
      """
      The program is compiled and run, and a mistake in it is reported, but the page does not show \
      it.
      """
    case .snippet:
      """
      The fence shows a file of `Snippets/`, by its name without folder and extension, and has no \
      lines of its own. After `#` stands the name of a slice, when only that part is to be shown.
      """
    case .group:
      """
      All fences of this page with the same group are one program, put together in their order. \
      The output stands after the last of them.
      """
    case .stdin: "What the program reads from its standard input, which is empty without it."
    case .args: "The arguments of the program, as a shell would take them apart."
    case .timeout: "How long the run may take, by the clock on the wall."
    case .cpu: "How much processor time one process may use."
    case .memory: "How much memory all processes of the run may use together."
    case .processes: "How many processes of the run may be alive at one time."
    case .fileSize: "How large a file may become that the program writes."
    case .output: "How much all processes of the run may print together."
    case .lanes:
      """
      Names for the processes, in the order in which they are born. They stand above the lanes of \
      the output and in recordings. Without them the first process is `parent`, and those that are \
      born are `child`, `child 2` and so on; one that stays alone is `program`. The processes of a \
      role are called after it: `reader`, `reader child`, `reader child 2`. A fence of a translation \
      gives the same processes other names, as many as its twin, for its page alone.
      """
    case .name:
      """
      The name of the program of a fence. Without it a program is called after its page: the \
      second one of `pipe.md` is `pipe-2`. With `sitegen run NAME` it can be run alone.
      """
    case .scene:
      """
      The program is one role of a scene: several programs that run in one sandbox at the same \
      time. All fences of a page, or all files, that name the same scene belong to it.
      """
    case .role:
      "What the program is called in its scene. Without it a file has the role of its name."
    case .after:
      """
      The role is started only when another role has printed a line that contains this text, or \
      sleeps in the kernel. No role ever waits for a time.
      """
    case .trace:
      """
      The program is run twice more, under `strace`, and the page shows who did what to whom, as a \
      sequence diagram. `trace` promises that every run gives the same trace; `trace=volatile` \
      says that runs differ, and that the recorded one is shown.
      """
    case .volatile:
      """
      The output is a measurement, which is never the same twice. The page shows the recorded one, \
      with its date and machine; it is made anew only by `sitegen verify --measure`.
      """
    case .check: "What must be true of a measurement, on every machine and every time."
    case .chart: "The output, a table of figures, is drawn as bars or lines."
    case .pin: "All processes of the run have this one processor, the first of which is 0."
    case .table:
      """
      The output is facts: lines of JSON with `row`, `column` and `value`. Without a value they \
      are shown as a table in the place of the output; with a name they are cells of the table that \
      a `facts` fence of that name shows.
      """
    case .leaks:
      """
      The program leaves something behind when it ends: an object of shared memory, a queue, a file.
      """
    }
  }

  private var values: String {
    switch self {
    case .expect:
      """
      `exit:N` (0 to 255), `signal:NAME`, `trap` (a crash of the Swift runtime), `timeout`, \
      `compile-error:"words"`
      """
    case .skip: "the reason, in quotes"
    case .snippet: "`NAME` or `NAME#SLICE`"
    case .stdin: #"a text in quotes; `\n`, `\t`, `\"` and `\\` are understood"#
    case .args: "a text in quotes; words with blanks are held together by `'…'`"
    case .timeout, .cpu, .memory, .processes, .fileSize, .output: limitValues
    case .lanes: "names with commas between them"
    case .group, .name, .scene, .role: "a name of letters, digits, `_` and `-`"
    case .after: #"`ROLE:"text"` or `ROLE:blocked`"#
    case .trace: "none, or `volatile`"
    case .check:
      """
      comparisons (`<`, `<=`, `>`, `>=`, `==`, `!=`) of columns and numbers, with `;` or `and` \
      between them; `p99_us[mechanism=pipe]` is a column of certain rows
      """
    case .chart:
      """
      `bar` or `line`, then after commas `x=COLUMN`, `y=COLUMN` (also several times), `by=COLUMN`, \
      `whisker=COLUMN`, `log=x`, `log=y` or `log=xy`
      """
    case .pin: "a number from 0 to 1023"
    case .table: "none, or the name of a table"
    case .leaks: "`expected`"
    case .noRun, .hidden, .volatile: "none"
    }
  }

  /// The form of a limit's amount with what holds where nobody says otherwise.
  private var limitValues: String {
    guard let limit else { preconditionFailure("'\(rawValue)' is not a limit") }
    let policy = LimitPolicy()
    let (usual, most) = (policy.standard.amount(limit), policy.ceiling.amount(limit))
    return "\(LimitAmount.form(of: limit)); \(usual.description) without it, "
      + "at most \(most.description) unless `site.yml` says otherwise"
  }
}
