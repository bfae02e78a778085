import Glibc

/// A program in a real terminal that a test types into and looks at.
package final class TmuxTerminal {
  package typealias Failure = TmuxClient.Failure

  /// How long a condition may take before the test gives up. No test that passes waits so long.
  private static let patience = Duration.seconds(30)
  /// How long until the terminal is looked at again, in milliseconds.
  private static let interval: Int32 = 15

  private let client: TmuxClient
  /// Whatever must outlive the terminal: the folder its program works in.
  private let owner: AnyObject?
  private var isClosed = false

  /// The first process in the terminal: the program itself, unless it was given to a shell.
  package let process: pid_t

  /// Opens a terminal and starts a program in it.
  /// - `socket`: a path for the socket of the terminal's server, where nothing is yet.
  /// - `environment`: all that the program finds in its environment, beside PATH.
  package init(
    _ command: [String], socket: String, columns: Int = 100, rows: Int = 30,
    environment: [String: String], owner: AnyObject? = nil
  ) throws {
    self.owner = owner
    client = TmuxClient(socket: socket)
    let variables = environment.map { "\($0.key)=\($0.value)" }
    try client.run(
      ["start-server", ";", "set", "-g", "remain-on-exit", "on", ";", "set", "-g", "status", "off"]
        + [";", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)"]
        + ["env", "-i", "PATH=\(TmuxClient.path)"] + variables + command)
    guard let process = pid_t(try client.run("display", "-p", "#{pane_pid}").dropLast()) else {
      throw Failure(description: "tmux names no process")
    }
    self.process = process
  }

  deinit { close() }

  /// Closes the terminal with everything in it, as closing its window does.
  package func close() {
    guard !isClosed else { return }
    isClosed = true
    _ = try? client.run("kill-server")
  }

  // MARK: Acting

  /// Types these characters, all at once.
  package func type(_ text: String) throws {
    try client.run("send-keys", "-l", "--", text)
  }

  /// Presses keys, named as tmux names them: “Enter”, “Down”, “C-r”.
  package func press(_ keys: String...) throws {
    try client.run(["send-keys"] + keys)
  }

  /// Types the text and presses the keys so that they reach the program together.
  package func type(_ text: String, thenPress keys: String...) throws {
    try client.run(["send-keys", "-l", "--", text, ";", "send-keys"] + keys)
  }

  /// Presses one key many times, as holding it down does.
  package func press(_ key: String, times: Int) throws {
    try client.run("send-keys", "-N", "\(times)", key)
  }

  /// Pastes the text, marked as a paste where the program asked for that.
  package func paste(_ text: String) throws {
    try client.run("set-buffer", "--", text, ";", "paste-buffer", "-p", "-r")
  }

  package func resize(columns: Int, rows: Int) throws {
    try client.run("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  // MARK: Looking

  package func screen() throws -> TmuxScreen {
    TmuxScreen(captured: try client.run("capture-pane", "-p"))
  }

  /// The screen with the sequences that set its colors and attributes.
  package func styledScreen() throws -> TmuxScreen {
    TmuxScreen(captured: try client.run("capture-pane", "-p", "-e"))
  }

  /// Whether the terminal itself has been put in this state, in tmux's words: “alternate_on”,
  /// “cursor_flag”, “mouse_any_flag”.
  package func isSet(_ flag: String) throws -> Bool {
    try client.run("display", "-p", "#{\(flag)}") == "1\n"
  }

  // MARK: Waiting

  /// Waits until the screen shows all of these.
  @discardableResult
  package func wait(for texts: String...) throws -> TmuxScreen {
    try wait(for: texts.joined(separator: "”, “")) { screen in
      texts.allSatisfy { screen.contains($0) }
    }
  }

  /// Waits until none of these is on the screen.
  @discardableResult
  package func waitUntilGone(_ texts: String...) throws -> TmuxScreen {
    try wait(for: "no " + texts.joined(separator: "”, “")) { screen in
      texts.allSatisfy { !screen.contains($0) }
    }
  }

  /// Waits until the screen is as it should be.
  /// - `what`: what a failure says was waited for.
  @discardableResult
  package func wait(
    for what: String, until isReached: (TmuxScreen) throws -> Bool
  ) throws -> TmuxScreen {
    var last = try screen()
    do {
      try Self.wait(for: what) {
        last = try screen()
        return try isReached(last)
      }
    } catch let failure as Failure {
      throw Failure(description: "\(failure); the screen:\n\(last)")
    }
    return last
  }

  /// Waits until the program in the terminal has ended.
  /// - Returns: its exit code, or 128 and the number of the signal that ended it.
  @discardableResult
  package func waitForEnd() throws -> Int32 {
    var status: Int32?
    try wait(for: "the end of the program") { _ in
      status = try statusOfUncollected() ?? statusByTmux()
      return status != nil
    }
    guard let status else { throw Failure(description: "the program ended without a status") }
    return status
  }

  /// tmux 3.3 at times misses the end of its child, which then stays as a zombie. Its exit status is
  /// the last word of what the system tells of it (proc(5)).
  private func statusOfUncollected() -> Int32? {
    guard let state = ProcessState(of: process), state.isZombie else { return nil }
    return state.status
  }

  private func statusByTmux() throws -> Int32? {
    let words = try client.run("display", "-p", "#{pane_dead_status} #{pane_dead_signal}")
      .dropLast().split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 2 else { return nil }
    return Int32(words[0]) ?? Int32(words[1]).map { 128 + $0 }
  }

  /// Waits until something is so that no screen shows.
  package static func wait(for what: String, until isReached: () throws -> Bool) throws {
    let deadline = ContinuousClock.now + patience
    while try !isReached() {
      guard ContinuousClock.now < deadline else {
        throw Failure(description: "waited in vain for “\(what)”")
      }
      poll(nil, 0, interval)
    }
  }
}
