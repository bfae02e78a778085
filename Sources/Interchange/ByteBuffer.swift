import BoneHealth

/// Takes the bytes of a file being written; they are gathered here and handed on in pieces.
package typealias ByteSink = (UnsafeRawBufferPointer) throws -> Void

/// Gathers what is written, so that the sink is called seldom and no text is made for each number.
struct ByteBuffer {
  private static let pieceSize = 64 * 1024

  private(set) var bytes: [UInt8] = []

  init() {
    bytes.reserveCapacity(Self.pieceSize + 8 * 1024)
  }

  /// Hands the bytes to the sink once there are enough of them.
  mutating func flushIfFull(to sink: ByteSink) throws {
    if bytes.count >= Self.pieceSize { try flush(to: sink) }
  }

  mutating func flush(to sink: ByteSink) throws {
    if bytes.isEmpty { return }
    try bytes.withUnsafeBytes(sink)
    bytes.removeAll(keepingCapacity: true)
  }

  mutating func append(_ byte: UInt8) {
    bytes.append(byte)
  }

  mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: text)
  }

  mutating func append(_ number: Int) {
    guard (0..<10_000).contains(number) else { return append(number.description) }
    if number >= 1000 { append(digit: number / 1000) }
    if number >= 100 { append(digit: number / 100 % 10) }
    if number >= 10 { append(digit: number / 10 % 10) }
    append(digit: number % 10)
  }

  /// The shortest digits that read back as the same number; whole numbers without a fraction.
  mutating func append(_ number: Double) {
    if let whole = Int(exactly: number), whole.magnitude < 1 << 53 {
      append(whole)
    } else {
      append(number.description)
    }
  }

  mutating func append(_ date: CivilDate) {
    let (year, month, day) = date.components
    append(twoDigits: year / 100)
    append(twoDigits: year % 100)
    append(UInt8(ascii: "-"))
    append(twoDigits: month)
    append(UInt8(ascii: "-"))
    append(twoDigits: day)
  }

  mutating func append(_ time: CivilTime) {
    append(twoDigits: time.hour)
    append(UInt8(ascii: ":"))
    append(twoDigits: time.minute)
  }

  private mutating func append(twoDigits number: Int) {
    append(digit: number / 10)
    append(digit: number % 10)
  }

  private mutating func append(digit: Int) {
    bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit))
  }
}
