// ncurses as Swift can use it: with wide characters, and its macros and globals as functions.
// Swift imports neither function-like macros nor shared mutable globals, and a constant copied
// from the header would break silently with another ncurses.
#ifndef OSTEON_CNCURSES_H
#define OSTEON_CNCURSES_H

#define NCURSES_WIDECHAR 1
#include <ncurses.h>
#include <wchar.h>

#include "interruption.h"
#include "rescue.h"

static inline attr_t curses_bold(void) { return WA_BOLD; }
static inline attr_t curses_dim(void) { return WA_DIM; }
static inline attr_t curses_underline(void) { return WA_UNDERLINE; }
static inline attr_t curses_reverse(void) { return WA_REVERSE; }

/// Colors of the terminal, known after start_color.
static inline int curses_colors(void) { return COLORS; }

/// Has the next refresh repaint the whole screen.
static inline void curses_repaint(void) { clearok(curscr, TRUE); }

/// A cell of a base character and up to two combining ones, each 0 where there is none.
static inline void curses_set_cell(cchar_t *cell, wchar_t base, wchar_t first, wchar_t second,
                                   attr_t attributes, short pair) {
  wchar_t text[4] = {base, first, second, 0};
  setcchar(cell, text, attributes, pair, NULL);
}

/// Columns the system, and with it ncurses, believes a character takes.
int curses_width(wchar_t character);

/// Whether the terminal description named by TERM exists and can place the cursor:
/// 1 yes, 0 it cannot, -1 there is no such description.
int curses_terminal_kind(void);

/// A string capability of the terminal, or NULL. It belongs to ncurses.
const char *curses_capability(const char *name);

/// Starts ncurses on standard output and input: keys at once and unechoed, Ctrl-S free for use.
/// NULL if that is impossible.
WINDOW *curses_start(void);

/// Whether the locale, chosen by the environment, writes UTF-8. A UTF-8 locale that is not
/// installed counts as C.UTF-8. Sets the locale for character types only.
bool curses_choose_locale(void);

#endif
