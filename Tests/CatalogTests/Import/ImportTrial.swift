import Foundation

@testable import Catalog

/// A catalog of a few foods in a folder of its own, and tables beside it to bring in.
final class ImportTrial {
  let folder = TemporaryFolder.make()
  let catalog: Catalog

  init() throws {
    catalog = try Catalog(folder: folder.appendingPathComponent("data"), table: Kitchen.table)
    try catalog.build()
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Writes a file, and returns its path.
  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    try write(name, Data(text.utf8))
  }

  @discardableResult
  func write(_ name: String, _ bytes: Data) throws -> String {
    let file = folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: file)
    return file.path
  }

  @discardableResult
  func bringIn(
    _ name: String, _ text: String, units: ImportUnits = ImportUnits()
  ) throws -> ImportReport {
    try catalog.importTable(at: write(name, text), units: units)
  }

  /// What lies in the folder of the tables brought in.
  var files: [String] {
    let folder = folder.appendingPathComponent("data/foods").path
    return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }
}

/// A small download of FoodData Central, as its files.
enum SmallDownload {
  static let files = [
    "food.csv": """
    "fdc_id","data_type","description","food_category_id","publication_date"
    "1","foundation_food","Kale, raw, curly","11","2024-01-01"
    "2","sample_food","Kale, sample","11","2024-01-01"
    "3","branded_food","OAT DRINK, BARISTA","","2024-01-01"
    "4","branded_food","OAT DRINK, BARISTA","","2025-01-01"
    """,
    "food_nutrient.csv": """
    "id","fdc_id","nutrient_id","amount"
    "10","4","1087","120"
    "11","1","1087","254"
    "12","1","1185","390"
    "13","4","1110","40"
    "14","3","1087","100"
    "15","1","1008","43"
    "16","2","1087","999"
    """,
    "nutrient.csv": """
    "id","name","unit_name","nutrient_nbr","rank"
    "1003","Protein","G","203","600"
    "1087","Calcium, Ca","MG","301","5300"
    "1090","Magnesium, Mg","MG","304","5500"
    "1110","Vitamin D (D2 + D3), International Units","IU","324","8650"
    "1185","Vitamin K (phylloquinone)","UG","430","8800"
    "1008","Energy","KCAL","208","300"
    """,
    "food_portion.csv": """
    "id","fdc_id","seq_num","amount","measure_unit_id","portion_description","modifier","gram_weight"
    "20","1","1","1","1000","","chopped","67"
    """,
    "measure_unit.csv": """
    "id","name"
    "1000","cup"
    """,
    "food_category.csv": """
    "id","code","description"
    "11","1100","Vegetables and Vegetable Products"
    """,
    "branded_food.csv": """
    "fdc_id","brand_owner","brand_name","gtin_upc","serving_size","serving_size_unit","household_serving_fulltext"
    "3","Acme","","00049000006346","240","ml","1 cup"
    "4","Acme","","00049000006346","240","ml","1 cup"
    """,
  ]
}
