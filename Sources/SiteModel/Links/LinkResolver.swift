import Basics
import Markdown

/// Finds what the links of one page lead to, and says where they lead nowhere.
struct LinkResolver {
  let page: Page
  let index: PageIndex
  let layout: SiteLayout
  /// The anchors of a page, by its source.
  let anchors: (Page) -> Set<String>

  /// The links, images and embeds of the page, by the index of their node.
  func resolve() -> Diagnosed<[Int: LinkTarget]> {
    var targets: [Int: LinkTarget] = [:]
    var diagnostics: [Diagnostic] = []
    for (number, node) in page.document.nodes.enumerated() {
      guard let found = target(of: node) else { continue }
      targets[number] = found.value
      diagnostics += found.diagnostics
    }
    return Diagnosed(targets, diagnostics)
  }

  /// The images inside raw HTML, by what their author wrote.
  func resolveRawImages() -> Diagnosed<[String: LinkTarget]> {
    var targets: [String: LinkTarget] = [:]
    var diagnostics: [Diagnostic] = []
    for node in page.document.nodes {
      guard let html = node.kind.rawHTML else { continue }
      for tag in ImageTag.all(in: html) {
        let found = image(tag.source, node.range)
        targets[tag.source] = found.value
        diagnostics += found.diagnostics
      }
    }
    return Diagnosed(targets, diagnostics)
  }

  /// Nothing for a node that is no link.
  private func target(of node: Node) -> Diagnosed<LinkTarget>? {
    switch node.kind {
    case .link(let destination, _): link(destination, node.range)
    case .image(let source, _): image(source, node.range)
    case .wikiLink(let target, let fragment): wikiLink(target, fragment, node.range)
    case .embed(let target): embed(target, node.range)
    default: nil
    }
  }

  private func link(_ destination: String, _ range: SourceRange) -> Diagnosed<LinkTarget> {
    let reference = LinkReference(destination)
    if reference.isExternal { return Diagnosed(.external(destination)) }
    if reference.path.isEmpty { return anchor(reference.fragment, of: page, range) }
    guard let path = projectPath(reference) else { return missing(reference.path, range) }
    if let target = index.page(at: path) {
      return anchor(reference.fragment, of: target, range)
    }
    if let asset = asset(at: path) { return Diagnosed(.asset(asset)) }
    return missing(reference.path, range)
  }

  private func anchor(
    _ fragment: String?, of target: Page, _ range: SourceRange
  ) -> Diagnosed<LinkTarget> {
    let isSelf = target.output == page.output
    let found = LinkTarget.page(output: isSelf ? nil : target.output, fragment: fragment)
    guard let fragment, !isAnchor(fragment, of: target) else { return Diagnosed(found) }
    // What the original links to may have no heading of that name in the translation.
    guard !page.isFallback else { return Diagnosed(.page(output: target.output, fragment: nil)) }
    let meant = nearest(to: fragment, among: anchors(target))
    return complaint(
      "MissingAnchor",
      "Anchor '#\(fragment)' is not on page '\(target.address.slug)'"
        + didYouMean(meant.map { "#" + $0 }), range,
      fix: meant.map { "Write '#\($0)'" },
      target: isSelf
        ? .missing
        : .page(
          output: target.output, fragment: nil))
  }

  /// A heading, a listing, or a line of a listing: `pipe-hello-L7`.
  private func isAnchor(_ fragment: String, of target: Page) -> Bool {
    let anchors = anchors(target)
    if anchors.contains(fragment) { return true }
    guard let dash = fragment.lastIndex(of: "-") else { return false }
    let line = fragment[dash...].dropFirst(2)
    return fragment[dash...].hasPrefix("-L") && Int(line) != nil
      && anchors.contains(String(fragment[..<dash]))
  }

  private func image(_ source: String, _ range: SourceRange) -> Diagnosed<LinkTarget> {
    let reference = LinkReference(source)
    if reference.isExternal { return Diagnosed(.external(source)) }
    if let path = projectPath(reference), let asset = asset(at: path) {
      return Diagnosed(.asset(asset))
    }
    return missingFile(reference.path, range)
  }

  /// Where the file at `path` is copied to; a translation may use those of the first language.
  private func asset(at path: RelativePath) -> RelativePath? {
    for path in [path, layout.original(of: path)].compactMap(\.self) where index.isAsset(path) {
      return layout.output(ofAsset: path)
    }
    return nil
  }

  private func embed(_ target: String, _ range: SourceRange) -> Diagnosed<LinkTarget> {
    if let path = index.asset(named: target), let output = layout.output(ofAsset: path) {
      return Diagnosed(.asset(output))
    }
    return missingFile(target, range)
  }

  private func wikiLink(
    _ target: String, _ fragment: String?, _ range: SourceRange
  ) -> Diagnosed<LinkTarget> {
    let found =
      target.isEmpty ? page : index.page(named: target, language: page.address.language)
    guard let found else {
      let meant = nearest(to: target, among: index.slugs(language: page.address.language))
      return complaint(
        "MissingPage", "Page '\(target)' is not there\(didYouMean(meant))", range,
        fix: meant.map { "Write '[[\($0)]]'" })
    }
    let heading = fragment.flatMap { text in
      found.document.headings.first { $0.id == text || $0.text == text }?.id ?? text
    }
    return anchor(heading, of: found, range)
  }

  private func missing(_ path: String, _ range: SourceRange) -> Diagnosed<LinkTarget> {
    if let source = RelativePath(path).flatMap({ projectPath($0.text, isRooted: false) }),
      index.isDraft(source)
    {
      return complaint("LinkToDraft", "Link to '\(path)' leads to a draft", range)
    }
    let meant = nearest(to: path, among: index.references(from: page))
    return complaint(
      "MissingPage", "Link to '\(path)' leads nowhere\(didYouMean(meant))", range,
      fix: meant.map { "Write '\($0)'" })
  }

  private func missingFile(_ path: String, _ range: SourceRange) -> Diagnosed<LinkTarget> {
    let meant = nearest(to: path, among: index.assetReferences(from: page))
    return complaint(
      "MissingFile", "File '\(path)' is missing\(didYouMean(meant))", range,
      fix: meant.map { "Write '\($0)'" } ?? "Put the file beside the page, or correct its name")
  }

  private func complaint(
    _ id: String, _ summary: String, _ range: SourceRange, fix: String? = nil,
    target: LinkTarget = .missing
  ) -> Diagnosed<LinkTarget> {
    Diagnosed(
      target,
      [Diagnostic(.error, id: id, summary, at: SourceLocation(page.source, range), fix: fix)])
  }

  private func projectPath(_ reference: LinkReference) -> RelativePath? {
    projectPath(reference.path, isRooted: reference.isRooted)
  }

  /// The path below the project that `path` means on this page, `.` and `..` followed.
  private func projectPath(_ path: String, isRooted: Bool) -> RelativePath? {
    var names = isRooted ? rootComponents : Array(page.nominalSource.components.dropLast())
    for name in path.split(separator: "/") where name != "." {
      guard name == ".." else {
        names.append(name)
        continue
      }
      guard !names.isEmpty else { return nil }
      names.removeLast()
    }
    return RelativePath(names.joined(separator: "/"))
  }

  /// The folder of this page's language below the project.
  private var rootComponents: [Substring] {
    let depth = page.address.slug.split(separator: "/").count
    return Array(page.nominalSource.components.dropLast(depth))
  }
}

extension Node.Kind {
  fileprivate var rawHTML: String? {
    switch self {
    case .html(let html), .htmlBlock(let html): html
    default: nil
    }
  }
}

/// `; did you mean 'x'?`, or nothing.
func didYouMean(_ word: String?) -> String { word.map { "; did you mean '\($0)'?" } ?? "" }
