import CNcurses
import Terminal

extension Drawing {
  /// Which characters the locale of the environment can write.
  package static func ofLocale() -> Drawing { curses_choose_locale() ? .unicode : .ascii }
}
