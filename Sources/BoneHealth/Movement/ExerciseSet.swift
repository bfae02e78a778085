/// Repetitions of a lift done without a pause, at one load.
package struct ExerciseSet: Equatable, Hashable, Sendable {
  package var repetitions: Int
  /// In kilograms; `nil` for body weight alone, or where it was not said.
  package var loadKilograms: Double?

  package init(repetitions: Int, loadKilograms: Double? = nil) {
    self.repetitions = repetitions
    self.loadKilograms = loadKilograms
  }
}
