import BoneHealth
import GRDB

extension DownloadStage {
  /// As many measures of a food are kept.
  private static let mostPortions = 8

  /// Writes all foods to an index, joined food by food.
  func write(to writer: FoodIndexWriter) throws {
    let categories = try names(download.foodCategory, "id", "description")
    let surveyed = try names(
      download.surveyCategory, "wweia_food_category", "wweia_food_category_description")
    try database.writeWithoutTransaction { database in
      run.rows.outdated =
        try Int.fetchOne(
          database, sql: "SELECT (SELECT count(*) FROM food) - (SELECT count(*) FROM newest)") ?? 0
      var amounts = try SortedRows(
        database, "SELECT fdc_id, preference, amount FROM amount ORDER BY fdc_id, preference")
      var portions = try SortedRows(
        database, "SELECT fdc_id, grams, label FROM portion ORDER BY fdc_id, place")
      let foods = try Binder(database, Self.foods)
      var serving = ServingText()
      var row = FoodIndexRow()
      var joined = 0
      while try foods.next() {
        let id = foods.integer(column: 0)
        let line = foods.integer(column: 1)
        row.clear()
        row.append("fdc:\(id)")
        row.append {
          ReadableName.append(foods.text(column: 3), brand: foods.text(column: 6), to: &$0)
        }
        row.append("")
        row.append { bytes in
          let category = foods.integer(column: 4)
          FieldText.append(foods.text(column: 7), to: &bytes)
          if foods.text(column: 7).isEmpty {
            bytes += (categories[category] ?? surveyed[category] ?? "").utf8
          }
        }
        if foods.number(column: 5) != nil { row.facts.barcode = foods.integer(column: 5) }
        let problem = try readAmounts(&amounts, of: id, into: &row)
        try row.append { bytes in
          try appendPortions(foods, &portions, of: id, &serving, to: &bytes)
        }
        if let problem {
          run.rows.refuse(
            problem, file: download.food.member.name, line: Int(line), food: row.text(.name))
        } else {
          let isGeneric = foods.integer(column: 2) != FoodDataCentral.branded
          try writer.add(row, rarity: .imported(row, isGeneric: isGeneric), place: line)
        }
        joined += 1
        if joined.isMultiple(of: 2048) { try run.read(0) }
      }
    }
  }

  private static let foods = """
    SELECT food.fdc_id, line, kind, name, food.category, gtin, brand, branded.category,
      serving_grams, serving_unit, serving
    FROM food JOIN newest USING (fdc_id) LEFT JOIN branded USING (fdc_id) ORDER BY food.fdc_id
    """

  private func readAmounts(
    _ amounts: inout SortedRows, of id: Int64, into row: inout FoodIndexRow
  ) throws -> RowProblem? {
    var problem: RowProblem?
    var known: Set<Measured> = []
    try amounts.forEach(of: id) { amount in
      let measured = DownloadNutrients.preferred[Int(amount.integer(column: 1))].measured
      guard known.insert(measured).inserted else { return }
      row.facts[measured] = amount.number(column: 2)
      guard row.facts[measured] == nil else { return }
      let text = FieldText.cleaned(amount.text(column: 2)).prefix(60)
      problem = RowProblem(.notANumber, "\(measured.name) is “\(text)”, which is no number")
    }
    return problem
      ?? FoodBounds.problem(
        with: row.facts.per100Grams, energyKilocalories: row.facts.energyKilocalories)
  }

  /// The serving of the label, then the household measures.
  private func appendPortions(
    _ food: Binder, _ portions: inout SortedRows, of id: Int64, _ serving: inout ServingText,
    to bytes: inout [UInt8]
  ) throws {
    let start = bytes.count
    // A size in another unit, such as IU, says nothing of its weight.
    let unit = ServingText.unit(food.string(column: 9).lowercased())
    if unit == "g" || unit == "ml", let grams = food.number(column: 8) {
      serving.append(food.text(column: 10), grams: grams, isVolume: unit == "ml", to: &bytes)
    }
    var labels: Set<String> = []
    try portions.forEach(of: id) { portion in
      guard labels.count < Self.mostPortions, let grams = portion.number(column: 1),
        case let label = portion.string(column: 2), labels.insert(label).inserted
      else { return }
      if bytes.count > start { bytes.append(UInt8(ascii: "\n")) }
      bytes += label.utf8
      bytes.append(UInt8(ascii: "\t"))
      ServingText.append(grams, to: &bytes)
    }
  }
}

/// Rows sorted by food, which are taken food by food in the same order.
private struct SortedRows {
  private let rows: Binder
  private var isAtRow: Bool

  init(_ database: Database, _ sql: String) throws {
    rows = try Binder(database, sql)
    isAtRow = try rows.next()
  }

  /// Calls `body` with each row of a food, whose identifier is greater than all before.
  mutating func forEach(of id: Int64, _ body: (Binder) -> Void) throws {
    while isAtRow, rows.integer(column: 0) <= id {
      if rows.integer(column: 0) == id { body(rows) }
      isAtRow = try rows.next()
    }
  }
}
