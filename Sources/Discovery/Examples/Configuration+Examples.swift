import Basics
import SiteModel

extension Configuration {
  /// Where every example is described for machines: one file for all languages.
  var examplesPath: RelativePath {
    path(of: "examples.json", language: languages.first?.code ?? "")
  }
}
