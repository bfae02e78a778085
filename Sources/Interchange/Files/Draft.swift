import Glibc

/// A file on its way to its name. It is locked for as long as it is written, so that a draft nobody
/// holds is known to be left by an export that was killed.
struct Draft {
  let path: String
  let descriptor: Int32

  private static let prefix = ".osteon-"
  /// A number of 64 bits to the base of 36.
  private static let digits = 13

  /// Makes one in a folder, readable by the person alone; the caller closes it. Removes those that
  /// were left there.
  /// - Returns: `nil` where none can be made; `errno` tells why.
  static func make(in folder: String) -> Draft? {
    for name in names(in: folder) where isName(name) { removeIfLeft(folder + "/" + name) }
    var status = stat()
    while true {
      let number = String(UInt64.random(in: 0...UInt64.max), radix: 36)
      let zeros = String(repeating: "0", count: digits - number.count)
      let path = folder + "/" + prefix + zeros + number
      let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { return nil }
      // Another export may have taken it for one left before it was locked.
      flock(descriptor, LOCK_EX)
      if fstat(descriptor, &status) != 0 || status.st_nlink > 0 {
        // Whatever the process would otherwise give new files.
        fchmod(descriptor, 0o600)
        return Draft(path: path, descriptor: descriptor)
      }
      close(descriptor)
    }
  }

  /// Whether a file may be a draft, by its name; leading zeros were not always written.
  static func isName(_ name: String) -> Bool {
    let number = name.dropFirst(prefix.count)
    return name.hasPrefix(prefix) && (digits - 2...digits).contains(number.count)
      && number.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
  }

  private static func removeIfLeft(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & 0o177777 == S_IFREG | 0o600,
      status.st_uid == geteuid(), flock(descriptor, LOCK_EX | LOCK_NB) == 0
    else { return }
    unlink(path)
  }
}
