import BoneHealth
import Journal
import Terminal

/// Which foods gave a nutrient in a period, the most first.
struct Contributions {
  private let nutrient: Nutrient
  private var foods: [(name: String, amount: Double)]
  private let total: Double

  init(of nutrient: Nutrient, in days: [Day]) {
    self.nutrient = nutrient
    var sums: [String: Double] = [:]
    for entry in days.lazy.filter(\.state.countsInAverages).flatMap(\.foods) {
      sums[entry.foodName, default: 0] += entry.nutrients[nutrient] ?? 0
    }
    total = sums.values.reduce(0, +)
    foods = sums.filter { $0.value > 0 }.map { ($0.key, $0.value) }
      .sorted { ($1.amount, $0.name) < ($0.amount, $1.name) }
  }

  func draw(on canvas: inout Canvas, in rect: Rect, context: Context) {
    var rest = rect
    let heading = rest.takeTop(1)
    guard !heading.isEmpty else { return }
    canvas.horizontalRule(row: heading.row, columns: 0..<canvas.size.columns)
    canvas.write(
      " What gave the \(nutrient.name) ",
      column: heading.column + 1, row: heading.row, style: .strong)
    if foods.isEmpty {
      canvas.write("Nothing yet.", at: rest.origin, style: .muted)
    } else if rest.rows < 4 {
      drawInLine(on: &canvas, in: rest)
    } else {
      drawList(on: &canvas, in: rest)
    }
  }

  private func percent(_ amount: Double) -> String {
    total > 0 ? "\(Numbers.rounded(amount / total * 100)) %" : "0 %"
  }

  private func drawInLine(on canvas: inout Canvas, in rect: Rect) {
    var column = rect.column
    for (index, food) in foods.enumerated() {
      let others = foods.count - index - 1
      let name = fitted(food.name, columns: 24)
      let width = displayWidth(of: name) + 6
      let tail = others > 0 ? 14 : 0
      if column + width + tail > rect.endColumn {
        let left = foods[index...].map(\.amount).reduce(0, +)
        canvas.write(
          "\(others + 1) others \(percent(left))", column: column, row: rect.row, style: .muted)
        return
      }
      column += canvas.write(name, column: column, row: rect.row) + 1
      column += canvas.write(percent(food.amount), column: column, row: rect.row, style: .strong)
      column += 3
    }
  }

  /// A food a row, each with a bar against the first.
  private func drawList(on canvas: inout Canvas, in rect: Rect) {
    guard let most = foods.first?.amount, most > 0 else { return }
    let nameColumns = min(44, rect.columns / 2)
    var rest = rect
    for (index, food) in foods.enumerated() {
      let row = rest.takeTop(1)
      guard !row.isEmpty else { return }
      if rest.isEmpty, index < foods.count - 1 {
        let left = foods[index...].map(\.amount).reduce(0, +)
        canvas.write("\(foods.count - index) others", at: row.origin, style: .muted)
        canvas.write(
          percent(left), endingAt: row.column + nameColumns + 6, row: row.row, style: .muted)
        return
      }
      canvas.write(fitted(food.name, columns: nameColumns), at: row.origin)
      canvas.write(
        percent(food.amount), endingAt: row.column + nameColumns + 6, row: row.row, style: .strong)
      var bar = row
      _ = bar.takeLeft(nameColumns + 8)
      let columns = min(40, bar.columns)
      let length = food.amount / most * Double(columns)
      canvas.fill(
        Rect(
          column: bar.column, row: bar.row, columns: max(1, Int(rounding: length) ?? 1), rows: 1),
        style: .accent, with: "▆")
    }
  }
}
