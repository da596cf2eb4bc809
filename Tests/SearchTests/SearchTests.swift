import Testing

@testable import Search

@Suite struct SearchTests {}
