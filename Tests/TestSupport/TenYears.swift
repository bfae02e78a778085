import BoneHealth
import Journal

/// Ten years in the life of somebody who records all that is eaten: 12 foods and one session a day,
/// always the same ones. It shows what Osteon costs when it is full.
package enum TenYears {
  /// A portion of a food, as it is eaten over and over.
  package struct Portion: Sendable {
    package var foodID: String?
    package var name: String
    package var amount: String
    package var grams: Double?
    package var nutrients: NutrientAmounts

    package init(
      foodID: String?, name: String, amount: String, grams: Double?, nutrients: NutrientAmounts
    ) {
      self.foodID = foodID
      self.name = name
      self.amount = amount
      self.grams = grams
      self.nutrients = nutrients
    }
  }

  package static let days = 3_652
  package static let foodsADay = 12

  /// The records of the days up to and with the last, in the order of time.
  /// - `portions`: what is eaten in turn.
  package static func records(
    eating portions: [Portion], until last: CivilDate, days: Int = days
  ) -> [Record] {
    let first = last.advanced(by: 1 - days)
    return (0..<days).flatMap { day in
      let date = first.advanced(by: day)
      let foods = (0..<foodsADay).compactMap { index in
        food(portions, index: index, day: day, date: date).map { Record($0) }
      }
      let session = session(day: day, date: date)
      return foods + (session.map { [Record($0)] } ?? [])
    }
  }

  private static let meals: [(meal: Meal, hour: Int)] = [
    (.breakfast, 8), (.lunch, 13), (.snack, 16), (.dinner, 19),
  ]

  private static func food(
    _ portions: [Portion], index: Int, day: Int, date: CivilDate
  ) -> FoodEntry? {
    let (meal, hour) = meals[index * meals.count / foodsADay]
    guard !portions.isEmpty, let time = CivilTime(hour: hour, minute: index) else { return nil }
    // 7 and the number of foods a day share no factor, so that every day differs from the next.
    let portion = portions[(day * 7 + index) % portions.count]
    return FoodEntry(
      id: id(date, index), date: date, time: time, meal: meal, foodID: portion.foodID,
      foodName: portion.name, amount: portion.amount, grams: portion.grams,
      nutrients: portion.nutrients)
  }

  private static func session(day: Int, date: CivilDate) -> ExerciseEntry? {
    guard let time = CivilTime(hour: 17, minute: 30) else { return nil }
    var entry = ExerciseEntry(
      id: id(date, foodsADay), date: date, time: time, activity: "Brisk walk",
      modality: .lowImpact, minutes: 35, effort: Effort(rawValue: 5))
    switch day % 4 {
    case 1:
      entry.activity = "Squat"
      entry.modality = .resistance
      entry.minutes = nil
      entry.sets = (0..<3).map { ExerciseSet(repetitions: 8 + $0, loadKilograms: 40) }
    case 2:
      entry.activity = "Jumps"
      entry.modality = .highImpact
      entry.minutes = nil
      entry.impacts = 50
      entry.peakForceBodyWeights = 4
    case 3:
      entry.activity = "Tai chi"
      entry.modality = .balance
    default: break
    }
    return entry
  }

  private static func id(_ date: CivilDate, _ index: Int) -> EntryID {
    EntryID(
      milliseconds: Int64(date.dayNumber) * 86_400_000, counter: UInt16(index),
      random: UInt64(date.dayNumber) * 0x9E37_79B9)
  }
}
