import BoneHealth
import Terminal

/// Where everything stands on the Foods screen.
struct FoodsLayout {
  /// From this width on the detail stands beside the list; from this height on, below it.
  static let columnsForPanel = 130
  static let rowsForPanel = 22

  let sections: Rect
  let search: Rect
  let heading: Rect
  let list: Rect
  private(set) var detail: Rect?
  private let isBeside: Bool

  init(_ body: Rect) {
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
      detail = rest.takeBottom(9)
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
  private let amountEnd: Int
  private let section: FoodsSection
  private let context: Context

  init(_ rect: Rect, _ section: FoodsSection, context: Context) {
    (self.section, self.context) = (section, context)
    let shareColumns = section == .gaps ? 6 : 0
    columns = MealColumns(rect, nameColumns: rect.columns < 74 ? 24 + shareColumns : 0)
    amountEnd = columns.amountEnd - shareColumns
  }

  func drawHeading(on canvas: inout Canvas, in rect: Rect) {
    let (row, isOfGaps) = (rect.row, section == .gaps)
    canvas.write(
      isOfGaps ? "those you eat first" : "food", column: columns.nameColumn, row: row,
      style: .muted)
    canvas.write("amount", endingAt: amountEnd, row: row, style: .muted)
    if isOfGaps { canvas.write("fills", endingAt: columns.amountEnd, row: row, style: .muted) }
    columns.drawHeading(on: &canvas, row: row, context.wording)
  }

  func draw(_ row: FoodsRow, isSelected: Bool, on canvas: inout Canvas, in rect: Rect) {
    if isSelected { canvas.write("▸", at: rect.origin, style: .accent) }
    let amount = fitted(row.amount, columns: columns.amountColumns)
    let place = rect.from(
      column: columns.nameColumn, to: amountEnd - displayWidth(of: amount) - 2)
    let mark = row.mark(tellsKind: section == .all || section == .gaps).map { "  \($0)" } ?? ""
    // The mark gives way where it would leave no room for the name.
    let markColumns = place.columns >= 26 ? displayWidth(of: mark) : 0
    let width = canvas.write(
      row.name, in: place.from(column: place.column, to: place.endColumn - markColumns))
    if markColumns > 0 {
      canvas.write(mark, in: place.dropping(width), style: .accent)
    } else if row.isFavorite, !isSelected {
      canvas.write("+", at: rect.origin, style: .accent)
    }
    canvas.write(amount, endingAt: amountEnd, row: rect.row, style: .muted)
    if section == .gaps, let share = row.share {
      canvas.write(
        "\(Numbers.rounded(share * 100)) %", endingAt: columns.amountEnd, row: rect.row,
        style: .strong)
    }
    columns.draw(row.nutrients, on: &canvas, row: rect.row, context.wording)
    if isSelected { canvas.raise(rect) }
  }
}
