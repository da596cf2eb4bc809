import Basics
import FlyingFox
import HTML

extension Edition {
  /// Answers a request for a file of the site, or for one that live reload adds to it.
  func reply(to request: RequestHead, allowing hosts: AllowedHosts) -> Reply {
    guard let host = request.fields["host"], hosts.allow(host) else {
      return .sentence(
        .misdirectedRequest, "This preview is not at '\(request.fields["host"] ?? "")'")
    }
    guard ["GET", "HEAD"].contains(request.method) else {
      return .sentence(.methodNotAllowed, "Only GET and HEAD are answered", ["Allow": "GET, HEAD"])
    }
    guard let path = RequestedPath(target: request.target) else {
      return .sentence(.badRequest, "That is no path in a site")
    }
    let reply = reply(to: path, request)
    return request.method == "HEAD" ? reply.withoutBody : reply
  }

  /// Where the events of live reload are told.
  private static let eventsPath = ".sitegen/events"

  private func reply(to path: RequestedPath, _ request: RequestHead) -> Reply {
    switch path {
    case .folder(let folder):
      guard let index = folder.map({ $0.appending("index.html") }) ?? RelativePath("index.html"),
        let bytes = site.files[index]
      else { return missing(request) }
      return found(index, bytes, request)
    case .file(let file):
      if let bytes = site.files[file] { return found(file, bytes, request) }
      if let reply = addition(file, request) { return reply }
      if let index = file.appending("index.html"), site.files[index] != nil {
        let location = request.target.prefix { $0 != "?" && $0 != "#" }
        return Reply(.movedPermanently, ["Location": "/\(location.drop { $0 == "/" })/"])
      }
      return missing(request)
    }
  }

  private func found(
    _ path: RelativePath, _ bytes: [UInt8], _ request: RequestHead
  ) -> Reply {
    let isPage = ContentType.isPage(path)
    let body = isPage ? LivePage.page(bytes, edition: name) : bytes
    return kept(body, type: ContentType.of(path), request)
  }

  /// A body that the browser may still have: then it is told so, and nothing more.
  private func kept(
    _ body: [UInt8], type: String, _ request: RequestHead
  ) -> Reply {
    let tag = "\"\(Digest(of: body).hex.prefix(32))\""
    let fields = ["Content-Type": type, "ETag": tag]
    guard request.fields["if-none-match"] != tag else { return Reply(.notModified, fields) }
    return Reply(.ok, fields, body: body)
  }

  /// The script and the style sheet of live reload.
  private func addition(_ file: RelativePath, _ request: RequestHead) -> Reply? {
    if file.text == Self.eventsPath { return Reply(.ok, ["Content-Type": Reply.stream]) }
    guard let bytes = LivePage.additions[file.text] else { return nil }
    return kept(bytes, type: ContentType.of(file), request)
  }

  /// Until there is a site, nothing is missing: it comes (RFC 9110, section 15.6.4).
  private func awaited(_ request: RequestHead) -> Reply {
    // A guess, in seconds; pages follow by themselves.
    let fields = ["Retry-After": "1"]
    guard request.accepts("text/html") else {
      return .sentence(.serviceUnavailable, "The site is being built", fields)
    }
    return Reply(
      .serviceUnavailable, fields.merging(["Content-Type": Self.html]) { $1 },
      body: LivePage.awaited(edition: name))
  }

  private static let html = "text/html; charset=utf-8"

  /// The site's own page for that; while something is wrong, a page that says what.
  private func missing(_ request: RequestHead) -> Reply {
    if site.isAwaited { return awaited(request) }
    let fields = ["Content-Type": Self.html]
    if let card = site.card, request.accepts("text/html") {
      return Reply(.serviceUnavailable, fields, body: LivePage.minimal(card, edition: name))
    }
    if let path = RelativePath("404.html"), let bytes = site.files[path] {
      return Reply(.notFound, fields, body: LivePage.page(bytes, edition: name))
    }
    return .sentence(.notFound, "There is no such page in this site")
  }
}

extension RequestHead {
  /// Whether a type is named among those that are welcome; anything is, where nothing is said.
  fileprivate func accepts(_ type: String) -> Bool {
    guard let accepted = fields["accept"] else { return true }
    return accepted.contains(type) || accepted.contains("*/*")
  }
}
