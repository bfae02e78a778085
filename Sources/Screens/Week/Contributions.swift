import BoneHealth
import Journal
import Terminal

/// Which foods gave a nutrient in a period, the most first.
struct Contributions {
  private let nutrient: Nutrient
  private let foods: [(name: String, amount: Double)]
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

  func draw(on canvas: inout Canvas, in rect: Rect) {
    var rest = rect
    let heading = rest.takeTop(1)
    guard !heading.isEmpty else { return }
    canvas.horizontalRule(row: heading.row, columns: 0..<canvas.size.columns)
    canvas.write(
      " What gave the \(nutrient.name) ", column: heading.column + 1, row: heading.row,
      style: .strong)
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

  private func percent(_ foods: ArraySlice<(name: String, amount: Double)>) -> String {
    percent(foods.map(\.amount).reduce(0, +))
  }

  private func drawInLine(on canvas: inout Canvas, in rect: Rect) {
    var rest = rect
    for (index, food) in foods.enumerated() {
      let others = foods[index...]
      let name = fitted(food.name, columns: 24)
      if displayWidth(of: name) + 6 + (others.count > 1 ? 14 : 0) > rest.columns {
        canvas.write("\(others.count) others \(percent(others))", in: rest, style: .muted)
        return
      }
      let taken = canvas.write(in: rest, (name + " ", .plain), (percent(food.amount), .strong))
      _ = rest.takeLeft(taken + 3)
    }
  }

  /// A food a row, each with a bar against the first.
  private func drawList(on canvas: inout Canvas, in rect: Rect) {
    guard let most = foods.first?.amount, most > 0 else { return }
    let nameColumns = min(44, rect.columns / 2)
    let percentEnd = rect.column + nameColumns + 6
    let shown = foods.count > rect.rows ? foods.prefix(rect.rows - 1) : foods[...]
    for (food, row) in zip(shown, rect.lines) {
      canvas.write(fitted(food.name, columns: nameColumns), at: row.origin)
      canvas.write(percent(food.amount), endingAt: percentEnd, row: row.row, style: .strong)
      let bar = row.from(column: percentEnd + 2, to: percentEnd + 42)
      let length = Int(rounding: food.amount / most * Double(bar.columns)) ?? 1
      canvas.fill(
        bar.from(column: bar.column, to: bar.column + max(1, length)), style: .accent, with: "▆")
    }
    let others = foods.dropFirst(shown.count)
    guard !others.isEmpty else { return }
    let row = rect.endRow - 1
    canvas.write("\(others.count) others", column: rect.column, row: row, style: .muted)
    canvas.write(percent(others), endingAt: percentEnd, row: row, style: .muted)
  }
}
