import BoneHealth
import Journal

/// Records with everything a person, a food table or an enemy could write, made from a seed.
struct GeneratedRecords {
  private var random: SplitMix

  init(seed: UInt64) {
    random = SplitMix(state: seed)
  }

  /// A journal’s worth: entries on a few days, marks of days, goals, a profile, and what is kept.
  mutating func journal() -> [Record] {
    var records: [Record] = [Record(profile()), Record(goal())]
    for _ in 0..<Int.random(in: 0...12, using: &random) { records.append(library()) }
    for _ in 0..<Int.random(in: 0...30, using: &random) {
      records.append(Bool.random(using: &random) ? Record(food()) : Record(exercise()))
    }
    let marked = Set((0..<4).map { _ in date() })
    records += marked.map { .day(DayMark(date: $0, state: pick(DayState.marks))) }
    return records.filter { (try? $0.validate()) != nil }
  }

  mutating func food() -> FoodEntry {
    FoodEntry(
      id: id(), date: date(), time: time(), meal: pick(Meal.allCases),
      origin: pick(Origin.allCases), foodID: perhaps { $0.text() }, foodName: text(),
      amount: Bool.random(using: &random) ? "" : text(), grams: perhaps { $0.number() },
      nutrients: NutrientAmounts { _ in perhaps { $0.number() } })
  }

  mutating func exercise() -> ExerciseEntry {
    ExerciseEntry(
      id: id(), date: date(), time: time(), activity: text(), activityID: perhaps { $0.text() },
      modality: pick(Modality.allCases), minutes: perhaps { $0.number(below: 1440) },
      effort: perhaps { Effort(rawValue: Int.random(in: 1...10, using: &$0.random)) } ?? nil,
      impacts: perhaps { Int.random(in: 0...100_000, using: &$0.random) },
      sets: (0..<Int.random(in: 0...5, using: &random)).map { _ in set() },
      peakForceBodyWeights: perhaps { $0.number(below: 50) },
      note: perhaps { Bool.random(using: &$0.random) ? "" : $0.text() })
  }

  /// One of what is kept beside the days.
  mutating func library() -> Record {
    switch Int.random(in: 0..<6, using: &random) {
    case 0: Record(ownFood())
    case 1:
      Record(
        Recipe(
          id: id(), name: text(), ingredients: ingredients(),
          servings: perhaps { 0.001 + $0.number(below: 9_000) },
          cookedGrams: perhaps { 0.001 + $0.number(below: 9_000) }))
    case 2: Record(SavedMeal(id: id(), name: text(), items: ingredients()))
    case 3:
      Record(
        OwnSupplement(
          id: id(), name: text(), form: perhaps { $0.text() }, amount: perhaps { $0.text() } ?? "",
          nutrients: NutrientAmounts { _ in perhaps { $0.number() } },
          isUsual: Bool.random(using: &random)))
    case 4: Record(FavoriteFood(foodID: text(), name: text()))
    default: Record(Bool.random(using: &random) ? .group(text()) : .word(text()))
    }
  }

  private mutating func ownFood() -> OwnFood {
    OwnFood(
      id: id(), name: text(),
      per100Grams: NutrientAmounts { _ in perhaps { $0.number(below: 100) } },
      energyKilocalories: perhaps { $0.number(below: 900) },
      portions: (0..<Int.random(in: 0...3, using: &random)).map { _ in
        OwnPortion(label: text(), grams: 0.001 + number(below: 9_000))
      },
      barcode: pick([nil, "0049000006346", "12345678"]), label: perhaps { $0.text() } ?? "")
  }

  private mutating func ingredients() -> [Ingredient] {
    (0..<Int.random(in: 1...4, using: &random)).map { _ in
      Ingredient(
        foodID: perhaps { $0.text() }, foodName: text(), amount: perhaps { $0.text() } ?? "",
        grams: perhaps { $0.number() },
        nutrients: NutrientAmounts { _ in perhaps { $0.number() } })
    }
  }

  mutating func set() -> ExerciseSet {
    ExerciseSet(repetitions: pick([0, 6, 8, 8, 10_000]), loadKilograms: pick([nil, 0, 40, 42.55]))
  }

  mutating func goal() -> OwnGoal {
    let lower = number()
    return OwnGoal(
      pick([.nutrient(.calcium), .nutrient(.vitaminD), .modality(.highImpact)]), lower: lower,
      upper: perhaps { lower + $0.number() })
  }

  mutating func profile() -> Profile {
    Profile(
      bodyWeightKilograms: perhaps { 25 + $0.number(below: 200) },
      birthYear: perhaps { Int.random(in: 1920...1980, using: &$0.random) },
      fractures: pick(Fractures.allCases),
      vitaminDUnit: pick([.micrograms, .internationalUnits]), loadUnit: pick(LoadUnit.allCases),
      weekStart: pick(WeekStart.allCases), goals: pick(PublishedGoals.allCases))
  }

  /// A text of parts that break formats: separators, quotes, line ends, formulas, markup, marks
  /// that combine or turn the direction.
  mutating func text() -> String {
    var text = ""
    for _ in 0...Int.random(in: 0...4, using: &random) { text += pick(Self.parts) }
    return text
  }

  static let parts = [
    "yogurt, Greek", "\"quoted\"", "\"", ",", ";", "\n", "\r\n", "\r", "\t", "=1+1", "+", "-", "@",
    "'", "''", "＝", "＋1", "－", "＠", " ", "  ", "crème", "cre\u{300}me", "كفير", "🥛", "👩🏽‍🦳",
    "\u{202E}", "\u{7F}", "\u{1B}[2J", "\u{1}", "\\", "|", "<b>", "null", "0", "\u{FEFF}",
    "\u{2028}",
    "x", "豆腐",
  ]

  /// Numbers that are whole, tiny, large, or not exact in decimals.
  mutating func number(below limit: Double = 100_000) -> Double {
    let number = pick([
      0, 1, 170, 0.1 + 0.2, 1.0 / 3, 1e-7, 4.9e-300, 99_999.999_999_999_99, 12.5,
      Double.random(in: 0..<1000, using: &random),
    ])
    return number < limit ? number : limit / 3
  }

  private mutating func id() -> EntryID {
    EntryID(
      milliseconds: Int64.random(in: 0...(1 << 47), using: &random),
      counter: UInt16.random(in: 0...0xFFF, using: &random), random: random.next())
  }

  private mutating func date() -> CivilDate {
    CivilDate(dayNumber: Int.random(in: 19_000...19_300, using: &random))
  }

  private mutating func time() -> CivilTime {
    CivilTime(
      hour: Int.random(in: 0...23, using: &random), minute: Int.random(in: 0...59, using: &random))
      ?? .midnight
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &random)]
  }

  private mutating func perhaps<Value>(_ make: (inout Self) -> Value) -> Value? {
    Bool.random(using: &random) ? make(&self) : nil
  }
}

/// The same numbers for the same seed (Steele, Lea and Flood 2014).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
