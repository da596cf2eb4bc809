import Basics
import SiteModel
import Snippets

/// One program in `examples.json`.
struct ExampleEntry {
  private let example: Example
  private let places: [ExamplePlace]
  private let site: Site

  init(_ example: Example, _ places: [ExamplePlace], _ site: Site) {
    self.example = example
    self.places = places
    self.site = site
  }

  private var snippet: Snippet { example.snippet }
  private var listing: Listing { example.listing }

  var value: JSONValue {
    .object([
      "name": .string(snippet.program.name),
      "id": .string(snippet.id),
      "language": .string(snippet.program.language.rawValue),
      "source": source,
      "pages": .list(places.map { $0.value(in: site) }),
      "scene": snippet.scene.map { scene in
        .object([
          "name": .string(scene.name), "role": .string(scene.roles[scene.index]),
          "roles": .strings(scene.roles),
        ])
      },
      "arguments": snippet.attributes.arguments.isEmpty
        ? nil : .strings(snippet.attributes.arguments),
      "input": snippet.attributes.standardInput.isEmpty
        ? nil : .string(snippet.attributes.standardInput),
      "commands": listing.commands.isEmpty ? nil : .strings(listing.commands),
      "code": .string(snippet.program.text),
      "expectation": expectation,
      "outcome": outcome,
      "measured": listing.measurement.map { .string($0.text) },
      "leaves": listing.leftovers.isEmpty
        ? nil : .strings(listing.leftovers.map { "\($0.kind.rawValue) \($0.name)" }),
      "trace": listing.diagram.map { ExampleTrace($0).value },
    ])
  }

  private var source: JSONValue {
    let path = snippet.parts.first?.path ?? snippet.location.path
    return .object([
      "path": .string(path.text),
      "line": .number(snippet.parts.first?.firstLine ?? snippet.location.range.start.line),
      "url": site.configuration.repositoryURL.map { .string("\($0)/blob/main/\(path)") },
    ])
  }

  private var expectation: JSONValue {
    switch snippet.attributes.treatment {
    case .run(let ending):
      .object(["kind": .string("run"), "ending": .string(ending.attributeText)])
    case .compileOnly: .object(["kind": .string("compile")])
    case .refuse(let words):
      .object(["kind": .string("refuse"), "saying": .string(words)])
    case .skip(let reason): .object(["kind": .string("skip"), "reason": .string(reason)])
    }
  }

  /// `verified` is true only of what this build has compiled, and run where it had to be; not of a
  /// measurement, which is shown as it was recorded.
  private var outcome: JSONValue {
    let isVerified = JSONValue.flag(!listing.isReplayed && listing.measurement == nil)
    return switch listing.outcome {
    case .ran(let lanes):
      .object([
        "kind": .string("ran"), "verified": isVerified,
        "processes": .list(lanes.map(\.value)),
      ])
    case .compiled: .object(["kind": .string("compiled"), "verified": isVerified])
    case .shownElsewhere(let scene):
      .object([
        "kind": .string("ran"), "verified": isVerified,
        "shown-with": scene.map(JSONValue.string),
      ])
    case .refused(let messages):
      .object([
        "kind": .string("refused"), "verified": isVerified,
        "messages": .list(messages.map(\.value)),
      ])
    case .skipped(let reason):
      .object([
        "kind": .string("skipped"), "verified": .flag(false), "reason": .string(reason),
      ])
    case .unrecorded:
      .object([
        "kind": .string("skipped"), "verified": .flag(false),
        "reason": .string("Not run here, and there is no recording of it"),
      ])
    case .broken(let summary):
      .object([
        "kind": .string("broken"), "verified": .flag(false), "summary": .string(summary),
      ])
    }
  }
}

extension Listing.Lane {
  fileprivate var value: JSONValue {
    .object([
      "process": .string(name.text),
      "ending": ending.map { .string($0.description) },
      "lines": .list(
        lines.map { line in
          .object([
            "stream": .string(line.stream.rawValue), "text": .string(line.text),
            "terminated": line.isTerminated ? nil : .flag(false),
          ])
        }),
    ])
  }
}

extension CompilerMessage {
  fileprivate var value: JSONValue {
    .object([
      "severity": .string(severity.rawValue), "line": .number(line), "column": .number(column),
      "text": .string(text),
    ])
  }
}
