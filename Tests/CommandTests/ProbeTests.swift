import Foundation
import Testing

extension CommandTests {
  /// `verify --probe`: what it says of steady programs, and of those that only look steady.
  @Suite(.enabled(if: Machine.hasToolchain, Machine.needsToolchain), .timeLimit(.minutes(2)))
  struct ProbeTests {
    @Test func `steady programs pass`() async throws {
      let trial = try Trial(["Content/index.md": "# Home\n\n```sh\necho one\n```\n"])
      let probe = try await trial.sitegen("verify", "--probe", "3")
      #expect(probe.output == "1 program, 12 runs: 1 stable.\n")
      #expect(probe.status == 0)
    }

    @Test func `a value that varies is caught, with the smallest wildcard`() async throws {
      let trial = try Trial([
        "Content/index.md": """
        # Home

        ```sh
        echo "now $(cat /proc/sys/kernel/random/uuid | cut -c 1-8) it is"
        ```

        ```output
        now 01234567 it is
        ```

        """
      ])
      let probe = try await trial.sitegen("verify", "--probe", "2")
      #expect(probe.status == 1)
      #expect(
        probe.output == """
          Content/index.md#index-1  value-varying, not declared
          1 program, 8 runs: 1 value-varying.

          """)
      #expect(probe.errors.contains("Content/index.md:3:4: error: Output of 'index-1' is not"))
      #expect(probe.errors.contains("fix: Record 'now [..] it is'"), "\(probe.errors)")

      try trial.replace("now 01234567 it is", with: "now [..] it is", in: "Content/index.md")
      #expect(try await trial.sitegen("verify", "--probe", "2").status == 0)
    }

    @Test func `a race is caught, with both transcripts`() async throws {
      let trial = try Trial([
        "Content/index.md": """
        # Home

        ```sh
        case "$(cat /proc/sys/kernel/random/uuid)" in [0-7]*) echo early ;; esac
        echo late
        ```

        """
      ])
      let probe = try await trial.sitegen("verify", "--probe", "8")
      #expect(probe.status == 1)
      #expect(probe.output.contains("flaky, not declared"))
      #expect(probe.errors.contains("error: Program 'index-1' is flaky: 2 kinds of runs in 32"))
      #expect(probe.errors.contains("One run:"))
      #expect(probe.errors.contains("Another run:"))
    }

    @Test func `probing records nothing and changes nothing`() async throws {
      let trial = try Trial(["Content/index.md": "# Home\n\n```sh\necho one\n```\n"])
      #expect(try await trial.sitegen("verify", "--probe", "2", "--update").status == 64)
      #expect(try await trial.sitegen("verify", "--probe", "2", "--junit", "a.xml").status == 64)
      #expect(try await trial.sitegen("verify", "--probe", "2").status == 0)
      #expect(!trial.exists("Site"))
    }
  }
}
