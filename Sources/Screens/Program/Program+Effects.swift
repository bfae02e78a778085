import BoneHealth
import Journal

// What updates ask for, carried out.

extension Program {
  /// Carries out one effect after the other, up to one that cannot be: a dialog whose change is not
  /// recorded stays, with what was typed.
  mutating func carryOut(_ effects: [Effect]) {
    for effect in effects {
      do throws(JournalError) {
        try carryOut(effect)
      } catch {
        notice = .problem(error.message)
        return
      }
    }
  }

  private mutating func carryOut(_ effect: Effect) throws(JournalError) {
    switch effect {
    case .apply(let change, let text):
      try journal.apply(change)
      notice = .done(text)
      reload(isLibraryChanged: change.isOfLibrary)
      for index in screens.indices { screens[index].follow(change) }
    case .undo:
      let label = try journal.undo()
      notice = .done(
        label.map { "Undone: \($0). Ctrl-R redoes it." } ?? "There is nothing to undo.")
      reload(isLibraryChanged: true)
    case .redo:
      let label = try journal.redo()
      notice = .done(label.map { "Done again: \($0)." } ?? "There is nothing to redo.")
      reload(isLibraryChanged: true)
    case .copy(let records, let text):
      context.clipboard = records
      notice = .done(text)
    case .paste:
      let change = Change.copying(context.clipboard, to: context.date, ids: &ids)
      let pasted = Effect.entries(change.edits.count)
      try carryOut(.apply(change, notice: "Pasted \(pasted) to \(context.date.shortDisplay)."))
    case .go(let date):
      guard Self.dates.contains(date) else {
        notice = .problem("\(date.components.year) is too far away.")
        return
      }
      try read(date, hasSupplements: false)
    case .show(let place):
      shown =
        switch place {
        case .number(let number): number
        case .next: (shown + 1) % screens.count
        case .previous: (shown + screens.count - 1) % screens.count
        }
    case .open(let dialog): dialogs.append(dialog)
    case .close: _ = dialogs.popLast()
    case .say(let notice): self.notice = notice
    case .repaint: needsRepaint = true
    case .quit: hasEnded = true
    }
  }

  /// The days one can go to, so that the year always has four digits.
  private static let dates = CivilDate(dayNumber: -50_000)...CivilDate(dayNumber: 100_000)
}

extension Change {
  /// Whether it changes what the person keeps beside the days.
  fileprivate var isOfLibrary: Bool { edits.contains { Library.holds($0.key.kind) } }
}
