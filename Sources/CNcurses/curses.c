#define _GNU_SOURCE

#include "CNcurses.h"

#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

int curses_width(wchar_t character) { return wcwidth(character); }

int curses_terminal_kind(void) {
  int found = 0;
  // What is found but refused is a terminal that prints on paper.
  if (setupterm(NULL, STDOUT_FILENO, &found) != OK) return found == 1 ? 0 : -1;
  bool places_cursor = cursor_address != NULL;
  del_curterm(cur_term);
  return places_cursor ? 1 : 0;
}

const char *curses_capability(const char *name) {
  const char *value = tigetstr(name);
  return value == (const char *)-1 ? NULL : value;
}

WINDOW *curses_start(void) {
  if (newterm(NULL, stdout, stdin) == NULL) return NULL;
  cbreak();
  noecho();
  nonl();
  struct termios modes;
  if (tcgetattr(STDIN_FILENO, &modes) == 0) {
    modes.c_iflag &= ~(tcflag_t)(IXON | IXOFF);
    tcsetattr(STDIN_FILENO, TCSADRAIN, &modes);
    def_prog_mode();
  }
  // Until it has come back from endwin once, ncurses sends a frame in pieces, one for each move of
  // the cursor, and not as a whole. Before colors are begun: coming back would reset the palette.
  endwin();
  refresh();
  keypad(stdscr, TRUE);
  return stdscr;
}

/// The value that decides the locale of character types.
static const char *locale_name(void) {
  const char *names[] = {"LC_ALL", "LC_CTYPE", "LANG"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    const char *value = getenv(names[i]);
    if (value != NULL && *value != 0) return value;
  }
  return "";
}

bool curses_choose_locale(void) {
  if (setlocale(LC_CTYPE, "") == NULL) {
    const char *name = locale_name();
    if (strcasestr(name, "utf-8") != NULL || strcasestr(name, "utf8") != NULL)
      setlocale(LC_CTYPE, "C.UTF-8");
  }
  return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}
