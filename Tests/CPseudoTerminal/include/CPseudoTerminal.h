// Starts programs in a pseudo-terminal. In C because only what is safe between fork and exec may
// run there, which Swift cannot promise.
#ifndef OSTEON_CPSEUDOTERMINAL_H
#define OSTEON_CPSEUDOTERMINAL_H

#include <stdbool.h>
#include <sys/types.h>
#include <termios.h>

/// A program in a pseudo-terminal, and the ends of it that the test holds.
typedef struct {
  /// The program, which leads a session of its own, or -1 if it could not be started.
  pid_t process;
  /// Where the test types and sees what is drawn.
  int terminal;
  /// The program's side, kept open so that its modes can still be read when it is gone.
  int slave;
  /// The reading end of the program's standard error.
  int reports;
  /// The terminal's modes before the program could change them.
  struct termios modes;
} PseudoTerminalProcess;

/// Starts a program on a terminal of this size. Unless `has_input`, its standard input is /dev/null.
/// `arguments` and `variables` end with NULL.
PseudoTerminalProcess pseudo_terminal_start(char *const arguments[], char *const variables[],
                                            unsigned short columns, unsigned short rows,
                                            bool has_input);

#endif
