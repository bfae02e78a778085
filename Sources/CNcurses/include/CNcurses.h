#ifndef OSTEON_CNCURSES_H
#define OSTEON_CNCURSES_H
#define NCURSES_WIDECHAR 1
#include <ncurses.h>
#endif
