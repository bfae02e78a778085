import BoneHealth
import Catalog
import Journal
import Kitchen
import Terminal

/// All that is known of what is selected on the Foods screen: each nutrient against the day's goal,
/// then all else.
struct FoodDetail: Sendable {
  let row: FoodsRow
  /// What kind of food it is, and where its figures come from.
  private let source: String
  /// What is not known.
  private let unknown: [String]
  /// What else is known, the most important first.
  private var notes: [String]

  init(_ row: FoodsRow, in foodLookup: FoodLookup) {
    let library = foodLookup.kitchen?.library ?? Library()
    self.row = row
    let sources = [row.food?.group, row.food.flatMap { foodLookup.foods?.source(of: $0) }]
    source =
      row.own?.source ?? sources.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · ")
    let lacks = Nutrient.allCases.filter { row.nutrients[$0] == nil }.map(\.name)
    unknown = lacks.isEmpty ? [] : ["not known: \(lacks.joined(separator: ", "))"]
    notes = row.own?.notes(in: RecipeBook(library)) ?? []
    guard let food = row.food else { return }
    if let energy = food.energyKilocalories {
      notes.append("\(Numbers.plain(energy, decimals: 0)) kcal in 100 g")
    }
    note("measures: ", food.portions.prefix(8).map { "\($0.label) \(Numbers.plain($0.grams)) g" })
    note("also called ", food.otherNames)
    if let barcode = food.barcode.flatMap(Barcode.init(number:)) {
      notes.append("barcode \(barcode)")
    }
    note("in ", library.users(of: food.id))
  }

  private mutating func note(_ lead: String, _ parts: [String]) {
    if !parts.isEmpty { notes.append(lead + parts.joined(separator: ", ")) }
  }

  // MARK: Drawing

  func draw(on canvas: inout Canvas, in rect: Rect, context: Context) {
    var rest = rect
    let heading = rest.takeTop(1)
    let width = canvas.write(row.name, in: heading, style: .strong)
    let isInLine = width + 2 + displayWidth(of: source) <= heading.columns
    canvas.write(
      source, in: isInLine ? heading.dropping(width + 2) : rest.takeTop(1), style: .muted)
    if rest.rows >= 10 { _ = rest.takeTop(1) }
    drawNumbers(on: &canvas, in: rest.takeTop(6), context: context)
    // A line each where there is room; else what is not known has its own, and the others share.
    let isTight = unknown.count + notes.count > rest.rows
    let notes = isTight ? [notes.joined(separator: " · ")] : notes
    if rest.rows > unknown.count + notes.count + 1 { _ = rest.takeTop(1) }
    for (note, style) in unknown.map({ ($0, Style.short) }) + notes.map({ ($0, .muted) }) {
      for line in wrapped(note, columns: rest.columns) {
        canvas.write(line, in: rest.takeTop(1), style: style)
      }
    }
  }

  private func drawNumbers(on canvas: inout Canvas, in rect: Rect, context: Context) {
    let per100Grams = row.food?.per100Grams
    let (partEnd, goalEnd, hundredEnd) = (rect.endColumn, rect.endColumn - 8, rect.endColumn - 19)
    let portionEnd = hundredEnd - (per100Grams == nil ? 0 : 9)
    let barStart = rect.column + 11
    let amount = fitted(row.amount, columns: portionEnd - barStart)
    canvas.write(amount, endingAt: portionEnd, row: rect.row, style: .muted)
    if per100Grams != nil {
      canvas.write("100 g", endingAt: hundredEnd, row: rect.row, style: .muted)
    }
    canvas.write("goal", endingAt: goalEnd, row: rect.row, style: .muted)
    canvas.write("part", endingAt: partEnd, row: rect.row, style: .muted)
    for (nutrient, line) in zip(Nutrient.allCases, rect.lines.dropFirst()) {
      func words(_ amount: Double?) -> String? {
        amount.map { context.wording.amount($0, of: nutrient) }
      }
      canvas.write(nutrient.title, at: line.origin)
      let amount = row.nutrients[nutrient]
      canvas.write(amount: words(amount), endingAt: portionEnd, row: line.row, style: .strong)
      if let per100Grams {
        canvas.write(amount: words(per100Grams[nutrient]), endingAt: hundredEnd, row: line.row)
      }
      let goal = context.goals[nutrient]
      canvas.write(
        goal.map(context.wording.goal) ?? "–", endingAt: goalEnd, row: line.row, style: .muted)
      guard let goal, let amount, goal.lower > 0 else { continue }
      let isOver = exceedsCeiling(amount, goal)
      let isMet = amount >= goal.lower
      canvas.write(
        (isOver ? "! " : "") + "\(Numbers.rounded(amount / goal.lower * 100)) %",
        endingAt: partEnd, row: line.row, style: isOver ? .over : isMet ? .good : .plain)
      let bar = line.from(column: barStart, to: portionEnd - 11)
      guard bar.columns >= 8 else { continue }
      Gauge(
        fraction: amount / goal.lower, upperFraction: goal.upper.map { $0 / goal.lower },
        goalColumn: bar.columns * 4 / 5, style: isOver ? .over : isMet ? .good : .short
      ).draw(on: &canvas, in: bar)
    }
  }

  /// Whether the portion alone is more than the ceiling that counts it.
  private func exceedsCeiling(_ amount: Double, _ goal: NutrientGoal) -> Bool {
    guard let ceiling = goal.ceiling else { return false }
    return (ceiling.scope == .allSources || row.own is OwnSupplement) && amount > ceiling.amount
  }
}

/// The detail of a food, where there is no room for it beside the list.
struct FoodDetailDialog: Dialog {
  let detail: FoodDetail

  private static let keys = KeyMap<Effect>([
    Binding(.escape, .enter, action: .close, label: "back", help: "Go back to the list.")
  ])

  var hints: [KeyHint] { Self.keys.hints }

  mutating func update(_ event: Event, in context: Context, ids: inout EntryIDGenerator)
    -> [Effect]?
  {
    guard case .key(let key) = event else { return nil }
    return Self.keys.action(for: key).map { [$0] }
  }

  func draw(on canvas: inout Canvas, in rect: Rect, context: Context) -> Point? {
    var rest = rect
    if rect.rows >= 18 { _ = rest.takeTop(1) }
    detail.draw(on: &canvas, in: rest, context: context)
    return nil
  }
}
