import Execution
import Foundation
import Snippets

extension MeasurementHeader {
  /// Today, in UTC, on this machine; `toolchain` is what compiles, as pages name it.
  init?(nowWith toolchain: String) {
    let day = Date.now.formatted(.iso8601.year().month().day())
    self.init(date: day, machine: MachineDescription(hereWith: toolchain))
  }
}
