import BoneHealth

/// Which rows of a download’s amounts are of interest, and in which unit they are.
struct DownloadNutrients {
  /// By the number that stands in the amounts’ rows: its place among `preferred`, and how many of the
  /// stored unit one of its unit is.
  private var wanted: [Int64: (preference: Int, factor: Double)] = [:]

  /// The identifiers of nutrients in FoodData Central (its `nutrient.csv`). Of several about the same,
  /// the first counts: energy by general factors only where there is no other, vitamin D in
  /// international units only where it is not in micrograms.
  static let preferred: [(id: Int64, measured: Measured)] = [
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
  init(_ table: Table, _ run: ImportRun) throws {
    var units: [Int64: (unit: String, number: Int64?)] = [:]
    try table.read(["id", "unit_name", "nutrient_nbr"], run) { fields, place in
      guard let id = fields.integer(place[0]) else { return }
      units[id] = (fields.text(place[1]), fields.integer(place[2]))
    }
    let file = "\(table.source.path): \(table.member.name)"
    for (preference, (id, measured)) in Self.preferred.enumerated() {
      guard let (text, number) = units[id] else { continue }
      guard let factor = LabelUnit(table: text)?.factor(for: measured) else {
        throw FileError(
          .badData,
          "\(file) has \(measured.name) in “\(text)”; "
            + "\(measured.usualUnit.uppercased()) would be right")
      }
      wanted[id] = (preference, factor)
      // Some downloads of FNDDS have the older numbers of nutrients in place of their identifiers.
      if let number, units[number] == nil { wanted[number] = (preference, factor) }
    }
    guard wanted.values.contains(where: { Self.preferred[$0.preference].measured != .energy })
    else { throw FileError(.badData, "\(file) lists none of the nutrients of bone") }
  }

  subscript(id: Int64) -> (preference: Int, factor: Double)? { wanted[id] }
}
