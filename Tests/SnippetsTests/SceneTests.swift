import Basics
import Snippets
import Testing
import Traces

@Suite struct SceneTests {
  @Test func `fences of a scene are roles of one action`() {
    let catalog = collect([
      ("c scene=chat role=server", "int s;"), ("sh", "echo"),
      (#"c scene=chat role=client after=server:"on" stdin=x args="a b""#, "int c;"),
    ])
    let plan = Plan(for: catalog.snippets, products: [])
    #expect(plan.indices == [0, 1, 0])
    #expect(
      plan.actions[0].roles == [
        Role(
          name: "server", program: Program(name: "server", language: .c, text: "int s;\n")),
        Role(
          name: "client", program: Program(name: "client", language: .c, text: "int c;\n"),
          standardInput: "x", arguments: ["a", "b"], cue: .line(of: 0, containing: "on")),
      ])
    #expect(catalog.snippets.map(\.roleIndex) == [0, 0, 1])
    #expect(catalog.snippets.map(\.ownsTranscript) == [false, true, true])
    #expect(catalog.snippets[0].scene?.id == "Content/chat.md#chat")
    #expect(catalog.snippets[2].scene?.roles == ["server", "client"])
    #expect(catalog.appearances.map(\.showsTranscript) == [false, true, true])
    #expect(catalog.appearances.map(\.title) == ["server.c", "chat-2.sh", "client.c"])
  }

  @Test func `a role that waits is started after the one it waits for, others as they stand`() {
    let catalog = collect([
      ("sh scene=s role=last after=first:blocked", "1"), ("sh scene=s role=other", "2"),
      ("sh scene=s role=first", "3"), ("sh scene=s role=then after=last:blocked", "4"),
    ])
    #expect(catalog.snippets[0].scene?.roles == ["other", "first", "last", "then"])
    #expect(catalog.snippets.map(\.roleIndex) == [2, 0, 1, 3])
    let action = catalog.snippets[0].action(products: [])
    #expect(action?.roles.map(\.cue) == [nil, nil, .blocked(1), .blocked(2)])
    #expect(catalog.snippets.map(\.ownsTranscript) == [false, false, false, true])
  }

  @Test func `files that name a scene form it, over all folders`() {
    let catalog = collect(
      [("c snippet=server", ""), ("sh", "echo"), ("c snippet=client", "")],
      files: [
        "Snippets/chat/server.c": "// sitegen: scene=chat\nint s;\n",
        "Snippets/chat/client.c": "// sitegen: scene=chat after=server:blocked\nint c;\n",
        "Snippets/else/kill-it.sh":
          "# sitegen: scene=chat role=stop after=client:blocked\nkill -TERM 1\n",
        "Snippets/chat/chat.out": "server | hi\nserver = exit 0\nclient = exit 0\nstop = exit 0\n",
      ])
    let (client, server, stop) = (catalog.snippets[1], catalog.snippets[2], catalog.snippets[3])
    #expect(client.scene?.roles == ["server", "client", "stop"])
    #expect(client.scene?.id == "chat")
    #expect([client, server, stop].map(\.id) == ["client", "server", "kill-it"])
    #expect([client, server, stop].map(\.ownsTranscript) == [true, false, false])
    #expect(client.recordingPlace == .file(path("Snippets/chat/chat.out")))
    #expect(server.recordingPlace == .none)
    #expect(client.recording?.text.hasPrefix("server | hi") == true)
    #expect(server.action(products: []) == client.action(products: []))
    #expect(catalog.appearances.map(\.showsTranscript) == [false, true, true])
    #expect(catalog.appearances.map(\.snippet) == [2, 0, 1])
  }

  @Test func `a scene has the most that its roles ask for, and what any of them says`() {
    let catalog = collect([
      ("sh scene=s role=a timeout=2s memory=64MiB", "1"),
      ("sh scene=s role=b memory=128MiB pin=0 trace leaks=expected", "2"),
      ("sh scene=s role=c", "3"),
    ])
    let action = catalog.snippets[0].action(products: [])
    #expect(action?.limits.wallSeconds == 2)
    #expect(action?.limits.memoryBytes == 128 << 20)
    #expect(action?.limits.cpuSeconds == Limits().cpuSeconds)
    #expect(action?.processor == 0)
    #expect(action?.isTraced == true)
    #expect(catalog.snippets.allSatisfy { $0.attributes.expectsLeaks })
    #expect(Set(catalog.snippets.map { $0.action(products: []) }).count == 1)
  }

  @Test func `products are those that any role imports`() {
    let catalog = collect([
      ("swift scene=s role=a", "import IPCLab"), ("c scene=s role=b", "#include <cipc.h>"),
    ])
    let action = catalog.snippets[0].action(products: ["CIPC", "IPCLab"])
    #expect(action?.roles.map(\.products) == [["IPCLab"], ["CIPC"]])
  }

  @Test func `two scenes of a page may have roles of one name`() {
    let catalog = collect([
      ("c scene=one role=server", "1"), ("c scene=one role=client", "2"),
      ("c scene=two role=server", "3"), ("c scene=two role=client name=caller", "4"),
    ])
    #expect(
      catalog.snippets.map(\.program.name) == ["server", "client", "two-server", "caller"])
    #expect(catalog.snippets[2].scene?.roles == ["server", "client"])
  }

  @Test func `the recording of a scene stands after its last role`() {
    let catalog = collect([
      ("c scene=s role=a", "1"), ("c scene=s role=b", "2"),
      ("output", "b | x\na = exit 0\nb = exit 0"),
    ])
    #expect(catalog.snippets.map { $0.recording == nil } == [true, false])
    #expect(catalog.snippets[0].recordingPlace == .none)
  }

  @Test func `processes are called after their role, in an author's words where he has some`() {
    let catalog = collect([
      (#"c scene=s role=server lanes="listener, worker""#, "1"), ("c scene=s role=client", "2"),
    ])
    let transcript = Transcript(
      processes: [0, 0, 0, 1, 1, 1].map { Transcript.Process(role: $0) }, lines: [])
    #expect(
      transcript.labels(catalog.snippets[0].laneNames) == [
        "listener", "worker", "server child 2", "client", "client child", "client child 2",
      ])
    #expect(catalog.appearances[1].laneNames == catalog.snippets[0].laneNames)
  }

  @Test func `a page has its own words for the lanes of a scene in files`() {
    let catalog = collect(
      [(#"c snippet=a lanes="서버""#, ""), ("c snippet=b", "")],
      files: [
        "Snippets/a.c": "// sitegen: scene=s\n1\n", "Snippets/b.c": "// sitegen: scene=s\n2\n",
      ])
    let transcript = Transcript(
      processes: [0, 1].map { Transcript.Process(role: $0) }, lines: [])
    #expect(transcript.labels(catalog.appearances[1].laneNames) == ["서버", "b"])
    #expect(transcript.labels(catalog.snippets[0].laneNames) == ["a", "b"])
  }

  @Test func `traces lie beside their program, their scene or their page`() {
    let empty = Trace(processes: [], objects: [], events: [], causes: []).text
    let catalog = collect(
      [
        ("c trace", "1"), ("c scene=s role=a", "2"), ("c scene=s role=b trace", "3"),
        ("c name=hello", "4"),
      ],
      files: [
        "Snippets/x/plain.c": "// sitegen: trace\n1\n", "Snippets/x/plain.trace": empty,
        "Snippets/y/p.c": "// sitegen: scene=files trace\n1\n",
        "Snippets/y/q.c": "// sitegen: scene=files\n1\n",
      ],
      traces: ["Content/chat.s.trace": empty])
    #expect(
      catalog.snippets.map(\.tracePlace?.text) == [
        "Content/chat.chat-1.trace", nil, "Content/chat.s.trace", nil,
        "Snippets/x/plain.trace", "Snippets/y/files.trace", nil,
      ])
    #expect(catalog.snippets.map(\.traceText) == [nil, nil, empty, nil, empty, nil, nil])
    #expect(catalog.snippets[2].recordedTrace?.text == empty)
    #expect(catalog.snippets[0].action(products: [])?.isTraced == true)
  }

  @Test func `a facts fence shows a table that programs feed`() {
    let catalog = collect([("sh table=limits", "echo"), ("facts limits", "")])
    #expect(
      catalog.roles[0][1]
        == .facts(
          name: "limits",
          location: SourceLocation(path("Content/chat.md"), line: 20, column: 10, columns: 6)))
    #expect(catalog.appearances[0].table == .named("limits"))
  }

  @Test func `a chart is a fence's business, or its file's`() {
    let catalog = collect(
      [("c snippet=a", ""), ("c snippet=b chart=bar", ""), ("sh chart=bar", "x")],
      files: ["Snippets/a.c": "// sitegen: chart=bar pin=2\n1\n", "Snippets/b.c": "1\n"])
    #expect(catalog.appearances.map { $0.chart != nil } == [true, true, true])
    #expect(catalog.snippets[1].action(products: [])?.processor == 2)
  }

  private func collect(
    _ fences: [(info: String, code: String)], files: [String: String] = [:],
    traces: [String: String] = [:]
  ) -> SnippetCatalog {
    let collected = Catalogued.collect(fences, files: files, traces: traces)
    #expect(collected.diagnostics.rendered == "")
    return collected.value
  }
}
