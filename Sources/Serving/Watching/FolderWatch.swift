package import Basics
import Foundation
import Glibc
import Synchronization

/// Tells what changes in some places of a folder, without ever looking there unasked: the kernel
/// says it (inotify(7)).
///
/// A class, because it owns a thread. The thread sleeps in poll(2), which no thread of Swift's pool
/// may; and as poll(2) wakes in time by itself, changes settle without a timer.
package final class FolderWatch: Sendable {
  private let state = Mutex(State())
  private let bell: Bell

  private struct State {
    var untold = FolderChanges.none
    var waiting: CheckedContinuation<FolderChanges?, Never>?
    var hasEnded = false
  }

  /// - Parameters:
  ///   - folder: the path of a folder, which may vanish and come again.
  ///   - places: names in it: files, or folders that are meant with everything in them; none need be
  ///     there yet.
  ///   - elsewhere: the paths of folders that need not lie in that folder, by the names under which
  ///     what changes in them is told.
  ///   - onTrouble: is told, once, that there are more folders than the kernel watches for one user;
  ///     what happens in the others is still told.
  /// - Throws: when this user may not watch anything more.
  package convenience init(
    _ folder: String, places: Set<String>, elsewhere: [RelativePath: String] = [:],
    onTrouble: @escaping @Sendable (ServingFailure) -> Void
  ) throws(ServingFailure) {
    let tree = try WatchedTree(folder, places: places, elsewhere: elsewhere)
    try self.init(tree, settling: Settling(), onTrouble: onTrouble)
  }

  init(
    _ tree: WatchedTree, settling: Settling,
    onTrouble: @escaping @Sendable (ServingFailure) -> Void = { _ in }
  ) throws(ServingFailure) {
    let bell = try Bell()
    self.bell = bell
    if let complaint = tree.takeComplaint() { onTrouble(complaint) }
    // The thread ends when this object does: it holds the object only while it tells something.
    Thread.detachNewThread { [weak self] in
      Self.watch(tree, bell, settling, onTrouble) { changes in self?.tell(changes) }
    }
  }

  deinit {
    bell.ring()
    end()
  }

  /// Everything that has changed since the last call, as soon as there is something and it has
  /// settled; nothing once the watch was ended.
  ///
  /// Only one task may ask at a time.
  package func changes() async -> FolderChanges? {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let known: FolderChanges?? = state.withLock { state in
          if state.hasEnded { return .some(nil) }
          guard state.untold.isEmpty else {
            defer { state.untold = .none }
            return state.untold
          }
          precondition(state.waiting == nil, "Two tasks ask one watch for its changes")
          state.waiting = continuation
          return nil
        }
        if let known { continuation.resume(returning: known) }
      }
    } onCancel: {
      end()
    }
  }

  private func tell(_ changes: FolderChanges) {
    let (waiting, news) =
      state.withLock { state in
        state.untold.add(changes)
        guard let waiting = state.waiting else { return (nil, FolderChanges.none) }
        defer { (state.waiting, state.untold) = (nil, .none) }
        return (waiting, state.untold)
      } as (CheckedContinuation<FolderChanges?, Never>?, FolderChanges)
    waiting?.resume(returning: news)
  }

  private func end() {
    let waiting = state.withLock { state in
      defer { (state.waiting, state.hasEnded) = (nil, true) }
      return state.waiting
    }
    waiting?.resume(returning: nil)
  }

  private static func watch(
    _ tree: WatchedTree, _ bell: Bell, _ settling: Settling,
    _ onTrouble: (ServingFailure) -> Void, tell: (FolderChanges) -> Void
  ) {
    var settling = settling
    var changes = FolderChanges.none
    while !bell.hasRung(orReadable: tree.descriptor, within: settling.wait(at: .now)) {
      let found = tree.read()
      if let complaint = tree.takeComplaint() { onTrouble(complaint) }
      if !found.isEmpty {
        changes.add(found)
        settling.note(at: .now)
      }
      guard settling.wait(at: .now) == .zero else { continue }
      tell(changes)
      changes = .none
      settling.reset()
    }
    tree.close()
    bell.close()
  }
}
