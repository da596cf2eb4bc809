import Basics
import Foundation
import Glibc
import Testing

@testable import Serving

/// What the kernel tells of real folders; each test waits for what it tells, and for nothing else.
@Suite(.timeLimit(.minutes(10))) struct FolderWatchTests {
  private let place: Place

  init() throws {
    place = try Place()
    try place.make("Content/en")
    try place.write("one", to: "Content/en/a.md")
  }

  @Test func `a file that is written is told`() async throws {
    let watch = try watch()
    try place.write("two", to: "Content/en/a.md")
    #expect(await watch.changes() == changes("Content/en/a.md"))
  }

  @Test func `several saves are told once`() async throws {
    let watch = try watch()
    for text in ["two", "three", "four"] { try place.write(text, to: "Content/en/a.md") }
    try place.write("b", to: "Content/en/b.md")
    #expect(await watch.changes() == changes("Content/en/a.md", "Content/en/b.md"))
    try place.write("end", to: "Package.swift")
    #expect(await watch.changes() == changes("Package.swift"))
  }

  @Test func `saves during a build are told together when it asks again`() async throws {
    let watch = try watch()
    try place.write("two", to: "Content/en/a.md")
    #expect(await watch.changes() == changes("Content/en/a.md"))
    var told: Set<RelativePath> = []
    for name in ["a", "b", "c"] {
      try place.write("later", to: "Content/en/\(name).md")
      told.insert(try #require(RelativePath("Content/en/\(name).md")))
    }
    #expect(await watch.changes() == .some(told))
  }

  @Test func `an editor that saves by renaming is told`() async throws {
    let watch = try watch()
    try place.write("two", to: "Content/en/.a.md.new")
    #expect(
      rename(
        place.path + "/Content/en/.a.md.new", place.path + "/Content/en/a.md") == 0)
    #expect(await paths(watch).contains("Content/en/a.md"))
  }

  @Test func `a file that is removed is told`() async throws {
    let watch = try watch()
    try place.remove("Content/en/a.md")
    #expect(await watch.changes() == changes("Content/en/a.md"))
  }

  @Test func `a link is told, and so is a second name of a file`() async throws {
    let watch = try watch()
    #expect(symlink("a.md", place.path + "/Content/en/b.md") == 0)
    #expect(await watch.changes() == changes("Content/en/b.md"))
    #expect(link(place.path + "/Content/en/a.md", place.path + "/Content/en/c.md") == 0)
    #expect(await watch.changes() == changes("Content/en/c.md"))
  }

  @Test func `folders that are made are watched, too`() async throws {
    let watch = try watch()
    try place.make("Content/ko/deep/deeper")
    #expect(await paths(watch).contains("Content/ko"))
    try place.write("x", to: "Content/ko/deep/deeper/a.md")
    #expect(await paths(watch).contains("Content/ko/deep/deeper/a.md"))
  }

  @Test func `a place that was not there is watched when it comes`() async throws {
    let watch = try watch()
    try place.make("Theme")
    #expect(await paths(watch) == ["Theme"])
    try place.write("x", to: "Theme/style.css")
    #expect(await paths(watch) == ["Theme/style.css"])
  }

  @Test func `a folder that is removed and made again is watched`() async throws {
    let watch = try watch()
    try place.remove("Content")
    #expect(await paths(watch).contains("Content"))
    try place.make("Content/en")
    #expect(await paths(watch).contains("Content"))
    try place.write("x", to: "Content/en/b.md")
    #expect(await paths(watch).contains("Content/en/b.md"))
  }

  @Test func `a folder that moved is known under its new name`() async throws {
    let watch = try watch()
    try place.move("Content/en", to: "Content/fr")
    #expect(await paths(watch).isSuperset(of: ["Content/en", "Content/fr"]))
    try place.write("x", to: "Content/fr/a.md")
    #expect(await paths(watch) == ["Content/fr/a.md"])
  }

  @Test func `everything is told when the whole folder was exchanged`() async throws {
    let watch = try watch()
    try FileManager.default.moveItem(
      atPath: place.path, toPath: place.path + " away")
    #expect(await watch.changes() == .everything)
    try place.make("Content/en")
    #expect(await watch.changes() == .everything)
    try place.write("x", to: "Content/en/b.md")
    #expect(await paths(watch) == ["Content/en/b.md"])
  }

  @Test func `what lies elsewhere is not told`() async throws {
    let watch = try watch()
    try place.make("Site")
    try place.write("x", to: "Site/index.html")
    try place.write("x", to: "README.md")
    try place.write("x", to: "Package.swift")
    #expect(await watch.changes() == changes("Package.swift"))
  }

  @Test func `a folder elsewhere is told under its name, together with the others`() async throws {
    try place.make("beside/project")
    try place.make("beside/dark theme/strings")
    let watch = try watch("beside/project", theme: "beside/dark theme")
    try place.make("beside/project/Content")
    #expect(await paths(watch) == ["Content"])
    try place.write("x", to: "beside/dark theme/strings/en.yml")
    try place.write("x", to: "beside/project/Content/a.md")
    #expect(await watch.changes() == changes("Content/a.md", "Theme/strings/en.yml"))
  }

  @Test func `a folder elsewhere may vanish and come again`() async throws {
    let watch = try watch("Content", theme: "looks")
    try place.make("looks")
    #expect(await paths(watch) == ["Theme"])
    try place.remove("looks")
    #expect(await paths(watch) == ["Theme"])
    try place.make("looks")
    #expect(await paths(watch) == ["Theme"])
    try place.write("x", to: "looks/extra.css")
    #expect(await paths(watch) == ["Theme/extra.css"])
  }

  @Test func `a folder that is two places is told as both`() async throws {
    let watch = try watch("", theme: "Content/en")
    try place.write("x", to: "Content/en/a.md")
    #expect(await watch.changes() == changes("Content/en/a.md", "Theme/a.md"))
  }

  @Test func `who waits for a watch that ends waits no longer`() async throws {
    let watch = try watch()
    let waiting = Task { await watch.changes() }
    waiting.cancel()
    #expect(await waiting.value == nil)
  }

  @Test func `more folders than the kernel watches are complained of once, and the rest told`()
    async throws
  {
    try place.make("Content/ko/deep")
    let watch = try FolderWatch(
      tree { $0.contains("/ko") ? nil : $1() }, settling: .patient,
      onTrouble: { complaints.continuation.yield($0) })
    try place.write("two", to: "Content/en/a.md")
    #expect(await watch.changes() == changes("Content/en/a.md"))
    try place.make("Content/ko/other")
    try place.write("three", to: "Content/en/a.md")
    #expect(await watch.changes() == changes("Content/en/a.md"))
    complaints.continuation.finish()
    var told: [ServingFailure] = []
    for await complaint in complaints.stream { told.append(complaint) }
    #expect(
      told == [
        ServingFailure(
          "Changes in '\(place.path)/Content/ko' are not seen: the kernel watches no more folders "
            + "for this user",
          remedy: "Run 'sudo sysctl fs.inotify.max_user_watches=524288', and start this anew")
      ])
  }

  @Test func `a folder that is one too many is complained of when it is made`() async throws {
    let watch = try FolderWatch(
      tree { $0.hasSuffix("/ko") ? nil : $1() }, settling: .patient,
      onTrouble: { complaints.continuation.yield($0) })
    try place.make("Content/ko")
    #expect(await paths(watch) == ["Content/ko"])
    var told = complaints.stream.makeAsyncIterator()
    #expect(await told.next()?.problem.contains("Content/ko' are not seen") == true)
    try place.write("two", to: "Content/en/a.md")
    #expect(await watch.changes() == changes("Content/en/a.md"))
  }

  private let complaints = AsyncStream<ServingFailure>.makeStream()

  /// A tree for which the kernel seems to watch as many folders as it may, where `answer` is nothing.
  private func tree(
    _ answer: @escaping @Sendable (_ path: String, _ kernel: () -> Int32) -> Int32?
  ) throws -> WatchedTree {
    try WatchedTree(place.path, places: ["Content"], elsewhere: [:]) { descriptor, path, mask in
      if let watch = answer(path, { inotify_add_watch(descriptor, path, mask) }) { return watch }
      errno = ENOSPC
      return -1
    }
  }

  private func watch() throws -> FolderWatch {
    try FolderWatch(
      WatchedTree(
        place.path, places: ["Content", "Theme", "Package.swift"], elsewhere: [:]),
      settling: .patient)
  }

  /// Of a project that lies in a folder of the place, and its theme in another one.
  private func watch(_ project: String, theme: String) throws -> FolderWatch {
    let name = try #require(RelativePath("Theme"))
    return try FolderWatch(
      WatchedTree(
        project.isEmpty ? place.path : place.path + "/" + project, places: ["Content"],
        elsewhere: [name: place.path + "/" + theme]),
      settling: .patient)
  }

  private func changes(_ paths: String...) -> FolderChanges {
    .some(Set(paths.compactMap { RelativePath($0) }))
  }

  /// Of the next changes; none when they are not known one by one.
  private func paths(_ watch: FolderWatch) async -> Set<String> {
    guard case .some(let paths)? = await watch.changes() else { return [] }
    return Set(paths.map(\.text))
  }
}

extension Settling {
  /// What one test does is told at once on a busy machine, too.
  fileprivate static var patient: Settling {
    var settling = Settling()
    settling.quiet = .milliseconds(150)
    settling.longest = .seconds(2)
    return settling
  }
}
