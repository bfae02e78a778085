import CNcurses

/// The sequences that switch on what ncurses does not, bracketed paste and the mouse, and those that
/// switch everything off again. ncurses must have been started.
func inputModes() -> (enter: String, leave: String) {
  let hasMouse = curses_capability("kmous") != nil
  let hasPaste = hasMouse || curses_capability("BE") != nil
  // Clicks and wheel, in the encoding without a limit on columns.
  let mouse = hasMouse ? ("\u{1B}[?1000h\u{1B}[?1006h", "\u{1B}[?1006l\u{1B}[?1000l") : ("", "")
  let paste = hasPaste ? ("\u{1B}[?2004h", "\u{1B}[?2004l") : ("", "")
  return (mouse.0 + paste.0, mouse.1 + paste.1)
}
