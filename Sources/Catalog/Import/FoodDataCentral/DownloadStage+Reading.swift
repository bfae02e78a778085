import BoneHealth
import DelimitedText
import GRDB
import GRDBSQLite

extension DownloadStage {
  /// Identifiers are below it: FoodData Central counted to some three million by 2025.
  private static let identifiers: Range<Int64> = 1..<(1 << 31)

  /// Reads all files.
  /// - Returns: the kinds of foods there are.
  /// - Throws: `badData` where there are none.
  func read() throws -> [FoodDataCentral.Kind] {
    try database.writeWithoutTransaction { database in
      try database.execute(sql: "BEGIN")
      let nutrients = try DownloadNutrients(download.nutrient, run)
      let kinds = try readFoods(database).sorted().map { FoodDataCentral.kinds[$0] }
      guard !kinds.isEmpty else {
        throw FileError(
          .badData,
          "\(download.food.source.path) is a download of FoodData Central that holds no foods, "
            + "only samples")
      }
      try readBranded(database)
      try database.execute(sql: Self.findNewest)
      try readPortions(database)
      try readAmounts(database, nutrients)
      try database.execute(sql: "COMMIT")
      return kinds
    }
  }

  /// - Returns: the kinds there are, by their places among all.
  private func readFoods(_ database: Database) throws -> Set<Int> {
    let insert = try Binder(database, "INSERT OR IGNORE INTO food VALUES (?, ?, ?, ?, ?, ?)")
    let kinds = FoodDataCentral.kinds.map { Array($0.type.utf8) }
    var found: Set<Int> = []
    var name: [UInt8] = []
    let columns = ["fdc_id", "data_type", "description", "food_category_id", "publication_date"]
    try download.food.read(columns, run) { fields, place in
      guard let kind = kinds.firstIndex(where: { fields[place[1]].elementsEqual($0) }) else {
        return
      }
      func refuse(
        _ reason: RefusedRow.Reason, _ problem: String, food: String = fields.text(place[2])
      ) {
        run.rows.refuse(
          RowProblem(reason, problem), file: download.food.member.name, line: fields.line,
          food: food)
      }
      run.rows.count += 1
      guard let id = fields.integer(place[0]), Self.identifiers.contains(id) else {
        let problem = "“\(fields.text(place[0]))” is no fdc_id; it is a whole number"
        return refuse(.noIdentifier, problem)
      }
      name.removeAll(keepingCapacity: true)
      FieldText.append(fields[place[2]], to: &name)
      if name.isEmpty { return refuse(.noName, "it has no name", food: "\(id)") }
      if name.count > 500 { return refuse(.malformed, "its name is too long", food: "\(id)") }
      found.insert(kind)
      try insert.integer(id, 1)
      try insert.integer(Int64(fields.line), 2)
      try insert.integer(Int64(kind), 3)
      try insert.integer(fields.integer(place[3]), 5)
      try insert.integer(Self.day(fields[place[4]]), 6)
      try name.withUnsafeBytes { try insert.run(text: $0, 4) }
      if database.changesCount == 0 {
        refuse(.repeatedIdentifier, "its fdc_id \(id) is that of a line before")
      }
    }
    return found
  }

  /// A date as a number that is greater the later it is: 20230420; 0 for none.
  private static func day(_ field: UnsafeRawBufferPointer) -> Int64 {
    var day: Int64 = 0
    var parts: [Int64] = [0]
    for byte in field.prefix(10) {
      switch byte {
      case _ where byte.isDigit:
        parts[parts.count - 1] = parts[parts.count - 1] * 10 + Int64(byte & 0x0F)
      case UInt8(ascii: "-"), UInt8(ascii: "/"): parts.append(0)
      default: return 0
      }
    }
    guard parts.count == 3 else { return 0 }
    // Some downloads write the year last: 4/20/2023.
    if parts[0] < 100 { parts = [parts[2], parts[0], parts[1]] }
    for part in parts { day = day * 100 + min(part, 9999) }
    return min(day, 99_999_999)
  }

  private func readBranded(_ database: Database) throws {
    guard let file = download.brandedFood else { return }
    let insert = try Binder(database, "INSERT OR IGNORE INTO branded VALUES (?, ?, ?, ?, ?, ?, ?)")
    let columns = [
      "fdc_id", "gtin_upc", "brand_name", "brand_owner", "branded_food_category", "serving_size",
      "serving_size_unit", "household_serving_fulltext",
    ]
    try file.read(columns, run) { fields, place in
      guard let id = fields.integer(place[0]), Self.identifiers.contains(id) else { return }
      func field(_ column: Int) -> UnsafeRawBufferPointer { fields[place[column]] }
      try insert.integer(id, 1)
      try insert.integer(FieldNumber.barcode(field(1)), 2)
      try insert.text(field(2).isEmpty ? field(3) : field(2), 3)
      try insert.text(field(4), 4)
      try insert.figure(field(5), 5)
      try insert.text(field(6), 6)
      try insert.run(text: field(7), 7)
    }
  }

  private func readPortions(_ database: Database) throws {
    guard let file = download.foodPortion else { return }
    let units = try names(download.measureUnit, "id", "name")
    let insert = try Binder(database, "INSERT INTO portion VALUES (?, ?, ?, ?)")
    let columns = [
      "fdc_id", "seq_num", "amount", "measure_unit_id", "portion_description", "modifier",
      "gram_weight",
    ]
    try file.read(columns, run) { fields, place in
      let measure = DownloadMeasure(
        amount: fields.text(place[2]),
        unit: fields.integer(place[3]).flatMap { units[$0] } ?? "",
        description: fields.text(place[4]), modifier: fields.text(place[5]))
      guard let id = fields.integer(place[0]),
        case .number(let grams) = FieldNumber.read(fields[place[6]], takesComma: false),
        let portion = measure.portion(grams: grams)
      else { return }
      try insert.integer(id, 1)
      try insert.integer(fields.integer(place[1]) ?? Int64(fields.line), 2)
      try insert.number(portion.grams, 3)
      try insert.text(portion.label, 4)
      try insert.run()
    }
  }

  private func readAmounts(_ database: Database, _ nutrients: DownloadNutrients) throws {
    let insert = try Binder(database, "INSERT INTO amount VALUES (?, ?, ?)")
    try download.foodNutrient.read(["fdc_id", "nutrient_id", "amount"], run) { fields, place in
      guard let nutrient = fields.integer(place[1]), let wanted = nutrients[nutrient],
        let id = fields.integer(place[0]), !fields[place[2]].isEmpty
      else { return }
      try insert.integer(id, 1)
      try insert.integer(Int64(wanted.preference), 2)
      try insert.figure(fields[place[2]], 3, factor: wanted.factor)
      try insert.run()
    }
  }
}

extension Binder {
  /// A figure as a number, or as the text it is where it is none.
  fileprivate func figure(
    _ field: UnsafeRawBufferPointer, _ index: CInt, factor: Double = 1
  ) throws {
    switch FieldNumber.read(field, takesComma: false) {
    case .empty: try integer(nil, index)
    case .text: try text(field, index)
    case .number(let number): try self.number(FieldNumber.product(number, factor), index)
    }
  }
}
