import BoneHealth

/// Which columns of a table say what of a food, and how their figures are to be taken.
struct FoodColumns {
  struct Amount {
    var measured: Measured
    var column: Int
    /// How many of the stored unit one of the column’s is.
    var factor: Double
  }

  /// The place of a column, and the unit of its amounts.
  private typealias Column = (place: Int, unit: LabelUnit?)

  let table: Table
  /// What it is called unless another name is given, and its name in words to show.
  let usualName, title: String
  /// What stands before each identifier: `off:` of Open Food Facts.
  let prefix: String
  /// Whether quotes stand around fields; else they are signs like others.
  let hasQuotes: Bool
  /// Decimals may follow a comma where commas do not part fields.
  let takesDecimalComma: Bool
  /// The places of columns; -1 where there is none.
  let name, brand, identifier, barcode, group, serving, servingGrams: Int
  let amounts: [Amount]

  private init(
    _ table: Table, usualName: String, title: String, prefix: String, hasQuotes: Bool = true,
    columns: [ColumnMeaning: Column]
  ) {
    self.table = table
    self.usualName = usualName
    self.title = title
    self.prefix = prefix
    self.hasQuotes = hasQuotes
    takesDecimalComma = table.separator != UInt8(ascii: ",")
    func place(_ meaning: ColumnMeaning) -> Int { columns[meaning]?.place ?? -1 }
    name = place(.name)
    brand = place(.brand)
    identifier = place(.identifier)
    barcode = place(.barcode)
    group = place(.group)
    serving = place(.serving)
    servingGrams = place(.servingGrams)
    amounts = Measured.all.compactMap { measured in
      guard let column = columns[.amount(measured)], let factor = column.unit?.factor(for: measured)
      else { return nil }
      return Amount(measured: measured, column: column.place, factor: factor)
    }.sorted { $0.column < $1.column }
  }

  // MARK: Any table with named columns

  /// Reads a header with names and units; `nil` where it is none of a table of foods.
  /// - `name`: what the table is called.
  /// - `units`: those of columns that say none.
  /// - Throws: `badData` where a column of amounts has no unit.
  static func named(
    _ table: Table, name: String, units: ImportUnits
  ) throws(FileError) -> FoodColumns? {
    var columns: [ColumnMeaning: Column] = [:]
    var missing: [(column: String, measured: Measured)] = []
    for (place, text) in table.columns.enumerated() {
      let name = ColumnName(text)
      guard let meaning = name.meaning, columns[meaning] == nil else { continue }
      var unit = name.unit
      if case .amount(let measured) = meaning {
        unit = unit ?? units[measured]
        if unit == nil { missing.append((text, measured)) }
        if let unit, unit.factor(for: measured) == nil {
          throw FileError(
            .badData,
            "\(table.source.path): the column “\(text)” has a unit that \(measured.name) is not "
              + "measured in; name it \(measured.key)_\(measured.usualUnit), say")
        }
      }
      columns[meaning] = (place, unit)
    }
    guard columns[.name] != nil, Measured.all.contains(where: { columns[.amount($0)] != nil })
    else { return nil }
    guard missing.isEmpty else {
      let columns = missing.map { "“\($0.column)”" }.joined(separator: ", ")
      let units = missing.map { "\($0.measured.key)=\($0.measured.usualUnit)" }.joined(
        separator: ",")
      throw FileError(
        .badData,
        "\(table.source.path): no unit is said of \(columns); say them as in --units \(units), "
          + "or in the column’s name, as in calcium_mg")
    }
    return FoodColumns(
      table, usualName: name, title: String(table.source.path.split(separator: "/").last ?? ""),
      prefix: name + ":", columns: columns)
  }

  // MARK: Open Food Facts

  /// What its columns are called, the preferred first, and hold. Its amounts are in grams in 100 g,
  /// vitamins too (its documentation of the exported fields).
  private static let openFoodFacts: [(name: String, meaning: ColumnMeaning, unit: LabelUnit?)] = [
    ("code", .identifier, nil), ("code", .barcode, nil), ("product_name", .name, nil),
    ("brands", .brand, nil), ("main_category_en", .group, nil), ("pnns_groups_2", .group, nil),
    ("serving_size", .serving, nil), ("serving_quantity", .servingGrams, nil),
    ("calcium_100g", .amount(.nutrient(.calcium)), .mass(.grams)),
    ("vitamin-d_100g", .amount(.nutrient(.vitaminD)), .mass(.grams)),
    ("magnesium_100g", .amount(.nutrient(.magnesium)), .mass(.grams)),
    ("vitamin-k_100g", .amount(.nutrient(.vitaminK)), .mass(.grams)),
    ("phylloquinone_100g", .amount(.nutrient(.vitaminK)), .mass(.grams)),
    ("proteins_100g", .amount(.nutrient(.protein)), .mass(.grams)),
    ("energy-kcal_100g", .amount(.energy), .kilocalories),
    ("energy_100g", .amount(.energy), .kilojoules),
  ]

  /// Reads the header of an export of Open Food Facts; `nil` where it is none.
  static func openFoodFacts(_ table: Table) -> FoodColumns? {
    var columns: [ColumnMeaning: Column] = [:]
    for (name, meaning, unit) in openFoodFacts where columns[meaning] == nil {
      columns[meaning] = table.columns.firstIndex(of: name).map { ($0, unit) }
    }
    guard columns[.identifier] != nil, columns[.name] != nil,
      table.columns.contains(where: { $0.hasSuffix("_100g") })
    else { return nil }
    return FoodColumns(
      table, usualName: "open-food-facts", title: "Open Food Facts", prefix: "off:",
      hasQuotes: table.separator != UInt8(ascii: "\t"), columns: columns)
  }
}
