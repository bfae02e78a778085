import BoneHealth

/// Something eaten or taken, with what it held as it was known that day: editing the food later
/// does not change it.
package struct FoodEntry: Equatable, Hashable, Sendable {
  package var id: EntryID
  package var date: CivilDate
  package var time: CivilTime
  package var meal: Meal
  package var origin: Origin
  /// The food in the catalog; `nil` when it was never there.
  package var foodID: String?
  package var foodName: String
  /// As it was typed: “1 cup”.
  package var amount: String
  /// `nil` when the weight of the amount is not known.
  package var grams: Double?
  /// What this amount holds.
  package var nutrients: NutrientAmounts

  package init(
    id: EntryID, date: CivilDate, time: CivilTime, meal: Meal, origin: Origin = .food,
    foodID: String? = nil, foodName: String, amount: String, grams: Double? = nil,
    nutrients: NutrientAmounts
  ) {
    self.id = id
    self.date = date
    self.time = time
    self.meal = meal
    self.origin = origin
    self.foodID = foodID
    self.foodName = foodName
    self.amount = amount
    self.grams = grams
    self.nutrients = nutrients
  }
}
