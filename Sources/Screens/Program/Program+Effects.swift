import BoneHealth
import Catalog
import Journal
import Kitchen

// What updates ask for, carried out, and what is read and looked up for what is seen.

extension Program {
  /// Carries out one effect after the other, up to one that cannot be: a dialog whose change is not
  /// recorded stays, with what was typed.
  mutating func carryOut(_ effects: [Effect]) {
    for effect in effects {
      do throws(FileError) {
        try carryOut(effect)
      } catch {
        notice = .problem(error.message)
        return
      }
    }
  }

  private mutating func carryOut(_ effect: Effect) throws(FileError) {
    switch effect {
    case .apply(let change, let text):
      try journal.apply(change)
      show(done: text, isLibraryChanged: change.isOfLibrary)
      for index in screens.indices { screens[index].follow(change) }
    case .undo:
      let label = try journal.undo()
      show(done: label.map { "Undone: \($0). Ctrl-R redoes it." } ?? "There is nothing to undo.")
    case .redo:
      let label = try journal.redo()
      show(done: label.map { "Done again: \($0)." } ?? "There is nothing to redo.")
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

  // MARK: Reading

  /// Reads what is shown around a day, at once; where it cannot be read, all stays as it was.
  mutating func read(_ date: CivilDate, hasSupplements: Bool) throws(FileError) {
    context.show(
      date, in: try journal.snapshot(around: date, hasSupplements: hasSupplements))
  }

  /// Says what is recorded, and shows it. Where it cannot be read, both are said.
  private mutating func show(done text: String, isLibraryChanged: Bool = true) {
    notice = .done(text)
    do throws(FileError) {
      try reload(isLibraryChanged: isLibraryChanged)
    } catch {
      say(error)
    }
  }

  /// Says what cannot be read. What was said to be done is said still: both hold.
  private mutating func say(_ error: FileError) {
    if notice?.text.contains(error.message) == true { return }
    let done = notice.map { $0.isProblem ? "" : "\($0.text) But not all can be read: " } ?? ""
    notice = .problem(done + error.message)
  }

  /// Reads anew after a change that is recorded.
  private mutating func reload(isLibraryChanged: Bool) throws(FileError) {
    foodLookup.kitchen = nil
    if isLibraryChanged { library = nil }
    do throws(FileError) {
      try read(context.date, hasSupplements: isLibraryChanged)
    } catch {
      // The next tick tries again.
      dataVersion = nil
      throw error
    }
  }

  mutating func reloadIfChangedElsewhere() {
    if foodLookup.foods?.lookForImports() == true { context.revision += 1 }
    defer {
      // Each table that cannot be read is named once, while nothing else is said.
      for problem in foodLookup.foods?.problems ?? [] where notice == nil {
        if foodLookup.saidProblems.insert(problem).inserted { notice = .problem(problem.message) }
      }
    }
    do throws(FileError) {
      let version = try journal.dataVersion()
      guard version != dataVersion else { return }
      dataVersion = version
      try reload(isLibraryChanged: true)
    } catch {
      say(error)
    }
  }

  // MARK: Looking up

  mutating func lookUp() {
    let dialog = dialogs.indices.last
    if dialog.map({ dialogs[$0].needsKitchen }) ?? screens[shown].needsKitchen { readKitchen() }
    if let dialog {
      dialogs[dialog].lookUp(in: foodLookup, context: context)
      dialogs[dialog].fit(Frame.areas(of: size).body)
    } else {
      screens[shown].lookUp(in: foodLookup, context: context)
    }
  }

  /// Reads what the person keeps and eats, unless nothing has changed since it was read.
  mutating func readKitchen() {
    guard foodLookup.kitchen == nil else { return }
    do throws(FileError) {
      let kitchen = try Kitchen(journal, today: context.now.date, library: library)
      library = kitchen.library
      foodLookup.kitchen = kitchen
    } catch {
      say(error)
    }
  }

  /// Takes in what became of the index of foods, which is built beside the program.
  package mutating func take(_ arrival: FoodsArrival) {
    switch arrival {
    case .ready(let catalog): foodLookup.foods = catalog
    case .failed(let problem): foodLookup.problem = problem
    }
    lookUp()
  }
}

extension Change {
  /// Whether it changes what the person keeps beside the days.
  fileprivate var isOfLibrary: Bool { edits.contains { Library.holds($0.key.kind) } }
}
