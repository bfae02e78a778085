import BoneHealth
import Journal

/// A week as a person might record it, with all that a screen has to show: unknown figures, a
/// supplement, a skipped day, lifts, impacts and minutes. Its amounts are made up for these tests.
enum AWeek {
  static func records() -> [Record] {
    var ids = EntryIDGenerator(clock: Play.clock)
    var records: [Record] = []
    for (offset, name) in ["Mon", "Tue", "Wed", "Thu"].enumerated() {
      let date = CivilDate(dayNumber: monday.dayNumber + offset)
      for dish in menu where dish.days.contains(name) {
        records.append(Record(dish.entry(on: date, id: ids.next())))
      }
      for session in sessions where session.days.contains(name) {
        records.append(Record(session.entry(on: date, id: ids.next())))
      }
    }
    records.append(
      Record(DayMark(date: CivilDate(dayNumber: monday.dayNumber + 2), state: .skipped)))
    return records
  }

  /// Monday 23 November 2026.
  static let monday = CivilDate(dayNumber: 20_780)

  private struct Dish {
    var days: String
    var meal: Meal
    var time: CivilTime?
    var name: String
    var amount: String
    var grams: Double?
    var amounts: [Double?]
    var origin = Origin.food

    func entry(on date: CivilDate, id: EntryID) -> FoodEntry {
      FoodEntry(
        id: id, date: date, time: time ?? .midnight, meal: meal, origin: origin, foodName: name,
        amount: amount, grams: grams,
        nutrients: NutrientAmounts(
          calciumMilligrams: amounts[0], vitaminDMicrograms: amounts[1],
          magnesiumMilligrams: amounts[2], vitaminKMicrograms: amounts[3],
          proteinGrams: amounts[4]))
    }
  }

  private static let menu = [
    Dish(
      days: "Mon Tue Thu", meal: .breakfast, time: CivilTime(hour: 8, minute: 10),
      name: "Yogurt, Greek, nonfat milk, plain", amount: "170 g", grams: 170,
      amounts: [187, 0, 19, 0, 17]),
    Dish(
      days: "Mon Tue Wed Thu", meal: .breakfast, time: CivilTime(hour: 8, minute: 10),
      name: "Almonds", amount: "30 g", grams: 30, amounts: [81, 0, 81, 0, 6]),
    Dish(
      days: "Tue Thu", meal: .breakfast, time: CivilTime(hour: 8, minute: 10),
      name: "Milk, whole", amount: "1 cup", grams: 244, amounts: [300, 2.7, 29, 0.7, 8]),
    Dish(
      days: "Tue Thu", meal: .lunch, time: CivilTime(hour: 12, minute: 40), name: "Kale, raw",
      amount: "2 cup", grams: 41, amounts: [104, 0, 14, 160, 1.2]),
    Dish(
      days: "Mon Thu", meal: .lunch, time: CivilTime(hour: 12, minute: 40),
      name: "Green salad from the restaurant on the corner", amount: "1 bowl", grams: nil,
      amounts: [73, nil, 27, nil, 5]),
    Dish(
      days: "Mon Tue", meal: .dinner, time: CivilTime(hour: 19, minute: 5),
      name: "Salmon, baked or broiled", amount: "120 g", grams: 120,
      amounts: [13, 16.5, 41, 5, 31]),
    Dish(
      days: "Mon Thu", meal: .snack, time: CivilTime(hour: 16, minute: 0),
      name: "Calcium carbonate, vitamin D3", amount: "600 mg + 400 IU", grams: nil,
      amounts: [600, 10, 0, 0, 0], origin: .supplement),
  ]

  private struct Session {
    var days: String
    var time: CivilTime?
    var activity: String
    var modality: Modality
    var minutes: Double?
    var effort: Int?
    var impacts: Int?
    var sets: [ExerciseSet] = []

    func entry(on date: CivilDate, id: EntryID) -> ExerciseEntry {
      ExerciseEntry(
        id: id, date: date, time: time ?? .midnight, activity: activity, modality: modality,
        minutes: minutes, effort: effort.flatMap(Effort.init), impacts: impacts, sets: sets)
    }
  }

  private static let sessions = [
    Session(
      days: "Mon Tue Thu", time: CivilTime(hour: 17, minute: 30), activity: "Brisk walk",
      modality: .lowImpact, minutes: 55, effort: 5),
    Session(
      days: "Thu", time: CivilTime(hour: 18, minute: 20), activity: "Squat",
      modality: .resistance,
      sets: Array(repeating: ExerciseSet(repetitions: 8, loadKilograms: 40), count: 3)),
    Session(
      days: "Tue", time: CivilTime(hour: 9, minute: 0), activity: "Jumps", modality: .highImpact,
      impacts: 50),
  ]
}
