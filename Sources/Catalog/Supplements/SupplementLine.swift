/// The line one types to record supplements.
package enum SupplementLine {
  /// Reads a line. An item that cannot be recorded as it stands says why in its `problem`.
  package static func parse(_ line: String) -> [SupplementItem] { [] }
}
