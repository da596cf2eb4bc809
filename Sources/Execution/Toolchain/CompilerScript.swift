/// What all scripts of compilers agree on: paths below the working folder `/tmp`.
enum CompilerScript {
  /// Everything made on the way lies here.
  static let folder = ".sitegen"
  /// The finished program.
  static let program = "\(folder)/program"
}
