/// Where something was measured, as far as it explains the figures.
package struct MachineDescription: Sendable, Hashable {
  /// `Linux 6.18.44 x86_64`.
  package let kernel: String
  /// The model's name: `AMD EPYC`.
  package let processor: String
  package let processorCount: Int
  /// `Swift 6.3.1`.
  package let toolchain: String

  /// Marks that would make the words run into each other are taken out, so that a header can be
  /// read back: line breaks, and commas but in the name of the toolchain.
  package init(kernel: String, processor: String, processorCount: Int, toolchain: String) {
    self.kernel = Self.words(kernel.filter { $0 != "," })
    self.processor = Self.words(processor.filter { $0 != "," })
    self.processorCount = max(1, processorCount)
    self.toolchain = Self.words(toolchain)
  }

  /// On one line, one blank between words; never empty.
  private static func words(_ text: String) -> String {
    let words = text.unicodeScalars.split { scalar in
      scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
    }
    return words.isEmpty ? "unknown" : words.map { String($0) }.joined(separator: " ")
  }
}
