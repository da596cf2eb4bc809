/// What all scripts of compilers agree on: paths below the working folder `/tmp`.
enum CompilerScript {
  /// Everything made on the way lies here.
  static let folder = ".sitegen"
  /// What a compiler makes for the linker.
  static let object = "\(folder)/program.o"
  /// The finished program.
  static let program = "\(folder)/program"
}
