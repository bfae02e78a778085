import BoneHealth
import Resources

/// The built-in foods, as text: a table of all, and one of the common ones.
///
/// Both have a header line, then a food a line, fields separated by tabs. `Resources/README.md` says
/// what the columns are; an empty figure is unknown. The order of the lines is the order of
/// likelihood.
struct BuiltInFoods: Sendable {
  /// In memory that nobody changes as long as the program runs.
  nonisolated(unsafe) let foods: UnsafeRawBufferPointer
  nonisolated(unsafe) let common: UnsafeRawBufferPointer

  /// The tables inside the program.
  static var embedded: BuiltInFoods {
    BuiltInFoods(foods: bytes(embedded_foods()), common: bytes(embedded_common_foods()))
  }

  private static func bytes(_ file: EmbeddedFile) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: file.bytes, count: file.count)
  }

  /// All foods: first the common ones in the order of their table, under their plain names and with
  /// the measures people use, then the others. The figures are those of the table of all.
  func read() throws(FileError) -> (common: [Food], others: [Food]) {
    var names: [String: EmbeddedTable.Row] = [:]
    var order: [EmbeddedTable.Row] = []
    for row in EmbeddedTable(bytes: common).rows {
      try row.check(fields: 5)
      guard names.updateValue(row, forKey: row[1]) == nil else {
        throw row.problem("“\(row[1])” is there twice")
      }
      order.append(row)
    }
    var found: [String: Food] = [:]
    var others: [Food] = []
    for row in EmbeddedTable(bytes: foods).rows {
      let food = try Food(row)
      if let name = names[food.id] {
        found[food.id] = try food.called(name)
      } else {
        others.append(food)
      }
    }
    if let missing = order.first(where: { found[$0[1]] == nil }) {
      throw missing.problem("there is no food “\(missing[1])”")
    }
    return (order.compactMap { found[$0[1]] }, others)
  }

  /// The state of an index that was built, whole, from this table by this program.
  var fingerprint: String {
    let sums = [foods, common].map { Checksum.value(of: $0) }
    return "\(FoodIndex.layout)-\(foods.count)-\(sums[0])-\(sums[1])"
  }

  /// Writes all foods to an index in a new file.
  func write(to path: String) throws {
    let (common, others) = try read()
    let writer = try FoodIndexWriter(path: path)
    for food in common { try writer.add(food, rarity: .common) }
    for food in others { try writer.add(food, rarity: .builtIn) }
    try writer.finish(
      origin: FoodIndexOrigin(
        name: FoodIndexOrigin.builtInName, title: "Osteon’s own table", fingerprint: fingerprint,
        foods: writer.count))
  }
}

extension Food {
  /// A line of the table of all foods.
  fileprivate init(_ row: EmbeddedTable.Row) throws(FileError) {
    try row.check(fields: 10)
    var amounts = NutrientAmounts.unknown
    for (place, nutrient) in zip(3..., Nutrient.allCases) {
      amounts[nutrient] = try row.amount(row[place])
    }
    self.init(
      id: row[0], name: row[1], group: row[2], per100Grams: amounts,
      energyKilocalories: try row.amount(row[8]), portions: try row.portions(9))
  }

  /// The food with what a line of the table of common foods says of it: what people call it, and what
  /// they measure it in.
  fileprivate func called(_ row: EmbeddedTable.Row) throws(FileError) -> Food {
    var food = self
    let usual = try row.portions(3)
    let known = Set(usual.map(\.label))
    food.name = row[0]
    food.otherNames = row[2].split(separator: "|").map(String.init)
    food.portions = usual + portions.filter { !known.contains($0.label) }
    return food
  }
}

extension EmbeddedTable.Row {
  fileprivate func problem(_ reason: String) -> FileError {
    .badTable(line: number, reason: reason)
  }

  fileprivate func check(fields count: Int) throws(FileError) {
    guard fields.count == count, !fields[0].isEmpty, !fields[1].isEmpty else {
      throw problem("needs \(count) fields, of which the first two hold text")
    }
  }

  /// - Returns: `nil` for an empty text.
  fileprivate func amount(_ text: some StringProtocol) throws(FileError) -> Double? {
    if text.isEmpty { return nil }
    guard let number = Double(text), number.isFinite, number >= 0 else {
      throw problem("“\(text)” is no amount")
    }
    return number
  }

  fileprivate func portions(_ place: Int) throws(FileError) -> [Portion] {
    var portions: [Portion] = []
    for field in self[place].split(separator: "|") {
      guard let equals = field.lastIndex(of: "="), equals > field.startIndex,
        let grams = try amount(field[equals...].dropFirst())
      else { throw problem("“\(field)” is no portion written as label=grams") }
      portions.append(Portion(label: String(field[..<equals]), grams: grams))
    }
    return portions
  }
}
