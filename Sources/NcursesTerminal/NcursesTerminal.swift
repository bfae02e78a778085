import CNcurses
import Glibc
import Terminal

/// The terminal the program runs in: shows canvases, reports events, and is given back as it was
/// when the program quits, stops, is killed, or crashes. There can be one at a time.
package final class NcursesTerminal {
  /// Which characters the terminal can show, by the locale.
  package let drawing: Drawing

  private let window: UnsafeMutablePointer<WINDOW>
  private let styles: StyleSheet
  /// The sequences that switch on what ncurses does not, and those that switch it off again.
  private let modes: (enter: String, leave: String)
  private var input: TerminalInput
  private var shown: Canvas?
  private var shownCursor: Point?
  /// Nil as long as the terminal was not told.
  private var isCursorShown: Bool?
  private var isRepaintNeeded = false

  /// Takes the terminal over.
  ///
  /// - `theme`: the colors; nil chooses by the background the terminal announces.
  package init(theme: Theme? = nil) throws(TerminalError) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      throw "the screen needs a terminal for standard input and output"
    }
    guard let name = environment("TERM").map(harmless) else {
      throw "TERM is not set; it should name the terminal, for example TERM=xterm-256color"
    }
    let named = "the terminal “\(name)” named by TERM"
    switch curses_terminal_kind() {
    case -1: throw "\(named) is not known here; TERM=xterm-256color suits most"
    case 0: throw "\(named) cannot place its cursor, which the screen needs"
    default: break
    }
    drawing = .ofLocale()
    let signals = rescue_begin()
    // Esc alone is told from the start of a sequence after so many milliseconds.
    set_escdelay(25)
    guard signals >= 0, let window = curses_start() else {
      rescue_end()
      throw "the terminal cannot be taken over"
    }
    self.window = window
    let theme = theme ?? Theme.suiting(colorFGBG: environment("COLORFGBG"))
    styles = StyleSheet(theme: theme, isColorless: environment("NO_COLOR") != nil)
    modes = inputModes()
    input = TerminalInput(signals: signals)
    rescue_arm(modes.leave)
    rescue_send(modes.enter)
  }

  deinit { restore() }

  /// Gives the terminal back as it was. Does nothing the second time.
  package func restore() { rescue_end() }

  /// Called first on each further thread, so that a crash on it, the overflow of its stack too, gives
  /// the terminal back.
  package static func coverThread() { rescue_cover_thread() }

  /// The size of the window.
  package var size: Size { Size(columns: Int(getmaxx(window)), rows: Int(getmaxy(window))) }

  // MARK: Showing

  /// Shows a frame: only what differs from the one before is sent.
  ///
  /// - `cursor`: where the cursor stands; nil hides it.
  package func show(_ canvas: Canvas, cursor: Point? = nil) {
    if !isRepaintNeeded, canvas == shown, cursor == shownCursor { return }
    if let shown, shown.size == canvas.size {
      if !isRepaintNeeded, canvas.hasMovedRows(since: shown) {
        // Where ncurses sees rows move, it scrolls the screen by sequences that some terminals and
        // recorders do not know. It does not see it when every other row is shown first.
        send(canvas, since: shown) { $0 % 2 == 0 }
        wrefresh(window)
        send(canvas, since: shown) { $0 % 2 == 1 }
      } else {
        send(canvas, since: shown) { _ in true }
      }
    } else {
      werase(window)
      for row in 0..<canvas.size.rows {
        send(canvas, row: row, columns: 0..<canvas.size.columns)
      }
    }
    if isRepaintNeeded { curses_repaint() }
    isRepaintNeeded = false
    show(cursor: cursor)
    shown = canvas
    wrefresh(window)
  }

  /// Has the next frame sent whole, over whatever another program wrote on the screen.
  package func repaint() { isRepaintNeeded = true }

  private func send(_ canvas: Canvas, since shown: Canvas, where isSent: (_ row: Int) -> Bool) {
    canvas.forEachChange(since: shown) { row, columns in
      if isSent(row) { send(canvas, row: row, columns: columns) }
    }
  }

  private func show(cursor: Point?) {
    if isCursorShown != (cursor != nil) { curs_set(cursor == nil ? 0 : 1) }
    isCursorShown = cursor != nil
    shownCursor = cursor
    if let cursor { wmove(window, Int32(cursor.row), Int32(cursor.column)) }
  }

  private func send(_ canvas: Canvas, row: Int, columns: Range<Int>) {
    var converted: [cchar_t] = []
    converted.reserveCapacity(columns.count)
    for column in columns {
      let cell = canvas[column, row]
      if cell.width > 0 { append(cell, to: &converted) }
    }
    mvwadd_wchnstr(
      window, Int32(row), Int32(columns.lowerBound), converted, Int32(converted.count))
  }

  private func append(_ cell: Cell, to row: inout [cchar_t]) {
    let look = styles.look(of: cell.style)
    var base = wchar_t(bitPattern: cell.scalar.value)
    // Where the system's idea of a character's width differs, columns would shift.
    if !cell.scalar.isASCII, curses_width(base) != Int32(cell.width) {
      base = wchar_t(bitPattern: (drawing == .unicode ? replacementMark : "?").value)
      if cell.width == 2 { append(Cell(replacementMark, style: cell.style), to: &row) }
    }
    var converted = cchar_t()
    curses_set_cell(
      &converted, base, combining(cell.firstMark), combining(cell.secondMark), look.attributes,
      look.pair)
    row.append(converted)
  }

  /// A combining mark as ncurses takes it, 0 for none or one the system does not combine.
  private func combining(_ mark: Unicode.Scalar) -> wchar_t {
    let character = wchar_t(bitPattern: mark.value)
    return character != 0 && curses_width(character) == 0 ? character : 0
  }

  // MARK: Events

  /// Waits until something happens, and returns all that has happened. That may be nothing that
  /// matters: a window moved, say, and kept its size.
  ///
  /// - `timeoutMilliseconds`: how long to wait before ``Event/tick``; nil waits for ever.
  package func nextEvents(timeoutMilliseconds: Int? = nil) -> [Event] {
    input.next(timeoutMilliseconds: timeoutMilliseconds).compactMap { occurrence in
      switch occurrence {
      case .event(let event): event
      case .resized: adoptSize()
      case .stopRequested: comeBack(after: rescue_stop)
      // Another program may have used the terminal since: ncurses begins anew.
      case .continued: comeBack { endwin() }
      }
    }
  }

  /// Takes over the window's new size, if it has one.
  private func adoptSize() -> Event? {
    var window = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_row > 0,
      window.ws_col > 0, is_term_resized(Int32(window.ws_row), Int32(window.ws_col))
    else { return nil }
    resize_term(Int32(window.ws_row), Int32(window.ws_col))
    isRepaintNeeded = true
    return .resize(size)
  }

  private func comeBack(after leave: () -> Void) -> Event {
    leave()
    rescue_send(modes.enter)
    isRepaintNeeded = true
    return adoptSize() ?? .resize(size)
  }
}

extension Drawing {
  /// Which characters the locale of the environment can write.
  package static func ofLocale() -> Drawing { curses_choose_locale() ? .unicode : .ascii }
}

/// Why a screen cannot be shown, in one line.
package struct TerminalError: Error, CustomStringConvertible, ExpressibleByStringInterpolation {
  package let description: String

  package init(stringLiteral message: String) { description = message }
}

/// An environment variable, nil if it is unset or empty.
private func environment(_ name: String) -> String? {
  guard let value = getenv(name), value.pointee != 0 else { return nil }
  return String(cString: value)
}
