/// An import that is going on: how far it is, whether it is to stop, and what it refused.
final class ImportRun {
  /// As many refused rows are told one by one.
  static let toldRows = 20
  /// What reading and writing rows takes of the time; the rest makes the index.
  private static let readingShare = 0.6

  private let isCancelled: () -> Bool
  private let progress: (ImportProgress) -> Void
  private var done = 0
  private var cost = 1
  private(set) var rows = 0
  private(set) var refused: [RefusedRow.Reason: Int] = [:]
  private(set) var firstRefused: [RefusedRow] = []
  /// Rows of packages that a newer row of the same barcode replaces.
  var outdated = 0

  init(isCancelled: @escaping () -> Bool, progress: @escaping (ImportProgress) -> Void) {
    self.isCancelled = isCancelled
    self.progress = progress
  }

  /// Says what all reading will cost, in bytes.
  func begin(cost: Int) { self.cost = max(1, cost) }

  /// Counts what was read.
  /// - Throws: `cancelled` where the person wants to stop.
  func read(_ bytes: Int) throws {
    done += bytes
    try tell(min(1, Double(done) / Double(cost)) * Self.readingShare)
  }

  /// Counts what is in the index of what is to be in it.
  /// - Throws: `cancelled` where the person wants to stop.
  func indexed(_ foods: Int, of all: Int) throws {
    let share = Double(foods) / Double(max(1, all))
    try tell(Self.readingShare + share * (1 - Self.readingShare))
  }

  private func tell(_ fraction: Double) throws {
    if isCancelled() { throw ImportError(.cancelled, "stopped; nothing was brought in") }
    progress(ImportProgress(fraction: fraction, rows: rows))
  }

  /// Counts a row of a food.
  func countRow() { rows += 1 }

  /// Counts a row that is refused, and keeps it if it is among the first.
  func refuse(
    _ reason: RefusedRow.Reason, file: String, line: Int, food: @autoclosure () -> String,
    problem: @autoclosure () -> String
  ) {
    refused[reason, default: 0] += 1
    guard firstRefused.count < Self.toldRows else { return }
    firstRefused.append(
      RefusedRow(reason: reason, file: file, line: line, food: food(), problem: problem()))
  }
}
