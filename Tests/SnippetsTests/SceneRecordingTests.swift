import Basics
import Snippets
import Testing

@Suite struct SceneRecordingTests {
  @Test func `every process of a scene has its role's label`() {
    #expect(
      transcript.recorded(names: names) == """
        server | listening
        client | hello
        server child ! got hello
        server = exit 0
        server child = exit 0
        client = killed by SIGTERM
        stop = exit 0

        """)
  }

  @Test func `a recording of a scene matches and replays its transcript`() {
    let recording = read(transcript.recorded(names: names))
    #expect(recording.difference(from: transcript) == nil)
    #expect(recording.updated(with: transcript) == recording.text)
    #expect(recording.arrange(transcript) == transcript)
    let replayed = recording.transcript()
    #expect(replayed.lines == transcript.lines)
    #expect(replayed.processes.map(\.role) == [0, 0, 1, 2])
    #expect(replayed.processes.map(\.ending) == transcript.processes.map(\.ending))
  }

  @Test func `a further child of one role does not move the lanes of another`() {
    var more = transcript
    more.processes.insert(Transcript.Process(parent: 0, ending: .exited(0), role: 0), at: 2)
    more.lines = [
      line(0, "listening"), line(3, "hello"), line(1, "got hello", .stderr), line(2, "new"),
    ]
    let recording = read(transcript.recorded(names: names))
    #expect(
      recording.difference(from: more)?.summary
        == "Output is new: 'server child 2 | new' is not recorded")
    #expect(
      recording.updated(with: more) == """
        server | listening
        client | hello
        server child ! got hello
        server child 2 | new
        server = exit 0
        server child = exit 0
        server child 2 = exit 0
        client = killed by SIGTERM
        stop = exit 0

        """)
  }

  @Test func `a role that sleeps at the end is recorded with its call`() {
    var asleep = transcript
    asleep.processes[2].ending = .asleep(in: "read")
    let recording = read(asleep.recorded(names: names))
    #expect(recording.text.contains("client = asleep in read\n"))
    #expect(recording.difference(from: asleep) == nil)
    #expect(
      recording.difference(from: transcript)?.summary
        == "Ending changed: 'client = asleep in read' is recorded, now it is "
        + "'client = killed by SIGTERM'")
  }

  @Test func `a role that was never there is a difference`() {
    var fewer = transcript
    fewer.processes.removeLast()
    #expect(
      read(transcript.recorded(names: names)).difference(from: fewer)?.summary
        == "Process 'stop' is recorded, but was never there")
  }

  @Test func `a silent scene needs no recording`() {
    let silent = Transcript(
      processes: [0, 1].map { Transcript.Process(ending: .exited(0), role: $0) }, lines: [])
    #expect(silent.recorded(names: names) == "")
    #expect(read("").difference(from: silent) == nil)
  }

  @Test func `one role's lines alone still say whose they are`() {
    let lone = Transcript(
      processes: [0, 1].map { Transcript.Process(ending: .exited(0), role: $0) },
      lines: [line(1, "hello")])
    #expect(
      lone.recorded(names: names) == "client | hello\nserver = exit 0\nclient = exit 0\n")
  }

  @Test func `an author's words for one role leave the others as they are`() {
    var own = names
    own.groups[0].names = ["listener"]
    let text = transcript.recorded(names: own)
    #expect(text.hasPrefix("listener | listening\nclient | hello\nserver child ! got hello\n"))
    let parsed = Recording.parse(text, path: path("Snippets/chat.out"), names: own)
    #expect(parsed.diagnostics.isEmpty)
    #expect(parsed.value.difference(from: transcript) == nil)
  }

  @Test func `a label of no role names the one that was meant`() {
    let parsed = Recording.parse(
      "sever | x\nserver = exit 0\n", path: path("Snippets/chat.out"), names: names)
    #expect(
      parsed.diagnostics.rendered
        == "Snippets/chat.out:1:1+9: error: Process 'sever' is not known; did you mean 'server'?")
  }

  @Test func `the guide says what processes are called by themselves`() {
    let meaning = FenceAttribute.Key.lanes.documentation.meaning
    let scene = LaneNames(roles: [.init(role: "reader")])
    let usual = [1, 3].map { LaneNames().label(Lane(role: 0, birth: 0), of: $0) }
    let born = (0..<3).flatMap { birth in
      [LaneNames(), scene].map { $0.label(Lane(role: 0, birth: birth), of: 3) }
    }
    for label in usual + born { #expect(meaning.contains("`\(label)`"), "\(label)") }
  }

  private let names = LaneNames(roles: [
    LaneNames.Group(role: "server"), LaneNames.Group(role: "client"),
    LaneNames.Group(role: "stop"),
  ])

  private var transcript: Transcript {
    Transcript(
      processes: [
        Transcript.Process(ending: .exited(0), role: 0),
        Transcript.Process(parent: 0, ending: .exited(0), role: 0),
        Transcript.Process(ending: .signaled(Signal(number: 15)), role: 1),
        Transcript.Process(ending: .exited(0), role: 2),
      ],
      lines: [line(0, "listening"), line(2, "hello"), line(1, "got hello", .stderr)])
  }

  private func line(
    _ process: Int, _ text: String, _ stream: Transcript.Stream = .stdout
  ) -> Transcript.Line {
    Transcript.Line(process: process, stream: stream, text: text)
  }

  private func read(_ text: String) -> Recording {
    let parsed = Recording.parse(text, path: path("Snippets/chat.out"), names: names)
    #expect(parsed.diagnostics.isEmpty, "\(text)")
    return parsed.value
  }
}
