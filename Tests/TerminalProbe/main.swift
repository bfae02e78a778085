import Glibc
import NcursesTerminal
import Terminal

// Shows one line in a real terminal and reports on standard error what happens there, a line for
// each event, so that a test can follow it. Ends with the input, with a signal, or with `q`;
// `!` ends it by a crash, `~` by the overflow of a second thread's stack, `*` draws all anew, and
// `#` leaves it too busy to hear anything.

func report(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
}

/// Deeper than any stack; what is left to do afterwards keeps it from becoming a loop.
@inline(never) func overflow(_ depth: Int) -> Int {
  depth < 0 ? 0 : overflow(depth + 1) + depth % 2
}

func overflowAnotherThread() {
  var thread = pthread_t()
  pthread_create(
    &thread, nil,
    { _ in
      NcursesTerminal.coverThread()
      report("\(overflow(0))")
      return nil
    }, nil)
  pthread_join(thread, nil)
}

func run() -> Int32 {
  let terminal: NcursesTerminal
  do {
    terminal = try NcursesTerminal()
  } catch {
    report("refused: \(error)")
    return 1
  }
  var size = terminal.size
  report("started \(size.columns)x\(size.rows) \(terminal.drawing)")
  while true {
    var canvas = Canvas(size: size, drawing: terminal.drawing)
    canvas.write("ready at \(size.columns)×\(size.rows)", at: Point(column: 2, row: 1))
    terminal.show(canvas)
    for event in terminal.nextEvents() {
      report("\(event)")
      switch event {
      case .resize(let newSize): size = newSize
      case .inputEnded, .key(.character("q")): return 0
      case .terminated(let signal): return 128 + signal
      case .key(.character("!")): abort()
      case .key(.character("~")): overflowAnotherThread()
      case .key(.character("*")): terminal.repaint()
      case .key(.character("#")): while getpid() > 0 {}
      default: break
      }
    }
  }
}

exit(run())
