import BoneHealth
import Journal
import Terminal

/// Where everything stands on Today, for drawing and for the mouse alike.
struct TodayLayout {
  /// The gauges with their heading and note.
  private static let gaugeRows = 7
  /// All above the list of meals.
  static let rowsAboveMeals = gaugeRows + 1
  /// From this width on, exercise stands beside the meals rather than below them.
  private static let columnsForPanel = 98

  let context: Context
  /// The selected entry.
  let selected: EntryID?
  let gauges: Rect
  /// The line between gauges and meals, from margin to margin.
  let heading: Rect
  let list: Rect
  /// Exercise beside the meals, where there is room.
  private(set) var panel: Rect?
  let columns: MealColumns
  /// The rows that are seen, with their places.
  private(set) var rows: [(row: TodayRow, rect: Rect)] = []

  init(_ body: Rect, context: Context, selected: EntryID?) {
    (self.context, self.selected) = (context, selected)
    var rest = body
    if body.rows >= 24 { _ = rest.takeTop(1) }
    gauges = rest.takeTop(Self.gaugeRows)
    if body.rows >= 20 { _ = rest.takeTop(1) }
    heading = rest.takeTop(1)
    if body.columns >= Self.columnsForPanel {
      panel = rest.takeRight(body.columns >= 140 ? 44 : 28)
      _ = rest.takeRight(3)
    }
    list = rest
    columns = MealColumns(list)
    let meals = TodayRow.meals(of: context.day)
    let movement = TodayRow.movement(of: context, isBesideMeals: panel != nil)
    place(panel == nil ? meals + movement : meals)
    if let panel { rows += zip(movement, panel.lines).map { ($0, $1) } }
  }

  /// Shows the part of the rows in which the selected one lies in the middle, as far as it can.
  private mutating func place(_ rows: [TodayRow]) {
    var area = list
    // What to press on an empty day stands where the meals will.
    if context.day.isEmpty { _ = area.takeTop(list.rows > 6 ? 5 : 3) }
    let entries = rows.indices.filter { rows[$0].entryID != nil }
    var selectedRow = entries.first { rows[$0].entryID == selected } ?? 0
    // What stands above the first entry and below the last comes into view with it.
    if selectedRow == entries.first { selectedRow = 0 }
    if selectedRow == entries.last { selectedRow = rows.count - 1 }
    let first = max(0, min(selectedRow - area.rows / 2, rows.count - area.rows))
    self.rows = zip(rows[first...], area.lines).map { ($0, $1) }
  }

  /// The entry drawn at a place.
  func entry(at point: Point) -> EntryID? {
    rows.first { $0.rect.contains(point) }?.row.entryID
  }
}
