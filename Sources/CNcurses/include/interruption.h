// Signals that are noted while long work goes on. In C because Swift code may not run in a handler.
#ifndef OSTEON_INTERRUPTION_H
#define OSTEON_INTERRUPTION_H

/// From now on INT, TERM and HUP are noted, so that the work can end in order; a second one of the same
/// ends the process at once. A signal the parent had ignored, as nohup does, stays ignored.
void interruption_begin(void);

/// The signal that was noted; 0 where none was.
int interruption_signal(void);

#endif
