/// Keys and what they do, in as few words as the footer has room for.
package struct KeyHint: Hashable, Sendable {
  package var keys: [Key]
  package var label: String

  package init(keys: [Key], label: String) {
    self.keys = keys
    self.label = label
  }

  /// The keys as shown: “a”, “←→”, “Ctrl-T”, “PgUp/PgDn”.
  package var shownKeys: String {
    let names = keys.map(\.description)
    return names.joined(separator: names.allSatisfy { $0.count == 1 } ? "" : "/")
  }

  package var columns: Int { displayWidth(of: shownKeys) + 1 + displayWidth(of: label) }
}

/// The footer: one line of hints. What does not fit is left out from the end, but the last hint,
/// which tells how to see them all, always stays.
extension [KeyHint] {
  /// Which hints are shown in so many columns, and where each begins, counted from the left of the bar.
  package func placed(columns: Int) -> [(hint: KeyHint, column: Int)] {
    guard let last else { return [] }
    let gap = 2
    var placed: [(hint: KeyHint, column: Int)] = []
    var column = 0
    for hint in dropLast() {
      let next = column + hint.columns + gap
      if next + last.columns > columns { break }
      placed.append((hint, column))
      column = next
    }
    placed.append((last, column))
    return placed
  }

  package func draw(on canvas: inout Canvas, in rect: Rect) {
    for (hint, column) in placed(columns: rect.columns) {
      let start = rect.column + column
      let room = rect.endColumn - start
      let width = canvas.write(
        hint.shownKeys, column: start, row: rect.row, style: .accent.bold, maxColumns: room)
      canvas.write(
        hint.label, column: start + width + 1, row: rect.row, maxColumns: room - width - 1)
    }
  }

  /// The hint under a column counted from the left of the bar: what a click there means.
  package func hint(at column: Int, columns: Int) -> KeyHint? {
    placed(columns: columns).first {
      column >= $0.column && column < $0.column + $0.hint.columns
    }?.hint
  }
}
