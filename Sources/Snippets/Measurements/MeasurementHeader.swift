/// The first line of a measured recording: when, and on what machine.
///
///     measured 2026-11-21 on Linux 6.18.44 x86_64, AMD EPYC (2 processors), Swift 6.3.1
package struct MeasurementHeader: Sendable, Hashable {
  /// A day as `YYYY-MM-DD`.
  package let date: String
  package let machine: MachineDescription

  /// Nothing when `date` is not a day.
  package init?(date: String, machine: MachineDescription) {
    guard Self.isDay(date) else { return nil }
    self.date = date
    self.machine = machine
  }

  /// Nothing for a line that `text` would not have written.
  package static func parse(_ line: String) -> MeasurementHeader? {
    guard let rest = line.dropping("measured "), let (date, place) = rest.cut(at: " on "),
      let (kernel, hardware) = place.cut(at: ", "), let (model, toolchain) = hardware.cut(at: ", "),
      let (processor, count) = model.cutLast(at: " ("),
      let number = Int(count.prefix { $0.isASCII && $0.isNumber })
    else { return nil }
    let machine = MachineDescription(
      kernel: kernel, processor: processor, processorCount: number, toolchain: toolchain)
    let header = MeasurementHeader(date: date, machine: machine)
    return header?.text == line ? header : nil
  }

  /// The line, without a line feed.
  package var text: String { "measured \(date) on \(place)" }

  /// `Linux 6.18.44 x86_64, AMD EPYC (2 processors), Swift 6.3.1`.
  package var place: String {
    "\(machine.kernel), \(machine.processor) "
      + "(\(counted(machine.processorCount, "processor"))), \(machine.toolchain)"
  }

  private static func isDay(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
      text.utf8.allSatisfy({ (48...57).contains($0) || $0 == UInt8(ascii: "-") }),
      let month = Int(parts[1]), let day = Int(parts[2])
    else { return false }
    return (1...12).contains(month) && (1...31).contains(day)
  }
}

extension String {
  fileprivate func dropping(_ prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }

  /// What is before the first `mark`, and what after it.
  fileprivate func cut(at mark: String) -> (String, String)? {
    guard let place = ranges(of: mark).first else { return nil }
    return (String(self[..<place.lowerBound]), String(self[place.upperBound...]))
  }

  fileprivate func cutLast(at mark: String) -> (String, String)? {
    guard let place = ranges(of: mark).last else { return nil }
    return (String(self[..<place.lowerBound]), String(self[place.upperBound...]))
  }
}
