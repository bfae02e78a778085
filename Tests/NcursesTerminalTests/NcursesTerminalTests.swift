import Glibc
import TestSupport
import Testing

/// A real program in a pseudo-terminal: what it draws, what it hears, and how it leaves.
@Suite struct NcursesTerminalTests {
  /// A probe that has drawn its first frame.
  private func started(
    columns: UInt16 = 80, rows: UInt16 = 24, environment: [String: String] = [:]
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(columns: columns, rows: rows, environment: environment)
    try terminal.awaitOutput("ready at")
    return terminal
  }

  // MARK: Starting

  @Test func aFrameAppears() throws {
    let terminal = try started(columns: 100, rows: 30)
    try terminal.awaitReport("started 100x30 unicode")
    try terminal.awaitOutput("ready at 100×30")
    terminal.type("q")
    #expect(try terminal.awaitEnd() == 0)
  }

  @Test(arguments: [
    (["LC_ALL": "C"], "ascii"), (["LC_ALL": "xx_XX.UTF-8"], "unicode"),
    (["LC_ALL": "", "LANG": "C.UTF-8"], "unicode"), (["LC_ALL": "", "LANG": ""], "ascii"),
  ])
  func theLocaleDecidesWhatIsDrawn(environment: [String: String], drawing: String) throws {
    let terminal = try started(environment: environment)
    try terminal.awaitReport("started 80x24 \(drawing)")
    try terminal.awaitOutput(drawing == "ascii" ? "80x24" : "80×24")
  }

  @Test(arguments: [
    ("dumb", "refused: the terminal “dumb” named by TERM cannot place its cursor"),
    ("no-such", "refused: the terminal “no-such” named by TERM is not known here"),
    ("", "refused: TERM is not set"),
  ])
  func aTerminalThatCannotDoItIsRefusedInOneLine(name: String, line: String) throws {
    let terminal = try PseudoTerminal(environment: ["TERM": name])
    #expect(try terminal.awaitEnd() == 1)
    #expect(terminal.reports.hasPrefix(line))
    #expect(terminal.reports.split(separator: "\n").count == 1)
    #expect(terminal.output.isEmpty)
    #expect(try isSame(terminal.modes(), terminal.initialModes))
  }

  @Test func inputFromAFileIsRefused() throws {
    let terminal = try PseudoTerminal(isInputATerminal: false)
    #expect(try terminal.awaitEnd() == 1)
    #expect(terminal.reports.hasPrefix("refused: the screen needs a terminal"))
  }

  @Test(arguments: ["xterm", "vt100", "tmux-256color", "screen", "linux", "rxvt"])
  func otherTerminalsWork(name: String) throws {
    let terminal = try started(environment: ["TERM": name])
    terminal.type("\u{1B}[Bq")
    #expect(try terminal.awaitEnd() == 0)
    #expect(terminal.reports.contains("key(↓)"))
  }

  // MARK: Events

  @Test(arguments: [
    ("é", "key(é)"), ("\u{1B}OA", "key(↑)"), ("\u{1B}[6~", "key(PgDn)"), ("\u{12}", "key(Ctrl-R)"),
    ("\u{13}", "key(Ctrl-S)"), ("\u{11}", "key(Ctrl-Q)"), ("\r", "key(Enter)"),
    ("\u{7F}", "key(Backspace)"),
    ("\u{1B}", "key(Esc)"), ("\u{1B}[200~2 eggs\r\u{1B}[201~", #"paste("2 eggs\r")"#),
    ("\u{1B}[<0;5;3M", "mouse("),
  ])
  func whatIsTypedIsReported(text: String, report: String) throws {
    let terminal = try started()
    terminal.type(text)
    try terminal.awaitReport(report)
  }

  @Test func keysHeldDownAreTakenTogether() throws {
    let terminal = try started()
    terminal.type(String(repeating: "\u{1B}OB", count: 1000) + "q")
    #expect(try terminal.awaitEnd() == 0)
    #expect(terminal.reports.split(separator: "\n").count { $0 == "key(↓)" } == 1000)
  }

  @Test func aNewSizeIsReportedAndDrawn() throws {
    let terminal = try started()
    try terminal.resize(columns: 52, rows: 12)
    try terminal.awaitOutput("52×12")
    try terminal.resize(columns: 200, rows: 60)
    try terminal.awaitOutput("200×60")
    terminal.type("q")
    #expect(try terminal.awaitEnd() == 0)
  }

  @Test func aFrameIsSentAnewWhenAskedFor() throws {
    let terminal = try started()
    terminal.forgetOutput()
    terminal.type("*")
    try terminal.awaitOutput("ready at 80×24")
    terminal.type("q")
    #expect(try terminal.awaitEnd() == 0)
  }

  // MARK: Leaving

  @Test func quittingLeavesTheTerminalAsItWas() throws {
    let terminal = try started()
    #expect(try !isSame(terminal.modes(), terminal.initialModes))
    terminal.type("q")
    #expect(try terminal.awaitEnd() == 0)
    try expectRestored(terminal)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func aSignalEndsPolitely(signal: Int32) throws {
    let terminal = try started()
    terminal.signal(signal)
    #expect(try terminal.awaitEnd() == 128 + signal)
    #expect(terminal.reports.contains("terminated(signal: \(signal))"))
    try expectRestored(terminal)
  }

  @Test(.disabled(if: ThreadSanitizer.isOn)) func aBusyProgramIsEndedByTheSecondSignal() throws {
    let terminal = try started()
    terminal.type("#")
    try terminal.awaitReport("key(#)")
    terminal.signal(SIGTERM)
    terminal.signal(SIGINT)
    let code = try terminal.awaitEnd()
    #expect(code == 128 + SIGTERM || code == 128 + SIGINT)
    try expectRestored(terminal)
  }

  @Test func controlCEndsPolitely() throws {
    let terminal = try started()
    terminal.type("\u{3}")
    #expect(try terminal.awaitEnd() == 128 + SIGINT)
  }

  @Test(
    .disabled(if: ThreadSanitizer.isOn),
    arguments: [SIGSEGV, SIGILL, SIGBUS, SIGTRAP, SIGFPE, SIGABRT, SIGQUIT])
  func aCrashGivesTheTerminalBack(signal: Int32) throws {
    let terminal = try started()
    if signal == SIGABRT { terminal.type("!") } else { terminal.signal(signal) }
    #expect(try terminal.awaitEnd() == 128 + signal)
    try expectRestored(terminal)
  }

  @Test func aThreadWhoseStackOverflowsGivesTheTerminalBack() throws {
    let terminal = try started()
    terminal.type("~")
    #expect(try terminal.awaitEnd() == 128 + SIGSEGV)
    try expectRestored(terminal)
  }

  @Test(arguments: [("QUIT", SIGQUIT), ("INT", SIGINT), ("HUP", SIGHUP), ("TERM", SIGTERM)])
  func whatTheParentIgnoredStaysIgnored(name: String, signal: Int32) throws {
    let terminal = try PseudoTerminal(script: "trap '' \(name); exec $PROBE")
    try terminal.awaitOutput("ready at")
    terminal.signal(signal)
    terminal.type("q")
    #expect(try terminal.awaitEnd() == 0)
    #expect(!terminal.reports.contains("terminated"))
    try expectRestored(terminal)
  }

  @Test func aTerminalThatHangsUpEndsTheProgram() throws {
    let terminal = try started()
    terminal.hangUp()
    // The hang-up and its signal race; either ends the program, and neither leaves it spinning.
    let code = try terminal.awaitEnd()
    #expect(code == 0 || code == 128 + SIGHUP)
  }

  @Test func aStoppedProgramComesBackAsItWas() throws {
    // Only a program that a shell waits for can be stopped by a key.
    let script = "$PROBE; echo in the shell >&2; read line; fg >&2"
    let terminal = try PseudoTerminal(script: script)
    try terminal.awaitOutput("ready at")
    terminal.type("\u{1A}")
    try terminal.awaitReport("in the shell")
    try expectRestored(terminal)
    terminal.forgetOutput()
    terminal.type("\n")
    try terminal.awaitReport("resize(")
    try terminal.awaitOutput("ready at 80×24")
    terminal.type("q")
    #expect(try terminal.awaitEnd() == 0)
    try expectRestored(terminal)
  }

  @Test func aProgramStoppedUnawaresDrawsAnewWhenItContinues() throws {
    let terminal = try started()
    terminal.signal(SIGSTOP)
    try terminal.awaitStop()
    terminal.forgetOutput()
    terminal.signal(SIGCONT)
    try terminal.awaitOutput("ready at 80×24")
  }

  /// Modes as before, the main screen, the cursor, and neither mouse nor bracketed paste.
  private func expectRestored(_ terminal: PseudoTerminal) throws {
    #expect(try isSame(terminal.modes(), terminal.initialModes))
    for sequence in ["?1000l", "?1006l", "?2004l", "?1049l"] {
      try terminal.awaitOutput("\u{1B}[\(sequence)")
    }
    try terminal.awaitOutput("25h")
  }

  private func isSame(_ one: termios, _ other: termios) -> Bool {
    one.c_iflag == other.c_iflag && one.c_oflag == other.c_oflag && one.c_lflag == other.c_lflag
      && one.c_cflag == other.c_cflag
  }
}
