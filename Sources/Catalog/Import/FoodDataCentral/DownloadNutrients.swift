import BoneHealth

/// Which rows of a download’s amounts are of interest, and in which unit they are.
struct DownloadNutrients {
  /// An amount that is kept of each food.
  struct Wanted {
    var measured: Measured
    var factor: Double
    /// Of several rows about the same, the lowest counts: energy by general factors only where there
    /// is no other, vitamin D in international units only where it is not in micrograms.
    var preference: Int
  }

  /// By the number that stands in the amounts’ rows.
  private var wanted: [Int64: Wanted] = [:]

  /// The identifiers of nutrients in FoodData Central, the preferred first (its `nutrient.csv`).
  private static let identifiers: [(id: Int64, measured: Measured)] = [
    (1087, .nutrient(.calcium)),
    (1114, .nutrient(.vitaminD)), (1110, .nutrient(.vitaminD)),
    (1090, .nutrient(.magnesium)),
    (1185, .nutrient(.vitaminK)),
    (1003, .nutrient(.protein)),
    // Energy; by Atwater’s specific factors; by his general ones.
    (1008, .energy), (2048, .energy), (2047, .energy),
  ]

  /// Reads the units from the download’s own list of nutrients.
  /// - Throws: `badData` where one has a unit that it cannot have.
  init(_ file: DownloadFile, _ run: ImportRun) throws {
    var units: [Int64: (unit: String, number: Int64?)] = [:]
    try file.read(["id", "unit_name", "nutrient_nbr"], run) { fields, place in
      guard let id = fields.integer(place[0]) else { return }
      units[id] = (fields.text(place[1]), fields.integer(place[2]))
    }
    for (preference, entry) in Self.identifiers.enumerated() {
      guard let (text, number) = units[entry.id] else { continue }
      guard let factor = AmountUnit(text)?.factor(for: entry.measured) else {
        throw ImportError(
          .badData,
          "\(file.source.path): \(file.member.name) has \(entry.measured.name) in “\(text)”; "
            + "\(entry.measured.usualUnit.key.uppercased()) would be right")
      }
      let amount = Wanted(measured: entry.measured, factor: factor, preference: preference)
      wanted[entry.id] = amount
      // Some downloads of FNDDS have the older numbers of nutrients in place of their identifiers.
      if let number, units[number] == nil { wanted[number] = amount }
    }
    guard wanted.contains(where: { $0.value.measured != .energy }) else {
      throw ImportError(
        .badData, "\(file.source.path): \(file.member.name) lists none of the nutrients of bone")
    }
  }

  subscript(id: Int64) -> Wanted? { wanted[id] }

  /// The amount that a preference stands for.
  static func measured(_ preference: Int) -> Measured { identifiers[preference].measured }
}
