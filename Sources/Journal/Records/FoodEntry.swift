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

extension FoodEntry: RecordType {
  package static let kindName = "food"
  package static let shape = Shape<FoodEntry>(
    kindName, noun: "food", "Something eaten or taken, with what it held as it was known that day.",
    blank: FoodEntry(
      id: .blank, date: .blank, time: .midnight, meal: .snack, foodName: "", amount: "",
      nutrients: .unknown),
    key: \.id.description, date: \FoodEntry.date, id: \FoodEntry.id,
    summary: \.foodName
  ) {
    Field("id", \.id, .identifier, "Tells the entry from all others.")
    Field("date", \.date, .date, "The day, in the person’s own calendar.")
    Field("time", \.time, .time, "The time on the person’s own clock.")
    Field("meal", \.meal, .choice(Meal.allCases), "The meal.")
    Field("origin", \.origin, .choice(Origin.allCases), "Whether it is food or a supplement.")
    Field("food", "The food.") {
      Field("id", \.foodID, .name, column: "food_id", "In the catalog; null when it was in none.")
      Field("name", \.foodName, .name, column: "food", "Its name.")
    }
    Field(
      "amount", \.amount, .text(atMost: 500, canBeEmpty: true),
      "As it was typed: “1 cup”.")
    Field("grams", \.grams, .grams, unit: "g", "What it weighs; null when that is not known.")
    Field("nutrients", \.nutrients, NutrientsFormat(), "What this amount holds.")
  }
}
