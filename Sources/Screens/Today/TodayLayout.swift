import BoneHealth
import Journal
import Terminal

/// Where everything stands on Today, for drawing and for the mouse alike.
struct TodayLayout {
  /// The gauges with their heading and note.
  static let gaugeRows = 7
  /// All above the list of meals.
  static let rowsAboveMeals = gaugeRows + 1
  /// From this width on, exercise stands beside the meals rather than below them.
  static let columnsForPanel = 98

  var gauges: Rect
  /// The line between gauges and meals, from margin to margin.
  var heading: Rect
  var list: Rect
  /// Exercise beside the meals, where there is room.
  var panel: Rect?
  var panelRows: [TodayRow] = []
  var columns: MealColumns
  /// The rows of the list that are seen, with their places.
  private(set) var shownRows: [(row: TodayRow, rect: Rect)] = []

  init(_ body: Rect, context: Context, selected: EntryID?) {
    var rest = body
    if body.rows >= 24 { _ = rest.takeTop(1) }
    gauges = rest.takeTop(Self.gaugeRows)
    if body.rows >= 20 { _ = rest.takeTop(1) }
    heading = rest.takeTop(1)
    if body.columns >= Self.columnsForPanel {
      let width = body.columns >= 140 ? 44 : 28
      panel = rest.takeRight(width)
      _ = rest.takeRight(3)
      panelRows = TodayRow.movement(of: context, isBesideMeals: true)
    }
    list = rest
    columns = MealColumns(list)
    let rows =
      TodayRow.meals(of: context.day)
      + (panel == nil ? TodayRow.movement(of: context, isBesideMeals: false) : [])
    place(rows, selected: selected, isEmpty: context.day.isEmpty)
  }

  /// Shows the part of the rows in which the selected one lies in the middle, as far as it can.
  private mutating func place(_ rows: [TodayRow], selected: EntryID?, isEmpty: Bool) {
    var area = list
    // What to press on an empty day stands where the meals will.
    if isEmpty { _ = area.takeTop(list.rows > 6 ? 5 : 3) }
    let entries = rows.indices.filter { rows[$0].entryID != nil }
    var selectedRow = entries.first { rows[$0].entryID == selected } ?? 0
    // What stands above the first entry and below the last comes into view with it.
    if selectedRow == entries.first { selectedRow = 0 }
    if selectedRow == entries.last { selectedRow = rows.count - 1 }
    let first = max(0, min(selectedRow - area.rows / 2, rows.count - area.rows))
    for row in rows[first..<min(rows.count, first + area.rows)] {
      shownRows.append((row, area.takeTop(1)))
    }
  }

  /// The entry drawn at a place.
  func entry(at point: Point) -> EntryID? {
    if let panel, panel.contains(point) {
      let rects = ExercisePanel.places(of: panelRows, in: panel)
      return zip(panelRows, rects).first { $0.1.contains(point) }?.0.entryID
    }
    return shownRows.first { $0.rect.contains(point) }?.row.entryID
  }
}
