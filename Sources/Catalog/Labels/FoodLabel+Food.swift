import BoneHealth

extension FoodLabel {
  /// What a label of this food would say, per 100 g, so that it can be edited as text: read again,
  /// it gives the same amounts and measures, to six decimals.
  ///
  /// A food of which no figure is known gives a text that does not read until one is added.
  package init(_ food: Food) {
    let isMilliliters = food.portions.contains(Self.milliliter)
    var portions = food.portions.filter { $0 != Self.milliliter && $0.grams > 0 }[...]
    var servings: [LabelServing] = []
    while let portion = portions.popFirst() {
      let isServing = portion.label == "serving"
      // A serving and what it is called are one: “serving 30 g (1 bar)”.
      let isNamed =
        isServing && portions.first.map { $0.grams == portion.grams && !$0.isMass } == true
      let named = isServing ? (isNamed ? portions.popFirst() : nil) : portion
      let household = named.map { Self.household($0.label) }
      servings.append(
        LabelServing(
          portion.grams, isMilliliters: isMilliliters, isServing: isServing, household: household))
    }
    let figures =
      Nutrient.allCases.compactMap { nutrient in
        food.per100Grams[nutrient].map {
          LabelFigure(.nutrient(nutrient), $0, .mass(nutrient.unit))
        }
      } + (food.energyKilocalories.map { [LabelFigure(.energy, $0, .kilocalories)] } ?? [])
    self.init(
      amount: 100, isMilliliters: isMilliliters, servings: servings, figures: figures,
      barcode: food.barcode.flatMap(Barcode.init(number:)))
  }

  /// What one of a measure is called. Behind a number a fraction would be a part of it: “1/2 pot” is
  /// half a pot, and would become one and a half.
  private static func household(_ label: String) -> LabelServing.Household {
    let label = writable(label)
    let words = label.split(separator: " ", maxSplits: 1)
    guard words.count == 2, let (reading, rest) = TypedNumber.read(words[0]), rest.isEmpty,
      case .number(let part) = reading, (0.01..<1).contains(part)
    else { return LabelServing.Household(count: 1, label: label) }
    return LabelServing.Household(count: part, label: String(words[1]))
  }

  /// A label of a measure without the signs that end one.
  private static func writable(_ label: String) -> String {
    var depth = 0
    let isPaired =
      label.allSatisfy { character in
        depth += character == "(" ? 1 : character == ")" ? -1 : 0
        return depth >= 0
      } && depth == 0
    let ends = isPaired ? "=:;" : "=:;()"
    return label.split { $0.isWhitespace || ends.contains($0) }.joined(separator: " ")
  }
}
