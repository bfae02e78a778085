import BoneHealth
import Terminal

/// The line that tells which nutrient is furthest from its goal, and where it is found.
enum Advice {
  static func draw(on canvas: inout Canvas, in rect: Rect, context: Context) {
    let intake = context.day.intake
    let short = Nutrient.allCases.compactMap { nutrient -> (goal: NutrientGoal, part: Double)? in
      guard let goal = context.goals[nutrient], goal.status(of: intake[nutrient]) == .short
      else { return nil }
      return (goal, intake[nutrient].amount / goal.lower)
    }
    guard !context.day.foods.isEmpty else { return }
    guard let furthest = short.min(by: { $0.part < $1.part })?.goal else {
      let isOver = Nutrient.allCases.contains {
        context.goals[$0]?.status(of: intake[$0]) == .overCeiling
      }
      // A day above a ceiling says so under the gauges; it is no day to be praised.
      if !isOver { canvas.write("All goals are met.", at: rect.origin, style: .good) }
      return
    }
    var column = rect.column
    func write(_ text: String, _ style: Style) {
      column += canvas.write(text, in: rect.from(column: column), style: style)
    }
    let toGo = furthest.toGo(from: intake[furthest.nutrient])
    write("Furthest from its goal: ", .muted)
    write(furthest.nutrient.name, .strong)
    write(", \(context.wording.amount(toGo, of: furthest.nutrient)) to go", .short)
    write("  ·  found in \(furthest.nutrient.richFoods)", .muted)
  }
}
