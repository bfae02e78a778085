import BoneHealth

/// Which columns of a table say what of a food, and how their figures are to be taken.
struct FoodColumns {
  struct Amount {
    var measured: Measured
    var column: Int
    /// How many of the stored unit one of the column’s is.
    var factor: Double
  }

  let header: TableHeader
  /// Whether quotes stand around fields; else they are signs like others.
  let hasQuotes: Bool
  /// What stands before each identifier: `off:` of Open Food Facts.
  let prefix: String
  /// The places of columns; -1 where there is none.
  private(set) var name = -1
  private(set) var brand = -1
  private(set) var identifier = -1
  private(set) var barcode = -1
  private(set) var group = -1
  private(set) var serving = -1
  private(set) var servingGrams = -1
  private(set) var amounts: [Amount] = []

  /// - `columns`: the columns of each meaning, with the unit of amounts.
  init(
    header: TableHeader, hasQuotes: Bool = true, prefix: String,
    columns: [(meaning: ColumnMeaning, column: Int, unit: AmountUnit?)]
  ) {
    self.header = header
    self.hasQuotes = hasQuotes
    self.prefix = prefix
    for (meaning, column, unit) in columns {
      switch meaning {
      case .name: name = column
      case .brand: brand = column
      case .identifier: identifier = column
      case .barcode: barcode = column
      case .group: group = column
      case .serving: serving = column
      case .servingGrams: servingGrams = column
      case .amount(let measured):
        guard let factor = unit?.factor(for: measured) else { continue }
        amounts.append(Amount(measured: measured, column: column, factor: factor))
      }
    }
  }

  /// Decimals may follow a comma where commas do not part fields.
  var takesDecimalComma: Bool { header.separator != UInt8(ascii: ",") }

  // MARK: Any table with named columns

  /// Reads a header with names and units; `nil` where it is none of a table of foods.
  /// - `units`: those of columns that say none.
  /// - Throws: `badData` where a column of amounts has no unit.
  static func named(
    _ header: TableHeader, table: String, units: ImportUnits, path: String
  ) throws(ImportError) -> FoodColumns? {
    let names = header.columns.map(ColumnName.init)
    guard names.contains(where: { $0.meaning == .name }) else { return nil }
    var columns: [(meaning: ColumnMeaning, column: Int, unit: AmountUnit?)] = []
    var missing: [(column: String, measured: Measured)] = []
    var hasAmounts = false
    for (column, name) in names.enumerated() {
      guard let meaning = name.meaning, !columns.contains(where: { $0.meaning == meaning }) else {
        continue
      }
      var unit = name.unit
      if case .amount(let measured) = meaning {
        hasAmounts = true
        unit = unit ?? units.unit(of: measured)
        if let said = unit, said.factor(for: measured) == nil {
          throw ImportError(
            .badData,
            "\(path): the column “\(name.text)” has a unit that \(measured.name) is not measured in;"
              + " name it \(measured.key)_\(measured.usualUnit.key), say")
        }
        if unit == nil { missing.append((name.text, measured)) }
      }
      columns.append((meaning, column, unit))
    }
    guard hasAmounts else { return nil }
    if !missing.isEmpty { throw unitsMissing(missing, path) }
    return FoodColumns(header: header, prefix: table + ":", columns: columns)
  }

  private static func unitsMissing(
    _ missing: [(column: String, measured: Measured)], _ path: String
  ) -> ImportError {
    let columns = missing.map { "“\($0.column)”" }.joined(separator: ", ")
    let units = missing.map { "\($0.measured.key)=\($0.measured.usualUnit.key)" }
      .joined(separator: ",")
    return ImportError(
      .badData,
      "\(path): no unit is said of \(columns); say them as in --units \(units), "
        + "or in the column’s name, as in calcium_mg")
  }

  // MARK: Open Food Facts

  /// Reads the header of an export of Open Food Facts; `nil` where it is none.
  ///
  /// Its amounts are in grams in 100 g, vitamins too (its documentation of the exported fields).
  static func openFoodFacts(_ header: TableHeader) -> FoodColumns? {
    func column(_ names: String...) -> Int? {
      names.lazy.compactMap { header.columns.firstIndex(of: $0) }.first
    }
    guard let code = column("code"), let name = column("product_name"),
      header.columns.contains(where: { $0.hasSuffix("_100g") })
    else { return nil }
    var columns: [(meaning: ColumnMeaning, column: Int, unit: AmountUnit?)] = [
      (.identifier, code, nil), (.barcode, code, nil), (.name, name, nil),
    ]
    func add(_ meaning: ColumnMeaning, _ column: Int?, _ unit: AmountUnit? = nil) {
      if let column { columns.append((meaning, column, unit)) }
    }
    add(.brand, column("brands"))
    add(.group, column("main_category_en", "pnns_groups_2"))
    add(.serving, column("serving_size"))
    add(.servingGrams, column("serving_quantity"))
    add(.amount(.nutrient(.calcium)), column("calcium_100g"), .grams)
    add(.amount(.nutrient(.vitaminD)), column("vitamin-d_100g"), .grams)
    add(.amount(.nutrient(.magnesium)), column("magnesium_100g"), .grams)
    add(.amount(.nutrient(.vitaminK)), column("vitamin-k_100g", "phylloquinone_100g"), .grams)
    add(.amount(.nutrient(.protein)), column("proteins_100g"), .grams)
    if let kilocalories = column("energy-kcal_100g") {
      add(.amount(.energy), kilocalories, .kilocalories)
    } else {
      add(.amount(.energy), column("energy_100g"), .kilojoules)
    }
    return FoodColumns(
      header: header, hasQuotes: header.separator != UInt8(ascii: "\t"), prefix: "off:",
      columns: columns)
  }
}
