import BoneHealth
import Glibc
import Journal
import TestSupport
import Testing

/// What goes wrong outside the program: a vanished terminal, a kill, a full disk.
@Suite struct FaultTests {
  @Test func aVanishedTerminalEndsTheProgramAtOnce() throws {
    let trial = try ScreenTrial()
    let terminal = try trial.today()
    try terminal.type("a30 g almonds", thenPress: "Enter")
    try terminal.wait(for: "Logged Almonds")
    let process = terminal.process
    terminal.close()
    try TmuxTerminal.wait(for: "the end of the program") {
      ProcessState(of: process).map(\.isZombie) ?? true
    }
    #expect(try trial.recorded().foods.map(\.grams) == [30])
  }

  @Test func aProgramThatIgnoresTheHangUpDoesNotSpin() throws {
    // Started with SIGHUP ignored, as under nohup, it learns of the end from its terminal alone.
    let trial = try ScreenTrial()
    let terminal = try trial.terminal(["sh", "-c", "trap '' HUP; exec $OSTEON"])
    try terminal.wait(for: "1 Today", "a eat")
    let process = terminal.process
    terminal.close()
    try TmuxTerminal.wait(for: "the end of the program") {
      ProcessState(of: process).map(\.isZombie) ?? true
    }
  }

  @Test func aClosedStandardInputGetsOneLine() throws {
    let terminal = try ScreenTrial().terminal([
      "sh", "-c", "$OSTEON < /dev/null; echo ended with $?; exec cat",
    ])
    try terminal.wait(for: "osteon: ", "ended with 69")
  }

  @Test func whatWasSaidToBeLoggedOutlastsAKill() throws {
    let trial = try ScreenTrial()
    for meal in 1...6 {
      let terminal = try trial.today()
      try terminal.type("a\(meal) g almonds", thenPress: "Enter")
      try terminal.wait(for: "Logged Almonds")
      // In the middle of the next one.
      try terminal.type("a\(meal) cups milk", thenPress: "Enter")
      #expect(kill(terminal.process, SIGKILL) == 0)
      try terminal.waitForEnd()
      let grams = Set(try trial.recorded().foods.compactMap(\.grams))
      #expect(grams.isSuperset(of: (1...meal).map(Double.init)))
    }
    let runner = try CommandRunner()
    defer { runner.clean() }
    let check = try runner.shell("sqlite3 '\(trial.journalPath)' 'PRAGMA integrity_check'")
    #expect(check.output == "ok\n" || check.code == 127)
  }

  @Test func aFullDiskIsSaidAndTheLineStays() throws {
    let trial = try ScreenTrial()
    // A limit on the size of files stands in for a full disk; the journal is near it already.
    let terminal = try trial.terminal([
      "sh", "-c", "trap '' XFSZ; ulimit -f 96; exec $OSTEON",
    ])
    try terminal.wait(for: "1 Today", "a eat")
    var wasRefused = false
    for meal in 1...60 where !wasRefused {
      try terminal.type("a\(meal) g almonds, 2 eggs, 1 cup milk", thenPress: "Enter")
      let screen = try terminal.wait(for: "an answer") {
        $0.contains("Logged 3 foods") || $0.contains(trial.journalPath)
          || $0.contains("cannot")
      }
      wasRefused = !screen.contains("Logged 3 foods")
      if wasRefused { #expect(screen.contains("\(meal) g almonds")) }
      if !wasRefused {
        try terminal.press("Down")
        try terminal.waitUntilGone("Logged 3 foods")
      }
    }
    #expect(wasRefused)
    try terminal.press("C-c")
    #expect(try terminal.waitForEnd() == 0)
    #expect(try trial.recorded().foods.count % 3 == 0)
  }
}
