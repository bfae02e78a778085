#define _GNU_SOURCE

#include "CPseudoTerminal.h"

#include <fcntl.h>
#include <pty.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <unistd.h>

static void keep(int descriptor) { fcntl(descriptor, F_SETFD, FD_CLOEXEC); }

PseudoTerminalProcess pseudo_terminal_start(char *const arguments[], char *const variables[],
                                            unsigned short columns, unsigned short rows,
                                            bool has_input) {
  PseudoTerminalProcess started = {.process = -1, .terminal = -1, .slave = -1, .reports = -1};
  struct winsize size = {.ws_row = rows, .ws_col = columns};
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return started;
  if (openpty(&started.terminal, &started.slave, NULL, NULL, &size) != 0) return started;
  tcgetattr(started.slave, &started.modes);
  keep(started.terminal);
  keep(started.slave);
  started.reports = ends[0];
  started.process = fork();
  if (started.process == 0) {
    // The threads tests run on block signals; a program begins without that.
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    setsid();
    ioctl(started.slave, TIOCSCTTY, 0);
    dup2(has_input ? started.slave : open("/dev/null", O_RDONLY), STDIN_FILENO);
    dup2(started.slave, STDOUT_FILENO);
    dup2(ends[1], STDERR_FILENO);
    execve(arguments[0], arguments, variables);
    _exit(127);
  }
  close(ends[1]);
  return started;
}
