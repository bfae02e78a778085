import Glibc

/// What the system tells of a process in /proc (proc(5)).
package struct ProcessState {
  /// Whether it has ended and only its status is left.
  package let isZombie: Bool
  /// Its exit code, or 128 and the number of the signal that ended it; 0 while it lives.
  package let status: Int32
  /// How much processor time it has used, in clock ticks, of which there are 100 a second.
  package let ticks: Int

  /// `nil` when there is no such process.
  package init?(of process: pid_t) {
    guard let file = fopen("/proc/\(process)/stat", "r") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = fread(&bytes, 1, bytes.count, file)
    let text = String(decoding: bytes[..<count], as: UTF8.self)
    // The second field is the name in parentheses, which may hold anything.
    guard let end = text.lastIndex(of: ")") else { return nil }
    let fields = text[text.index(after: end)...].split { $0 == " " || $0 == "\n" }
    guard fields.count >= 50, let user = Int(fields[11]), let system = Int(fields[12]),
      let waited = Int32(fields[49])
    else { return nil }
    isZombie = fields[0] == "Z"
    status = waited & 0x7F == 0 ? (waited >> 8) & 0xFF : 128 + waited & 0x7F
    ticks = user + system
  }
}
