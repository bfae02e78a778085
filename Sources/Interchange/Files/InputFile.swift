import BoneHealth
import DelimitedText
import Glibc
import Journal

/// A file or a pipe to read.
package struct InputFile: Sendable {
  package let path: String

  /// How long a named pipe may go without a program that writes to it, in milliseconds.
  private static let patience: Int32 = 1000

  package init(path: String) {
    self.path = path
  }

  /// Opens the file while `body` reads it.
  /// - Throws: `FileError`, or what `body` throws.
  package func read<Value>(_ body: (@escaping ByteSource) throws -> Value) throws -> Value {
    // Opening a named pipe would wait for its writer, for ever if need be.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
    guard descriptor >= 0 else {
      throw FileError(.noInput, "cannot open \(path): \(systemReason())")
    }
    defer { close(descriptor) }
    return try body(Self.source(descriptor: descriptor, name: path))
  }

  /// Reads an open file, or standard input.
  /// - `name`: what errors call it.
  /// - Throws: `FileError` for a device, which may never end.
  package static func source(
    descriptor: Int32, name: String
  ) throws(FileError) -> ByteSource {
    var status = stat()
    let kind = fstat(descriptor, &status) == 0 ? status.st_mode & S_IFMT : S_IFREG
    if kind == S_IFBLK || (kind == S_IFCHR && isatty(descriptor) == 0) {
      throw FileError(.noInput, "\(name) is a device; name a file or a pipe")
    }
    // A pipe that nobody writes to yet reads as if it were at its end.
    var hasWaited = kind != S_IFIFO
    var isTimeUp = false
    return { buffer in
      while true {
        let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        if count == 0, isTimeUp {
          throw FileError(.noInput, "\(name) is a pipe that no program writes to")
        }
        isTimeUp = false
        if count > 0 || (count == 0 && hasWaited) {
          hasWaited = true
          return count
        }
        guard count == 0 || errno == EAGAIN || errno == EINTR else {
          throw FileError(.inputOutput, "cannot read \(name): \(systemReason())")
        }
        if count < 0, errno == EINTR { continue }
        hasWaited = true
        var input = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        isTimeUp = poll(&input, 1, count == 0 ? patience : -1) == 0
      }
    }
  }
}
