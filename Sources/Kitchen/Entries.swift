import BoneHealth
import Catalog
import Journal

// What was picked from the catalog becomes an entry of the journal.

extension FoodEntry {
  /// `nil` for an item with a problem.
  package init?(
    _ item: EntryItem, id: EntryID, date: CivilDate, time: CivilTime, meal: Meal
  ) {
    guard item.problem == nil, let food = item.food, let nutrients = item.nutrients else {
      return nil
    }
    self.init(
      id: id, date: date, time: time, meal: meal,
      foodID: food.id.isEmpty ? nil : food.id, foodName: food.name, amount: item.amountLabel,
      grams: item.grams, nutrients: nutrients)
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
    self.init(
      id: id, date: date, time: time, activity: activity.name, activityID: activity.id,
      modality: activity.modality, minutes: item.minutes, effort: item.effort,
      impacts: item.impacts, sets: item.sets,
      peakForceBodyWeights: activity.peakForceBodyWeights.map {
        ($0.lowerBound + $0.upperBound) / 2
      }, note: item.note)
  }
}
