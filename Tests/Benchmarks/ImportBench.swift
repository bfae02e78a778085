import BoneHealth
import Catalog
import Foundation

/// A table of two million foods: to bring in, and to search.
enum ImportBench {
  private static let foods = 2_000_000
  private static let rounds = 3

  static func run(_ journals: Journals) throws {
    Report.title("Import of \(foods) foods, in turn, median of \(rounds)")
    let table = try table(journals)
    let size = try FileManager.default.attributesOfItem(atPath: table)[.size] as? Int ?? 0
    Report.line("the table", "\(size >> 20) MB")
    var own: [Double] = []
    var others: [Double] = []
    var most = 0.0
    let folder = journals.path("millions") + "/foods"
    let hasSQLite = Program.isInstalled("sqlite3")
    for _ in 0..<rounds {
      if hasSQLite {
        let database = journals.path("import.db")
        try? FileManager.default.removeItem(atPath: database)
        others.append(
          try Program.time(
            ["sqlite3", database, "-cmd", ".mode csv", ".import \(table) food"]))
      }
      try? FileManager.default.removeItem(atPath: folder)
      let run = try Program.run(
        [journals.osteon, "foods", "import", table],
        environment: journals.environment("millions"))
      own.append(run.milliseconds)
      most = max(most, run.megabytes)
    }
    func rows(_ times: [Double]) -> Double { Double(foods) / Samples(times).median * 1000 }
    Report.line("osteon foods import", "\(Int(rows(own))) rows/s")
    if hasSQLite {
      Report.line("sqlite3 .import", "\(Int(rows(others))) rows/s")
      Report.line("osteon / sqlite3", Report.ratio(rows(own) / rows(others), atLeast: 0.3))
    } else {
      print("  sqlite3 is not installed")
    }
    Report.line("memory, the most of all", Report.bound(most, atMost: 150, unit: "MB"))
    let file = try FileManager.default.contentsOfDirectory(atPath: folder)
      .reduce(0) { sum, name in
        let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")
        return sum + (attributes[.size] as? Int ?? 0)
      }
    Report.line(
      "on disk, a food", Report.bound(Double(file) / Double(foods), atMost: 350, unit: "bytes"))
  }

  /// Sees to it that the folder `millions` holds the foods.
  static func fill(_ journals: Journals) throws {
    guard !FileManager.default.fileExists(atPath: journals.path("millions") + "/foods") else {
      return
    }
    try Program.time(
      [journals.osteon, "foods", "import", try table(journals)],
      environment: journals.environment("millions"))
  }

  private static func table(_ journals: Journals) throws -> String {
    let path = journals.path("foods.csv")
    guard !FileManager.default.fileExists(atPath: path) else { return path }
    // In a process of its own, so that this one stays small and quick to fork.
    try Program.time([
      CommandLine.arguments[0], "make-foods", journals.path("full"), path, "\(foods)",
    ])
    return path
  }

  /// Writes a table of packages: the names and amounts of common foods, each of a made-up brand. The same every time.
  static func write(foodsOf folder: String, to path: String, count: Int) throws {
    let catalog = try Catalog.open(URL(fileURLWithPath: folder, isDirectory: true))
    try catalog.build()
    let all = catalog.commonFoods()
    guard FileManager.default.createFile(atPath: path, contents: nil) else {
      throw BenchProblem(description: "cannot make \(path)")
    }
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    var text = "id,barcode,name,brand,serving,serving_g,calcium_mg,vitamin_d_mcg,magnesium_mg,"
    text += "vitamin_k_mcg,protein_g,energy_kcal\n"
    var random: UInt64 = 7
    func next(_ bound: Int) -> Int {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(random >> 33) % bound
    }
    let brands = (0..<20_000).map { _ in
      (0...(1 + next(3))).map { _ in
        String("bcdfglmnprst".randomElement(next)) + String("aeiou".randomElement(next))
      }.joined().capitalized
    }
    for row in 0..<count {
      let food = all[next(all.count)]
      let name = food.name.replacing("\"", with: "")
      text += "\(row),\(4_000_000_000_000 + row),\"\(name)\",\(brands[next(brands.count)]),"
      text += "1 serving,\(30 + next(200))"
      for nutrient in Nutrient.allCases {
        text += "," + (food.per100Grams[nutrient].map { "\($0)" } ?? "")
      }
      text += "," + (food.energyKilocalories.map { "\($0)" } ?? "") + "\n"
      if text.utf8.count > 1 << 20 {
        try file.write(contentsOf: Data(text.utf8))
        text = ""
      }
    }
    try file.write(contentsOf: Data(text.utf8))
    try file.close()
  }
}

extension String {
  fileprivate func randomElement(_ next: (Int) -> Int) -> Character {
    self[index(startIndex, offsetBy: next(count))]
  }
}
