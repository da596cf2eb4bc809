import Snippets

/// What is to be done next: programs to compile, and actions whose programs are all compiled.
///
/// Runs come before compilations, so that no more executables are held than those of the batches at
/// work, and of scenes that wait for one of their programs.
struct WorkQueue {
  enum Unit: Sendable {
    case compile(CompileBatch)
    /// The position of an action, and its programs.
    case run(Int, [Workshop.CompiledProgram])
  }

  private let jobs: [[CompileJob]]
  private var batches: ArraySlice<CompileBatch>
  private var runnable: [Int] = []
  private var compiled: [CompileJob: Workshop.CompiledProgram] = [:]
  /// The positions of actions that have not begun to run.
  private var waiting: [CompileJob: [Int]] = [:]

  /// `jobs` are those of each action's roles; `batches` hold each of them once.
  init(jobs: [[CompileJob]], batches: [CompileBatch]) {
    self.jobs = jobs
    self.batches = batches[...]
    for (position, own) in jobs.enumerated() {
      for job in Set(own) { waiting[job, default: []].append(position) }
    }
  }

  /// All jobs, each once, in the order of the actions.
  static func distinct(_ jobs: [[CompileJob]]) -> [CompileJob] {
    var seen: Set<CompileJob> = []
    return jobs.joined().filter { seen.insert($0).inserted }
  }

  /// Nothing when there is nothing to begin now.
  mutating func next() -> Unit? {
    guard !runnable.isEmpty else { return batches.popFirst().map(Unit.compile) }
    let position = runnable.removeFirst()
    let programs = jobs[position].compactMap { compiled[$0] }
    for job in Set(jobs[position]) { release(job, by: position) }
    return .run(position, programs)
  }

  /// The actions that want a program, first ones first.
  func positions(wanting job: CompileJob) -> [Int] { waiting[job] ?? [] }

  mutating func add(_ programs: [Workshop.CompiledProgram]) {
    for program in programs { compiled[program.job] = program }
    for program in programs {
      for position in positions(wanting: program.job) where !runnable.contains(position) {
        if jobs[position].allSatisfy({ compiled[$0] != nil }) { runnable.append(position) }
      }
    }
  }

  private mutating func release(_ job: CompileJob, by position: Int) {
    waiting[job]?.removeAll { $0 == position }
    if waiting[job]?.isEmpty == true { compiled[job] = nil }
  }
}
