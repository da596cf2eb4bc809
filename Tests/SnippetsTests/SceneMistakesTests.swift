import Basics
import Snippets
import Testing

@Suite struct SceneMistakesTests {
  @Test func `a role needs a scene`() {
    check(
      [("c role=server", "1")],
      """
      Content/chat.md:10:6+11: error: Attribute 'role' means nothing without 'scene' \
      [Write for example 'scene=chat', or remove 'role']
      """)
    check(
      [("c after=server:blocked", "1")],
      """
      Content/chat.md:10:6+20: error: Attribute 'after' means nothing without 'scene' \
      [Write for example 'scene=chat', or remove 'after']
      """)
    check(
      [], files: ["Snippets/a.c": "// sitegen: role=server\n1\n"],
      """
      Snippets/a.c:1:13+11: error: Attribute 'role' means nothing without 'scene' \
      [Write for example 'scene=chat', or remove 'role']
      """)
  }

  @Test func `a check needs a measurement`() {
    check(
      [(#"c check="p50_us < 1000""#, "1")],
      """
      Content/chat.md:10:6+21: error: Attribute 'check' means nothing without 'volatile' \
      [Write for example 'volatile', or remove 'check']
      """)
  }

  @Test func `a fence of a scene says which role it is`() {
    check(
      [("c scene=chat role=server", "1"), ("c scene=chat", "2")],
      """
      Content/chat.md:20:6+10: error: Scene 'chat' does not say which role this is \
      [Write for example 'role=server']
      """)
  }

  @Test func `a scene of one role is most likely misspelt`() {
    check(
      [
        ("c scene=chat role=a", "1"), ("c scene=chat role=b", "2"), ("c scene=caht role=c", "3"),
      ],
      """
      Content/chat.md:30:6+10: error: Scene 'caht' has only one role; did you mean 'chat'? \
      [Give it a second role, or remove 'scene']
      """)
    check(
      [], files: ["Snippets/a.c": "// sitegen: scene=alone\n1\n"],
      """
      Snippets/a.c:1:13+11: error: Scene 'alone' has only one role \
      [Give it a second role, or remove 'scene']
      """)
  }

  @Test func `two roles of a scene have two names`() {
    check(
      [("c scene=s role=a", "1"), ("c scene=s role=a name=other", "2")],
      """
      Content/chat.md:20:14+6: error: Role 'a' is in scene 's' twice [Rename one of them] \
      {The other one is here Content/chat.md:10:14+6}
      """)
  }

  @Test func `an unknown role names the one that was meant`() {
    check(
      [("c scene=s role=server", "1"), (#"c scene=s role=client after=sever:"x""#, "2")],
      """
      Content/chat.md:20:32+5: error: Role 'sever' is not in scene 's'; did you mean 'server'? \
      [It has 'server' besides this one]
      """)
  }

  @Test func `nobody waits for himself, or in a circle`() {
    check(
      [("c scene=s role=a after=a:blocked", "1"), ("c scene=s role=b", "2")],
      """
      Content/chat.md:10:27+1: error: Role 'a' waits for itself [Name another role of scene 's']
      """)
    check(
      [
        ("c scene=s role=x after=a:blocked", "1"), ("c scene=s role=a after=b:blocked", "2"),
        ("c scene=s role=b after=a:blocked", "3"),
      ],
      """
      Content/chat.md:20:27+9: error: Roles wait in a circle: 'a' for 'b', 'b' for 'a' \
      [Let one of them start at once]
      """)
  }

  @Test func `what concerns the whole scene is said once, or alike`() {
    check(
      [("c scene=s role=a timeout=2s", "1"), ("c scene=s role=b timeout=3s", "2")],
      """
      Content/chat.md:20:21+10: error: Attribute 'timeout' differs from the one given before for \
      scene 's' [Give it in one place only] {The first one is here Content/chat.md:10:21+10}
      """)
    check(
      [("c scene=s role=a pin=1", "1"), ("c scene=s role=b pin=2", "2")],
      """
      Content/chat.md:20:21+5: error: Attribute 'pin' differs from the one given before for \
      scene 's' [Give it in one place only] {The first one is here Content/chat.md:10:21+5}
      """)
    check(
      [("c scene=s role=a trace", "1"), ("c scene=s role=b trace=volatile", "2")],
      """
      Content/chat.md:20:21+14: error: Attribute 'trace' differs from the one given before for \
      scene 's' [Give it in one place only] {The first one is here Content/chat.md:10:21+5}
      """)
  }

  @Test func `a lane is not called as another role`() {
    check(
      [(#"c scene=s role=a lanes="x, b child""#, "1"), ("c scene=s role=b", "2")],
      """
      Content/chat.md:10:28+11: error: Lane 'b child' is the name of another role's process
      """)
  }

  @Test func `programs of a wrong scene are not run`() {
    let catalog = Catalogued.collect([
      ("c scene=s role=a after=x:blocked", "1"), ("c scene=s role=b", "2"),
      ("output", "b | x\nb = exit 0"),
    ])
    #expect(catalog.diagnostics.count == 1)
    #expect(
      catalog.value.snippets.map(\.attributes.treatment) == [
        .skip(reason: "Scene 's' has a mistake"), .skip(reason: "Scene 's' has a mistake"),
      ])
  }

  @Test func `a recording stands after the last role`() {
    check(
      [
        ("c scene=s role=a", "1"), ("output", "a | x\na = exit 0"), ("c scene=s role=b", "2"),
      ],
      """
      Content/chat.md:20:4+1: error: Scene 's' goes on after its recording \
      [Put the recording after the last fence of the scene]
      """)
  }

  @Test func `a recording of a scene always names its processes`() {
    check(
      [("c scene=s role=a", "1"), ("c scene=s role=b", "2"), ("output", "x\nparent | y")],
      """
      Content/chat.md:31:1+1: error: Line names no process \
      [Write 'LABEL | stdout', 'LABEL ! stderr' or 'LABEL = ending']
      Content/chat.md:32:1+10: error: Process 'parent' is not known
      """)
  }

  @Test func `a recording of one role's file belongs to nobody`() {
    check(
      [],
      files: [
        "Snippets/s/a.c": "// sitegen: scene=chat\n1\n",
        "Snippets/s/b.c": "// sitegen: scene=chat\n1\n", "Snippets/s/b.out": "x\n",
        "Snippets/s/a.trace": "x\n",
      ],
      """
      Snippets/s/a.trace:1:1+1: error: Trace Snippets/s/a.trace belongs to one role of scene \
      'chat', not to the scene [Rename it to Snippets/s/chat.trace, or remove it]
      Snippets/s/b.out:1:1+1: error: Recording Snippets/s/b.out belongs to one role of scene \
      'chat', not to the scene [Rename it to Snippets/s/chat.out, or remove it]
      """)
    check(
      [("c snippet=b", ""), ("output", "x")],
      files: [
        "Snippets/s/a.c": "// sitegen: scene=chat\n1\n",
        "Snippets/s/b.c": "// sitegen: scene=chat\n1\n",
      ],
      """
      Content/chat.md:20:4+1: error: Recording of Snippets/s/b.c is in Snippets/s/chat.out, not \
      here [Remove this fence]
      """)
  }

  @Test func `a trace belongs to a program that is traced`() {
    check(
      [], files: ["Snippets/a.c": "1\n", "Snippets/a.trace": "x", "Snippets/b.trace": "x"],
      """
      Snippets/a.trace:1:1+1: error: Trace belongs to a program that is not traced \
      [Remove the trace, or say 'trace']
      Snippets/b.trace:1:1+1: error: Trace Snippets/b.trace belongs to no program beside it; did \
      you mean 'a'? [Rename or remove it]
      """)
    check(
      [("c name=x", "1")], traces: ["Content/chat.x.trace": "T"],
      """
      Content/chat.x.trace:1:1+1: error: Trace Content/chat.x.trace belongs to no traced program \
      of a page [Rename or remove it]
      """)
  }

  @Test func `a trace that cannot be read says where`() {
    let collected = Catalogued.collect(
      [], files: ["Snippets/a.c": "// sitegen: trace\n1\n", "Snippets/a.trace": "nonsense\n"])
    #expect(collected.diagnostics.map(\.id) == ["MalformedTrace"])
    #expect(collected.diagnostics.first?.location?.range.start.line == 1)
    #expect(collected.diagnostics.first?.summary.hasPrefix("Trace cannot be read: ") == true)
  }

  @Test func `a facts fence names a table that there is, and nothing else`() {
    check(
      [("sh table=limits", "x"), ("facts limit", "")],
      """
      Content/chat.md:20:10+5: error: Table 'limit' is not there; did you mean 'limits'? \
      [Let a program that prints facts say 'table=limit']
      """)
    check(
      [("facts", "")],
      "Content/chat.md:10:4+1: error: Facts fence names no table [Write for example 'facts limits']"
    )
    check(
      [("facts a.b", "")],
      """
      Content/chat.md:10:10+3: error: Table 'a.b' must be one name of letters, digits, '_' and '-' \
      [Write for example 'facts limits']
      """)
    check(
      [("sh table=a", "x"), ("facts a", "row")],
      """
      Content/chat.md:20:4+1: error: Fence shows the table 'a', but has lines of its own \
      [Remove the lines of the fence]
      """)
  }

  private func check(
    _ fences: [(info: String, code: String)], files: [String: String] = [:],
    traces: [String: String] = [:], _ expected: String,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let collected = Catalogued.collect(fences, files: files, traces: traces)
    #expect(collected.diagnostics.rendered == expected, sourceLocation: sourceLocation)
  }
}
