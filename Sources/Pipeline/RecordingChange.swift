/// What a recording becomes.
struct RecordingChange {
  var name: String
  /// The new text.
  var recording: String
  var difference: String

  var shown: RecordingUpdate.Change { RecordingUpdate.Change(name: name, text: difference) }
}
