import BoneHealth

/// Why an item of an entry line cannot be logged.
package enum EntryProblem: Error, Hashable, Sendable {
  /// No food's name holds these words; of which some are in no name at all.
  case noFood(words: String, unknown: [String] = [])
  /// No food has this number under the bars of its package.
  case noBarcode(String)
  /// The digits are no barcode, and why.
  case badBarcode(BarcodeProblem)
  /// Nothing is recorded of the meal or day that is to be eaten again.
  case nothingEaten(CivilDate, Meal?)
  /// An amount, and no food.
  case noFoodNamed(amount: String)
  /// The food is not known in such a measure, only in those named.
  case noSuchMeasure(measure: String, food: String, measures: [String])
  /// The food is known by weight only.
  case needsGrams(food: String)
  /// The food is not known by the piece, only by weight and in the measures named.
  case notCounted(food: String, measures: [String])
  /// An amount that no one eats at once, or nothing; in grams.
  case amountOutOfRange(grams: Double)
  /// A number that can be read in two ways, with both.
  case ambiguousNumber(String, readings: [String])
  /// An amount before the food and another behind it.
  case twoAmounts(String, String)
  /// The foods are not ready to be searched.
  case catalogNotBuilt
  /// The foods cannot be read; why, in a sentence.
  case catalogUnreadable(String)
  /// What was eaten before cannot be read; why, in words that name the file.
  case journalUnreadable(String)
  /// More than is read at once.
  case lineTooLong

  /// The most that is taken as one entry, in grams.
  package static let mostGrams = 5000.0

  /// Whether a file could not be read, so that nothing is known of the food.
  package var isOfFile: Bool {
    switch self {
    case .catalogUnreadable, .journalUnreadable: true
    default: false
    }
  }

  /// What is wrong and what would be right, in one line.
  package var message: String {
    switch self {
    case .noFood(let words, let unknown): Self.noFood(words, unknown)
    case .noBarcode(let digits):
      "No food has the barcode \(digits); add it from its label, or name the food"
    case .badBarcode(let problem): problem.message
    case .nothingEaten(let date, let meal):
      "Nothing is recorded for \(meal.map { "\($0.title.lowercased()) on " } ?? "")\(date.display)"
    case .noFoodNamed(let amount): "\(amount) of what? Name the food after it"
    case .noSuchMeasure(let measure, let food, let measures):
      "No measure “\(measure)” for \(food); give \(Self.list(measures))"
    case .needsGrams(let food): "How much? Give grams for \(food)"
    case .notCounted(let food, let measures):
      "Not counted by the piece: \(food); give \(Self.list(measures))"
    case .amountOutOfRange: "An amount must be more than 0 and at most 5 kg"
    case .ambiguousNumber(let number, let readings):
      "“\(number)” can be read in two ways; write \(readings.joined(separator: " or "))"
    case .twoAmounts(let first, let second):
      "Two amounts: “\(first)” and “\(second)”; give one of them"
    case .catalogUnreadable(let reason), .journalUnreadable(let reason): reason
    case .lineTooLong: "The line is too long; \(LineLimit.foods.wording)"
    case .catalogNotBuilt: "The foods are still being prepared; try again in a moment"
    }
  }

  private static func noFood(_ words: String, _ unknown: [String]) -> String {
    guard !unknown.isEmpty, unknown.count < words.split(separator: " ").count else {
      return "No food is called “\(words)”; try fewer or other words"
    }
    let quoted = unknown.map { "“\($0)”" }.joined(separator: " or ")
    return "No food has \(quoted) in its name; try “\(words)” without it"
  }

  private static func list(_ measures: [String]) -> String {
    guard let last = measures.last else { return "grams" }
    return (["grams"] + measures.dropLast()).joined(separator: ", ") + " or \(last)"
  }
}
