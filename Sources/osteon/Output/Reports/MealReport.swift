import BoneHealth
import Formats
import Journal
import Kitchen

/// One saved meal: its foods, and what they hold together.
struct MealReport: Report {
  /// With its foods as they count now.
  let meal: SavedMeal
  let profile: Profile
  /// What one would type to make it again.
  var line: String?

  /// All of it together.
  private var total: NutrientIntake {
    meal.items.reduce(into: NutrientIntake.none) { $0.add($1.nutrients) }
  }

  var json: JSONValue {
    let json = JSONValue(meal, "id", "name", "items")
      .followed(by: ["nutrients": JSONValue(total)]).with("id", meal.catalogID)
    return line.map { json.followed(by: ["line": .text($0)]) } ?? json
  }

  /// The whole in one sentence.
  var summary: String { "\(meal.name): \(Sentences(profile).intake(total))." }

  var sentences: [String] {
    [summary] + meal.items.map { Sentences(profile).part($0) + "." }
  }

  var row: [String] {
    ["  " + meal.name, Numbers.counted(meal.items.count, "food")] + profile.wording.cells(total)
  }

  var lines: [String] {
    let rows = meal.items.map(profile.wording.row)
    let total = ["  Together", ""] + profile.wording.cells(total)
    return profile.wording.table(meal.name, rows + [total])
      + (line.map { ["As typed: \($0)"] } ?? [])
  }
}
