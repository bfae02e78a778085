import BoneHealth
import Glibc
import Journal

/// Writes bytes to an open file, or to standard output.
package struct DescriptorSink: Sendable {
  private let descriptor: Int32
  /// What errors call it.
  private let name: String

  package init(descriptor: Int32, name: String) {
    self.descriptor = descriptor
    self.name = name
  }

  /// - Throws: `FileError` when not all could be written.
  package func write(_ bytes: UnsafeRawBufferPointer) throws(FileError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let piece = UnsafeRawBufferPointer(rebasing: rest)
      let count = Glibc.write(descriptor, piece.baseAddress, piece.count)
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        throw FileError(.inputOutput, "cannot write \(name): \(systemReason())")
      }
    }
  }
}
