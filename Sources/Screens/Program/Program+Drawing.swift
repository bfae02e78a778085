import Terminal

// The frame: the tabs, the screen with the dialog before it, what happened, and the keys.

extension Program {
  /// The frame as it stands, with the cursor's place if one is shown.
  package func draw(_ drawing: Drawing = .unicode) -> (canvas: Canvas, cursor: Point?) {
    var canvas = Canvas(size: size, drawing: drawing)
    guard Frame.fits(size) else {
      Frame.drawTooSmall(on: &canvas)
      return (canvas, nil)
    }
    let areas = Frame.areas(of: size)
    let dialog = dialogs.last
    tabs.draw(on: &canvas, in: areas.tabs)
    canvas.horizontalRule(row: areas.status.row - 1, columns: 0..<size.columns)
    let isScreenSeen = dialog?.isLine ?? true
    var cursor: Point?
    if isScreenSeen {
      cursor = screens[shown].draw(on: &canvas, in: areas.body, context: context)
    }
    if let dialog {
      cursor = dialog.draw(
        on: &canvas, in: isScreenSeen ? areas.status : areas.body, context: context)
    }
    if let notice {
      var place = areas.status
      if dialog?.isLine == true { place.row -= 1 }
      Frame.draw(notice, on: &canvas, in: place)
    } else if dialog == nil {
      screens[shown].drawStatus(on: &canvas, in: areas.status, context: context)
    }
    KeyHintBar(hints).draw(on: &canvas, in: areas.keys)
    return (canvas, cursor)
  }

  var tabs: TabBar {
    TabBar(shown: shown, period: screens[shown].period(in: context), columns: size.columns)
  }

  var hints: [KeyHint] { dialogs.last?.hints ?? screens[shown].hints(in: context) }
}
