import BoneHealth
import Catalog
import Journal

extension OwnSupplement {
  /// One dose of it, taken.
  package func dose(
    id: EntryID, date: CivilDate, time: CivilTime, meal: Meal
  ) -> FoodEntry {
    FoodEntry(
      id: id, date: date, time: time, meal: meal, origin: .supplement, foodID: catalogID,
      foodName: name, amount: amount, nutrients: nutrients)
  }
}

extension [OwnSupplement] {
  /// Those usually taken that are not recorded on a day, under their identifier or their name.
  package func usual(notTakenOn day: Day) -> [OwnSupplement] {
    let taken = day.foods.filter { $0.origin == .supplement }
    return filter { supplement in
      supplement.isUsual
        && !taken.contains {
          $0.foodID == supplement.catalogID
            || FoldedName($0.foodName) == FoldedName(supplement.name)
        }
    }
  }
}

extension Library {
  /// What one would type for a supplement that was taken: the own name for it, as long as that means
  /// what it meant then, or else what it held.
  package func line(of entry: FoodEntry) -> String {
    guard entry.foodID?.hasPrefix(OwnSupplement.prefix) == true else {
      return SupplementLine.text(name: entry.foodName, amount: entry.amount)
    }
    let (count, dose) = SupplementLine.parts(ofAmount: entry.amount)
    let own = supplements.first { $0.catalogID == entry.foodID && $0.amount == dose }
    return count + (own?.name ?? dose)
  }
}

extension Change {
  /// What it does to the journal to take supplements.
  package static func taking(_ entries: [FoodEntry]) -> Change {
    Change(
      label: "take " + entries.map(\.foodName).joined(separator: ", "),
      edits: entries.map { .put($0) })
  }
}
