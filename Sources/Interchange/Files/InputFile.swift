import DelimitedText

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file to read.
package struct InputFile: Sendable {
  package let path: String

  package init(path: String) {
    self.path = path
  }

  /// Opens the file while `body` reads it.
  /// - Throws: `InterchangeError`, or what `body` throws.
  package func read<Value>(_ body: (@escaping ByteSource) throws -> Value) throws -> Value {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw InterchangeError(.noInput, "cannot open \(path): \(systemReason())")
    }
    defer { close(descriptor) }
    return try body(Self.source(descriptor: descriptor, name: path))
  }

  /// Reads an open file, or standard input.
  /// - Parameter name: what errors call it.
  package static func source(descriptor: Int32, name: String) -> ByteSource {
    { buffer in
      while true {
        #if canImport(Glibc)
          let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        #else
          let count = Darwin.read(descriptor, buffer.baseAddress, buffer.count)
        #endif
        if count >= 0 { return count }
        if errno != EINTR {
          throw InterchangeError(.inputOutput, "cannot read \(name): \(systemReason())")
        }
      }
    }
  }
}
