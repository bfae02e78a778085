import DelimitedText

/// A download of USDA’s FoodData Central: which of its files is which, by their headers.
struct FoodDataCentral {
  let source: TableSource
  /// Foods of all kinds, also samples that were only measured.
  let food: DownloadFile
  /// Amounts in 100 g, a row for each food and nutrient.
  let foodNutrient: DownloadFile
  let nutrient: DownloadFile
  let foodPortion: DownloadFile?
  let brandedFood: DownloadFile?
  let measureUnit: DownloadFile?
  let foodCategory: DownloadFile?
  /// The categories of foods as eaten.
  let surveyCategory: DownloadFile?

  /// The kinds of rows that are foods, with what each is called in a table’s name and title; the
  /// others are samples and purchases that foods were measured on.
  static let kinds = [
    (type: "foundation_food", name: "foundation", title: "Foundation Foods"),
    (type: "sr_legacy_food", name: "sr-legacy", title: "SR Legacy"),
    (type: "survey_fndds_food", name: "fndds", title: "FNDDS"),
    (type: "branded_food", name: "branded", title: "Branded Foods"),
  ]

  /// `nil` where the files are no such download.
  /// - Throws: `badData` where it is one with files missing.
  init?(
    _ source: TableSource, _ files: [(member: TableSource.Member, header: TableHeader)]
  ) throws(ImportError) {
    func file(_ columns: String..., named name: String? = nil) -> DownloadFile? {
      files.lazy.map { DownloadFile(source: source, member: $0.member, header: $0.header) }
        .first { file in
          (name == nil || file.member.name == name) && columns.allSatisfy(file.has)
        }
    }
    guard let food = file("fdc_id", "data_type", "description") else { return nil }
    func needed(_ file: DownloadFile?, _ name: String) throws(ImportError) -> DownloadFile {
      if let file { return file }
      throw ImportError(
        .badData,
        "\(source.path) is a download of FoodData Central without \(name); "
          + "bring in the folder or the zip file as it was downloaded")
    }
    self.source = source
    self.food = food
    foodNutrient = try needed(file("fdc_id", "nutrient_id", "amount"), "food_nutrient.csv")
    nutrient = try needed(file("id", "unit_name", "nutrient_nbr"), "nutrient.csv")
    foodPortion = file("fdc_id", "gram_weight", "measure_unit_id")
    brandedFood = file("fdc_id", "gtin_upc")
    // These say no more of themselves than that they have numbers and names.
    measureUnit = file("id", "name", named: "measure_unit.csv")
    foodCategory = file("id", "description", named: "food_category.csv")
    surveyCategory = file("wweia_food_category", named: "wweia_food_category.csv")
  }

  /// The files that are read.
  var members: [TableSource.Member] {
    [
      food, foodNutrient, nutrient, foodPortion, brandedFood, measureUnit, foodCategory,
      surveyCategory,
    ].compactMap { $0?.member }
  }
}

/// A file of a download, read by the names of its columns.
struct DownloadFile {
  let source: TableSource
  let member: TableSource.Member
  let header: TableHeader

  func has(_ column: String) -> Bool { header.columns.contains(column) }

  /// Reads some columns of each row; those that the file does not have are empty.
  /// - `take`: gets a row, and the place of each column’s field in it, -1 for none.
  func read(
    _ columns: [String], _ run: ImportRun, _ take: (DelimitedRow, [Int]) throws -> Void
  ) throws {
    let places = columns.map { header.columns.firstIndex(of: $0) ?? -1 }
    let table = TableReader(source: source, member: member, header: header)
    try table.read(step: run.read) { line, problem in
      run.account.refuse(.malformed, file: member.name, line: line, food: "", problem: problem)
    } _: { fields in
      try take(fields, places)
    }
  }
}

extension DelimitedRow {
  /// The whole number in a field; `nil` where there is none.
  func integer(_ index: Int) -> Int64? {
    guard case .number(let number) = FieldNumber.read(self[index], takesComma: false) else {
      return nil
    }
    return Int64(exactly: number)
  }
}
