import CNcurses

/// What is switched on in the terminal beside what ncurses does: bracketed paste and the mouse.
struct InputModes {
  /// The sequences that switch everything on.
  private(set) var enter = ""
  /// The sequences that switch everything off again.
  private(set) var leave = ""

  /// ncurses must have been started.
  init() {
    let hasMouse = curses_capability("kmous") != nil
    if hasMouse {
      // Clicks and wheel, in the encoding without a limit on columns.
      enter += "\u{1B}[?1000h\u{1B}[?1006h"
      leave += "\u{1B}[?1006l\u{1B}[?1000l"
    }
    if hasMouse || curses_capability("BE") != nil {
      enter += "\u{1B}[?2004h"
      leave += "\u{1B}[?2004l"
    }
  }
}
