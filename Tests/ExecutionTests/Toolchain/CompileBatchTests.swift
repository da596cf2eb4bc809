import Snippets
import Testing

@testable import Execution

/// Which programs are compiled together, and what is done next: nothing here starts a process.
@Suite struct CompileBatchTests {
  private func jobs(_ count: Int, _ text: String = "", _ language: Language = .swift)
    -> [CompileJob]
  {
    (0..<count).map { number in
      CompileJob(
        Role(program: Program(name: "n\(number)", language: language, text: text)), for: .run)
    }
  }

  private func sizes(_ jobs: [CompileJob], width: Int = 2) -> [Int] {
    CompileBatch.plan(jobs, width: width).map(\.jobs.count)
  }

  @Test func `batches become smaller towards the end`() {
    #expect(sizes(jobs(60)) == [15, 11, 8, 6, 5, 4, 4, 4, 3])
    #expect(sizes(jobs(100), width: 1).first == CompileBatch.jobsMax)
  }

  @Test func `one or two programs are compiled alone`() {
    #expect(sizes(jobs(1)) == [1])
    #expect(sizes(jobs(2)) == [1, 1])
    #expect(sizes(jobs(3)) == [3])
  }

  @Test func `languages and imports do not mix, and what takes longest comes first`() {
    let all =
      jobs(3, "", .sh) + jobs(3, "", .c) + jobs(3, "import Glibc\n")
      + jobs(3, "import Foundation\n")
    let batches = CompileBatch.plan(all, width: 1)
    #expect(batches.map(\.jobs.count) == [3, 3, 3, 1, 1, 1])
    #expect(
      batches.map { $0.jobs[0].program.text } == ["import Foundation\n", "import Glibc\n"]
        + Array(repeating: "", count: 4))
    #expect(batches[2].jobs[0].program.language == .c)
  }

  @Test func `a program that speaks of our own files is compiled alone`() {
    #expect(sizes(jobs(4) + jobs(1, "#include \".sitegen/0.source\"\n", .c)) == [4, 1])
  }

  @Test func `an action runs when the last of its programs is there`() {
    let own = jobs(3)
    var queue = WorkQueue(
      jobs: [[own[0], own[1]], [own[1], own[2]]],
      batches: [CompileBatch(jobs: [own[0], own[1]]), CompileBatch(jobs: [own[2]])])
    #expect(unit(queue.next()) == "compile n0 n1")
    #expect(queue.positions(wanting: own[1]) == [0, 1])
    queue.add([program(own[0]), program(own[1])])
    #expect(unit(queue.next()) == "run 0: n0 n1")
    #expect(unit(queue.next()) == "compile n2")
    #expect(unit(queue.next()) == "nothing")
    queue.add([program(own[2])])
    #expect(unit(queue.next()) == "run 1: n1 n2")
    #expect(unit(queue.next()) == "nothing")
  }

  @Test func `a program that two actions want is compiled once`() {
    let own = jobs(2)
    #expect(WorkQueue.distinct([[own[0]], [own[1], own[0]]]) == own)
  }

  private func program(_ job: CompileJob) -> Workshop.CompiledProgram {
    .init(
      job: job,
      compiled: .init(
        isCompiled: true, messages: [], isReproducible: true, program: [], blamesMachine: false),
      seconds: 0)
  }

  private func unit(_ unit: WorkQueue.Unit?) -> String {
    switch unit {
    case .compile(let batch):
      "compile " + batch.jobs.map(\.program.name).joined(separator: " ")
    case .run(let position, let programs):
      "run \(position): " + programs.map(\.job.program.name).joined(separator: " ")
    case nil: "nothing"
    }
  }
}
