import SwiftParser
import SwiftSyntax

/// Exactly what the parser of Swift takes each word of `bytes` for.
///
/// A name like `String` is shown as a type wherever it stands and a name before `(` as a call; both
/// are conventions that the grammar does not know. Code that could exhaust the stack of a
/// recursive parser is read by `CLexer` instead.
///
/// We look at the tokens ourselves: SwiftIDEUtils' classification compares key paths for every node
/// and takes, in 603.0.1, three times as long as the parsing.
func swiftTokens(in bytes: [UInt8]) -> [HighlightToken] {
  bytes.withUnsafeBufferPointer { bytes in
    guard SwiftNesting.isShallow(bytes) else {
      var lexer = CLexer(bytes, vocabulary: .swift)
      return lexer.tokens()
    }
    let tree = Parser.parse(source: bytes, maximumNestingLevel: nestingLevelMax)
    var walk = SwiftTokenWalk(bytes)
    for token in tree.tokens(viewMode: .sourceAccurate) { walk.pass(token) }
    return walk.found
  }
}

/// More brackets than a person nests, few enough for a stack of 512 KiB, which threads of Swift's
/// concurrency have.
private let nestingLevelMax = 24
