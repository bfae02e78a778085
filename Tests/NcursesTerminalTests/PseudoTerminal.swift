import CPseudoTerminal
import Glibc

/// TerminalProbe, running in a pseudo-terminal that a test types into and watches.
final class PseudoTerminal {
  /// What went wrong, in words.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// How long a condition may take before the test gives up. No test that passes waits so long.
  private static let patience = Duration.seconds(20)

  /// Everything the program drew, and everything it reported.
  private(set) var output: [UInt8] = []
  private(set) var reports = ""

  private let program: PseudoTerminalProcess
  private var isHungUp = false
  private var hasReportedAll = false
  private var status: Int32?

  /// - `script`: what a shell with job control runs instead; `$PROBE` in it is the probe.
  init(
    columns: UInt16 = 80, rows: UInt16 = 24, environment: [String: String] = [:],
    isInputATerminal: Bool = true, script: String? = nil
  ) throws {
    let probe = try Self.executableFolder() + "/TerminalProbe"
    var settings = [
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no", "PROBE": probe,
    ]
    settings.merge(environment) { $1 }
    let command = script.map { ["/bin/sh", "-mc", $0] } ?? [probe]
    let arguments = command.map { strdup($0) } + [nil]
    let variables = settings.map { strdup("\($0.key)=\($0.value)") } + [nil]
    program = pseudo_terminal_start(arguments, variables, columns, rows, isInputATerminal)
    for pointer in arguments + variables { free(pointer) }
    guard program.process > 0 else { throw Failure(description: "no pseudo-terminal") }
  }

  deinit {
    if status == nil {
      kill(program.process, SIGKILL)
      waitpid(program.process, nil, 0)
    }
    hangUp()
    close(program.reports)
  }

  /// Where the tests were built, and the probe beside them.
  private static func executableFolder() throws -> String {
    guard let path = realpath("/proc/self/exe", nil) else {
      throw Failure(description: "the test's own path is not known")
    }
    defer { free(path) }
    let parts = String(cString: path).split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast().joined(separator: "/")
  }

  // MARK: Acting

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { write(program.terminal, $0.baseAddress, $0.count) }
  }

  func resize(columns: UInt16, rows: UInt16) throws {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    guard ioctl(program.terminal, UInt(TIOCSWINSZ), &size) == 0 else {
      throw Failure(description: "the window keeps its size")
    }
  }

  func signal(_ number: Int32) { kill(program.process, number) }

  /// Closes the window: the terminal hangs up.
  func hangUp() {
    guard !isHungUp else { return }
    isHungUp = true
    close(program.slave)
    close(program.terminal)
  }

  /// The modes of the terminal before the program could change them.
  var initialModes: termios { program.modes }

  /// The modes of the terminal at this moment.
  func modes() throws -> termios {
    var modes = termios()
    guard tcgetattr(program.slave, &modes) == 0 else {
      throw Failure(description: "no modes to read")
    }
    return modes
  }

  // MARK: Waiting

  /// Waits until the program has reported this.
  func awaitReport(_ text: String) throws {
    try wait(for: "the report “\(text)”") { $0.reports.contains(text) }
  }

  /// Waits until the program has drawn this, in these bytes.
  func awaitOutput(_ text: String) throws {
    let bytes = Array(text.utf8)
    try wait(for: "“\(text)” on the screen") { $0.output.containsRun(bytes) }
  }

  /// Forgets what was drawn before.
  func forgetOutput() { output = [] }

  /// Waits until the process is stopped.
  func awaitStop() throws {
    try wait(for: "the process to stop") { pseudo in
      var status: Int32 = 0
      // The low byte of a stopped process's status is 0x7F.
      return waitpid(pseudo.program.process, &status, WUNTRACED | WNOHANG) == pseudo.program.process
        && status & 0xFF == 0x7F
    }
  }

  /// Waits for the end, and returns the exit code, or 128 and the number of the signal that ended it.
  func awaitEnd() throws -> Int32 {
    try wait(for: "the last report") { $0.hasReportedAll }
    try wait(for: "the process to end") { pseudo in
      var status: Int32 = 0
      guard waitpid(pseudo.program.process, &status, WNOHANG) == pseudo.program.process else {
        return false
      }
      pseudo.status = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + status & 0x7F
      return true
    }
    return status ?? -1
  }

  private func wait(for what: String, until isReached: (PseudoTerminal) -> Bool) throws {
    let deadline = ContinuousClock.now + Self.patience
    while !isReached(self) {
      guard ContinuousClock.now < deadline else {
        throw Failure(description: "waited in vain for \(what); reports: \(reports)")
      }
      collect(milliseconds: 10)
    }
  }

  /// Takes in what has been drawn and reported, waiting so long for something to come.
  private func collect(milliseconds: Int32) {
    var sources = [
      pollfd(fd: isHungUp ? -1 : program.terminal, events: Int16(POLLIN), revents: 0),
      pollfd(fd: hasReportedAll ? -1 : program.reports, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&sources, nfds_t(sources.count), milliseconds) > 0 else { return }
    if sources[0].revents != 0 { output += Self.read(program.terminal) }
    if sources[1].revents != 0 {
      let bytes = Self.read(program.reports)
      hasReportedAll = bytes.isEmpty
      reports += String(decoding: bytes, as: UTF8.self)
    }
  }

  private static func read(_ descriptor: Int32) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 65536) { buffer, count in
      count = max(0, Glibc.read(descriptor, buffer.baseAddress, buffer.count))
    }
  }
}

extension [UInt8] {
  fileprivate func containsRun(_ run: [UInt8]) -> Bool {
    guard count >= run.count else { return false }
    return (0...count - run.count).contains { self[$0...].starts(with: run) }
  }
}
