import Glibc

/// Runs tmux with a server of its own, which no other test and no person's session shares.
package struct TmuxClient: Sendable {
  /// What went wrong, in words.
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  /// The server's socket.
  let socket: String

  /// Runs one tmux command and returns what it printed.
  @discardableResult
  func run(_ arguments: String...) throws -> String { try run(arguments) }

  @discardableResult
  func run(_ arguments: [String]) throws -> String {
    // A file, as the other end of a pipe could be held open by what another test starts meanwhile.
    let output = open(socket + ".output", O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard output >= 0 else { throw Failure(description: "no file for what tmux prints") }
    defer { close(output) }
    let process = try start(
      ["tmux", "-u", "-S", socket, "-f", "/dev/null"] + arguments, to: output)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let text = Self.readAll(output)
    guard status == 0 else {
      throw Failure(
        description: "tmux \(arguments.joined(separator: " ")) ended with \(status): \(text)")
    }
    return text
  }

  private func start(_ command: [String], to output: Int32) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output, STDERR_FILENO)
    // The threads tests run on block signals; a program begins without that.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))
    let arguments = command.map { strdup($0) } + [nil]
    let settings = ["LC_ALL=C.UTF-8", "TERM=xterm-256color", "PATH=\(Self.path)"]
    let variables = settings.map { strdup($0) } + [nil]
    defer { for pointer in arguments + variables { free(pointer) } }
    var process = pid_t()
    let problem = posix_spawnp(
      &process, "tmux", &actions, &attributes, arguments, variables)
    guard problem == 0 else {
      throw Failure(description: "tmux cannot be started: \(String(cString: strerror(problem)))")
    }
    return process
  }

  static let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"

  private static func readAll(_ descriptor: Int32) -> String {
    lseek(descriptor, 0, SEEK_SET)
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += chunk[..<count]
    }
  }
}
