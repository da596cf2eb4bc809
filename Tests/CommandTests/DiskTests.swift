import Foundation
import Testing

extension CommandTests {
  /// Disks that refuse to be written to, each mounted where only its own command sees it.
  @Suite(.enabled(if: Machine.canMount, Machine.needsMount), .timeLimit(.minutes(1)))
  struct DiskTests {
    @Test func `a folder that is read-only is said, and the site stays`() async throws {
      let trial = try Trial(["Content/index.md": "# Home\n"])
      try trial.write("# Home\n\nMore.\n", to: "next.md")
      let outcome = try await onDisk(trial, before: "mount -o remount,ro none disk")
      #expect(
        outcome.errors == """
          error: \(trial.folder.path)/disk/.Site.sitegen-new-N cannot be made: Read-only file system
            fix: Make the folder writable, or choose another with --output

          """)
      #expect(outcome.output == "exit 2\n")
      #expect(try trial.files(below: "after") == trial.files(below: "before"))
      #expect(try trial.files(below: "after").count == 11)
    }

    @Test func `a disk that is full is said, and the site stays`() async throws {
      let trial = try Trial(["Content/index.md": "# Home\n"])
      try trial.write(
        "# Home\n\n" + String(repeating: "More words. ", count: 40_000), to: "next.md")
      let outcome = try await onDisk(trial, before: "true")
      #expect(
        outcome.errors == """
          error: \(trial.folder.path)/disk/.Site.sitegen-new-N/index.html cannot be written: \
          No space left on device
            fix: Free some space on the disk, then build again

          """)
      #expect(outcome.output == "exit 2\n")
      #expect(try trial.files(below: "after") == trial.files(below: "before"))
      #expect(try trial.files(below: "after").count == 11)
    }

    /// Builds on a small disk of its own, then `next.md` after `change` was done to the disk.
    private func onDisk(_ trial: Trial, before change: String) async throws -> Outcome {
      try trial.write(
        """
        set -e
        mkdir disk
        mount -t tmpfs -o size=300k none disk
        "$SITEGEN" build --output disk/Site > /dev/null
        cp -a disk before
        mv next.md Content/index.md
        \(change)
        status=0
        "$SITEGEN" build --output disk/Site || status=$?
        echo "exit $status"
        cp -a disk after
        """, to: "steps")
      var outcome = try await trial.shell("unshare --mount sh -e steps")
      outcome.errors = outcome.errors.replacing(/sitegen-new-[0-9]+/, with: "sitegen-new-N")
      return outcome
    }
  }
}
