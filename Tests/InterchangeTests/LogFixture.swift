import BoneHealth
import Interchange
import Journal
import Testing

/// A journal in memory that holds these records.
func journal(of records: [Record] = []) throws -> Journal {
  let journal = try Journal.inMemory(clock: { 1_790_000_000_000 })
  try journal.apply(Change(label: "fill", edits: records.map(Edit.put)))
  return journal
}

/// What an export writes.
func exported(
  _ journal: Journal, _ format: ExportFormat, from: CivilDate? = nil, to: CivilDate? = nil,
  kinds: Set<Record.Kind>? = nil
) throws -> [UInt8] {
  var bytes: [UInt8] = []
  let export = Export(journal, from: from, to: to, kinds: kinds)
  try export.write(format) { bytes.append(contentsOf: $0) }
  return bytes
}

func exportedText(
  _ journal: Journal, _ format: ExportFormat, kinds: Set<Record.Kind>? = nil,
  dates: ClosedRange<CivilDate>? = nil
) throws -> String {
  String(
    decoding: try exported(
      journal, format, from: dates?.lowerBound, to: dates?.upperBound, kinds: kinds), as: UTF8.self)
}

extension ExportFormat {
  /// Those that can be imported again.
  static let readable = allCases.filter { $0 != .markdown }
}

extension Import {
  /// Reads records from bytes in memory.
  static func read(
    _ format: ExportFormat? = nil, bytes: some Sequence<UInt8>
  ) throws -> ImportedLog {
    var rest = Array(bytes)[...]
    return try read(format) { buffer in
      let piece = rest.prefix(buffer.count)
      buffer.copyBytes(from: piece)
      rest = rest.dropFirst(piece.count)
      return piece.count
    }
  }
}

/// What an import of this text finds.
func imported(_ text: String, _ format: ExportFormat? = nil) throws -> ImportedLog {
  try Import.read(format, bytes: text.utf8)
}

/// An identifier that is easy to tell: its last digits are the number.
func entryID(_ number: UInt64) -> EntryID {
  EntryID(milliseconds: 0x019A_B0D2_7C00, counter: 0, random: number)
}

func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }
func clock(_ text: String) throws -> CivilTime { try #require(CivilTime(text)) }

/// Two days of a small log, with what is easily lost: unknown amounts, a supplement, sets that
/// differ, names that could be markup.
func smallLog() throws -> [Record] {
  let monday = try day("2026-11-23")
  let tuesday = try day("2026-11-24")
  return [
    Record(Profile(bodyWeightKilograms: 62, birthYear: 1961)),
    Record(OwnGoal(.modality(.balance), lower: 5)),
    Record(
      FoodEntry(
        id: entryID(1), date: monday, time: try clock("08:10"), meal: .breakfast,
        foodID: "fndds:11411400", foodName: "Yogurt, Greek, \"nonfat\"", amount: "170 g",
        grams: 170,
        nutrients: NutrientAmounts(
          calciumMilligrams: 187, vitaminDMicrograms: 0, magnesiumMilligrams: 18.7,
          vitaminKMicrograms: nil, proteinGrams: 17.3))),
    Record(
      FoodEntry(
        id: entryID(2), date: monday, time: try clock("08:15"), meal: .breakfast,
        origin: .supplement, foodName: "Calcium carbonate", amount: "600 mg",
        nutrients: NutrientAmounts(
          calciumMilligrams: 600, vitaminDMicrograms: 20, magnesiumMilligrams: 0,
          vitaminKMicrograms: 0, proteinGrams: 0))),
    Record(
      ExerciseEntry(
        id: entryID(3), date: monday, time: try clock("17:30"), activity: "Squat",
        activityID: "squat", modality: .resistance, effort: Effort(rawValue: 7),
        sets: [
          ExerciseSet(repetitions: 8, loadKilograms: 40),
          ExerciseSet(repetitions: 8, loadKilograms: 40), ExerciseSet(repetitions: 6),
        ], note: "=knee | fine\n<b>[tea](http://x.example)")),
    Record(DayMark(date: tuesday, state: .noneTaken)),
    Record(
      ExerciseEntry(
        id: entryID(4), date: tuesday, time: try clock("10:00"), activity: "Jumps",
        modality: .highImpact, minutes: 5, impacts: 50, peakForceBodyWeights: 4)),
  ]
}

/// One of each kind that is kept beside the days, in the order of an export.
func smallKitchen() -> [Record] {
  let milk = Ingredient(
    foodID: "fndds:11111000", foodName: "Milk, whole", amount: "2 cup", grams: 488,
    nutrients: NutrientAmounts(
      calciumMilligrams: 600, vitaminDMicrograms: 5.4, magnesiumMilligrams: 58.6,
      vitaminKMicrograms: nil, proteinGrams: 16))
  let cocoa = Ingredient(foodName: "Cocoa of ours", amount: "", nutrients: .unknown)
  return [
    Record(FoodExclusion.group("fish")), Record(FoodExclusion.word("liver")),
    Record(FavoriteFood(foodID: "fndds:11411400", name: "Yogurt, Greek, \"nonfat\"")),
    Record(
      OwnFood(
        id: entryID(11), name: "Oat bread",
        per100Grams: NutrientAmounts(
          calciumMilligrams: 130, vitaminDMicrograms: nil, magnesiumMilligrams: 60,
          vitaminKMicrograms: nil, proteinGrams: 9.5),
        energyKilocalories: 250,
        portions: [
          OwnPortion(label: "slice", grams: 40), OwnPortion(label: "slice, thick", grams: 62.5),
        ],
        barcode: "0049000006346", label: "40 g: calcium 4 % DV (US 2020)")),
    Record(
      OwnSupplement(
        id: entryID(12), name: "Calcium and D", form: "tablet", amount: "600 mg + 400 IU",
        nutrients: NutrientAmounts(
          calciumMilligrams: 600, vitaminDMicrograms: 10, magnesiumMilligrams: 0,
          vitaminKMicrograms: 0, proteinGrams: 0),
        isUsual: true)),
    Record(
      Recipe(
        id: entryID(13), name: "Hot cocoa", ingredients: [milk, cocoa], servings: 2,
        cookedGrams: 480)),
    Record(SavedMeal(id: entryID(14), name: "Night cap", items: [milk])),
  ]
}
