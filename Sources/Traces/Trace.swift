/// What the processes of one traced run asked of the kernel, as far as their programs' own lines
/// asked for it, and what caused what.
///
/// Nothing in it differs from run to run: no clock, no process id, no address, no inode number.
/// Kernel objects have names by first appearance, and the events of each process stand in the
/// order of its program.
package struct Trace: Sendable, Hashable, Codable {
  /// In the order of the transcript's: by role, and within a role by birth.
  package var processes: [TraceProcess]
  /// In order of first appearance, process by process.
  package var objects: [TraceObject]
  /// All of the first process in its order, then those of the next.
  package var events: [TraceEvent]
  /// Sorted.
  package var causes: [TraceCause]

  package init(
    processes: [TraceProcess], objects: [TraceObject], events: [TraceEvent], causes: [TraceCause]
  ) {
    self.processes = processes
    self.objects = objects
    self.events = events
    self.causes = causes
  }
}
