import DelimitedText

/// Reads a text’s bytes in UTF-8 one by one, and counts the lines.
struct ByteReader {
  private let text: TextDecoder
  private var piece = [UInt8](repeating: 0, count: 64 * 1024)
  private var position = 0
  private var end = 0
  /// The number of the line that the next byte is on, from 1.
  private(set) var line = 1

  init(_ text: TextDecoder) {
    self.text = text
  }

  /// The next byte; `nil` at the end.
  mutating func next() throws -> UInt8? {
    guard try peek() != nil else { return nil }
    let byte = piece[position]
    position += 1
    if byte == UInt8(ascii: "\n") { line += 1 }
    return byte
  }

  /// The next byte, which stays the next; `nil` at the end.
  mutating func peek() throws -> UInt8? {
    if position == end {
      position = 0
      end = try piece.withUnsafeMutableBytes { try text.read(into: $0) }
      if end == 0 { return nil }
    }
    return piece[position]
  }
}
