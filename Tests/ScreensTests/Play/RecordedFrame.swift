import Foundation
import Terminal
import Testing

/// Compares frames with those recorded under a name in `Frames/`: the text, and below it the roles
/// in which it is drawn, a letter a cell.
///
/// A role is told by its first letter, in capitals where it is bold; plain text has none, or `B` where
/// it is bold. What cells stand on follows for the rows where it is not the terminal's own: `r`
/// raised, `t` the track of a gauge, `u` underlined, `v` reversed.
///
/// With `RECORD_FRAMES=1` in the environment, frames are written anew: look at each before it is
/// committed.
/// - `rows`: the rows that count; all where it is `nil`.
func expectFrames(
  _ canvases: [Canvas], _ name: String, rows: Range<Int>? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Frames/\(name).txt")
  let frame = canvases.map { $0.recorded(rows ?? 0..<$0.size.rows) }.joined(separator: "\n")
  if ProcessInfo.processInfo.environment["RECORD_FRAMES"] == "1" {
    try frame.write(to: file, atomically: true, encoding: .utf8)
    return
  }
  let recorded = try String(contentsOf: file, encoding: .utf8)
  #expect(frame == recorded, "the frame differs from \(name).txt", sourceLocation: sourceLocation)
}

extension Canvas {
  fileprivate func recorded(_ rows: Range<Int>) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)[rows]
    var blocks = lines.map { "\($0)\n" }.joined() + "~~ roles\n"
    for row in rows { blocks += letters(row, Cell.role) + "\n" }
    let grounds = rows.map { (row: $0, letters: letters($0, Cell.ground)) }
      .filter { !$0.letters.isEmpty }
    if !grounds.isEmpty { blocks += "~~ ground\n" }
    for (row, letters) in grounds { blocks += "row \(row):\n\(letters)\n" }
    return blocks
  }

  /// A letter for each cell of a row, without the spaces at its end.
  private func letters(_ row: Int, _ letter: (Cell) -> Character) -> String {
    let letters = (0..<size.columns).map { letter(self[$0, row]) }
    return String(letters[...(letters.lastIndex { $0 != " " } ?? -1)])
  }
}

extension Cell {
  /// How its character is drawn; a space shows no role.
  fileprivate static func role(_ cell: Cell) -> Character {
    if cell.scalar == " ", cell.width > 0 { return " " }
    let letter: Character =
      switch cell.style.foreground {
      case .text: cell.style.isBold ? "b" : " "
      case .muted: "m"
      case .accent: "a"
      case .good: "g"
      case .short: "s"
      case .over: "o"
      case .rule: "r"
      case .track: "t"
      }
    return cell.style.isBold ? Character(letter.uppercased()) : letter
  }

  fileprivate static func ground(_ cell: Cell) -> Character {
    if cell.style.isUnderlined { return "u" }
    if cell.style.isReversed { return "v" }
    return switch cell.style.background {
    case .plain: " "
    case .raised: "r"
    case .track: "t"
    }
  }
}
