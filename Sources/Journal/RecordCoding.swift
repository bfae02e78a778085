import BoneHealth

/// Written as the lines of the log file: `{"kind":"food","id":…}`. Every key is there; what is not
/// known is null. Reading checks the record as `validate()` does.
extension Record: Codable {
  private enum Keys: String, CodingKey {
    case kind, id, date, time, meal, origin, food, amount, grams, nutrients
    case activity
    case activityID = "activity_id"
    case modality, minutes, effort, impacts, sets
    case peakForceBodyWeights = "peak_force_bw"
    case note, state
    case bodyWeightKilograms = "body_weight_kg"
    case birthYear = "birth_year"
    case fractures
    case vitaminDUnit = "vitamin_d_unit"
    case loadUnit = "load_unit"
    case weekStart = "week_start"
    case goals, subject, lower, upper
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Keys.self)
    switch try container.decode(oneOf: Kind.allCases, forKey: .kind) {
    case .food: self = .food(try Self.food(from: container))
    case .exercise: self = .exercise(try Self.exercise(from: container))
    case .day:
      self = .day(
        DayMark(
          date: try container.decode(CivilDate.self, forKey: .date),
          state: try container.decode(oneOf: DayState.marks, forKey: .state)))
    case .profile: self = .profile(try Self.profile(from: container))
    case .goal: self = .goal(try Self.goal(from: container))
    case .ownFood: self = .ownFood(try OwnFood(from: decoder))
    case .recipe: self = .recipe(try Recipe(from: decoder))
    case .savedMeal: self = .savedMeal(try SavedMeal(from: decoder))
    case .ownSupplement: self = .ownSupplement(try OwnSupplement(from: decoder))
    case .favorite: self = .favorite(try FavoriteFood(from: decoder))
    case .exclusion: self = .exclusion(try FoodExclusion(from: decoder))
    }
    try validate()
  }

  private static func food(from container: KeyedDecodingContainer<Keys>) throws -> FoodEntry {
    let food = try container.nestedContainer(keyedBy: FoodKeys.self, forKey: .food)
    return FoodEntry(
      id: try container.decode(EntryID.self, forKey: .id),
      date: try container.decode(CivilDate.self, forKey: .date),
      time: try container.decode(CivilTime.self, forKey: .time),
      meal: try container.decode(oneOf: Meal.allCases, forKey: .meal),
      origin: try container.decode(oneOf: Origin.allCases, forKey: .origin),
      foodID: try food.decodeIfPresent(String.self, forKey: .id),
      foodName: try food.decode(String.self, forKey: .name),
      amount: try container.decode(String.self, forKey: .amount),
      grams: try container.decodeIfPresent(Double.self, forKey: .grams),
      nutrients: try container.decode(NutrientAmounts.self, forKey: .nutrients))
  }

  private static func exercise(
    from container: KeyedDecodingContainer<Keys>
  ) throws -> ExerciseEntry {
    ExerciseEntry(
      id: try container.decode(EntryID.self, forKey: .id),
      date: try container.decode(CivilDate.self, forKey: .date),
      time: try container.decode(CivilTime.self, forKey: .time),
      activity: try container.decode(String.self, forKey: .activity),
      activityID: try container.decodeIfPresent(String.self, forKey: .activityID),
      modality: try container.decode(oneOf: Modality.allCases, forKey: .modality),
      minutes: try container.decodeIfPresent(Double.self, forKey: .minutes),
      effort: try effort(from: container),
      impacts: try container.decodeIfPresent(Int.self, forKey: .impacts),
      sets: try container.decodeIfPresent([ExerciseSet].self, forKey: .sets) ?? [],
      peakForceBodyWeights: try container.decodeIfPresent(
        Double.self, forKey: .peakForceBodyWeights),
      note: try container.decodeIfPresent(String.self, forKey: .note))
  }

  private static func effort(from container: KeyedDecodingContainer<Keys>) throws -> Effort? {
    guard let number = try container.decodeIfPresent(Int.self, forKey: .effort) else { return nil }
    guard let effort = Effort(rawValue: number) else {
      let range = Effort.range
      throw RecordError(
        field: "effort", problem: "must be from \(range.lowerBound) to \(range.upperBound)")
    }
    return effort
  }

  /// What is left out is as in a profile of somebody who has said nothing.
  private static func profile(from container: KeyedDecodingContainer<Keys>) throws -> Profile {
    var profile = Profile()
    profile.bodyWeightKilograms = try container.decodeIfPresent(
      Double.self, forKey: .bodyWeightKilograms)
    profile.birthYear = try container.decodeIfPresent(Int.self, forKey: .birthYear)
    if container.contains(.fractures) {
      profile.fractures = try container.decode(oneOf: Fractures.allCases, forKey: .fractures)
    }
    if container.contains(.vitaminDUnit) {
      profile.vitaminDUnit = try container.decode(
        oneOf: [.internationalUnits, .micrograms], forKey: .vitaminDUnit)
    }
    if container.contains(.loadUnit) {
      profile.loadUnit = try container.decode(oneOf: LoadUnit.allCases, forKey: .loadUnit)
    }
    if container.contains(.weekStart) {
      profile.weekStart = try container.decode(oneOf: WeekStart.allCases, forKey: .weekStart)
    }
    if container.contains(.goals) {
      profile.goals = try container.decode(oneOf: PublishedGoals.allCases, forKey: .goals)
    }
    return profile
  }

  private static func goal(from container: KeyedDecodingContainer<Keys>) throws -> OwnGoal {
    let key = try container.decode(String.self, forKey: .subject)
    guard let subject = GoalSubject(key: key) else {
      throw RecordError(
        field: "subject", problem: "must be a nutrient, or a modality that loads bone")
    }
    return OwnGoal(
      subject, lower: try container.decode(Double.self, forKey: .lower),
      upper: try container.decodeIfPresent(Double.self, forKey: .upper))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Keys.self)
    try container.encode(kind, forKey: .kind)
    switch self {
    case .food(let entry): try Self.encode(entry, to: &container)
    case .exercise(let entry): try Self.encode(entry, to: &container)
    case .day(let mark):
      try container.encode(mark.date, forKey: .date)
      try container.encode(mark.state, forKey: .state)
    case .profile(let profile): try Self.encode(profile, to: &container)
    case .goal(let goal):
      try container.encode(goal.subject.key, forKey: .subject)
      try container.encode(goal.lower, forKey: .lower)
      try container.encode(goal.upper, forKey: .upper)
    case .ownFood(let food): try food.encode(to: encoder)
    case .recipe(let recipe): try recipe.encode(to: encoder)
    case .savedMeal(let meal): try meal.encode(to: encoder)
    case .ownSupplement(let supplement): try supplement.encode(to: encoder)
    case .favorite(let food): try food.encode(to: encoder)
    case .exclusion(let exclusion): try exclusion.encode(to: encoder)
    }
  }

  private static func encode(
    _ entry: FoodEntry, to container: inout KeyedEncodingContainer<Keys>
  ) throws {
    try container.encode(entry.id, forKey: .id)
    try container.encode(entry.date, forKey: .date)
    try container.encode(entry.time, forKey: .time)
    try container.encode(entry.meal, forKey: .meal)
    try container.encode(entry.origin, forKey: .origin)
    var food = container.nestedContainer(keyedBy: FoodKeys.self, forKey: .food)
    try food.encode(entry.foodID, forKey: .id)
    try food.encode(entry.foodName, forKey: .name)
    try container.encode(entry.amount, forKey: .amount)
    try container.encode(entry.grams, forKey: .grams)
    try container.encode(entry.nutrients, forKey: .nutrients)
  }

  private static func encode(
    _ entry: ExerciseEntry, to container: inout KeyedEncodingContainer<Keys>
  ) throws {
    try container.encode(entry.id, forKey: .id)
    try container.encode(entry.date, forKey: .date)
    try container.encode(entry.time, forKey: .time)
    try container.encode(entry.activity, forKey: .activity)
    try container.encode(entry.activityID, forKey: .activityID)
    try container.encode(entry.modality, forKey: .modality)
    try container.encode(entry.minutes, forKey: .minutes)
    try container.encode(entry.effort, forKey: .effort)
    try container.encode(entry.impacts, forKey: .impacts)
    try container.encode(entry.sets, forKey: .sets)
    try container.encode(entry.peakForceBodyWeights, forKey: .peakForceBodyWeights)
    try container.encode(entry.note, forKey: .note)
  }

  private static func encode(
    _ profile: Profile, to container: inout KeyedEncodingContainer<Keys>
  ) throws {
    try container.encode(profile.bodyWeightKilograms, forKey: .bodyWeightKilograms)
    try container.encode(profile.birthYear, forKey: .birthYear)
    try container.encode(profile.fractures, forKey: .fractures)
    try container.encode(profile.vitaminDUnit, forKey: .vitaminDUnit)
    try container.encode(profile.loadUnit, forKey: .loadUnit)
    try container.encode(profile.weekStart, forKey: .weekStart)
    try container.encode(profile.goals, forKey: .goals)
  }
}

/// How records name a food.
enum FoodKeys: String, CodingKey {
  case id, name
}

extension KeyedDecodingContainer {
  /// Reads one of a few words; any other is an error that tells them.
  fileprivate func decode<Choice: RawRepresentable<String>>(
    oneOf choices: [Choice], forKey key: Key
  ) throws -> Choice {
    let word = try decode(String.self, forKey: key)
    guard let choice = choices.first(where: { $0.rawValue == word }) else {
      let words = choices.map(\.rawValue).joined(separator: ", ")
      throw RecordError(field: key.stringValue, problem: "must be one of: \(words)")
    }
    return choice
  }
}
