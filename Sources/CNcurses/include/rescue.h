// Signals, and the terminal given back whatever happens. In C because a signal handler may run at
// any moment, when Swift code may not.
#ifndef OSTEON_RESCUE_H
#define OSTEON_RESCUE_H

#include <stdbool.h>

/// Begins to note signals: TERM, HUP, INT, TSTP, CONT and WINCH each write their number as a byte to
/// a pipe, whose reading end is returned; -1 if there can be no pipe. A signal the parent had
/// ignored, as nohup does, stays ignored.
int rescue_begin(void);

/// Remembers how the terminal is to be left: called once before ncurses changes its modes, which
/// are saved, and once `leave`, the sequences that undo what was switched on, is known. From then
/// on a crash and the end of the process restore the terminal.
void rescue_save_modes(void);
void rescue_arm(const char *leave);

/// Ends ncurses and restores the terminal. Does nothing the second time.
void rescue_end(void);

/// Stops the process as Ctrl-Z does by default, and returns when it continues.
void rescue_stop(void);

#endif
