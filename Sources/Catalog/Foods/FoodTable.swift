import BoneHealth
import Resources

/// A table of foods as text: a header line, then a food a line, fields separated by tabs.
///
/// Fields: id, name, group, the five amounts of 100 g (empty: unknown), portions as `label=grams`
/// joined by `|`. The order of the lines is the order of likelihood.
struct FoodTable: Sendable {
  /// In memory that nobody changes as long as the program runs.
  nonisolated(unsafe) let bytes: UnsafeRawBufferPointer

  /// The table inside the program.
  static var embedded: FoodTable {
    let file = embedded_foods()
    return FoodTable(bytes: UnsafeRawBufferPointer(start: file.bytes, count: file.count))
  }

  /// Calls `body` with each food, in order, and how much of the table is read, from 0 to 1.
  func read(_ body: (Food, Double) throws -> Void) throws {
    var start = 0
    var line = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      line += 1
      if line > 1, end > start {
        let food = try Self.food(
          String(decoding: bytes[start..<end], as: UTF8.self), line: line)
        try body(food, Double(end) / Double(bytes.count))
      }
      start = end + 1
    }
  }

  private static func food(_ text: String, line: Int) throws(CatalogError) -> Food {
    let fields = text.split(separator: "\t", omittingEmptySubsequences: false)
    guard fields.count == 9, !fields[0].isEmpty, !fields[1].isEmpty else {
      throw .badTable(line: line, reason: "needs 9 fields, of which the first two hold text")
    }
    var amounts = NutrientAmounts.unknown
    for (nutrient, field) in zip(Nutrient.allCases, fields[3...7]) where !field.isEmpty {
      amounts[nutrient] = try quantity(field, line: line)
    }
    var portions: [Portion] = []
    for field in fields[8].split(separator: "|") {
      guard let equals = field.lastIndex(of: "="), equals > field.startIndex else {
        throw .badTable(line: line, reason: "“\(field)” is no portion written as label=grams")
      }
      portions.append(
        Portion(
          label: String(field[..<equals]),
          grams: try quantity(field[field.index(after: equals)...], line: line)))
    }
    return Food(
      id: String(fields[0]), name: String(fields[1]), group: String(fields[2]),
      per100Grams: amounts, portions: portions)
  }

  private static func quantity(_ text: Substring, line: Int) throws(CatalogError) -> Double {
    guard let number = Double(text), number.isFinite, number >= 0 else {
      throw .badTable(line: line, reason: "“\(text)” is no amount")
    }
    return number
  }
}
