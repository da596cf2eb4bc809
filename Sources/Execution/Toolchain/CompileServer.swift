import Basics
import Glibc
import Snippets

/// A library that lets one start of a tool do many calls of it.
///
/// It is preloaded into a compiler or linker, takes the place of `main`, and forks once for each
/// call: a child finds the tool loaded and relocated (half of what a small program takes), and is
/// otherwise the very process that a call alone would be, with the same arguments, folder and
/// files. So what it writes is the same to the byte.
struct CompileServer: Sendable {
  /// The library itself.
  let bytes: [UInt8]

  /// Where it lies in a sandbox.
  static let path = "/tmp/\(CompilerScript.folder)/server.so"
  /// Between the words of a call.
  static let separator = "\u{1f}"
  /// A call that takes longer is ended; the program is then compiled alone, under the usual limits.
  static let secondsMax = 20

  /// Uses the library of an earlier build, or makes it with `toolchain`.
  init(toolchain: Toolchain, cache: LocalFolder?, staging: Staging) throws(ExecutionFailure) {
    let fields = [CompileServer.source, toolchain.identity].map { Array($0.utf8) }
    let name = "server-\(Digest(ofFields: fields).hex).so"
    if let known = cache?.bytes(of: name) {
      bytes = known
      return
    }
    bytes = try CompileServer.made(with: toolchain, in: staging.newFolder("server"))
    if let cache { CompileServer.keep(bytes, in: cache, as: name) }
  }

  private static func made(
    with toolchain: Toolchain, in folder: LocalFolder
  ) throws(ExecutionFailure) -> [UInt8] {
    try folder.write(Array(source.utf8), to: "server.c")
    let (status, output) = try TrustedProcess(
      arguments: [
        toolchain.tool("clang"), "-shared", "-fPIC", "-O1", "-s", folder.path(of: "server.c"),
        "-o", folder.path(of: "server.so"), "-ldl",
      ]
    ).run()
    guard status == 0, let bytes = folder.bytes(of: "server.so") else {
      throw ExecutionFailure(
        "The library for compiling in batches cannot be built: \(output)",
        remedy: "Give --batch=off, or install the C library's headers (Debian: libc6-dev)")
    }
    return bytes
  }

  /// A library that cannot be kept is made again by the next build.
  private static func keep(_ bytes: [UInt8], in cache: LocalFolder, as name: String) {
    do throws(ExecutionFailure) {
      try cache.make()
      try cache.write(bytes, to: name)
    } catch {
      return
    }
  }

  /// The words that start `tool` with the calls that are listed in the file `list`.
  ///
  /// Large pages spare a compiler most of its page faults.
  static func start(_ tool: String, list: String) -> [String] {
    [
      "LD_PRELOAD=\(path)", "SITEGEN_CALLS=\(list)", "GLIBC_TUNABLES=glibc.malloc.hugetlb=1", tool,
    ]
  }

  /// A line of a list: the number of the program, its source where it is put in place for the call
  /// only, and the words.
  static func call(_ number: Int, source: String?, output: String, words: [String]) -> String {
    ([String(number), source ?? "", output] + words).joined(separator: separator) + "\n"
  }

  private static let source = #"""
    #define _GNU_SOURCE
    #include <dlfcn.h>
    #include <fcntl.h>
    #include <stdio.h>
    #include <stdlib.h>
    #include <string.h>
    #include <sys/stat.h>
    #include <sys/wait.h>
    #include <time.h>
    #include <unistd.h>

    typedef int main_function(int, char **, char **);
    static main_function *tool;

    /* All of a file, with a zero byte at its end. */
    static char *text_of(const char *path) {
      int file = open(path, O_RDONLY | O_CLOEXEC);
      struct stat status;
      if (file < 0 || fstat(file, &status) != 0) return NULL;
      char *text = malloc((size_t)status.st_size + 1);
      ssize_t filled = 0, count = 1;
      while (text && filled < status.st_size && count > 0) {
        count = read(file, text + filled, (size_t)(status.st_size - filled));
        if (count > 0) filled += count;
      }
      if (text) text[filled] = 0;
      close(file);
      return text;
    }

    static long milliseconds(void) {
      struct timespec now;
      clock_gettime(CLOCK_MONOTONIC, &now);
      return now.tv_sec * 1000 + now.tv_nsec / 1000000;
    }

    /* Does one call in a child; its exit status, or 255. */
    static int call(int count, char **words, const char *output) {
      pid_t child = fork();
      if (child < 0) return 255;
      if (child == 0) {
        int file = open(output, O_WRONLY | O_CREAT | O_APPEND, 0644);
        if (file < 0 || dup2(file, 1) < 0 || dup2(file, 2) < 0) _exit(255);
        close(file);
        alarm(SECONDS_MAX);
        exit(tool(count, words, environ));
      }
      int status;
      if (waitpid(child, &status, 0) < 0 || !WIFEXITED(status)) return 255;
      return WEXITSTATUS(status);
    }

    /* A line: number, source, output, words; with a source it makes an object. A program that failed before is left alone. */
    static void serve(char *line) {
      static char *words[4096];
      int count = 0;
      while (line && count < 4095) words[count++] = strsep(&line, "\x1f");
      words[count] = NULL;
      if (count < 4) return;
      char failed[64], hidden[64], object[64];
      snprintf(failed, sizeof failed, ".sitegen/%s.failed", words[0]);
      snprintf(hidden, sizeof hidden, ".sitegen/%s.source", words[0]);
      snprintf(object, sizeof object, ".sitegen/%s.o", words[0]);
      if (access(failed, F_OK) == 0) return;
      int has_source = words[1][0] != 0;
      if (has_source && (chmod(hidden, 0644) != 0 || rename(hidden, words[1]) != 0)) return;
      long start = milliseconds();
      int status = call(count - 3, words + 3, words[2]);
      dprintf(1, "%s %d %ld\n", words[0], status, milliseconds() - start);
      if (has_source) unlink(words[1]);
      /* Swift writes the name of an object into it, so that all must have the same at first. */
      if (has_source && status == 0 && rename(".sitegen/program.o", object) != 0) status = 255;
      if (status != 0) close(open(failed, O_WRONLY | O_CREAT, 0644));
    }

    static int serve_all(int count, char **words, char **environment) {
      (void)count, (void)words, (void)environment;
      char *text = text_of(getenv("SITEGEN_CALLS")), *line;
      if (!text) return 1;
      unsetenv("SITEGEN_CALLS");
      unsetenv("LD_PRELOAD");
      unsetenv("GLIBC_TUNABLES");
      while ((line = strsep(&text, "\n")) && *line) serve(line);
      return 0;
    }

    /* What the tool's own start calls with its `main`. */
    int __libc_start_main(
        main_function *main, int count, char **words, void (*first)(void), void (*last)(void),
        void (*loader)(void), void *stack) {
      __typeof__(__libc_start_main) *real = dlsym(RTLD_NEXT, "__libc_start_main");
      tool = main;
      main_function *start = getenv("SITEGEN_CALLS") ? serve_all : main;
      return real(start, count, words, first, last, loader, stack);
    }
    """#.replacingSeconds
}

extension String {
  /// The C text with the one number that Swift decides on.
  fileprivate var replacingSeconds: String {
    split(separator: "SECONDS_MAX", omittingEmptySubsequences: false)
      .joined(separator: "\(CompileServer.secondsMax)")
  }
}
