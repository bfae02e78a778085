import BoneHealth
import Journal

/// Copying a day's entries, and pasting what was copied.
enum Clipboard {
  static func copyDay(_ context: Context) -> [Effect] {
    let records = context.day.entriesInOrder.map(\.record)
    let entries = records.count == 1 ? "entry" : "entries"
    return [
      .copy(
        records,
        notice: "Copied \(records.count) \(entries) of \(context.date.shortDisplay). p pastes them.")
    ]
  }

  static func paste(_ context: Context) -> [Effect] {
    let copies = Change.copying(context.clipboard, to: context.date)
    let count = copies.edits.count
    return [
      .apply(
        copies,
        notice: "Pasted \(count) \(count == 1 ? "entry" : "entries") to \(context.date.shortDisplay).")
    ]
  }
}
