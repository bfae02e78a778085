import BoneHealth

/// What the label on a package says of a food.
///
/// It is typed in one line: first the amount the figures are for, then the figures.
///
///     per 240 ml: calcium 300 mg, vitamin D 15 % US, magnesium 10 % EU, 110 kcal
///     serving 30 g (1 bar): calcium 0.12 g, vitamin K 20 µg, protein 8 g
///     per 100 g, serving 30 g (1 bar) or 1 box = 180 g: calcium 120 mg, barcode 4006381333931
///
/// What is not named is unknown; a 0 is 0.
package struct FoodLabel: Hashable, Sendable {
  /// The amount the figures are for, in grams or milliliters, to six decimals.
  package let amount: Double
  /// A milliliter counts as a gram.
  package let isMilliliters: Bool
  package let servings: [LabelServing]
  /// At most one of each nutrient, and one of energy, in the order they were given.
  let figures: [LabelFigure]
  package var barcode: Barcode?

  /// What 100 g of it hold.
  package var per100Grams: NutrientAmounts {
    NutrientAmounts { stored(.nutrient($0)).map(per100Grams) }
  }

  /// The energy of 100 g, in kilocalories; `nil` where the label does not tell.
  package var energyKilocalories: Double? { stored(.energy).map(per100Grams) }

  private func stored(_ subject: Measured) -> Double? {
    figures.first { $0.subject == subject }?.stored
  }

  private func per100Grams(_ stored: Double) -> Double { Self.rounded(stored * 100 / amount) }

  /// The measures of the food: the serving first, then what else is named. What is measured in
  /// milliliters has these, too.
  package var portions: [Portion] {
    var known: Set<String> = []
    return (servings.flatMap(\.portions) + (countsMilliliters ? [Self.milliliter] : []))
      .filter { known.insert($0.label).inserted }
  }

  /// What is measured in milliliters can be eaten in them.
  static let milliliter = Portion(label: VolumeUnit.milliliter.rawValue, grams: 1)

  private var countsMilliliters: Bool { isMilliliters || servings.contains(where: \.isMilliliters) }

  /// How the figures were understood, in lines to show, and what is not known.
  package var notes: [String] {
    let unknown = Nutrient.allCases.filter { stored(.nutrient($0)) == nil }.map(\.name)
    return understandings
      + (unknown.isEmpty
        ? [] : ["not on the label, so not known: \(unknown.joined(separator: ", "))"])
  }

  /// How the figures were understood, in lines to show: which daily value was meant, what it came to,
  /// and that milliliters were taken for grams.
  package var understandings: [String] {
    var notes = figures.compactMap(\.note)
    if countsMilliliters {
      let amount = isMilliliters ? "\(Self.decimal(self.amount)) ml" : "1 ml"
      notes.append("\(amount) counts as \(amount.dropLast(3)) g")
    }
    return notes
  }

  /// Reads a label as it was typed. `%` alone is part of the daily values of the United States.
  /// - Throws: the first problem, with its place.
  package static func read(_ text: String) throws(TypedProblem) -> FoodLabel {
    if let problem = LineLimit.other.problem(with: text, .labelTooLong) { throw problem }
    var reader = LabelReader(text)
    return try reader.label()
  }

  /// What one would type for this label: read again, it gives the same.
  package var text: String {
    var head = servings.map(\.text)
    if let first = servings.first, first.amount == amount, first.isMilliliters == isMilliliters {
      if !first.isServing { head[0] = "per " + head[0] }
    } else {
      head.insert("per \(Self.decimal(amount)) \(isMilliliters ? "ml" : "g")", at: 0)
    }
    let amounts = head.dropFirst().reduce(head.first ?? "") { text, next in
      text + (next.hasPrefix("serving ") ? ", " : " or ") + next
    }
    let items = figures.map(\.text) + (barcode.map { ["barcode \($0)"] } ?? [])
    return amounts + ": " + items.joined(separator: ", ")
  }

  /// To six decimals, which is far finer than any label, so that sums of binary fractions leave no
  /// trails.
  static func rounded(_ value: Double) -> Double { (value * 1_000_000).rounded() / 1_000_000 }

  /// To six decimals, but for thirds, which are written as such.
  static func roundedCount(_ count: Double) -> Double {
    let thirds = (count * 3).rounded()
    return abs(thirds / 3 - count) < 1e-9 ? thirds / 3 : rounded(count)
  }

  /// A number that was rounded so, without commas and exponents.
  static func decimal(_ value: Double) -> String {
    Numbers.plain(value, decimals: 6).replacing(",", with: "")
  }
}
