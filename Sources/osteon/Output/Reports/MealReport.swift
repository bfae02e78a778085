import BoneHealth
import Formats
import Journal
import Kitchen

/// One saved meal: its foods as they count now, and what they hold together.
struct MealReport: Report {
  let meal: SavedMeal
  /// Its foods as they count now.
  let parts: [Ingredient]
  let profile: Profile
  /// What one would type to make it again.
  let line: String?

  init(_ meal: SavedMeal, book: RecipeBook, profile: Profile, line: String? = nil) {
    self.meal = meal
    parts = meal.items.map(book.current)
    self.profile = profile
    self.line = line
  }

  /// All of it together.
  private var total: NutrientIntake {
    parts.reduce(into: NutrientIntake.none) { $0.add($1.nutrients) }
  }

  var json: JSONValue {
    let json: JSONValue = [
      "id": .text(meal.catalogID), "name": .text(meal.name),
      "items": .list(parts.map { JSONValue($0) }), "nutrients": JSONValue(total),
    ]
    return line.map { json.followed(by: ["line": .text($0)]) } ?? json
  }

  /// The whole in one sentence.
  var summary: String { "\(meal.name): \(Sentences(profile).intake(total))." }

  var sentences: [String] {
    let words = Sentences(profile)
    return [summary] + parts.map { words.part($0) + "." }
  }

  func addTotal(to table: inout NutrientTable) {
    table.add(meal.name, amount: Numbers.counted(parts.count, "food"), total)
  }

  var lines: [String] {
    var table = NutrientTable(meal.name, wording: profile.wording)
    for part in parts { table.add(part) }
    table.add("Together", amount: "", total)
    return table.lines + (line.map { ["As typed: \($0)"] } ?? [])
  }
}
