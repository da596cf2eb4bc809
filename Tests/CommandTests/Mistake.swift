import Testing

/// Something that an author did wrong, and all that sitegen says about it.
struct Mistake: Sendable, CustomTestStringConvertible {
  var name: String
  /// The file that is complained about.
  var path: String
  var files: [String: String]
  var message: String

  var testDescription: String { name }

  /// A page that is wrong.
  init(_ name: String, page: String, _ text: String, message: String) {
    self.init(
      name, path: "Content/\(page).md", files: ["Content/\(page).md": text], message: message)
  }

  init(_ name: String, path: String, files: [String: String], message: String) {
    self.name = name
    self.path = path
    self.files = files
    self.message = message + "\n"
  }

  static let all = writing + running + limits

  /// What can be told without running anything.
  static let writing = [
    Mistake(
      "an attribute that is not known", page: "attribute",
      "# A\n\n- list\n\n  ```sh expcet=exit:3\n  exit 0\n  ```\n",
      message: """
        Content/attribute.md:5:9: error: Attribute 'expcet' is not known; did you mean 'expect'? \
        [UnknownAttribute]
         5 |   ```sh expcet=exit:3
           |         ^~~~~~~~~~~~~
        """),
    Mistake(
      "a program that is not there", page: "snippet", "# A\n\n```c snippet=twni\n```\n",
      message: """
        Content/snippet.md:3:6: error: Snippet 'twni' is not there; did you mean 'twin'? \
        [UnknownSnippet]
         3 | ```c snippet=twni
           |      ^~~~~~~~~~~~
        """),
    Mistake(
      "a link that leads nowhere", page: "link", "# A\n\n> [가다](snipet.md#두울)\n",
      message: """
        Content/link.md:3:3: error: Link to 'snipet.md' leads nowhere; did you mean 'snippet.md'? \
        [MissingPage]
         3 | > [가다](snipet.md#두울)
           |   ^~~~~~~~~~~~~~~~~~~~~~
          fix: Write 'snippet.md'
        """),
    Mistake(
      "a picture that is missing", page: "picture", "# A\n\n![Two ends](ends.png)\n",
      message: """
        Content/picture.md:3:1: error: File 'ends.png' is missing [MissingFile]
         3 | ![Two ends](ends.png)
           | ^~~~~~~~~~~~~~~~~~~~~
          fix: Put the file beside the page, or correct its name
        """),
    Mistake(
      "front matter with a slip", page: "matter", "---\ntitel: A\n---\n",
      message: """
        Content/matter.md:2:1: error: Key 'titel' is not known in front matter; did you mean \
        'title'? [UnknownKey]
         2 | titel: A
           | ^~~~~
        """),
    Mistake(
      "configuration with a slip", path: "Content/site.yml", files: [:],
      message: """
        Content/site.yml:2:1: error: Key 'base-ulr' is not known in site.yml; did you mean \
        'base-url'? [UnknownKey]
         2 | base-ulr: https://example.org/
           | ^~~~~~~~
        """),
    Mistake(
      "two programs of one name", path: "Snippets/b/twin.c",
      files: [
        "Snippets/a/twin.c": "int main(void) { return 0; }\n",
        "Snippets/b/twin.c": "int main(void) { return 0; }\n",
      ],
      message: """
        Snippets/b/twin.c:1:1: error: Name 'twin' belongs to two programs: Snippets/a/twin.c and \
        Snippets/b/twin.c [DuplicateBaseName]
         1 | int main(void) { return 0; }
           | ^
          fix: Rename one of them; SwiftPM would drop one silently
          Snippets/a/twin.c:1:1: note: The other one is here
         1 | int main(void) { return 0; }
           | ^
        """),
    Mistake(
      "a slice that never ends", path: "Snippets/open.c",
      files: ["Snippets/open.c": "// snippet.part\nint main(void) { return 0; }\n"],
      message: """
        Snippets/open.c:1:4: error: Slice 'part' is never closed [UnclosedSlice]
         1 | // snippet.part
           |    ^~~~~~~~~~~~
          fix: End it with '// snippet.end'
        """),
    Mistake(
      "a limit above the ceiling", page: "ceiling", "# A\n\n```sh timeout=5000s\ntrue\n```\n",
      message: """
        Content/ceiling.md:3:7: error: Limit 'timeout=5000s' is above the ceiling of 60 s \
        [LimitAboveCeiling]
         3 | ```sh timeout=5000s
           |       ^~~~~~~~~~~~~
          fix: Ask for at most 60s, or raise 'limits: ceiling: timeout' in site.yml
        """),
  ]

  /// What only compiling and running tells.
  static let running = [
    Mistake(
      "a command that is misspelt", page: "command", "# A\n\n```sh\necho hello\nstrce ls\n```\n",
      message: """
        Content/command.md:3:4: error: Exited with 127, expected exit 0 [UnexpectedExit]
         3 | ```sh
           |    ^~
          fix: The shell did not find 'strce': mend its spelling, or install the package that has \
        it; a sandbox has what is in the machine's /usr/bin
          Content/command.md:5:1: note: 'strce' is called here
         5 | strce ls
           | ^~~~~
          note: It wrote to stderr:
                command-1.sh: 2: strce: not found
        """),
    Mistake(
      "a module that is not there", page: "module", "# A\n\n```swift\nimport Fondation\n```\n",
      message: """
        Content/module.md:4:8: error: no such module 'Fondation' [CompileError]
         4 | import Fondation
           |        ^
          fix: Write 'import Foundation'
        """),
    Mistake(
      "another exit", page: "exit", "# A\n\n```sh\nexit 3\n```\n",
      message: """
        Content/exit.md:3:4: error: Exited with 3, expected exit 0 [UnexpectedExit]
         3 | ```sh
           |    ^~
          fix: If that is right, write 'expect=exit:3'
        """),
    Mistake(
      "an exit that was to be a signal", page: "meek",
      "# A\n\n```sh expect=signal:SIGPIPE\ntrue\n```\n",
      message: """
        Content/meek.md:3:4: error: Exited with 0, expected SIGPIPE [UnexpectedExit]
         3 | ```sh expect=signal:SIGPIPE
           |    ^~~~~~~~~~~~~~~~~~~~~~~~
          fix: If that is right, remove 'expect='
        """),
    Mistake(
      "a signal", page: "signal", "# A\n\n```sh\nkill -SEGV $$\n```\n",
      message: """
        Content/signal.md:3:4: error: Killed by SIGSEGV, expected exit 0 [UnexpectedSignal]
         3 | ```sh
           |    ^~
          fix: If that is right, write 'expect=signal:SIGSEGV'
        """),
    Mistake(
      "a program in a list that does not compile", page: "compile",
      "# A\n\n- 하나\n\n  > ```c\n  > int main(void) { return none; }\n  > ```\n",
      message: """
        Content/compile.md:6:29: error: use of undeclared identifier 'none' [CompileError]
         6 |   > int main(void) { return none; }
           |                             ^
        """),
    Mistake(
      "a program that compiles and should not", page: "compiles",
      "# A\n\n```c expect=compile-error:\"undeclared\"\nint main(void) { return 0; }\n```\n",
      message: """
        Content/compiles.md:3:4: error: Compiled, expected the compiler to refuse it with \
        "undeclared" [UnexpectedlyCompiled]
         3 | ```c expect=compile-error:"undeclared"
           |    ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          fix: If that is right, remove 'expect='
        """),
    Mistake(
      "a trap", page: "trap", "# A\n\n```swift\nlet none: Int? = nil\n\nprint(none!)\n```\n",
      message: """
        Content/trap.md:6:1: error: Trapped (SIGILL): Fatal error: Unexpectedly found nil while \
        unwrapping an Optional value, expected exit 0 [UnexpectedTrap]
         6 | print(none!)
           | ^
          fix: If that is right, write 'expect=trap'
          Content/trap.md:3:4: note: The program begins here
         3 | ```swift
           |    ^~~~~
        """),
  ]

  /// One mistake for each limit.
  static let limits = [
    limit("timeout=300ms", "sh", "sleep 20", "Ran longer than 0.3 s and was stopped", "600ms"),
    limit(
      "cpu=1s", "sh", "while :; do :; done",
      "Used more than 1 s of processor time and was stopped", "2s"),
    limit(
      "memory=32MiB", "c",
      "#include <stdlib.h>\n#include <string.h>\n"
        + "int main(void) { for (;;) memset(malloc(1 << 20), 1, 1 << 20); }",
      "Used more than 32 MiB of memory and was stopped", "64MiB"),
    limit(
      "processes=8", "c",
      "#include <unistd.h>\n"
        + "int main(void) { for (int i = 0; i < 20; i++) if (fork() == 0) pause(); pause(); }",
      "Needed more than 8 processes at one time", "16"),
    limit(
      "file-size=64KiB", "c",
      "#include <fcntl.h>\n#include <unistd.h>\nint main(void) {\n"
        + "  int file = open(\"/tmp/large\", O_CREAT | O_WRONLY, 0600);\n"
        + "  while (write(file, \"sixteen of bytes\", 16) == 16) continue;\n}",
      "Wrote a file larger than 64 KiB", "128KiB"),
    limit(
      "output=4KiB", "sh", "while :; do echo more; done",
      "Printed more than 4 KiB and was stopped", "8KiB"),
  ]

  private static func limit(
    _ attribute: String, _ language: String, _ code: String, _ sentence: String, _ more: String
  ) -> Mistake {
    let name = attribute.prefix { $0 != "=" }
    let fence = "```\(language) \(attribute)"
    return Mistake(
      "more than \(attribute)", page: "limit-\(name)", "# A\n\n\(fence)\n\(code)\n```\n",
      message: """
        Content/limit-\(name).md:3:4: error: \(sentence) [LimitExceeded]
         3 | \(fence)
           |    ^\(String(repeating: "~", count: fence.count - 4))
          fix: If it needs more, raise the limit with '\(name)=\(more)'
        """)
  }
}
