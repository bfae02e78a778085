import BoneHealth

/// A download of USDA’s FoodData Central: which of its files is which, by their headers.
struct FoodDataCentral {
  /// Foods of all kinds, also samples that were only measured.
  let food: Table
  /// Amounts in 100 g, a row for each food and nutrient.
  let foodNutrient: Table
  let nutrient: Table
  let foodPortion, brandedFood, measureUnit, foodCategory: Table?
  /// The categories of foods as eaten.
  let surveyCategory: Table?

  /// A kind of rows that are foods, with what it is called in a table’s name and title.
  typealias Kind = (type: String, name: String, title: String)

  /// The other rows are samples and purchases that foods were measured on.
  static let kinds: [Kind] = [
    ("foundation_food", "foundation", "Foundation Foods"),
    ("sr_legacy_food", "sr-legacy", "SR Legacy"),
    ("survey_fndds_food", "fndds", "FNDDS"),
    ("branded_food", "branded", "Branded Foods"),
  ]
  /// The place of packages among the kinds.
  static let branded = 3

  /// `nil` where the files are no such download.
  /// - Throws: `badData` where it is one with files missing.
  init?(_ source: TableSource, _ files: [Table]) throws(FileError) {
    func file(_ columns: String..., named name: String? = nil) -> Table? {
      files.first { file in
        (name == nil || file.member.name == name) && columns.allSatisfy(file.columns.contains)
      }
    }
    guard let food = file("fdc_id", "data_type", "description") else { return nil }
    func needed(_ file: Table?, _ name: String) throws(FileError) -> Table {
      if let file { return file }
      throw FileError(
        .badData,
        "\(source.path) is a download of FoodData Central without \(name); "
          + "bring in the folder or the zip file as it was downloaded")
    }
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
