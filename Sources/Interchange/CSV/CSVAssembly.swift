import Journal

/// Makes records of rows: most are one row; the lists of some are the rows below.
struct CSVAssembly {
  private enum State {
    case empty
    /// A record whose parts may still come.
    case open(Record, line: Int)
    /// What was wrong has been said; of parts that come now, nothing more is.
    case refused
  }

  private var state = State.empty

  /// - Throws: `RecordError`, with columns as its fields, when the row cannot be meant, or cannot
  ///   stand where it does; `InterchangeError` when the file holds too much.
  mutating func add(_ content: CSVContent, line: Int, to log: inout ImportedLog) throws {
    switch (content, state) {
    case (.record(let record), _):
      try finish(&log)
      if record.hasParts {
        state = .open(record, line: line)
      } else {
        try log.add(record.checked(), line: line)
      }
    case (_, .open(let record, let first)): state = .open(try record.adding(content), line: first)
    case (_, .empty): throw content.misplaced
    case (_, .refused): break
    }
  }

  /// Notes a row that says nothing. If it is part of a record, that is not taken without it.
  mutating func refuse(_ problem: String, line: Int, _ log: inout ImportedLog) {
    log.addProblem(problem, line: line)
    state = .refused
  }

  /// Adds the record whose parts are all there.
  mutating func finish(_ log: inout ImportedLog) throws(InterchangeError) {
    defer { state = .empty }
    guard case .open(let record, let line) = state else { return }
    let whole: Record
    do {
      whole = try record.checked()
    } catch {
      return log.addProblem(error.description, line: line)
    }
    try log.add(whole, line: line)
  }
}

extension Record {
  fileprivate var hasParts: Bool {
    switch self {
    case .ownFood, .recipe, .savedMeal: true
    case .food, .exercise, .day, .profile, .goal, .ownSupplement, .favorite, .exclusion: false
    }
  }

  /// Bounded at once: a row of another kind may never come.
  fileprivate func adding(_ part: CSVContent) throws(RecordError) -> Record {
    switch (self, part) {
    case (.ownFood(var food), .portion(let portion, let id)) where food.id == id:
      try Self.check(food.portions.count, below: Self.mostPortions, CSVPart.portion)
      food.portions.append(portion)
      return .ownFood(food)
    case (.recipe(var recipe), .ingredient(let ingredient, let id)) where recipe.id == id:
      try Self.check(recipe.ingredients.count, below: Self.mostIngredients, CSVPart.ingredient)
      recipe.ingredients.append(ingredient)
      return .recipe(recipe)
    case (.savedMeal(var meal), .ingredient(let ingredient, let id)) where meal.id == id:
      try Self.check(meal.items.count, below: Self.mostIngredients, CSVPart.ingredient)
      meal.items.append(ingredient)
      return .savedMeal(meal)
    default: throw part.misplaced
    }
  }

  private static func check(
    _ count: Int, below most: Int, _ part: CSVPart
  ) throws(RecordError) {
    if count < most { return }
    throw RecordError(
      field: nil, problem: "is one \(part.rawValue) too many: there can be at most \(most)")
  }

  /// - Throws: `validate()`’s errors, with columns as their fields.
  fileprivate func checked() throws(RecordError) -> Record {
    do {
      try validate()
      return self
    } catch {
      switch error.field {
      case "ingredients", "items":
        throw RecordError(
          field: nil, problem: "must have rows of kind \(CSVPart.ingredient.rawValue) below it")
      default: throw CSVColumn.naming(error)
      }
    }
  }
}

extension CSVContent {
  fileprivate var misplaced: RecordError {
    let owners: [Record.Kind] =
      switch self {
      case .portion: [.ownFood]
      case .record, .ingredient: [.recipe, .savedMeal]
      }
    return RecordError(
      field: CSVColumn.id.rawValue,
      problem: "must be that of the \(owners.map(\.rawValue).joined(separator: " or ")) above: a "
        + "row of kind \(kind.word) stands below what it is part of")
  }
}
