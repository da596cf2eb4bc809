extension Limits {
  /// The limit of that name.
  package func amount(_ name: Name) -> LimitAmount {
    switch name {
    case .timeout: LimitAmount(name, wallSeconds)
    case .cpu: LimitAmount(name, Double(cpuSeconds))
    case .memory: LimitAmount(name, Double(memoryBytes))
    case .processes: LimitAmount(name, Double(processes))
    case .fileSize: LimitAmount(name, Double(fileBytes))
    case .output: LimitAmount(name, Double(outputBytes))
    }
  }

  package mutating func set(_ amount: LimitAmount) {
    switch amount.name {
    case .timeout: wallSeconds = amount.value
    case .cpu: cpuSeconds = Int(amount.value)
    case .memory: memoryBytes = Int(amount.value)
    case .processes: processes = Int(amount.value)
    case .fileSize: fileBytes = Int(amount.value)
    case .output: outputBytes = Int(amount.value)
    }
  }
}
