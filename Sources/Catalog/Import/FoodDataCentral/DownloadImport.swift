import BoneHealth
import GRDB

/// Brings a download of FoodData Central in: its rows are staged, then joined food by food.
struct DownloadImport {
  let download: FoodDataCentral
  let stage: DownloadStage
  let run: ImportRun

  /// As many measures of a food are kept.
  private static let mostPortions = 8

  /// Writes all foods to an index.
  func write(to writer: FoodIndexWriter) throws {
    let reader = DownloadReader(download: download, stage: stage, run: run)
    let categories = try reader.names(download.foodCategory, "id", "description")
    let surveyed = try reader.names(
      download.surveyCategory, "wweia_food_category", "wweia_food_category_description")
    try stage.database.writeWithoutTransaction { database in
      let newest = try Int.fetchOne(database, sql: "SELECT count(*) FROM newest") ?? 0
      let all = try Int.fetchOne(database, sql: "SELECT count(*) FROM food") ?? 0
      run.account.outdated = all - newest
      var amounts = try SortedRows(
        database.makeStatement(
          sql: "SELECT fdc_id, preference, amount FROM amount ORDER BY fdc_id, preference"))
      var portions = try SortedRows(
        database.makeStatement(
          sql: "SELECT fdc_id, grams, label FROM portion ORDER BY fdc_id, place"))
      let foods = Binder(try database.makeStatement(sql: Self.foods))
      var serving = ServingText()
      var row = FoodIndexRow()
      var joined = 0
      while try foods.next() {
        let id = foods.integer(column: 0)
        let kind = Int(foods.integer(column: 2))
        row.clear()
        row.append("fdc:\(id)")
        row.append { bytes in
          let start = bytes.count
          ReadableName.append(foods.text(column: 3), to: &bytes)
          BrandName.append(foods.text(column: 6), to: &bytes, name: start)
        }
        row.append("")
        row.append { bytes in
          let category = foods.integer(column: 4)
          FieldText.append(foods.text(column: 7), to: &bytes)
          if foods.text(column: 7).isEmpty {
            bytes += (categories[category] ?? surveyed[category] ?? "").utf8
          }
        }
        if foods.number(column: 5) != nil { row.barcode = foods.integer(column: 5) }
        var problem = try readAmounts(&amounts, of: id, into: &row)
        try row.append { bytes in
          try appendPortions(foods, &portions, of: id, &serving, to: &bytes)
        }
        problem =
          problem
          ?? FoodBounds.problem(
            with: row.per100Grams, energyKilocalories: row.energyKilocalories
          ).map { (reason: $0.reason, text: $0.problem) }
        if let problem {
          run.account.refuse(
            problem.reason, file: download.food.member.name, line: Int(foods.integer(column: 1)),
            food: row.text(.name), problem: problem.text)
        } else {
          let isGeneric = FoodDataCentral.kinds[kind].type != "branded_food"
          let rarity = Rarity.imported(row, isGeneric: isGeneric)
          try writer.add(row, rarity: rarity, place: foods.integer(column: 1))
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
  ) throws -> (reason: RefusedRow.Reason, text: String)? {
    var problem: (reason: RefusedRow.Reason, text: String)?
    var known: Set<Measured> = []
    try amounts.forEach(of: id) { amount in
      let measured = DownloadNutrients.measured(Int(amount.integer(column: 1)))
      guard known.insert(measured).inserted else { return }
      guard let number = amount.number(column: 2) else {
        let text = FieldText.cleaned(amount.text(column: 2)).prefix(60)
        problem = (.notANumber, "\(measured.name) is “\(text)”, which is no number")
        return
      }
      switch measured {
      case .nutrient(let nutrient): row.per100Grams[nutrient] = number
      case .energy: row.energyKilocalories = number
      }
    }
    return problem
  }

  /// The serving of the label, then the household measures.
  private func appendPortions(
    _ food: Binder, _ portions: inout SortedRows, of id: Int64, _ serving: inout ServingText,
    to bytes: inout [UInt8]
  ) throws {
    let start = bytes.count
    let unit = AmountOfServing(food.text(column: 9))
    if let unit, let grams = food.number(column: 8) {
      serving.append(
        food.text(column: 10), grams: grams, isVolume: unit == .milliliters, to: &bytes)
    }
    var labels: Set<String> = []
    try portions.forEach(of: id) { portion in
      let label = String(decoding: portion.text(column: 2), as: UTF8.self)
      guard labels.count < Self.mostPortions, let grams = portion.number(column: 1),
        labels.insert(label).inserted
      else { return }
      if bytes.count > start { bytes.append(UInt8(ascii: "\n")) }
      bytes += label.utf8
      bytes.append(UInt8(ascii: "\t"))
      ServingText.append(grams, to: &bytes)
    }
  }
}

/// What the size of a label’s serving is given in; others, such as IU, say nothing of its weight.
private enum AmountOfServing {
  case grams, milliliters

  init?(_ unit: UnsafeRawBufferPointer) {
    switch String(decoding: unit, as: UTF8.self).lowercased() {
    case "g", "grm", "gm": self = .grams
    case "ml", "mlt", "milliliter": self = .milliliters
    default: return nil
    }
  }
}

/// Rows sorted by food, which are taken food by food in the same order.
private struct SortedRows {
  private let rows: Binder
  private var isAtRow: Bool

  init(_ statement: Statement) throws {
    rows = Binder(statement)
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
