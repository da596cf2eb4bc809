extension Transcript {
  /// What the processes of a role wrote on stdout, line by line in the kernel's order.
  package func printed(byRole role: Int) -> [String] {
    lines.filter { $0.stream == .stdout && processes[$0.process].role == role }.map(\.text)
  }
}
