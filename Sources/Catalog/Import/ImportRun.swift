import BoneHealth

/// How far an import is.
package struct ImportProgress: Hashable, Sendable {
  /// From 0 to 1.
  package var fraction: Double
  /// Rows of foods read so far.
  package var rows: Int
}

/// An import that is going on: how far it is, whether it is to stop, and what it read.
final class ImportRun {
  /// What reading and writing rows takes of the time; the rest makes the index.
  private static let readingShare = 0.6

  private let isCancelled: () -> Bool
  private let progress: (ImportProgress) -> Void
  private var done = 0
  /// What all reading costs, in bytes.
  var cost = 0
  var rows = ImportedRows()

  init(isCancelled: @escaping () -> Bool, progress: @escaping (ImportProgress) -> Void) {
    self.isCancelled = isCancelled
    self.progress = progress
  }

  /// Counts what was read, in bytes.
  /// - Throws: `cancelled` where the person wants to stop.
  func read(_ bytes: Int) throws {
    done += bytes
    try tell(min(1, Double(done) / Double(max(1, cost))) * Self.readingShare)
  }

  /// Counts what is in the index of what is to be in it.
  /// - Throws: `cancelled` where the person wants to stop.
  func indexed(_ foods: Int, of all: Int) throws {
    let share = Double(foods) / Double(max(1, all))
    try tell(Self.readingShare + share * (1 - Self.readingShare))
  }

  private func tell(_ fraction: Double) throws {
    if isCancelled() { throw FileError(.cancelled, "stopped; nothing was brought in") }
    progress(ImportProgress(fraction: fraction, rows: rows.count))
  }
}
