import BoneHealth
import Foundation
import Testing

import protocol GRDB.DatabaseValueConvertible

@testable import Journal

let today = CivilDate(dayNumber: 20_780)
let yesterday = today.advanced(by: -1)
let noon = time(12)

extension Journal {
  /// All goals as they stand for the person on a day.
  func goals(on date: CivilDate) throws -> Goals { try goalHistory().goals(on: date) }

  /// An entry of a day; `nil` when there is none with this identifier.
  func entry(_ id: EntryID) throws -> Record? {
    try read { database in
      for kind in Record.kinds where kind.isEntry {
        if let entry = try database.record(Record.Key(kind, id.description)) { return entry }
      }
      return nil
    }
  }
}

/// - `hour`: 0 to 23.
func time(_ hour: Int) -> CivilTime {
  guard let time = CivilTime(hour: hour, minute: 0) else { preconditionFailure("no such hour") }
  return time
}

/// The first entry made, the second, and so on.
func id(_ number: Int) -> EntryID {
  EntryID(milliseconds: 1_795_420_800_000 + Int64(number), counter: 0, random: 0)
}

func yogurt(
  _ number: Int = 1, on date: CivilDate = today, at hour: Int = 8, meal: Meal = .breakfast,
  calcium: Double? = 187
) -> FoodEntry {
  FoodEntry(
    id: id(number), date: date, time: time(hour), meal: meal, foodID: "usda:170894",
    foodName: "Greek yogurt, nonfat", amount: "170 g", grams: 170,
    nutrients: NutrientAmounts(
      calciumMilligrams: calcium, vitaminDMicrograms: 0, magnesiumMilligrams: 19,
      vitaminKMicrograms: nil, proteinGrams: 17.3))
}

func jumps(_ number: Int = 2, on date: CivilDate = today, at hour: Int = 17) -> ExerciseEntry {
  ExerciseEntry(
    id: id(number), date: date, time: time(hour), activity: "Jumps", activityID: "jumps",
    modality: .highImpact, effort: Effort(rawValue: 6), impacts: 50, peakForceBodyWeights: 4)
}

func squats(_ number: Int = 3, on date: CivilDate = today, at hour: Int = 18) -> ExerciseEntry {
  ExerciseEntry(
    id: id(number), date: date, time: time(hour), activity: "Squat", modality: .resistance,
    sets: [
      ExerciseSet(repetitions: 8, loadKilograms: 40), ExerciseSet(repetitions: 6),
    ], note: "slowly")
}

func oatBread(_ number: Int = 11, name: String = "Oat bread") -> OwnFood {
  OwnFood(
    id: id(number), name: name,
    per100Grams: NutrientAmounts(
      calciumMilligrams: 130, vitaminDMicrograms: nil, magnesiumMilligrams: 60,
      vitaminKMicrograms: nil, proteinGrams: 9.5),
    energyKilocalories: 250, portions: [OwnPortion(label: "slice", grams: 40)],
    barcode: "0049000006346", label: "40 g: calcium 4 % DV (US 2020)")
}

func ingredient(_ name: String, foodID: String? = nil) -> Ingredient {
  Ingredient(
    foodID: foodID, foodName: name, amount: "2 cups", grams: 480,
    nutrients: NutrientAmounts(
      calciumMilligrams: 600, vitaminDMicrograms: 5, magnesiumMilligrams: 58,
      vitaminKMicrograms: nil, proteinGrams: 16))
}

func kaleSoup(_ number: Int = 12, name: String = "Kale soup") -> Recipe {
  Recipe(
    id: id(number), name: name,
    ingredients: [ingredient("Kale, raw", foodID: "usda:323505"), ingredient("Broth of mine")],
    servings: 4, cookedGrams: 1_250.5)
}

func usualBreakfast(_ number: Int = 13) -> SavedMeal {
  SavedMeal(id: id(number), name: "Usual breakfast", items: [ingredient("Milk, whole")])
}

func calciumTablet(_ number: Int = 14, isUsual: Bool = true) -> OwnSupplement {
  OwnSupplement(
    id: id(number), name: "Calcium and D", form: "tablet", amount: "600 mg + 400 IU",
    nutrients: NutrientAmounts(
      calciumMilligrams: 600, vitaminDMicrograms: 10, magnesiumMilligrams: 0,
      vitaminKMicrograms: 0, proteinGrams: 0),
    isUsual: isUsual)
}

/// One of each kind that is kept beside the days, in the order of an export.
let keptRecords: [Record] = [
  Record(FoodExclusion.word("liver")),
  Record(FavoriteFood(foodID: "usda:323505", name: "Kale, raw")),
  Record(oatBread()), Record(calciumTablet()), Record(kaleSoup()),
  Record(usualBreakfast()),
]

extension Change {
  static func put(_ records: Record..., label: String = "put") -> Change {
    Change(label: label, edits: records.map(Edit.put))
  }
}

extension Journal {
  static func inMemory() throws -> Journal { try inMemory { 1_795_420_800_000 } }

  static func open(_ folder: String) throws -> Journal {
    try open(folder: folder) { 1_795_420_800_000 }
  }

  /// All it holds, in the order of an export.
  func records(from: CivilDate? = nil, to: CivilDate? = nil) throws -> [Record] {
    var records: [Record] = []
    try forEachRecord(from: from, to: to) { records.append($0) }
    return records
  }

  /// How many rows a table has, or those of it that a condition names.
  func count(of table: String) throws -> Int {
    try read { database in try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") ?? 0 }
  }
}

/// A folder that is there for the test only.
func withFolder(_ body: (String) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.path + "/osteon-\(UUID().uuidString)"
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
  defer { try? FileManager.default.removeItem(atPath: folder) }
  try body(folder)
}

/// The permission bits of a file.
func mode(_ path: String) throws -> Int {
  let attributes = try FileManager.default.attributesOfItem(atPath: path)
  return try #require(attributes[.posixPermissions] as? NSNumber).intValue
}

func bytes(_ path: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }
