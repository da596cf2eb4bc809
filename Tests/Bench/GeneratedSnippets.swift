import Glibc

/// A project of many snippets, and the same programs as files for compilers alone.
///
/// The shapes are those of documentation: values and generics, Foundation, processes and memory that
/// they share, C, tasks. No two programs are equal.
struct GeneratedSnippets {
  var count: Int
  var folder: String

  /// How many stand on one page.
  private static let perPage = 10

  /// Writes `Content` for sitegen, and `programs` with one file each for compilers.
  func write() throws(BenchFailure) {
    for name in ["", "/Content", "/programs"] { mkdir(folder + name, 0o755) }
    try write("Content/site.yml", "title: Generated snippets\n")
    try write("Content/index.md", "---\ntitle: Home\n---\n\nEvery page runs programs.\n")
    for page in 0..<((count + Self.perPage - 1) / Self.perPage) {
      let numbers = (page * Self.perPage)..<min(count, (page + 1) * Self.perPage)
      var text = "---\ntitle: Page \(page)\n---\n"
      for number in numbers {
        let (language, program) = Self.program(number)
        text += "\nProgram \(number):\n\n```\(language)\n\(program)```\n"
        try write("programs/p\(number).\(language)", program)
      }
      try write("Content/page-\(page).md", text)
    }
  }

  /// The language and the text of one program.
  private static func program(_ number: Int) -> (String, String) {
    switch number % 8 {
    case 0: ("swift", stack(number))
    case 1: ("swift", pipe(number))
    case 2: ("swift", json(number))
    case 3: ("c", cPipe(number))
    case 4: ("swift", shapes(number))
    case 5: ("swift", tasks(number))
    case 6: ("swift", sharedMemory(number))
    default: ("swift", errors(number))
    }
  }

  private static func stack(_ number: Int) -> String {
    """
    struct Stack<Element> {
      private var elements: [Element] = []
      mutating func push(_ element: Element) { elements.append(element) }
      mutating func pop() -> Element? { elements.popLast() }
      var count: Int { elements.count }
    }
    var stack = Stack<Int>()
    for n in 1...\(number % 7 + 2) { stack.push(n * \(number)) }
    while let top = stack.pop() { print("popped \\(top), \\(stack.count) left") }

    """
  }

  private static func pipe(_ number: Int) -> String {
    """
    import Glibc

    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else {
      perror("pipe")
      exit(1)
    }
    if fork() == 0 {
      close(ends[0])
      let text = "hello \(number)"
      write(ends[1], text, text.utf8.count)
      exit(0)
    }
    close(ends[1])
    var buffer = [UInt8](repeating: 0, count: 64)
    let count = read(ends[0], &buffer, buffer.count)
    wait(nil)
    print("read \\(count) bytes: \\(String(decoding: buffer[..<max(0, count)], as: UTF8.self))")

    """
  }

  private static func json(_ number: Int) -> String {
    """
    import Foundation

    struct Reading: Codable {
      var sensor: String
      var value: Double
    }
    let readings = (1...\(number % 5 + 2)).map { Reading(sensor: "s\\($0)", value: Double($0) / 4) }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let data = try encoder.encode(readings)
    print(String(decoding: data, as: UTF8.self), \(number))
    let back = try JSONDecoder().decode([Reading].self, from: data)
    print(back.map(\\.value).reduce(0, +))

    """
  }

  private static func cPipe(_ number: Int) -> String {
    """
    #include <stdio.h>
    #include <string.h>
    #include <sys/wait.h>
    #include <unistd.h>

    int main(void) {
      int ends[2];
      if (pipe(ends) != 0) return 1;
      if (fork() == 0) {
        const char *text = "from \(number)";
        _exit(write(ends[1], text, strlen(text)) < 0);
      }
      char buffer[64] = {0};
      ssize_t count = read(ends[0], buffer, sizeof buffer - 1);
      wait(NULL);
      printf("%zd bytes: %s\\n", count, buffer);
      return 0;
    }

    """
  }

  private static func shapes(_ number: Int) -> String {
    """
    protocol Shape { var area: Double { get } }
    struct Square: Shape {
      var side: Double
      var area: Double { side * side }
    }
    struct Circle: Shape {
      var radius: Double
      var area: Double { 3.14 * radius * radius }
    }
    enum Kind: String, CaseIterable { case square, circle }
    let shapes: [any Shape] = [Square(side: \(number)), Circle(radius: 2)]
    for (kind, shape) in zip(Kind.allCases, shapes) { print(kind.rawValue, shape.area) }
    let names = ["pear", "fig", "apple"].sorted { $0.count < $1.count }
    print(names.joined(separator: ", "))

    """
  }

  private static func tasks(_ number: Int) -> String {
    """
    @main struct Program {
      static let limit = \(number % 6 + 3)
      static func main() async {
        await withTaskGroup(of: Int.self) { group in
          for n in 0..<limit { group.addTask { n * \(number) } }
          var sum = 0
          for await value in group { sum += value }
          print("sum below \\(limit): \\(sum)")
        }
      }
    }

    """
  }

  private static func sharedMemory(_ number: Int) -> String {
    """
    import Glibc

    let size = 4096
    guard
      let memory = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0),
      memory != MAP_FAILED
    else {
      perror("mmap")
      exit(1)
    }
    let counter = memory.bindMemory(to: Int.self, capacity: 1)
    counter.pointee = \(number)
    if fork() == 0 {
      counter.pointee += 1
      exit(0)
    }
    wait(nil)
    print("the child wrote \\(counter.pointee)")
    munmap(memory, size)

    """
  }

  private static func errors(_ number: Int) -> String {
    """
    enum Failure: Error { case tooBig(Int) }

    func checked(_ value: Int) throws(Failure) -> Int {
      guard value < 10 else { throw .tooBig(value) }
      return value
    }
    for value in [\(number % 10), \(number)] {
      do { print("fine:", try checked(value)) } catch { print("refused:", error) }
    }
    func twice<T>(_ value: T, _ body: (T) -> T) -> T { body(body(value)) }
    print(twice(\(number)) { $0 + 1 }, "a-b-c".split(separator: "-").map { $0.uppercased() })

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
