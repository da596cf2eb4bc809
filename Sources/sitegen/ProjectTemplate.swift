import Basics

/// The files of a new project.
struct ProjectTemplate {
  /// What the site is called; any text.
  let title: String

  /// By their path in the project.
  var files: FileTree {
    var files = FileTree()
    for (name, bytes) in [
      ("Content/site.yml", titled(PackageResources.site_yml)),
      ("Content/index.md", titled(PackageResources.index_md)),
      ("Content/first-program.md", PackageResources.first_program_md),
      ("Snippets/greeting.swift", PackageResources.greeting_swift),
      ("Snippets/greeting.out", PackageResources.greeting_out),
      (".gitignore", PackageResources.gitignore),
      (".github/workflows/site.yml", PackageResources.workflow_yml),
      (".github/sitegen-matcher.json", PackageResources.matcher_json),
    ] {
      guard let path = RelativePath(name) else { preconditionFailure("\(name) is not a path") }
      files[path] = bytes
    }
    return files
  }

  /// The title stands between double quotes of YAML.
  private func titled(_ bytes: [UInt8]) -> [UInt8] {
    let quoted = title.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\n", with: "\\n")
    return Array(String(decoding: bytes, as: UTF8.self).replacing("{title}", with: quoted).utf8)
  }
}
