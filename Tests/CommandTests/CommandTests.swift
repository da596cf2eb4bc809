import Testing

/// The executable itself, in projects of its own, with the toolchain and the sandbox of the machine.
///
/// One after the other, because each of them keeps the cores busy, and limits are measured.
@Suite(.serialized) enum CommandTests {}
