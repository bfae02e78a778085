/// How many rows were read, and which of them were refused.
struct ImportAccount {
  /// As many refused rows are told one by one.
  static let toldRows = 20

  /// Rows of foods, the refused ones among them.
  var rows = 0
  private(set) var refused: [RefusedRow.Reason: Int] = [:]
  private(set) var firstRefused: [RefusedRow] = []
  /// Rows of foods that a newer row replaces.
  var outdated = 0

  /// Counts a row that is refused, and keeps it if it is among the first.
  mutating func refuse(
    _ reason: RefusedRow.Reason, file: String, line: Int, food: @autoclosure () -> String,
    problem: @autoclosure () -> String
  ) {
    refused[reason, default: 0] += 1
    guard firstRefused.count < Self.toldRows else { return }
    firstRefused.append(
      RefusedRow(reason: reason, file: file, line: line, food: food(), problem: problem()))
  }
}
