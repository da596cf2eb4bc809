import SwiftSyntax

/// A walk over the tokens of a syntax tree in the order of the text, keeping what is to be coloured.
struct SwiftTokenWalk {
  private(set) var found: [HighlightToken] = []
  private let bytes: UnsafeBufferPointer<UInt8>
  private var offset = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  mutating func pass(_ token: TokenSyntax) {
    pass(token.leadingTriviaLength) { token.leadingTrivia }
    let range = offset..<(offset + token.trimmedLength.utf8Length)
    if !range.isEmpty, let kind = kind(of: token, at: range) { append(kind, range) }
    offset = range.upperBound
    pass(token.trailingTriviaLength) { token.trailingTrivia }
  }

  /// Blanks are most of what is between tokens; only where a comment may be are the pieces read.
  private mutating func pass(_ length: SourceLength, _ trivia: () -> Trivia) {
    let end = offset + length.utf8Length
    guard bytes[offset..<end].contains(UInt8(ascii: "/")) else {
      offset = end
      return
    }
    for piece in trivia() {
      let next = offset + piece.sourceLength.utf8Length
      if piece.isComment { append(.comment, offset..<next) }
      offset = next
    }
  }

  /// Neighbours of one kind are one token: the quotes of a string and what is between them.
  private mutating func append(_ kind: HighlightKind, _ range: Range<Int>) {
    if let last = found.last, last.kind == kind, last.range.upperBound == range.lowerBound {
      found[found.count - 1].range = last.range.lowerBound..<range.upperBound
    } else {
      found.append(HighlightToken(kind, range))
    }
  }

  private func kind(of token: TokenSyntax, at range: Range<Int>) -> HighlightKind? {
    switch token.tokenKind {
    case .keyword: .keyword
    case .stringQuote, .multilineStringQuote, .singleQuote, .stringSegment,
      .rawStringPoundDelimiter, .regexSlash, .regexLiteralPattern, .regexPoundDelimiter:
      .string
    case .integerLiteral, .floatLiteral: .number
    case .poundIf, .poundElseif, .poundElse, .poundEndif, .atSign, .shebang: .directive
    case .dollarIdentifier: .variable
    case .identifier: isAttributeName(token) ? .directive : kind(ofName: range, token)
    default: nil
    }
  }

  private func kind(ofName range: Range<Int>, _ token: TokenSyntax) -> HighlightKind? {
    if let parent = token.parent?.kind, parent == .identifierType || parent == .memberType {
      return .type
    }
    if isNamedLikeType(range) { return .type }
    guard range.upperBound < bytes.count else { return nil }
    return bytes[range.upperBound] == UInt8(ascii: "(") ? .call : nil
  }

  /// `String`, `UTF8` and `T`, but not `O_CREAT` and `SIGPIPE`, which are constants of C.
  private func isNamedLikeType(_ range: Range<Int>) -> Bool {
    guard UInt8(ascii: "A")...UInt8(ascii: "Z") ~= bytes[range.lowerBound] else { return false }
    return range.count < 4 || bytes[range].starts(with: "UTF".utf8)
      || bytes[range].contains { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 }
  }

  private func isAttributeName(_ token: TokenSyntax) -> Bool {
    guard let name = token.parent, name.kind == .identifierType else { return false }
    return name.parent?.kind == .attribute
  }
}
