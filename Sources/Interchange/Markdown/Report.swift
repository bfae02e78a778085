import BoneHealth
import Journal

extension Export {
  /// Writes the log as a report to read.
  func writeReport(_ buffer: inout ByteBuffer, _ sink: ByteSink) throws {
    buffer.append("# Osteon: nutrition and exercise for bone health\n")
  }
}
