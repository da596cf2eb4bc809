import ArgumentParser

/// What a page of the guide is written about by sitegen itself.
enum ReferenceSubject: String, CaseIterable, ExpressibleByArgument {
  case attributes, configuration
  case frontMatter = "front-matter"
  case commands, template, phrases, diagnostics
}
