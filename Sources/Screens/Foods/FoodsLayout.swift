import BoneHealth
import Terminal

/// Where everything stands on the Foods screen.
struct FoodsLayout {
  /// From this width on the detail stands beside the list; from this height on, below it.
  static let columnsForPanel = 130
  static let rowsForPanel = 22
  private static let detailRows = 9

  var sections: Rect
  var search: Rect
  var heading: Rect
  var list: Rect
  var detail: Rect?
  private let isBeside: Bool

  init(_ body: Rect, _ section: FoodsSection) {
    var rest = body
    if body.rows >= 20 { _ = rest.takeTop(1) }
    sections = rest.takeTop(1)
    if body.rows >= 20 { _ = rest.takeTop(1) }
    search = rest.takeTop(1)
    isBeside = body.columns >= Self.columnsForPanel
    if isBeside {
      if body.rows >= 20 { _ = rest.takeTop(1) }
      detail = rest.takeRight(min(70, body.columns * 2 / 5))
      _ = rest.takeRight(3)
    } else if body.rows >= Self.rowsForPanel {
      detail = rest.takeBottom(Self.detailRows)
      _ = rest.takeBottom(1)
    }
    heading = rest.takeTop(1)
    list = rest
  }

  func drawDetailRule(on canvas: inout Canvas) {
    guard let detail else { return }
    if isBeside {
      canvas.verticalRule(column: detail.column - 2, rows: detail.row..<detail.endRow)
    } else {
      canvas.horizontalRule(row: detail.row - 1, columns: 0..<canvas.size.columns)
    }
  }

  // MARK: Sections

  private func places() -> [(section: FoodsSection, columns: Range<Int>)] {
    let gap = sections.columns >= 72 ? 3 : 1
    var column = sections.column
    return FoodsSection.inOrder.map { section in
      let width = displayWidth(of: section.title)
      defer { column += width + gap }
      return (section, column..<column + width)
    }
  }

  func drawSections(on canvas: inout Canvas, shown: FoodsSection) {
    for (section, columns) in places() {
      let isShown = section == shown
      let start = Point(column: columns.lowerBound, row: sections.row)
      canvas.write(section.title, at: start, style: isShown ? .accent.bold.underlined : .muted)
    }
  }

  func section(at point: Point) -> FoodsSection? {
    guard point.row == sections.row else { return nil }
    return places().first { $0.columns.contains(point.column) }?.section
  }
}

/// The columns of the list: mark, name, amount, share, and the five nutrients.
struct FoodsTable {
  private let columns: MealColumns
  private let shareColumns: Int
  /// Whether the list holds foods of several kinds.
  private let tellsKind: Bool
  /// Whether it is the one of what fills the gap.
  private let isOfGaps: Bool
  private let context: Context

  init(_ rect: Rect, _ section: FoodsSection, context: Context) {
    shareColumns = section == .gaps ? 6 : 0
    isOfGaps = section == .gaps
    tellsKind = section == .all || section == .gaps
    columns = MealColumns(rect, nameColumns: rect.columns < 74 ? 24 + shareColumns : 0)
    self.context = context
  }

  private var amountEnd: Int { columns.amountEnd - shareColumns }

  func drawHeading(on canvas: inout Canvas, in row: Rect) {
    canvas.write(
      isOfGaps ? "those you eat first" : "food",
      column: columns.nameColumn, row: row.row, style: .muted)
    canvas.write("amount", endingAt: amountEnd, row: row.row, style: .muted)
    if shareColumns > 0 {
      canvas.write("fills", endingAt: columns.amountEnd, row: row.row, style: .muted)
    }
    columns.drawHeading(on: &canvas, row: row.row, context.wording)
  }

  func draw(_ row: FoodsRow, isSelected: Bool, on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty else { return }
    if isSelected { canvas.write("▸", at: rect.origin, style: .accent) }
    let amount = fitted(row.amount, columns: columns.amountColumns)
    let amountStart = amountEnd - displayWidth(of: amount)
    let room = amountStart - 2 - columns.nameColumn
    let mark = row.mark(tellsKind: tellsKind).map { "  \($0)" } ?? ""
    // The mark gives way where it would leave no room for the name.
    let markColumns = room >= 26 ? displayWidth(of: mark) : 0
    let width = canvas.write(
      fitted(row.item.name, columns: room - markColumns),
      column: columns.nameColumn, row: rect.row, style: .plain)
    if markColumns > 0 {
      canvas.write(mark, column: columns.nameColumn + width, row: rect.row, style: .accent)
    } else if row.isFavorite, !isSelected {
      canvas.write("+", at: rect.origin, style: .accent)
    }
    canvas.write(amount, endingAt: amountEnd, row: rect.row, style: .muted)
    if shareColumns > 0, let share = row.share {
      canvas.write(
        "\(Numbers.rounded(share * 100)) %", endingAt: columns.amountEnd, row: rect.row,
        style: .strong)
    }
    MealTable.draw(
      row.nutrients, on: &canvas, row: rect.row, columns: columns, wording: context.wording)
    if isSelected { canvas.restyle(rect, background: .raised) }
  }
}
