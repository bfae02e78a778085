#define _GNU_SOURCE

#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

static int note_pipe[2] = {-1, -1};
static volatile sig_atomic_t is_armed = 0;
static struct termios saved_modes;
static bool has_saved_modes = false;

// Everything that a crash must send, made ready beforehand.
static char leave_sequences[64];
static char crash_sequences[512];
static size_t crash_length = 0;

static void send(const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t sent = write(STDOUT_FILENO, bytes, count);
    if (sent < 0 && errno == EINTR) continue;
    if (sent <= 0) return;
    bytes += sent;
    count -= (size_t)sent;
  }
}

void rescue_send(const char *bytes) { send(bytes, strlen(bytes)); }

// Notes

static void note(int signal_number) {
  int saved_errno = errno;
  unsigned char byte = (unsigned char)signal_number;
  ssize_t written = write(note_pipe[1], &byte, 1);
  (void)written;  // A full pipe already holds reason enough to wake up.
  errno = saved_errno;
}

static void crash(int signal_number);

// A program too busy to see the first request to end does not get to ignore the second.
static volatile sig_atomic_t is_end_unseen = 0;

static void note_end(int signal_number) {
  if (is_end_unseen) crash(signal_number);
  is_end_unseen = 1;
  note(signal_number);
}

static void set_handler(int signal_number, void (*handler)(int), int flags) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  sigemptyset(&action.sa_mask);
  action.sa_flags = flags;
  sigaction(signal_number, &action, NULL);
}

static bool is_ignored(int signal_number) {
  struct sigaction action;
  return sigaction(signal_number, NULL, &action) == 0 && action.sa_handler == SIG_IGN;
}

static const struct {
  int signal_number;
  void (*handler)(int);
} noted[] = {
    {SIGTERM, note_end}, {SIGHUP, note_end}, {SIGINT, note_end},
    {SIGTSTP, note},     {SIGCONT, note},    {SIGWINCH, note},
};

static void forget_noted(void) {
  for (size_t i = 0; i < sizeof noted / sizeof *noted; i++)
    if (!is_ignored(noted[i].signal_number)) set_handler(noted[i].signal_number, SIG_DFL, 0);
}

int rescue_begin(void) {
  has_saved_modes = tcgetattr(STDIN_FILENO, &saved_modes) == 0;
  if (note_pipe[0] < 0 && pipe2(note_pipe, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  for (size_t i = 0; i < sizeof noted / sizeof *noted; i++)
    if (!is_ignored(noted[i].signal_number))
      set_handler(noted[i].signal_number, noted[i].handler, SA_RESTART);
  return note_pipe[0];
}

void rescue_seen(void) { is_end_unseen = 0; }

// Crashes

static const int crashes[] = {SIGSEGV, SIGILL, SIGBUS, SIGTRAP, SIGABRT, SIGFPE, SIGQUIT, SIGSYS};

static void crash(int signal_number) {
  if (is_armed) {
    is_armed = 0;
    send(crash_sequences, crash_length);
    tcsetattr(STDIN_FILENO, TCSANOW, &saved_modes);
  }
  signal(signal_number, SIG_DFL);
  raise(signal_number);
}

void rescue_cover_thread(void) {
  // A stack that overflowed cannot carry its own handler, and each thread has its own. It is never
  // given back: there is one such thread, and the sanitizers free the stack of a thread that ends.
  stack_t alternate = {.ss_size = 65536};
  alternate.ss_sp =
      mmap(NULL, alternate.ss_size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (alternate.ss_sp != MAP_FAILED) sigaltstack(&alternate, NULL);
}

static void catch_crashes(void) {
  rescue_cover_thread();
  for (size_t i = 0; i < sizeof crashes / sizeof *crashes; i++) {
    // Of these only a quit is asked for by the person, and may be ignored by the parent.
    if (crashes[i] == SIGQUIT && is_ignored(SIGQUIT)) continue;
    set_handler(crashes[i], crash, SA_ONSTACK | SA_NODEFER);
  }
}

static int collect(int byte) {
  if (crash_length < sizeof crash_sequences) crash_sequences[crash_length++] = (char)byte;
  return byte;
}

// The terminal's state

void rescue_arm(const char *leave) {
  strncpy(leave_sequences, leave, sizeof leave_sequences - 1);
  crash_length = 0;
  for (const char *byte = leave_sequences; *byte != 0; byte++) collect(*byte);
  const char *names[] = {"sgr0", "op", "cnorm", "rmkx", "rmcup"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    const char *value = curses_capability(names[i]);
    if (value != NULL) tputs(value, 1, collect);
  }
  is_armed = has_saved_modes;
  catch_crashes();
  static bool is_registered = false;
  if (!is_registered) atexit(rescue_end);
  is_registered = true;
}

void rescue_end(void) {
  if (is_armed) {
    is_armed = 0;
    rescue_send(leave_sequences);
    endwin();
    tcsetattr(STDIN_FILENO, TCSADRAIN, &saved_modes);
  }
  forget_noted();
}

void rescue_stop(void) {
  if (is_ignored(SIGTSTP)) return;
  rescue_send(leave_sequences);
  endwin();
  // The continuation is known by this function's return, so it needs no note.
  bool is_continuing_noted = !is_ignored(SIGCONT);
  if (is_continuing_noted) set_handler(SIGCONT, SIG_DFL, 0);
  set_handler(SIGTSTP, SIG_DFL, 0);
  raise(SIGTSTP);
  set_handler(SIGTSTP, note, SA_RESTART);
  if (is_continuing_noted) set_handler(SIGCONT, note, SA_RESTART);
}
