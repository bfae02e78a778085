/// The index of the built-in foods: `catalog.db`.
enum BuiltInIndex {
  /// The state of a file that was built, whole, from this table by this program.
  static func fingerprint(of table: BuiltInFoods) -> String {
    let sums = [table.foods, table.common].map { Checksum.value(of: $0) }
    return "\(FoodIndex.layout)-\(table.foods.count)-\(sums[0])-\(sums[1])"
  }

  /// Writes all foods of a table to a new file.
  static func write(
    _ table: BuiltInFoods, to path: String, isCancelled: () -> Bool, progress: (Double) -> Void
  ) throws {
    let (common, others) = try table.read()
    let writer = try FoodIndexWriter(path: path)
    for food in common { try writer.add(food, rarity: .common) }
    for food in others { try writer.add(food, rarity: .builtIn) }
    let count = common.count + others.count
    let origin = FoodIndexOrigin(
      name: FoodIndexOrigin.builtInName, title: "Osteon’s own table",
      fingerprint: fingerprint(of: table),
      foods: count)
    try writer.finish(origin: origin) { indexed in
      if isCancelled() { throw CatalogError.cancelled }
      progress(Double(indexed) / Double(max(1, count)))
    }
  }
}
