/// How hard an exercise felt, from 1 (very light) to 10 (all one has): the CR-10 scale (Borg 1982).
package struct Effort: RawRepresentable, Comparable, Hashable, Sendable {
  package static let range = 1...10
  package let rawValue: Int

  /// `nil` outside 1 to 10.
  package init?(rawValue: Int) {
    guard Self.range.contains(rawValue) else { return nil }
    self.rawValue = rawValue
  }

  package static func < (left: Effort, right: Effort) -> Bool { left.rawValue < right.rawValue }
}
