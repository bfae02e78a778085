import BoneHealth
import Catalog
import Journal
import Kitchen

// What is read from the journal, and what is looked up for what is seen.

extension Program {
  /// Reads what is shown around a day, at once; where it cannot be read, all stays as it was.
  mutating func read(_ date: CivilDate, hasSupplements: Bool) throws(JournalError) {
    context.show(
      date, in: try journal.snapshot(around: date, hasSupplements: hasSupplements))
  }

  /// Reads anew after a change that is recorded.
  mutating func reload(isLibraryChanged: Bool) {
    foodLookup.kitchen = nil
    if isLibraryChanged { library = nil }
    do throws(JournalError) {
      try read(context.date, hasSupplements: isLibraryChanged)
    } catch {
      // The next tick tries again.
      dataVersion = nil
      notice = .problem(error.message)
    }
  }

  mutating func reloadIfChangedElsewhere() {
    if foodLookup.foods?.lookForImports() == true { context.revision += 1 }
    do throws(JournalError) {
      let version = try journal.dataVersion()
      guard version != dataVersion else { return }
      dataVersion = version
      reload(isLibraryChanged: true)
    } catch {
      notice = .problem(error.message)
    }
  }

  // MARK: Looking up

  mutating func lookUp() {
    let dialog = dialogs.indices.last
    if dialog.map({ dialogs[$0].needsKitchen }) ?? screens[shown].needsKitchen { readKitchen() }
    if let dialog {
      dialogs[dialog].lookUp(in: foodLookup, context: context)
    } else {
      screens[shown].lookUp(in: foodLookup, context: context)
    }
  }

  /// Reads what the person keeps and eats, unless nothing has changed since it was read.
  mutating func readKitchen() {
    guard foodLookup.kitchen == nil else { return }
    do throws(JournalError) {
      let kitchen = try Kitchen(journal, today: context.now.date, library: library)
      library = kitchen.library
      foodLookup.kitchen = kitchen
    } catch {
      notice = .problem(error.message)
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
