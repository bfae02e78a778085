/// Repetitions of a lift done without a pause, at one load.
package struct ExerciseSet: Codable, Equatable, Hashable, Sendable {
  package var repetitions: Int
  /// In kilograms; `nil` for body weight alone, or where it was not said.
  package var loadKilograms: Double?

  package init(repetitions: Int, loadKilograms: Double? = nil) {
    self.repetitions = repetitions
    self.loadKilograms = loadKilograms
  }

  private enum CodingKeys: String, CodingKey {
    case repetitions = "reps"
    case loadKilograms = "load_kg"
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(repetitions, forKey: .repetitions)
    try container.encode(loadKilograms, forKey: .loadKilograms)
  }
}
