import BoneHealth
import Journal

/// Numbers that look random and are the same on every run (SplitMix64).
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
    return word ^ word >> 31
  }
}

/// Records of every kind, with every field at times unknown, and with the texts people and hostile
/// files write.
struct RecordMaker {
  private var random: Seeded
  private var milliseconds: Int64 = 1_700_000_000_000

  init(seed: UInt64) { random = Seeded(seed) }

  mutating func number(in range: Range<Int>) -> Int { Int.random(in: range, using: &random) }

  mutating func record() -> Record {
    switch number(in: 0..<13) {
    case 0..<5: Record(food())
    case 5..<7: Record(exercise())
    case 7: Record(DayMark(date: date(), state: one(of: DayState.marks)))
    case 8: Record(profile())
    case 9: Record(goal())
    default: library()
    }
  }

  mutating func food(id: EntryID? = nil) -> FoodEntry {
    FoodEntry(
      id: id ?? self.id(), date: date(), time: time(), meal: one(of: Meal.allCases),
      origin: one(of: Origin.allCases), foodID: known { $0.text() }, foodName: text(),
      amount: text(), grams: known { $0.amount(upTo: 2_000) },
      nutrients: NutrientAmounts { _ in known { $0.amount(upTo: 1_500) } })
  }

  mutating func exercise(id: EntryID? = nil) -> ExerciseEntry {
    ExerciseEntry(
      id: id ?? self.id(), date: date(), time: time(), activity: text(),
      activityID: known { $0.text() }, modality: one(of: Modality.allCases),
      minutes: known { $0.amount(upTo: 300) },
      effort: known { Effort(rawValue: $0.number(in: 1..<11)) } ?? nil,
      impacts: known { $0.number(in: 0..<5_000) },
      sets: (0..<number(in: 0..<4)).map { _ in
        ExerciseSet(
          repetitions: number(in: 0..<30), loadKilograms: known { $0.amount(upTo: 120) })
      },
      peakForceBodyWeights: known { $0.amount(upTo: 8) }, note: known { $0.text() })
  }

  mutating func profile() -> Profile {
    Profile(
      bodyWeightKilograms: known { 40 + $0.amount(upTo: 60) },
      birthYear: known { $0.number(in: 1930..<1980) }, fractures: one(of: Fractures.allCases),
      vitaminDUnit: one(of: [.internationalUnits, .micrograms]),
      loadUnit: one(of: LoadUnit.allCases), weekStart: one(of: WeekStart.allCases),
      goals: one(of: PublishedGoals.allCases))
  }

  mutating func goal() -> OwnGoal {
    let subjects = (Nutrient.allCases.map(\.rawValue) + ["high_impact", "resistance"])
      .compactMap(GoalSubject.init(key:))
    let lower = amount(upTo: 1_000)
    return OwnGoal(one(of: subjects), lower: lower, upper: known { lower + $0.amount(upTo: 500) })
  }

  /// One of what is kept beside the days.
  mutating func library() -> Record {
    switch number(in: 0..<6) {
    case 0:
      Record(
        OwnFood(
          id: id(), name: text(),
          per100Grams: NutrientAmounts { _ in known { $0.amount(upTo: 100) } },
          energyKilocalories: known { $0.amount(upTo: 900) },
          portions: (0..<number(in: 0..<4)).map { _ in
            OwnPortion(label: text(), grams: 1 + amount(upTo: 500))
          },
          barcode: known { "\($0.number(in: 10_000_000..<99_999_999))" },
          label: known { $0.text() } ?? ""))
    case 1:
      Record(
        Recipe(
          id: id(), name: text(), ingredients: ingredients(),
          servings: known { Double($0.number(in: 1..<12)) },
          cookedGrams: known { 1 + $0.amount(upTo: 3_000) }))
    case 2: Record(SavedMeal(id: id(), name: text(), items: ingredients()))
    case 3:
      Record(
        OwnSupplement(
          id: id(), name: text(), form: known { $0.text() }, amount: known { $0.text() } ?? "",
          nutrients: NutrientAmounts { _ in known { $0.amount(upTo: 1_000) } },
          isUsual: number(in: 0..<2) == 0))
    case 4: Record(FavoriteFood(foodID: "usda:\(number(in: 1..<9))", name: text()))
    default: Record(number(in: 0..<2) == 0 ? .group(text()) : .word(text()))
    }
  }

  private mutating func ingredients() -> [Ingredient] {
    (0..<number(in: 1..<5)).map { _ in
      Ingredient(
        foodID: known { $0.text() }, foodName: text(), amount: known { $0.text() } ?? "",
        grams: known { $0.amount(upTo: 2_000) },
        nutrients: NutrientAmounts { _ in known { $0.amount(upTo: 1_500) } })
    }
  }

  mutating func id() -> EntryID {
    milliseconds += 1
    return EntryID(milliseconds: milliseconds, counter: 0, random: random.next())
  }

  mutating func date() -> CivilDate { CivilDate(dayNumber: number(in: 20_000..<20_010)) }

  private mutating func time() -> CivilTime {
    CivilTime(hour: number(in: 0..<24), minute: number(in: 0..<60)) ?? noon
  }

  private mutating func amount(upTo greatest: Double) -> Double {
    let amount = Double.random(in: 0...greatest, using: &random)
    return number(in: 0..<2) == 0 ? amount : amount.rounded()
  }

  private mutating func text() -> String {
    one(of: [
      "Greek yogurt, nonfat", "Kale, raw", "1 cup", "½ Tasse", "豆腐", "quote \" and \\ slash /",
      "line\nbreak\ttab", "\u{1B}[31mred", "\u{202E}right to left", "👩‍🍳", "e\u{301}",
      "'; DROP TABLE x",
    ])
  }

  mutating func one<Choice>(of choices: [Choice]) -> Choice {
    choices[number(in: 0..<choices.count)]
  }

  private mutating func known<Value>(_ make: (inout Self) -> Value) -> Value? {
    number(in: 0..<4) == 0 ? nil : make(&self)
  }
}
