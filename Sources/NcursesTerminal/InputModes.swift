import CNcurses
import Glibc

/// What is switched on in the terminal beside what ncurses does: bracketed paste and the mouse.
struct InputModes {
  /// The sequences that switch everything off again.
  let leave: String
  private let enter: String

  /// ncurses must have been started.
  init() {
    let hasMouse = curses_capability("kmous") != nil
    var enter = ""
    var leave = ""
    if hasMouse {
      // Clicks and wheel, in the encoding without a limit on columns.
      enter += "\u{1B}[?1000h\u{1B}[?1006h"
      leave += "\u{1B}[?1006l\u{1B}[?1000l"
    }
    if hasMouse || curses_capability("BE") != nil {
      enter += "\u{1B}[?2004h"
      leave += "\u{1B}[?2004l"
    }
    self.enter = enter
    self.leave = leave
  }

  func switchOn() {
    var rest = Array(enter.utf8)[...]
    while !rest.isEmpty {
      let sent = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if sent < 0, errno == EINTR { continue }
      guard sent > 0 else { return }
      rest = rest.dropFirst(sent)
    }
  }
}
