import BoneHealth
import Catalog
import Journal

// What was picked from the catalog becomes an entry of the journal.

extension FoodEntry {
  /// `nil` for an item with a problem.
  package init?(_ item: EntryItem, id: EntryID, date: CivilDate, time: CivilTime, meal: Meal) {
    guard let part = Ingredient(item) else { return nil }
    self.init(
      id: id, date: date, time: time, meal: meal, foodID: part.foodID, foodName: part.foodName,
      amount: part.amount, grams: part.grams, nutrients: part.nutrients)
  }

  /// A supplement; `nil` for an item with a problem.
  package init?(
    _ item: SupplementItem, id: EntryID, date: CivilDate, time: CivilTime, meal: Meal
  ) {
    guard item.problem == nil, let nutrients = item.nutrients else { return nil }
    self.init(
      id: id, date: date, time: time, meal: meal, origin: .supplement, foodID: item.ownID,
      foodName: item.name, amount: item.amount, nutrients: nutrients)
  }
}

extension ExerciseEntry {
  /// `nil` for an item with a problem.
  package init?(_ item: MovementItem, id: EntryID, date: CivilDate, time: CivilTime) {
    guard item.problem == nil, let activity = item.activity else { return nil }
    let force = activity.peakForceBodyWeights
    self.init(
      id: id, date: date, time: time, activity: activity.name, activityID: activity.id,
      modality: activity.modality, minutes: item.minutes, effort: item.effort,
      impacts: item.impacts, sets: item.sets,
      peakForceBodyWeights: force.map { ($0.lowerBound + $0.upperBound) / 2 }, note: item.note)
  }
}
