import Foundation
import Journal
import TestSupport
import Testing

/// The terminal when the program has gone, and the program when the terminal has.
@Suite struct ScreenLeavingTests {
  /// Runs the program as a shell does, and notes the terminal's modes before and after it.
  private static let script = """
    stty -g > "$FOLDER/before"
    echo 'what stood here before'
    sh -c 'echo $$ > "$FOLDER/process.new"; mv "$FOLDER/process.new" "$FOLDER/process"
      exec "$OSTEON"'
    echo $? > "$FOLDER/status"
    stty -g > "$FOLDER/after"
    echo 'the shell again'
    exec cat
    """

  enum Ending: CaseIterable, CustomTestStringConvertible {
    case quit, interruptKey, terminate, hangUp, interrupt, crash, abort, quitSignal

    var testDescription: String { "\(self)" }

    var signal: Int32? {
      switch self {
      case .quit, .interruptKey: nil
      case .terminate: SIGTERM
      case .hangUp: SIGHUP
      case .interrupt: SIGINT
      case .crash: SIGSEGV
      case .abort: SIGABRT
      case .quitSignal: SIGQUIT
      }
    }

    /// Only a crash is told from an orderly end by the shell.
    var isCrash: Bool { [.crash, .abort, .quitSignal].contains(self) }
  }

  @Test(arguments: Ending.allCases)
  func theTerminalIsGivenBackAsItWas(_ ending: Ending) throws {
    let trial = try ScreenTrial()
    let terminal = try trial.terminal(["bash", "--norc", "--noprofile", "-c", Self.script])
    try terminal.wait(for: "1 Today", "a eat")
    #expect(try terminal.isSet("alternate_on"))
    #expect(!(try terminal.isSet("cursor_flag")))
    let process = try #require(pid_t(try trial.text(of: "process")))
    if let signal = ending.signal {
      #expect(kill(process, signal) == 0)
    } else {
      try terminal.press(ending == .quit ? "q" : "C-c")
    }
    try terminal.wait(for: "what stood here before", "the shell again")
    #expect(try trial.text(of: "after") == trial.text(of: "before"))
    #expect(!(try terminal.isSet("alternate_on")))
    #expect(try terminal.isSet("cursor_flag"))
    #expect(!(try terminal.isSet("mouse_any_flag")))
    let status = try #require(Int32(try trial.text(of: "status")))
    if let signal = ending.signal, ending.isCrash {
      #expect(status == 128 + signal)
    } else if ending.signal == nil {
      #expect(status == 0)
    }
  }

  enum Loss: CaseIterable, CustomTestStringConvertible {
    case withTheSignal, withoutTheSignal

    var testDescription: String { "\(self)" }

    var command: [String] {
      switch self {
      case .withTheSignal: [ScreenTrial.program]
      // As under nohup: only the terminal itself tells that it is gone.
      case .withoutTheSignal: ["sh", "-c", "trap '' HUP TERM; exec \"$OSTEON\""]
      }
    }
  }

  @Test(arguments: Loss.allCases)
  func aVanishedTerminalEndsTheProgram(_ loss: Loss) throws {
    let trial = try ScreenTrial()
    let terminal = try trial.terminal(loss.command)
    try terminal.wait(for: "a eat")
    try terminal.type("a1 cup milk", thenPress: "Enter")
    try terminal.wait(for: "Logged Milk")
    terminal.close()
    var ticks = 0
    try TmuxTerminal.wait(for: "the end of the program") {
      guard let state = ProcessState(of: terminal.process) else { return true }
      ticks = state.ticks
      return state.isZombie
    }
    // A program that spins for the time a test waits uses thousands.
    #expect(ticks < 300)
    #expect(try trial.recorded().foods.map(\.grams) == [244])
  }

  @Test(arguments: ["< /dev/null", "<&-"])
  func withoutInputThereIsOneClearLine(redirection: String) throws {
    let trial = try ScreenTrial()
    try expectRefusal(
      "\"$OSTEON\" \(redirection)", saying: "needs a terminal", in: trial, changes: [:])
  }

  struct UnfitTerminal: Sendable, CustomTestStringConvertible {
    var name: String?
    var message: String
    var testDescription: String { name ?? "unset" }
  }

  @Test(arguments: [
    UnfitTerminal(name: "dumb", message: "“dumb” named by TERM cannot place its cursor"),
    UnfitTerminal(name: nil, message: "TERM is not set"),
    UnfitTerminal(name: "", message: "TERM is not set"),
    UnfitTerminal(name: "nonsense", message: "“nonsense” named by TERM is not known"),
    UnfitTerminal(name: "\u{1B}[31mred", message: "named by TERM is not known"),
    UnfitTerminal(name: "../../etc/passwd", message: "named by TERM is not known"),
  ])
  func anUnfitTerminalGetsOneClearLine(_ unfit: UnfitTerminal) throws {
    let trial = try ScreenTrial()
    try expectRefusal(
      "\"$OSTEON\"", saying: unfit.message, in: trial, changes: ["TERM": unfit.name])
  }

  /// The program ends at once, having written one line to standard error and nothing else.
  private func expectRefusal(
    _ command: String, saying message: String, in trial: ScreenTrial, changes: [String: String?]
  ) throws {
    let script = """
      \(command) 2> "$FOLDER/errors"
      echo $? > "$FOLDER/status"
      echo ended
      exec cat
      """
    let terminal = try trial.terminal(
      ["bash", "--norc", "--noprofile", "-c", script], changes: changes)
    let screen = try terminal.wait(for: "ended")
    #expect(screen.lines.filter { !$0.isEmpty } == ["ended"])
    #expect(!(try terminal.isSet("alternate_on")))
    let errors = try trial.text(of: "errors")
    #expect(errors.contains(message))
    #expect(!errors.contains("\n"))
    #expect(!errors.contains("\u{1B}"))
    #expect(try trial.text(of: "status") == "69")
  }
}
