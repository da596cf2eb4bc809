package import Basics

/// An output folder in which every file is as sitegen wrote it.
package struct StandingSite: Sendable, Hashable {
  /// Of the list of what sitegen wrote, which has the digest of each file.
  package let manifest: Digest
  /// Where files are that somebody else wrote, as `SiteWriter.Changes` names them.
  package let foreignPlaces: [RelativePath]

  /// Reads every file that the manifest lists, several at a time.
  ///
  /// - Returns: Nothing where one of them is missing or was edited, or there is no manifest.
  package static func found(in output: Folder) async throws(StorageFailure) -> StandingSite? {
    guard output.exists, output.hasFile(SiteManifest.path) else { return nil }
    let bytes = try output.read(SiteManifest.path)
    let digests = SiteManifest(parsing: String(decoding: bytes, as: UTF8.self)).digests
    let files = try output.files(including: .read, links: .left)
    let own = files.filter { digests[$0] != nil }
    guard own.count == digests.count else { return nil }
    guard try await areUnchanged(own.sorted(), digests, in: output) else { return nil }
    let foreign = files.filter { digests[$0] == nil && $0 != SiteManifest.path }
    return StandingSite(
      manifest: Digest(of: bytes),
      foreignPlaces: places(of: foreign.sorted(), apartFrom: own.sorted()))
  }

  /// How many files one task reads: enough to be worth one, few enough to keep all cores busy.
  private static let filesPerTask = 64

  private static func areUnchanged(
    _ files: [RelativePath], _ digests: [RelativePath: Digest], in output: Folder
  ) async throws(StorageFailure) -> Bool {
    let found = await withTaskGroup(of: Result<Bool, StorageFailure>.self) { group in
      for start in stride(from: 0, to: files.count, by: filesPerTask) {
        let part = files[start..<min(start + filesPerTask, files.count)]
        group.addTask { isUnchanged(part, digests, in: output) }
      }
      var found: [Result<Bool, StorageFailure>] = []
      for await result in group { found.append(result) }
      return found
    }
    for result in found where try !result.get() { return false }
    return true
  }

  private static func isUnchanged(
    _ files: ArraySlice<RelativePath>, _ digests: [RelativePath: Digest], in output: Folder
  ) -> Result<Bool, StorageFailure> {
    do throws(StorageFailure) {
      for file in files where try Digest(of: output.read(file)) != digests[file] {
        return .success(false)
      }
      return .success(true)
    } catch {
      return .failure(error)
    }
  }
}
