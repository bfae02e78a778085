/// The five nutrients bone is built and kept with, in the order they are always shown.
package enum Nutrient: String, CaseIterable, Hashable, Sendable {
  case calcium
  case vitaminD = "vitamin_d"
  case magnesium
  case vitaminK = "vitamin_k"
  case protein

  private var words: (unit: NutrientUnit, name: String, title: String, sign: String) {
    switch self {
    case .calcium: (.milligrams, "calcium", "Calcium", "Ca")
    case .vitaminD: (.micrograms, "vitamin D", "Vitamin D", "D")
    case .magnesium: (.milligrams, "magnesium", "Magnesium", "Mg")
    case .vitaminK: (.micrograms, "vitamin K", "Vitamin K", "K")
    case .protein: (.grams, "protein", "Protein", "Prot")
    }
  }

  /// The unit amounts are stored in and exchanged in.
  package var unit: NutrientUnit { words.unit }
  /// The name as written in running text: “calcium”, “vitamin D”.
  package var name: String { words.name }
  /// The name as a label: “Calcium”.
  package var title: String { words.title }
  /// The shortest name people know it by, to head a column: “Ca”.
  package var sign: String { words.sign }

  /// Where most of it is found.
  package var richFoods: String {
    switch self {
    case .calcium: "dairy, fortified plant milks, leafy greens, tofu"
    case .vitaminD: "fatty fish, egg yolks, fortified foods; sun"
    case .magnesium: "nuts, seeds, whole grains, dark chocolate"
    case .vitaminK: "leafy greens, broccoli, Brussels sprouts"
    case .protein: "lean meat, poultry, fish, legumes, dairy"
    }
  }

  /// The key under which an amount stands in JSON and CSV: the nutrient with its stored unit.
  package var amountKey: String { "\(rawValue)_\(unit.rawValue)" }
}

/// A unit of mass, or of vitamin D activity.
package enum NutrientUnit: String, Hashable, Sendable {
  case grams = "g"
  case milligrams = "mg"
  case micrograms = "mcg"
  case internationalUnits = "iu"

  /// The unit of a word as people type it, in small letters: `mg`, `micrograms`.
  package static func named(_ word: String) -> NutrientUnit? {
    switch word {
    case "g", "gram", "grams": .grams
    case "mg", "milligram", "milligrams": .milligrams
    // The micro sign, and the Greek letter that looks like it.
    case "\u{B5}g", "\u{3BC}g", "ug", "mcg", "microgram", "micrograms": .micrograms
    case "iu": .internationalUnits
    default: nil
    }
  }

  /// The sign shown to the person: as it is exchanged, but “µg” and “IU”.
  package var symbol: String {
    switch self {
    case .grams, .milligrams: rawValue
    case .micrograms: "µg"
    case .internationalUnits: "IU"
    }
  }
}

/// Vitamin D is stored in micrograms; labels and many people speak of international units.
package enum VitaminD {
  /// 1 µg of vitamin D is 40 IU (NASEM, Dietary Reference Intakes for Calcium and Vitamin D, 2011).
  package static let internationalUnitsPerMicrogram = 40.0
}

extension Nutrient {
  /// The unit this nutrient is shown in, which differs from the stored one only for vitamin D.
  package func displayUnit(vitaminD: NutrientUnit) -> NutrientUnit {
    self == .vitaminD ? vitaminD : unit
  }

  /// An amount in the stored unit, turned into the unit it is shown in.
  package func displayed(_ amount: Double, vitaminD: NutrientUnit) -> Double {
    displayUnit(vitaminD: vitaminD) == .internationalUnits
      ? amount * VitaminD.internationalUnitsPerMicrogram : amount
  }
}
