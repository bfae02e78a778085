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
  func read() throws(CatalogError) -> (common: [Food], others: [Food]) {
    var names: [String: CommonFood] = [:]
    var order: [String] = []
    try Self.lines(of: common) { line, number throws(CatalogError) in
      let food = try CommonFood(line, line: number)
      guard names.updateValue(food, forKey: food.id) == nil else {
        throw CatalogError.badTable(line: number, reason: "“\(food.id)” is there twice")
      }
      order.append(food.id)
    }
    var found: [String: Food] = [:]
    var others: [Food] = []
    try Self.lines(of: foods) { line, number throws(CatalogError) in
      let food = try Self.food(line, line: number)
      if let common = names[food.id] {
        found[food.id] = common.food(from: food)
      } else {
        others.append(food)
      }
    }
    if let missing = order.firstIndex(where: { found[$0] == nil }) {
      throw .badTable(line: missing + 2, reason: "there is no food “\(order[missing])”")
    }
    return (order.compactMap { found[$0] }, others)
  }

  /// Calls `body` with each line but the header, and its number.
  private static func lines(
    of table: UnsafeRawBufferPointer, _ body: (String, Int) throws(CatalogError) -> Void
  ) throws(CatalogError) {
    var start = 0
    var number = 0
    while start < table.count {
      let end = table[start...].firstIndex(of: UInt8(ascii: "\n")) ?? table.count
      number += 1
      if number > 1, end > start {
        try body(String(decoding: table[start..<end], as: UTF8.self), number)
      }
      start = end + 1
    }
  }

  private static func food(_ text: String, line: Int) throws(CatalogError) -> Food {
    let fields = text.split(separator: "\t", omittingEmptySubsequences: false)
    guard fields.count == 10, !fields[0].isEmpty, !fields[1].isEmpty else {
      throw .badTable(line: line, reason: "needs 10 fields, of which the first two hold text")
    }
    var amounts = NutrientAmounts.unknown
    for (nutrient, field) in zip(Nutrient.allCases, fields[3...7]) where !field.isEmpty {
      amounts[nutrient] = try quantity(field, line: line)
    }
    return Food(
      id: String(fields[0]), name: String(fields[1]), group: String(fields[2]),
      per100Grams: amounts,
      energyKilocalories: fields[8].isEmpty ? nil : try quantity(fields[8], line: line),
      portions: try portions(fields[9], line: line))
  }

  fileprivate static func portions(
    _ text: Substring, line: Int
  ) throws(CatalogError) -> [Portion] {
    var portions: [Portion] = []
    for field in text.split(separator: "|") {
      guard let equals = field.lastIndex(of: "="), equals > field.startIndex else {
        throw .badTable(line: line, reason: "“\(field)” is no portion written as label=grams")
      }
      portions.append(
        Portion(
          label: String(field[..<equals]),
          grams: try quantity(field[field.index(after: equals)...], line: line)))
    }
    return portions
  }

  private static func quantity(_ text: Substring, line: Int) throws(CatalogError) -> Double {
    guard let number = Double(text), number.isFinite, number >= 0 else {
      throw .badTable(line: line, reason: "“\(text)” is no amount")
    }
    return number
  }
}

/// A line of the table of common foods: what people call a food, and what they measure it in.
private struct CommonFood {
  var id: String
  var name: String
  var otherNames: [String]
  var portions: [Portion]

  init(_ text: String, line: Int) throws(CatalogError) {
    let fields = text.split(separator: "\t", omittingEmptySubsequences: false)
    guard fields.count == 5, !fields[0].isEmpty, !fields[1].isEmpty else {
      throw .badTable(line: line, reason: "needs 5 fields, of which the first two hold text")
    }
    name = String(fields[0])
    id = String(fields[1])
    otherNames = fields[2].split(separator: "|").map(String.init)
    portions = try BuiltInFoods.portions(fields[3], line: line)
  }

  func food(from row: Food) -> Food {
    var food = row
    let known = Set(portions.map(\.label))
    food.name = name
    food.otherNames = otherNames
    food.portions = portions + row.portions.filter { !known.contains($0.label) }
    return food
  }
}
