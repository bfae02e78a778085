import CPseudoTerminal
import Glibc

/// A program in a pseudo-terminal, timed from the terminal's side: what a person would see.
final class TerminalSession {
  /// Silence that ends the first frame, in milliseconds.
  private static let quietAfterStart: Int32 = 150
  /// Silence that ends the answer to a key.
  private static let quietAfterKey: Int32 = 25

  private let started: PseudoTerminalProcess
  /// From the start to the last byte of the first frame, in milliseconds.
  private(set) var firstFrame = 0.0

  init(
    _ command: [String], environment: [String: String], columns: UInt16, rows: UInt16
  ) throws {
    let path = try Program.path(of: command[0])
    let arguments = ([path] + command.dropFirst()).map { strdup($0) } + [nil]
    let variables =
      environment.merging(["TERM": "xterm-256color", "LC_ALL": "C.UTF-8"]) { own, _ in own }
      .map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in arguments + variables { free(pointer) } }
    let begin = Clock.now
    started = pseudo_terminal_start(arguments, variables, columns, rows, true)
    guard started.process > 0 else {
      throw BenchProblem(description: "\(command[0]) cannot be started")
    }
    guard let end = drain(first: 5000, quiet: Self.quietAfterStart) else {
      throw BenchProblem(description: "\(command[0]) shows nothing")
    }
    firstFrame = end - begin
  }

  deinit {
    kill(started.process, SIGKILL)
    var status: Int32 = 0
    waitpid(started.process, &status, 0)
    for descriptor in [started.terminal, started.slave, started.reports] { close(descriptor) }
  }

  /// Types a key that changes something, and returns how long its whole answer took. A key without
  /// one is an error: were it left out, so would be the slowest of all.
  func time(ofKey key: String) throws -> Double {
    let begin = Clock.now
    var bytes = Array(key.utf8)
    guard write(started.terminal, &bytes, bytes.count) == bytes.count,
      let end = drain(first: 5000, quiet: Self.quietAfterKey)
    else { throw BenchProblem(description: "the key \(key.debugDescription) changes nothing") }
    return end - begin
  }

  /// The most memory the program had at any time, in megabytes.
  var peakMegabytes: Double {
    guard let file = fopen("/proc/\(started.process)/status", "r") else { return .nan }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, Int32(line.count), file) != nil {
      let text = String(
        decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
      if text.hasPrefix("VmHWM:"),
        let kilobytes = Double(text.filter(\.isNumber))
      {
        return kilobytes / 1024
      }
    }
    return .nan
  }

  /// Reads until it has been quiet for a while; returns when the last byte came.
  private func drain(first: Int32, quiet: Int32) -> Double? {
    var last: Double?
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      var descriptor = pollfd(fd: started.terminal, events: Int16(POLLIN), revents: 0)
      let ready = poll(&descriptor, 1, last == nil ? first : quiet)
      if ready < 0, errno == EINTR { continue }
      guard ready > 0, read(started.terminal, &buffer, buffer.count) > 0 else { return last }
      last = Clock.now
    }
  }
}

/// The time, in milliseconds, of a clock that only goes forward.
enum Clock {
  static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
  }
}
