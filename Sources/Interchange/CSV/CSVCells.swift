import BoneHealth
import Journal

/// The cells of a row, by their columns, and what is made of them.
struct CSVCells {
  /// As it stands in the table; `nil` when there is no such column.
  let cell: (CSVColumn) -> UnsafeRawBufferPointer?

  func content() throws(RecordError) -> CSVContent {
    switch try choice(.kind, CSVRowKind.init) {
    case .record(let kind): .record(try record(kind))
    case .part(.portion): .portion(try portion(), of: try id())
    case .part(.ingredient): .ingredient(try ingredient(), of: try id())
    }
  }

  private func record(_ kind: Record.Kind) throws(RecordError) -> Record {
    switch kind {
    case .food: .food(try food())
    case .exercise: .exercise(try exercise())
    case .day: .day(DayMark(date: try date(), state: try choice(.state, DayState.init)))
    case .goal:
      .goal(
        OwnGoal(
          try choice(.subject, GoalSubject.init(key:)), lower: try required(.lower, number(.lower)),
          upper: try number(.upper)))
    case .profile: .profile(try profile())
    case .ownFood: .ownFood(try ownFood())
    case .recipe: .recipe(try recipe())
    case .savedMeal: .savedMeal(SavedMeal(id: try id(), name: try name(), items: []))
    case .ownSupplement: .ownSupplement(try ownSupplement())
    case .favorite:
      .favorite(
        FavoriteFood(
          foodID: try required(.foodID, text(.foodID)), name: try required(.food, text(.food))))
    case .exclusion: .exclusion(try FoodExclusion(group: text(.group), word: text(.word)))
    }
  }

  private func food() throws(RecordError) -> FoodEntry {
    FoodEntry(
      id: try id(), date: try date(), time: try time(), meal: try choice(.meal, Meal.init),
      origin: try choice(.origin, Origin.init), foodID: text(.foodID),
      foodName: try required(.food, text(.food)), amount: text(.amount) ?? "",
      grams: try number(.grams), nutrients: try nutrients())
  }

  private func exercise() throws(RecordError) -> ExerciseEntry {
    ExerciseEntry(
      id: try id(), date: try date(), time: try time(),
      activity: try required(.activity, text(.activity)), activityID: text(.activityID),
      modality: try choice(.modality, Modality.init), minutes: try number(.minutes),
      effort: try effort(), impacts: try wholeNumber(.impacts), sets: try sets(),
      peakForceBodyWeights: try number(.peakForceBodyWeights), note: text(.note))
  }

  private func profile() throws(RecordError) -> Profile {
    Profile(
      bodyWeightKilograms: try number(.bodyWeightKilograms),
      birthYear: try wholeNumber(.birthYear), fractures: try choice(.fractures, Fractures.init),
      vitaminDUnit: try choice(.vitaminDUnit, NutrientUnit.init),
      loadUnit: try choice(.loadUnit, LoadUnit.init),
      weekStart: try choice(.weekStart, WeekStart.init),
      goals: try choice(.goals, PublishedGoals.init))
  }

  func nutrients() throws(RecordError) -> NutrientAmounts {
    NutrientAmounts(
      calciumMilligrams: try number(.calcium), vitaminDMicrograms: try number(.vitaminD),
      magnesiumMilligrams: try number(.magnesium), vitaminKMicrograms: try number(.vitaminK),
      proteinGrams: try number(.protein))
  }

  func id() throws(RecordError) -> EntryID {
    try parsed(.id, "is not a UUID of version 7, written as 019ab0d2-7c00-7000-8f3a-5d2c9be01742") {
      EntryID($0)
    }
  }

  private func date() throws(RecordError) -> CivilDate {
    try parsed(.date, "is not a day written as 2026-11-23") { CivilDate($0) }
  }

  /// Spreadsheets add seconds.
  private func time() throws(RecordError) -> CivilTime {
    try parsed(.time, "is not a time written as 08:30") { text in
      CivilTime(text.utf8.count > 5 && text.hasSuffix(":00") ? String(text.dropLast(3)) : text)
    }
  }

  private func effort() throws(RecordError) -> Effort? {
    guard let number = try wholeNumber(.effort) else { return nil }
    guard let effort = Effort(rawValue: number) else {
      throw RecordError(
        field: CSVColumn.effort.rawValue,
        problem: "must be from \(Effort.range.lowerBound) to \(Effort.range.upperBound)")
    }
    return effort
  }

  private func sets() throws(RecordError) -> [ExerciseSet] {
    guard let text = plain(.sets) else { return [] }
    guard let sets = SetNotation.read(text) else {
      throw Self.wrong(
        .sets, text,
        "is not sets as 3x8@40 1x6 (sets x repetitions @ kilograms), at most \(Record.mostSets)")
    }
    return sets
  }

  /// A text as the person wrote it; `nil` when the cell is empty.
  func text(_ column: CSVColumn) -> String? {
    guard let cell = cell(column), !cell.isEmpty else { return nil }
    return String(decoding: FormulaGuard.remove(from: cell), as: UTF8.self)
  }

  /// What stands in a cell that holds no text of the person’s own; `nil` when it is empty.
  private func plain(_ column: CSVColumn) -> String? {
    guard let cell = cell(column) else { return nil }
    let text = String(decoding: cell, as: UTF8.self).trimmed
    return text.isEmpty ? nil : text
  }

  func number(_ column: CSVColumn) throws(RecordError) -> Double? {
    guard let text = plain(column) else { return nil }
    guard let number = Double(text) else {
      throw Self.wrong(column, text, "is not a number written as 12.5; leave unknown empty")
    }
    return number
  }

  private func wholeNumber(_ column: CSVColumn) throws(RecordError) -> Int? {
    guard let text = plain(column) else { return nil }
    guard let number = Int(text) else {
      throw Self.wrong(column, text, "is not a whole number")
    }
    return number
  }

  private func parsed<Value>(
    _ column: CSVColumn, _ problem: String, _ parse: (String) -> Value?
  ) throws(RecordError) -> Value {
    let text = try required(column, plain(column))
    guard let value = parse(text) else { throw Self.wrong(column, text, problem) }
    return value
  }

  func choice<Value>(
    _ column: CSVColumn, _ parse: (String) -> Value?
  ) throws(RecordError) -> Value {
    let text = try required(column, plain(column))
    guard let value = parse(text) else {
      throw FieldChoices.explain(
        RecordError(field: column.rawValue, problem: "cannot be “\(text)”"))
    }
    return value
  }

  func required<Value>(_ column: CSVColumn, _ value: Value?) throws(RecordError) -> Value {
    guard let value else { throw RecordError(field: column.rawValue, problem: "is missing") }
    return value
  }

  private static func wrong(_ column: CSVColumn, _ text: String, _ problem: String) -> RecordError {
    RecordError(field: column.rawValue, problem: "cannot be: “\(text.shortened)” \(problem)")
  }
}

extension String {
  /// Without spaces at its ends.
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }

  /// As much of it as an error message can hold.
  var shortened: String { count > 60 ? prefix(59) + "…" : self }
}
