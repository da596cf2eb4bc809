import SwiftIDEUtils
import SwiftParser
import SwiftSyntax

/// Exactly what the parser of Swift takes each word of `bytes` for.
///
/// A capitalised name is shown as a type wherever it stands and a name before `(` as a call; both
/// are conventions that the grammar does not know. Code that could exhaust the stack of a
/// recursive parser is read by `CLexer` instead.
func swiftTokens(in bytes: [UInt8]) -> [HighlightToken] {
  bytes.withUnsafeBufferPointer { bytes in
    guard SwiftNesting.isShallow(bytes) else {
      var lexer = CLexer(bytes, vocabulary: .swift)
      return lexer.tokens()
    }
    let tree = Parser.parse(source: bytes, maximumNestingLevel: nestingLevelMax)
    return tree.classifications.compactMap { classified in
      let range = classified.range.lowerBound.utf8Offset..<classified.range.upperBound.utf8Offset
      return kind(of: classified.kind, in: bytes, at: range).map { HighlightToken($0, range) }
    }
  }
}

/// More brackets than a person nests, few enough for a stack of 512 KiB, which threads of Swift's
/// concurrency have.
private let nestingLevelMax = 24

private func kind(
  of classification: SyntaxClassification, in bytes: UnsafeBufferPointer<UInt8>,
  at range: Range<Int>
) -> HighlightKind? {
  switch classification {
  case .keyword: .keyword
  case .attribute: bytes[range].first == UInt8(ascii: "@") ? .directive : .keyword
  case .ifConfigDirective: .directive
  case .lineComment, .blockComment, .docLineComment, .docBlockComment: .comment
  case .stringLiteral, .regexLiteral: .string
  case .integerLiteral, .floatLiteral: .number
  case .type: .type
  case .identifier: kind(ofName: range, in: bytes)
  case .dollarIdentifier: .variable
  case .none, .operator, .editorPlaceholder, .argumentLabel: nil
  }
}

private func kind(
  ofName range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
) -> HighlightKind? {
  guard let first = bytes[range].first else { return nil }
  if UInt8(ascii: "A")...UInt8(ascii: "Z") ~= first { return .type }
  guard range.upperBound < bytes.count else { return nil }
  return bytes[range.upperBound] == UInt8(ascii: "(") ? .call : nil
}
