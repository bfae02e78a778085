import BoneHealth

/// The amounts that the percentages on food labels are parts of.
package enum DailyValues: String, CaseIterable, Hashable, Sendable {
  /// Daily values on labels in the United States, for people from 4 years on (21 CFR
  /// 101.9(c)(8)(iv) and, for protein, (c)(9)), on all labels since 2020.
  case unitedStates = "US"
  /// Reference intakes on labels in the European Union (Regulation (EU) No 1169/2011, annex XIII,
  /// part A for vitamins and minerals, part B for protein).
  case europeanUnion = "EU"

  /// What 100 % of it is, in the nutrient's stored unit.
  package func amount(of nutrient: Nutrient) -> Double {
    switch (self, nutrient) {
    case (.unitedStates, .calcium): 1300
    case (.unitedStates, .vitaminD): 20
    case (.unitedStates, .magnesium): 420
    case (.unitedStates, .vitaminK): 120
    case (.europeanUnion, .calcium): 800
    case (.europeanUnion, .vitaminD): 5
    case (.europeanUnion, .magnesium): 375
    case (.europeanUnion, .vitaminK): 75
    case (_, .protein): 50
    }
  }

  /// “US daily value”.
  package var name: String {
    switch self {
    case .unitedStates: "US daily value"
    case .europeanUnion: "EU reference intake"
    }
  }

  /// What labels write behind `%`, in small letters: `% DV`, `% NRV`.
  init?(word: String) {
    switch word {
    case "us", "usa", "dv": self = .unitedStates
    case "eu", "nrv", "ri": self = .europeanUnion
    default: return nil
    }
  }
}
