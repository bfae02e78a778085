import Glibc

/// Whole programs, run to their end.
enum Program {
  /// Where a program is: a path as it is, a name by PATH.
  static func path(of name: String) throws -> String {
    if name.contains("/") { return name }
    let folders = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    for folder in folders.split(separator: ":") where access("\(folder)/\(name)", X_OK) == 0 {
      return "\(folder)/\(name)"
    }
    throw BenchProblem(description: "\(name) is not installed")
  }

  static func isInstalled(_ name: String) -> Bool { (try? path(of: name)) != nil }

  /// Runs a program and returns how long it took, in milliseconds. Its output goes to a file, which
  /// is written anew.
  @discardableResult
  static func time(
    _ command: [String], environment: [String: String] = [:], output: String = "/dev/null"
  ) throws -> Double {
    try run(command, environment: environment, output: output).milliseconds
  }

  /// Runs a program and returns how long it took, and the most memory it had at any time.
  static func run(
    _ command: [String], environment: [String: String] = [:], output: String = "/dev/null"
  ) throws -> (milliseconds: Double, megabytes: Double) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(
      &actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    let path = try path(of: command[0])
    let arguments = ([path] + command.dropFirst()).map { strdup($0) } + [nil]
    var inherited: [String: String] = [:]
    for name in ["PATH", "HOME"] {
      inherited[name] = getenv(name).map { String(cString: $0) }
    }
    let all = environment.merging(inherited) { own, _ in own }
      .merging(["LC_ALL": "C.UTF-8"]) { own, _ in own }
    let variables = all.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in arguments + variables { free(pointer) } }
    var process = pid_t()
    var status: Int32 = 0
    let begin = Clock.now
    let problem = posix_spawn(&process, path, &actions, nil, arguments, variables)
    guard problem == 0 else {
      throw BenchProblem(description: "\(path): \(String(cString: strerror(problem)))")
    }
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
    let end = Clock.now
    guard status == 0 else {
      throw BenchProblem(description: "\(command.joined(separator: " ")) ended with \(status)")
    }
    return (end - begin, Double(usage.ru_maxrss) / 1024)
  }
}
