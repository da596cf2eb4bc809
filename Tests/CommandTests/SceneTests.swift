import Foundation
import Testing

extension CommandTests {
  /// Programs that do not know each other, in one sandbox.
  @Suite(.enabled(if: Machine.hasToolchain, Machine.needsToolchain), .timeLimit(.minutes(2)))
  struct SceneTests {
    @Test func `roles wait for facts, and every role has its lanes`() async throws {
      let trial = try Trial([
        "Content/index.md": """
        # Home

        ```sh scene=talk role=reader after=writer:"made"
        read line < talk.fifo
        echo "got $line"
        ```

        ```sh scene=talk role=writer
        mkfifo talk.fifo
        echo made
        echo hello > talk.fifo
        rm talk.fifo
        ```

        ```output
        writer | made
        reader | got hello
        writer = exit 0
        reader = exit 0
        ```

        """
      ])
      let build = try await trial.sitegen("build")
      #expect(build.errors == "")
      #expect(build.status == 0)
      let verify = try await trial.sitegen("verify")
      #expect(verify.errors == "")
      #expect(verify.status == 0)
      let page = try trial.text("Site/index.html")
      #expect(page.contains("got hello"))
      #expect(page.contains("</span> writer</p>"))
    }

    @Test func `a role signals another by its variable`() async throws {
      let trial = try Trial([
        "Content/index.md": """
        # Home

        ```c scene=stop role=server expect=signal:SIGTERM
        #include <stdio.h>
        #include <unistd.h>

        int main(void) {
          puts("waiting");
          pause();
        }
        ```

        ```sh scene=stop role=stopper after=server:blocked
        kill -TERM $server_pid
        ```

        """
      ])
      let build = try await trial.sitegen("build")
      #expect(build.errors == "")
      #expect(build.status == 0)
    }

    @Test func `who waits in vain is told for whom, and what that one did`() async throws {
      let trial = try Trial([
        "Content/index.md": """
        # Home

        ```sh scene=talk role=server
        echo hullo
        ```

        ```sh scene=talk role=client after=server:"listening"
        echo connected
        ```

        """
      ])
      let build = try await trial.sitegen("build")
      #expect(build.status == 1)
      #expect(build.errors.contains("Content/index.md:7:"), "\(build.errors)")
      #expect(build.errors.contains("listening"))
      #expect(build.errors.contains("server"))
      #expect(!trial.exists("Site/index.html"))
    }
  }
}
