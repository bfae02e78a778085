import BoneHealth
import Catalog
import Journal

extension Kept {
  /// Her supplements as doses that a line of supplements can name.
  package var doses: [OwnDose] {
    supplements.map {
      OwnDose(id: $0.catalogID, name: $0.name, amount: $0.amount, nutrients: $0.nutrients)
    }
  }

  /// The supplements she usually takes that are not recorded on a day, under their identifier or
  /// their name.
  package func usualSupplements(notTakenOn day: Day) -> [OwnSupplement] {
    let taken = day.foods.filter { $0.origin == .supplement }
    return supplements.filter { supplement in
      supplement.isUsual
        && !taken.contains {
          $0.foodID == supplement.catalogID
            || FoldedName($0.foodName) == FoldedName(supplement.name)
        }
    }
  }

  /// Entries of those usual supplements that are not yet recorded on a day: one dose of each.
  package func logUsualSupplements(
    on day: Day, time: CivilTime, meal: Meal, ids: inout EntryIDGenerator
  ) -> [FoodEntry] {
    usualSupplements(notTakenOn: day).map { supplement in
      FoodEntry(
        id: ids.next(), date: day.date, time: time, meal: meal, origin: .supplement,
        foodID: supplement.catalogID, foodName: supplement.name, amount: supplement.amount,
        nutrients: supplement.nutrients)
    }
  }
}

extension Change {
  /// What it does to the journal to take supplements.
  package static func taking(_ entries: [FoodEntry]) -> Change {
    Change(
      label: "take " + entries.map(\.foodName).joined(separator: ", "),
      edits: entries.map { .put(.food($0)) })
  }
}
