import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The elements of an XML document by their names, each as the names of its children.
final class XMLElements: NSObject, XMLParserDelegate {
  private var found: [(name: String, children: [String])] = []
  private var open: [Int] = []
  private var problem: (any Error)?

  /// - Throws: what is wrong with the document.
  init(_ text: String) throws {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    guard parser.parse() else { throw problem ?? CocoaError(.fileReadCorruptFile) }
  }

  func of(_ name: String) -> [[String]] { found.filter { $0.name == name }.map(\.children) }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    if let parent = open.last { found[parent].children.append(name) }
    open.append(found.count)
    found.append((name, []))
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) { problem = error }
}
