import Basics

/// What a browser is told of a file, by the extension of its name.
enum ContentType {
  static func of(_ path: RelativePath) -> String {
    known[path.fileExtension.lowercased()] ?? "application/octet-stream"
  }

  private static let known = [
    "atom": "application/atom+xml; charset=utf-8", "avif": "image/avif",
    "c": "text/plain; charset=utf-8", "css": "text/css; charset=utf-8",
    "csv": "text/csv; charset=utf-8", "gif": "image/gif", "htm": "text/html; charset=utf-8",
    "html": "text/html; charset=utf-8", "ico": "image/x-icon", "jpeg": "image/jpeg",
    "jpg": "image/jpeg", "js": "text/javascript; charset=utf-8",
    "json": "application/json; charset=utf-8", "md": "text/plain; charset=utf-8",
    "mjs": "text/javascript; charset=utf-8", "mp4": "video/mp4", "pdf": "application/pdf",
    "png": "image/png", "svg": "image/svg+xml; charset=utf-8",
    "swift": "text/plain; charset=utf-8", "txt": "text/plain; charset=utf-8",
    "wasm": "application/wasm", "webm": "video/webm", "webp": "image/webp", "woff": "font/woff",
    "woff2": "font/woff2", "xml": "application/xml; charset=utf-8", "zip": "application/zip",
  ]

  static func isPage(_ path: RelativePath) -> Bool {
    ["html", "htm"].contains(path.fileExtension.lowercased())
  }
}
