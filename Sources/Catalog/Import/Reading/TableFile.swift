import BoneHealth
import Foundation

/// A file that is read as it is.
final class TableFile {
  private let path: String
  private let descriptor: Int32

  /// - Throws: `noInput` where it cannot be opened.
  init(path: String) throws(FileError) {
    self.path = path
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotOpen(path) }
  }

  deinit { close(descriptor) }

  /// Fills the buffer with the next bytes; 0 at the end.
  /// - Throws: `inputOutput` where they cannot be read.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
    while true {
      let count = Foundation.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      guard errno == EINTR else {
        throw FileError(.inputOutput, "cannot read \(path): \(POSIXError.last.wording)")
      }
    }
  }
}

extension FileError {
  /// Says why the system’s last call could not open a file.
  static func cannotOpen(_ path: String, _ error: any Error = POSIXError.last) -> Self {
    Self(.noInput, "cannot open \(path): \(error.wording)")
  }
}
