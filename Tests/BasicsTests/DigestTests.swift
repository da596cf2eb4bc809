import Basics
import Testing

@Suite struct DigestTests {
  @Test func `the digest of abc is the one of FIPS 180-4`() {
    #expect(
      Digest(of: "abc").hex == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test func `fields do not run into each other`() {
    let one = Digest(ofFields: [Array("ab".utf8), Array("c".utf8)])
    let other = Digest(ofFields: [Array("a".utf8), Array("bc".utf8)])
    #expect(one != other)
  }

  @Test func `only 64 lower-case hexadecimal digits are a digest`() {
    #expect(Digest(hex: Digest(of: "").hex) != nil)
    #expect(Digest(hex: String(Digest(of: "").hex.dropLast())) == nil)
    #expect(Digest(hex: Digest(of: "").hex.uppercased()) == nil)
  }
}
