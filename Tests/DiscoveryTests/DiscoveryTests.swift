import Testing

@testable import Discovery

@Suite struct DiscoveryTests {}
