import BoneHealth

/// What a supplement holds of one substance.
struct SupplementContent {
  /// The substance in running text: “calcium carbonate”, “calcium (as carbonate)”.
  var name: String
  /// The amount of one tablet as it was typed: “500 mg”.
  var amount: String
  var nutrient: Nutrient
  /// The nutrient in all tablets together, in its stored unit.
  var stored: Double
  /// How the amount of a compound was turned into one of the nutrient, or how a form of it is
  /// counted, in words to show.
  var note: String?

  init(
    _ component: SupplementReader.Component, count: Double, in cursor: LineCursor
  ) throws(TypedProblem) {
    let place = component.range ?? cursor.wholeRange
    guard !component.words.isEmpty else { throw cursor.problem(.noSubstance, at: place) }
    guard let substance = Substance(words: component.words) else {
      throw cursor.problem(.unknownSubstance, at: place)
    }
    nutrient = substance.nutrient
    let example = nutrient.supplementExample
    guard let typed = component.amounts.first else {
      throw cursor.problem(.noAmount(example: example), at: place)
    }
    amount = "\(Numbers.shortest(typed.value)) \(typed.unit.symbol)"
    guard let whole = nutrient.stored(typed.value, typed.unit) else {
      throw cursor.problem(.wrongUnit(example: example), at: typed.range)
    }
    // A label may give one amount in two units: “25 µg (1000 IU)”.
    for other in component.amounts.dropFirst() {
      guard let again = nutrient.stored(other.value, other.unit), abs(again - whole) < whole / 50
      else { throw cursor.problem(.saidTwice("amount", of: "supplements"), at: other.range) }
    }
    var share = Substance.Share.whole
    if nutrient == .vitaminD || nutrient == .vitaminK {
      let exact = Substance(words: component.words + component.formWords) ?? substance
      name = exact.name
      note = exact.caution
    } else if component.form != nil || component.isElemental {
      let compound = Self.compound(of: substance, form: component.form)
      name = substance.nutrient.name + compound
    } else if let known = substance.share {
      name = substance.name
      share = known
    } else {
      throw cursor.problem(.unknownContent(nutrient: nutrient.name, example: example), at: place)
    }
    let stored = whole * Double(share.percent) / 100
    self.stored = stored * count
    let limit = nutrient.typed.mostOfSupplement
    guard self.stored > 0, self.stored <= limit else {
      let most = "\(Numbers.shortest(limit)) \(nutrient.unit.symbol)"
      throw cursor.problem(
        .outOfRange("an amount", bounds: "more than 0 and at most \(most)"), at: typed.range)
    }
    if share != .whole {
      let assumed = share.assumed.map { " (taken as \($0))" } ?? ""
      let shown = (stored * 100).rounded() / 100
      let compound = Self.compound(of: substance, form: nil)
      note =
        "\(amount) \(name)\(assumed) = \(Numbers.shortest(shown)) \(nutrient.unit.symbol) \(nutrient.name); "
        + "write “\(nutrient.name) \(amount)\(compound)” if the label’s figure is elemental"
    }
  }

  /// “ (as carbonate)”, for an amount that is the nutrient's own; empty where no compound is named.
  private static func compound(of substance: Substance, form: String?) -> String {
    let words = (form ?? substance.name).split(separator: " ")
    let compound = words.filter { $0.lowercased() != substance.nutrient.name }
    return compound.isEmpty ? "" : " (as \(compound.joined(separator: " ")))"
  }
}
