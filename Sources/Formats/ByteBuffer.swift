/// Takes the bytes of a file being written; they are gathered here and handed on in pieces.
package typealias ByteSink = (UnsafeRawBufferPointer) throws -> Void

/// Gathers what is written, so that the sink is called seldom and no text is made for each number.
package struct ByteBuffer {
  private static let pieceSize = 64 * 1024

  package private(set) var bytes: [UInt8] = []

  /// - Parameter capacity: how many bytes are expected before they are handed on.
  package init(capacity: Int = pieceSize + 8 * 1024) {
    bytes.reserveCapacity(capacity)
  }

  /// What was written so far.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Hands the bytes to the sink once there are enough of them.
  package mutating func flushIfFull(to sink: ByteSink) throws {
    if bytes.count >= Self.pieceSize { try flush(to: sink) }
  }

  package mutating func flush(to sink: ByteSink) throws {
    if bytes.isEmpty { return }
    try bytes.withUnsafeBytes(sink)
    bytes.removeAll(keepingCapacity: true)
  }

  package mutating func append(_ byte: UInt8) {
    bytes.append(byte)
  }

  package mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  package mutating func append(_ text: [UInt8]) {
    bytes.append(contentsOf: text)
  }

  package mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: text)
  }

  package mutating func append(repeating byte: UInt8, count: Int) {
    bytes.append(contentsOf: repeatElement(byte, count: count))
  }

  package mutating func append(_ number: Int) {
    guard (0..<10_000).contains(number) else { return append(number.description) }
    if number >= 1000 { append(digit: number / 1000) }
    if number >= 100 { append(digit: number / 100 % 10) }
    if number >= 10 { append(digit: number / 10 % 10) }
    append(digit: number % 10)
  }

  /// The shortest digits that read back as the same number; whole numbers without a fraction.
  package mutating func append(_ number: Double) {
    if let whole = Int(exactly: number), whole.magnitude < 1 << 53 {
      append(whole)
    } else {
      append(number.description)
    }
  }

  /// The last two digits of a number of 0 or more, a zero before one alone.
  package mutating func append(twoDigits number: Int) {
    append(digit: number / 10 % 10)
    append(digit: number % 10)
  }

  private mutating func append(digit: Int) {
    bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit))
  }
}
