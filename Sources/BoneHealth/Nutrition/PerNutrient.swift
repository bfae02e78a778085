/// One value for each of the five nutrients.
package struct PerNutrient<Value> {
  private var calcium: Value
  private var vitaminD: Value
  private var magnesium: Value
  private var vitaminK: Value
  private var protein: Value

  package init(_ value: (Nutrient) throws -> Value) rethrows {
    calcium = try value(.calcium)
    vitaminD = try value(.vitaminD)
    magnesium = try value(.magnesium)
    vitaminK = try value(.vitaminK)
    protein = try value(.protein)
  }

  package init(repeating value: Value) { self.init { _ in value } }

  package subscript(nutrient: Nutrient) -> Value {
    get {
      switch nutrient {
      case .calcium: calcium
      case .vitaminD: vitaminD
      case .magnesium: magnesium
      case .vitaminK: vitaminK
      case .protein: protein
      }
    }
    set {
      switch nutrient {
      case .calcium: calcium = newValue
      case .vitaminD: vitaminD = newValue
      case .magnesium: magnesium = newValue
      case .vitaminK: vitaminK = newValue
      case .protein: protein = newValue
      }
    }
  }

  package func map<Other>(_ transform: (Value) throws -> Other) rethrows -> PerNutrient<Other> {
    try PerNutrient<Other> { try transform(self[$0]) }
  }
}

extension PerNutrient: Equatable where Value: Equatable {}
extension PerNutrient: Hashable where Value: Hashable {}
extension PerNutrient: Sendable where Value: Sendable {}
