import BoneHealth
import Journal

/// Copying a day's entries, and pasting what was copied.
enum Clipboard {
  static func copyDay(_ context: Context) -> [Effect] {
    let records = context.day.entriesInOrder.map { Record($0) }
    let entries = records.count == 1 ? "entry" : "entries"
    return [
      .copy(
        records,
        notice: "Copied \(records.count) \(entries) of \(context.date.shortDisplay). p pastes them."
      )
    ]
  }

  static func pasted(_ change: Change, to date: CivilDate) -> String {
    let count = change.edits.count
    return "Pasted \(count) \(count == 1 ? "entry" : "entries") to \(date.shortDisplay)."
  }
}
