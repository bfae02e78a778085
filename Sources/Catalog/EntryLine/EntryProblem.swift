import BoneHealth

/// Why an item of an entry line cannot be logged.
package struct EntryProblem: Error, Hashable, Sendable {
  /// What is wrong and what would be right, in one line.
  package let message: String
  /// Whether a file could not be read, so that nothing is known of the food.
  package let isOfFile: Bool

  private init(_ message: String, isOfFile: Bool = false) {
    self.message = message
    self.isOfFile = isOfFile
  }

  /// The most that is taken as one entry, in grams.
  package static let mostGrams = 5000.0
}

extension EntryProblem {
  static let catalogNotBuilt = Self("The foods are still being prepared; try again in a moment")
  static let amountOutOfRange = Self("An amount must be more than 0 and at most 5 kg")
  static let lineTooLong = Self("The line is too long; \(LineLimit.foods.wording)")

  /// The foods, or what was eaten before, cannot be read; why, in words that name the file.
  package static func unreadable(_ reason: String) -> Self { Self(reason, isOfFile: true) }

  /// - `unknown`: the words that are in no name at all.
  static func noFood(words: String, unknown: [String] = []) -> Self {
    guard !unknown.isEmpty, unknown.count < words.split(separator: " ").count else {
      return Self("No food is called “\(words)”; try fewer or other words")
    }
    let quoted = unknown.map { "“\($0)”" }.joined(separator: " or ")
    return Self("No food has \(quoted) in its name; try “\(words)” without it")
  }

  static func noBarcode(_ digits: String) -> Self {
    Self("No food has the barcode \(digits); add it from its label, or name the food")
  }
  static func badBarcode(_ problem: BarcodeProblem) -> Self { Self(problem.message) }
  static func nothingEaten(_ date: CivilDate, _ meal: Meal?) -> Self {
    let meal = meal.map { "\($0.title.lowercased()) on " } ?? ""
    return Self("Nothing is recorded for \(meal)\(date.display)")
  }
  static func noFoodNamed(amount: String) -> Self {
    Self("\(amount) of what? Name the food after it")
  }
  static func noSuchMeasure(measure: String, food: String, measures: [String]) -> Self {
    Self("No measure “\(measure)” for \(food); give \(list(measures))")
  }
  static func needsGrams(food: String) -> Self { Self("How much? Give grams for \(food)") }
  static func notCounted(food: String, measures: [String]) -> Self {
    Self("Not counted by the piece: \(food); give \(list(measures))")
  }
  static func ambiguousNumber(_ number: String, readings: [String]) -> Self {
    Self("“\(number)” can be read in two ways; write \(readings.joined(separator: " or "))")
  }
  static func twoAmounts(_ first: String, _ second: String) -> Self {
    Self("Two amounts: “\(first)” and “\(second)”; give one of them")
  }

  private static func list(_ measures: [String]) -> String {
    guard let last = measures.last else { return "grams" }
    return (["grams"] + measures.dropLast()).joined(separator: ", ") + " or \(last)"
  }
}
