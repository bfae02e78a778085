import BoneHealth
import GRDB

/// How a food was used at a meal: what the search puts first.
package struct FoodUse: Equatable, Sendable {
  package let foodID: String
  /// As it was called the last time.
  package let name: String
  package let meal: Meal
  /// How many entries there are of it.
  package let count: Int
  package let lastDate: CivilDate
  /// The amount of the last time, as it was typed; may be empty.
  package let lastAmount: String
}

extension Journal {
  /// What was eaten on some days, one for each food and meal; the most used first, and of those the
  /// last used. Supplements and foods that are in no catalog are left out.
  package func foodUse(
    _ dates: ClosedRange<CivilDate>
  ) throws(FileError) -> [FoodUse] {
    try read { database in
      try database.rows(FoodUse.query, StatementArguments(days: dates)) { row in
        FoodUse(
          foodID: try row.text(0), name: try row.text(1),
          meal: try row.value(2, Meal.init(rawValue:)), count: try row.integer(3),
          lastDate: try row.date(4), lastAmount: try row.text(5))
      }
    }
  }
}

extension FoodUse {
  /// Where `max` stands alone, SQLite takes the other columns from the row that has it
  /// (https://www.sqlite.org/lang_select.html#bareagg).
  static let query = """
    SELECT food_id, food_name, meal, count(*) AS uses, date, amount, \
    max(date || time || id) AS latest, id FROM food_entry \
    WHERE date BETWEEN ? AND ? AND origin = 'food' AND food_id IS NOT NULL \
    GROUP BY food_id, meal ORDER BY uses DESC, latest DESC
    """
}
