/// What one run may use before it is stopped.
package struct Limits: Sendable, Hashable, Codable {
  package var wallSeconds: Double
  /// Of one process.
  package var cpuSeconds: Int
  /// Memory really used by all processes of the run together, not address space.
  package var memoryBytes: Int
  /// Alive at one time.
  package var processes: Int
  /// The largest file that may be written.
  package var fileBytes: Int
  /// stdout and stderr of all processes together.
  package var outputBytes: Int

  package init(
    wallSeconds: Double = 10, cpuSeconds: Int = 5, memoryBytes: Int = 512 << 20,
    processes: Int = 64, fileBytes: Int = 16 << 20, outputBytes: Int = 64 << 10
  ) {
    self.wallSeconds = wallSeconds
    self.cpuSeconds = cpuSeconds
    self.memoryBytes = memoryBytes
    self.processes = processes
    self.fileBytes = fileBytes
    self.outputBytes = outputBytes
  }

  /// The name of one limit, as the fence attribute that raises it.
  package enum Name: String, Sendable, Hashable, Codable, CaseIterable {
    case timeout, cpu, memory, processes, fileSize = "file-size", output
  }
}
