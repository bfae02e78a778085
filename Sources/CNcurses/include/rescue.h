// Signals, and the terminal given back whatever happens. In C because a signal handler may run at
// any moment, when Swift code may not.
#ifndef OSTEON_RESCUE_H
#define OSTEON_RESCUE_H

#include <stdbool.h>

/// Remembers the terminal's modes, before ncurses changes them, and begins to note signals: TERM,
/// HUP, INT, TSTP, CONT and WINCH each write their number as a byte to a pipe, whose reading end is
/// returned; -1 if there can be no pipe. A signal the parent had ignored, as nohup does, stays
/// ignored.
int rescue_begin(void);

/// Says that the pipe has been read. A second TERM, HUP or INT before that ends the process at once.
void rescue_seen(void);

/// Sends sequences to the terminal at once.
void rescue_send(const char *bytes);

/// From now on a crash or the end of the process restores the terminal. ncurses must have been
/// started; `leave` are the sequences that switch off what was switched on beside it.
void rescue_arm(const char *leave);

/// Called first by each further thread: a crash on it, the overflow of its stack too, restores the
/// terminal.
void rescue_cover_thread(void);

/// Ends ncurses and restores the terminal. Does nothing the second time.
void rescue_end(void);

/// Stops the process as Ctrl-Z does by default, and returns when it continues.
void rescue_stop(void);

#endif
