import BoneHealth
import Foundation
import Testing

@testable import Catalog

@Suite("A download of FoodData Central is brought in")
struct DownloadImportTests {
  private let trial: ImportTrial

  init() throws { trial = try ImportTrial() }

  private func folder(without missing: String? = nil) throws -> String {
    for (name, text) in SmallDownload.files where name != missing {
      try trial.write("download/" + name, text + "\n")
    }
    return trial.folder.appendingPathComponent("download").path
  }

  /// Packs the folder by Python's own library, which the tests of the food table need as well.
  private func zip(_ folder: String) throws -> String {
    let path = trial.folder.appendingPathComponent("download.zip").path
    let python = Process()
    python.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    python.arguments = ["python3", "-m", "zipfile", "-c", path, folder]
    try python.run()
    python.waitUntilExit()
    #expect(python.terminationStatus == 0)
    return path
  }

  private func expectFoods() throws {
    let kale = try #require(trial.catalog.food(id: "fdc:1"))
    #expect(kale.name == "Kale, raw, curly")
    #expect(kale.group == "Vegetables and Vegetable Products")
    #expect(kale.per100Grams[.calcium] == 254)
    #expect(kale.per100Grams[.vitaminK] == 390)
    #expect(kale.per100Grams[.magnesium] == .some(nil))
    #expect(kale.energyKilocalories == 43)
    #expect(kale.portions.contains(Portion(label: "cup, chopped", grams: 67)))
    // Of two versions of a package, the newer.
    let drink = try #require(trial.catalog.food(barcode: 49_000_006_346))
    #expect(drink.id == "fdc:4")
    #expect(drink.per100Grams[.calcium] == 120)
    #expect(drink.per100Grams[.vitaminD] == 1)
    #expect(drink.name.lowercased().hasPrefix("oat drink, barista"))
    // What was only measured is no food.
    #expect(trial.catalog.food(id: "fdc:2") == nil)
  }

  @Test("From a folder")
  func fromFolder() throws {
    let report = try trial.catalog.importTable(at: folder())
    #expect(report.table.foods == 2)
    #expect(report.rows.outdated == 1)
    try expectFoods()
  }

  @Test("From a zip file, and the same one again changes nothing")
  func fromZip() throws {
    let path = try zip(folder())
    #expect(try trial.catalog.importTable(at: path).table.foods == 2)
    #expect(try trial.catalog.importTable(at: path).outcome == .unchanged)
    try expectFoods()
  }

  @Test("A download with a file missing says which")
  func missing() throws {
    let path = try folder(without: "food_nutrient.csv")
    do throws(FileError) {
      try trial.catalog.importTable(at: path)
      Issue.record("brought in without its amounts")
    } catch {
      #expect(error.category == .badData)
      #expect(error.message.contains("without food_nutrient.csv"))
    }
  }

  @Test(
    "A zip file that is cut off is refused in one line, wherever it is cut",
    arguments: [10, 30, 60])
  func truncated(percent: Int) throws {
    let path = try zip(folder())
    let whole = try Data(contentsOf: URL(fileURLWithPath: path))
    try expectRefused(whole.prefix(whole.count * percent / 100))
  }

  @Test("A zip file with bytes that are not its own is refused in one line")
  func damaged() throws {
    let path = try zip(folder())
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    for place in stride(from: bytes.count / 8, to: bytes.count / 2, by: 7) { bytes[place] ^= 0xFF }
    try expectRefused(bytes)
  }

  private func expectRefused(_ bytes: Data) throws {
    let path = try trial.write("hostile.zip", bytes)
    do throws(FileError) {
      try trial.catalog.importTable(at: path)
      Issue.record("a damaged archive was brought in")
    } catch {
      #expect(error.category == .badData)
      #expect(!error.message.contains("\n"))
    }
    #expect(trial.files.isEmpty)
  }

  @Test("An archive that unpacks to far more than it is, is refused")
  func bomb() throws {
    let foods = "name,calcium_mg\n" + String(repeating: "a", count: 200 << 20)
    try trial.write("bomb/foods.csv", foods)
    let path = try zip(trial.folder.appendingPathComponent("bomb").path)
    let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
    #expect(size < 1 << 20)
    do throws(FileError) {
      try trial.catalog.importTable(at: path)
      Issue.record("a zip bomb was brought in")
    } catch {
      #expect(error.category == .badData)
    }
    #expect(trial.files.isEmpty)
  }
}
