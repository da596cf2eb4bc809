package import Basics
import SiteModel
package import Snippets

/// A source file with new recordings in it, and what changed, for a reviewer.
package struct RecordingUpdate: Sendable, Hashable {
  package var path: RelativePath
  package var bytes: [UInt8]
  /// One for each recording in the file: its name and a difference as text.
  package var changes: [Change]

  package struct Change: Sendable, Hashable {
    /// The snippet's id.
    package var name: String
    /// Lines that begin with `- `, `+ ` or two spaces.
    package var text: String
  }
}

extension BuiltSite {
  /// The files that must change so that every chosen recording says what was printed.
  ///
  /// - Parameters:
  ///   - sources: what the manuscript was read from.
  ///   - header: when and where measurements were made; nothing to leave their recordings alone.
  ///   - isChosen: which snippets are meant.
  /// - Returns: the files, by path, with all their changes.
  package func recordingUpdates(
    in sources: FileTree, measured header: MeasurementHeader? = nil,
    where isChosen: (Snippet) -> Bool
  ) -> [RecordingUpdate] {
    var edits: [RelativePath: [FenceEdit]] = [:]
    var updates: [RecordingUpdate] = []
    for (snippet, result) in zip(manuscript.snippets, results) where isChosen(snippet) {
      if let update = snippet.traceUpdate(result) { updates.append(update) }
      guard let transcript = snippet.recordable(result),
        let change = snippet.change(to: transcript, measured: header)
      else { continue }
      switch snippet.recordingPlace {
      case .file(let path):
        updates.append(
          RecordingUpdate(path: path, bytes: Array(change.recording.utf8), changes: [change.shown]))
      case .fence(let part):
        edits[part.path, default: []].append(FenceEdit(replacing: part, change))
      case .none:
        guard let part = snippet.parts.last else { continue }
        edits[part.path, default: []].append(FenceEdit(after: part, change))
      }
    }
    for (path, fences) in edits.sorted(by: { $0.key < $1.key }) {
      guard let text = sources.text(at: path) else { continue }
      updates.append(
        RecordingUpdate(
          path: path, bytes: FenceEdit.apply(fences, to: text),
          changes: fences.map(\.change.shown)))
    }
    return updates.sorted { $0.path < $1.path }
  }
}

extension Snippet {
  /// Nothing when the recording is right as it is.
  fileprivate func change(
    to transcript: Transcript, measured header: MeasurementHeader?
  ) -> RecordingChange? {
    guard !attributes.isVolatile else {
      // Figures that do not bear out what the page claims are not for it.
      guard unmetChecks(by: transcript).isEmpty else { return nil }
      return header.map { measurement(transcript, $0) }
    }
    guard let recording else {
      let text = transcript.recorded(names: laneNames)
      guard !text.isEmpty else { return nil }
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      return RecordingChange(
        name: id, recording: text, difference: lines.map { "+ \($0)" }.joined(separator: "\n"))
    }
    guard let difference = recording.difference(from: transcript) else { return nil }
    return RecordingChange(
      name: id, recording: recording.updated(with: transcript), difference: difference.text)
  }
  /// A measurement is always recorded anew.
  private func measurement(
    _ transcript: Transcript, _ header: MeasurementHeader
  ) -> RecordingChange {
    let text = transcript.recorded(names: laneNames, measured: header)
    let difference = TraceDifference(recording?.text ?? "", text)
    return RecordingChange(name: id, recording: text, difference: difference?.text ?? "")
  }
}
