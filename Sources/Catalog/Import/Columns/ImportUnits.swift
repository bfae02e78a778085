import BoneHealth
import Foundation

extension Measured {
  /// The name in an option: “vitamin-d”.
  var key: String { name.lowercased().replacing(" ", with: "-") }

  /// The unit that tables mostly give it in, as an option has it: “mcg”.
  var usualUnit: String {
    switch self {
    case .nutrient(let nutrient): nutrient.unit.rawValue
    case .energy: "kcal"
    }
  }
}

extension LabelUnit {
  /// A unit as tables write it; in some, international units go by their French or German name.
  init?(table text: String) {
    let text = text.lowercased()
    self.init(word: ["ui", "ie"].contains(text) ? "iu" : text)
  }

  /// How many of the stored unit one of this is; `nil` where it measures something else.
  func factor(for measured: Measured) -> Double? {
    switch (measured, self) {
    case (.energy, .kilocalories): 1
    case (.energy, .kilojoules): 1 / Self.kilojoulesPerKilocalorie
    case (.nutrient(.vitaminD), .mass(.internationalUnits)):
      1 / VitaminD.internationalUnitsPerMicrogram
    case (.nutrient(let nutrient), .mass(let unit)):
      Self.micrograms[unit].flatMap { own in Self.micrograms[nutrient.unit].map { own / $0 } }
    default: nil
    }
  }

  private static let micrograms: [NutrientUnit: Double] = [
    .grams: 1_000_000, .milligrams: 1000, .micrograms: 1,
  ]
}

/// The units of columns whose names do not say them: `calcium=mg,vitamin-d=iu`.
package struct ImportUnits: Hashable, Sendable {
  private var units: [Measured: LabelUnit] = [:]

  /// None.
  package init() {}

  /// - Throws: `usage` where a part names no nutrient, or no unit of it.
  package init(_ text: String) throws(FileError) {
    for part in text.split(separator: ",") {
      let sides = part.split(separator: "=", omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespaces) }
      let key = sides[0].lowercased().replacing("_", with: "-").replacing(" ", with: "-")
      guard let measured = Measured.all.first(where: { $0.key == key }) else {
        let keys = Measured.all.map(\.key).joined(separator: ", ")
        throw FileError(.usage, "“\(part)” gives no unit of \(keys); write calcium=mg")
      }
      guard sides.count == 2, let unit = LabelUnit(table: sides[1]),
        unit.factor(for: measured) != nil
      else {
        throw FileError(
          .usage,
          "“\(part)” gives no unit of \(measured.name); write \(key)=\(measured.usualUnit)")
      }
      units[measured] = unit
    }
  }

  subscript(measured: Measured) -> LabelUnit? { units[measured] }

  /// The same for the same units, in whatever order they were given.
  var fingerprint: String {
    units.map { measured, unit in
      if case .mass(let mass) = unit {
        "\(measured.key)=\(mass.rawValue)"
      } else {
        "\(measured.key)=\(unit.text.dropFirst().lowercased())"
      }
    }.sorted().joined(separator: ",")
  }
}
