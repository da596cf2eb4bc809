import Markdown

extension Document {
  /// Turns raw HTML that is one `<img …>` into an image, so that its file is looked for, and copied,
  /// as that of any other image.
  mutating func readRawImages() {
    let kinds = nodes.map { $0.kindsOfRawImage ?? [$0.kind] }
    guard kinds.contains(where: { $0.count > 1 }) else { return }
    var starts = [0]
    for kinds in kinds { starts.append(starts[starts.count - 1] + kinds.count) }
    nodes = zip(nodes, kinds).flatMap { node, kinds in
      kinds.map { Node($0, range: node.range, end: starts[node.end]) }
    }
    for index in footnotes.indices {
      footnotes[index].definition = starts[footnotes[index].definition]
    }
    resolvedInfos = Dictionary(
      uniqueKeysWithValues: resolvedInfos.map { (starts[$0.key], $0.value) })
  }
}

extension Node {
  /// The image that takes the place of this node, from the outside to the inside.
  fileprivate var kindsOfRawImage: [Kind]? {
    switch kind {
    case .htmlBlock(let html): ImageTag(html).map { [.paragraph] + $0.kinds }
    case .html(let html): ImageTag(html)?.kinds
    default: nil
    }
  }
}

extension ImageTag {
  fileprivate var kinds: [Node.Kind] {
    [.image(source: source, title: title), .text(alternative)]
  }
}
