import BoneHealth

extension Food {
  /// What an amount of it weighs, and the amount in words with the measure that was used.
  /// - `typed`: the folded words the food was searched by: “10 almonds” counts almonds, not ounces.
  /// - `portion`: the measure to use, where the words already said which.
  func weight(
    of amount: Amount, typed: [String], portion: Portion?
  ) throws(EntryProblem) -> (grams: Double, label: String) {
    switch amount {
    case .mass(let number, let unit):
      return (number * unit.grams, amount.description)
    case .volume(let number, let unit):
      guard let own = portion ?? volumePortion(unit), let ownUnit = own.volumeUnit else {
        throw .noSuchMeasure(measure: unit.rawValue, food: name, measures: measures)
      }
      if ownUnit == unit { return weight(number, own) }
      let gramsPerMilliliter = own.grams / ownUnit.milliliters
      return (number * unit.milliliters * gramsPerMilliliter, amount.description)
    case .measure(let number, let label):
      guard let own = portion ?? self.portion(named: label) else {
        throw .noSuchMeasure(measure: label, food: name, measures: measures)
      }
      return weight(number, own)
    case .usual:
      guard let own = usualPortion else { throw .needsGrams(food: name) }
      return weight(1, own)
    case .count(let number):
      guard !portions.isEmpty else { throw .needsGrams(food: name) }
      if number == 0.5, let half = portions.first(where: \.isHalf) { return weight(1, half) }
      guard let own = countedPortion(typed) else {
        throw .notCounted(food: name, measures: measures)
      }
      return weight(number, own)
    }
  }

  private func weight(_ number: Double, _ portion: Portion) -> (grams: Double, label: String) {
    (number * portion.grams, portion.label(for: number))
  }

  /// Whether the food has the measure, or a density; any food can be weighed and counted.
  func isMeasured(in amount: Amount) -> Bool {
    switch amount {
    case .measure(_, let label): portion(named: label) != nil
    case .volume(_, let unit): volumePortion(unit) != nil
    case .usual, .count, .mass: true
    }
  }

  /// The measures to name when one is missing: each unit once, labels without their commas.
  private var measures: [String] {
    let names = portions.map {
      $0.isMass || $0.volumeUnit != nil ? $0.unitText : $0.label.split(separator: ",").joined()
    }
    var known: Set<String> = []
    return Array(names.filter { known.insert($0).inserted }.prefix(5))
  }

  /// The measure of that name: the very one, else the first that begins with it, as “slice, thin”
  /// does with “slice”, else the first that holds it.
  func portion(named measure: String) -> Portion? {
    let same = HouseholdMeasures.same[measure] ?? []
    return ([measure] + same).lazy.compactMap { self.portion(labeled: $0) }.first
  }

  /// The measure that some words begin with, in singular or plural: “melons medium cantaloupe” with
  /// “melon, medium”. Of several, the one of most words.
  func portion(beginning words: [String]) -> Portion? {
    guard let head = words.first else { return nil }
    let heads = [head] + SearchWords.otherNumbers(of: head)
    // An amount is read without its “of”.
    let called = portions.map { ($0, SearchWords.list($0.label).filter { $0 != "of" }) }.filter {
      _, label in
      label.first.map(heads.contains) == true
        && words.dropFirst().starts(with: label.dropFirst())
    }
    return called.max { $0.1.count < $1.1.count }?.0
  }

  private func portion(labeled measure: String) -> Portion? {
    let words = SearchWords.list(measure)
    let labels = portions.map { ($0, SearchWords.list($0.label)) }
    let match =
      labels.first { $0.1 == words } ?? labels.first { $0.1.starts(with: words) }
      ?? labels.first { label in words.allSatisfy(label.1.contains) && label.0.volumeUnit == nil }
    return match?.0
  }

  /// A measure of volume: of the same unit if there is one, else the largest, whose weight is
  /// rounded least; plain cups before chopped ones. All volumes of the food follow from it.
  private func volumePortion(_ unit: VolumeUnit) -> Portion? {
    let volumes = portions.compactMap { portion in portion.volumeUnit.map { (portion, $0) } }
    let same = volumes.filter { $0.1 == unit }
    let candidates = same.isEmpty ? volumes : same
    let plain = candidates.filter { $0.0.label == $0.1.rawValue }
    return (plain.isEmpty ? candidates : plain).max { $0.1.milliliters < $1.1.milliliters }?.0
  }

  /// What “2” of the food means: the measure that names the food itself, else the first that is
  /// neither weight nor volume, nor half of one, else the usual one unless that is a weight.
  private func countedPortion(_ typed: [String]) -> Portion? {
    let names = Set(typed + typed.flatMap(SearchWords.otherNumbers))
    let pieces = portions.filter { $0.volumeUnit == nil && !$0.isMass }
    return portions.first { names.contains(SearchWords.fold($0.label)) }
      ?? pieces.first { !$0.isHalf } ?? pieces.first
      ?? usualPortion.flatMap { $0.isMass ? nil : $0 }
  }
}

extension Portion {
  /// So many of this portion in words: “1 slice”, “2 slices”, “2 large”, “2 tbsp, chopped”.
  func label(for number: Double) -> String {
    let head = label.prefix { $0 != "," }
    let rest = label[head.endIndex...]
    let shown = number > 1 ? Self.plural(of: String(head)) : String(head)
    return "\(TypedNumber.text(number)) \(shown)\(rest)"
  }

  /// Sizes and abbreviated units have no plural of their own.
  private static let invariable: Set<String> = [
    "large", "medium", "small", "mini", "jumbo", "extra large", "extra small", "tbsp", "tsp", "oz",
    "fl oz",
  ]

  /// The plural of a plain English noun of one word; longer labels stay as they are.
  private static func plural(of noun: String) -> String {
    guard !invariable.contains(noun), !noun.contains(" ") else { return noun }
    let isSibilant = ["s", "x", "ch", "sh"].contains { noun.hasSuffix($0) }
    return isSibilant ? noun + "es" : SearchWords.otherNumbers(of: noun).first ?? noun
  }

  /// What the label measures in, before any comma: “cup” of “cup, chopped”.
  fileprivate var unitText: String {
    var text = label.prefix { $0 != "," && $0 != "(" }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text.lowercased()
  }

  /// The unit of a measure such as “cup, chopped” or “fl oz”; `nil` for any other.
  var volumeUnit: VolumeUnit? { VolumeUnit(word: unitText) }

  /// Whether it is half of the food, as one eats avocados.
  fileprivate var isHalf: Bool { unitText == "half" }

  /// Whether it is a weight, such as “oz”.
  var isMass: Bool { MassUnit(word: unitText) != nil }
}

extension Amount {
  /// What this amount of a food weighs, in grams; `nil` where the food has no such measure.
  package func grams(of food: Food) -> Double? {
    try? food.weight(of: self, typed: [], portion: nil).grams
  }
}
