import HTML
import Testing

@testable import Rendering

@Suite struct ThemedPictureTests {
  private func html(_ inside: String, attributes: String = #"class="themed""#) -> String? {
    ThemedPicture("<svg \(attributes)>\(inside)</svg>\n").map {
      String(decoding: $0.tree.serialized(), as: UTF8.self)
    }
  }

  @Test func `a drawing of the class themed is set into the page`() {
    #expect(
      html(#"<path class="line" d="M0 0"/>"#)
        == #"<span class="picture"><svg class="themed"><path class="line" d="M0 0"/></svg></span>"#)
  }

  @Test func `any other picture stays a file`() {
    #expect(html("<path/>", attributes: #"viewBox="0 0 1 1""#) == nil)
    #expect(ThemedPicture(nil) == nil)
    #expect(ThemedPicture("GIF89a") == nil)
  }

  @Test(arguments: [
    "<script>x()</script>", "<style>a{}</style>", #"<path onclick="x()"/>"#,
    #"<path style="fill:red"/>"#, ##"<a href="javascript:x()">x</a>"##, ##"<use href="#a"/>"##,
    "<foreignObject><p>x</p></foreignObject>", ##"<path id="_content"/>"##, #"<path d="M0/>"#,
    "<!-- a --><path/>", "<image href='x'/>", "<path onclick=x() />",
  ])
  func `a drawing that does more than draw stays a file`(inside: String) {
    #expect(html(inside) == nil)
  }
}
