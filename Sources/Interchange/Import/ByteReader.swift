/// Reads bytes one by one, and counts the lines.
struct ByteReader {
  private let source: ByteSource
  private var piece = [UInt8](repeating: 0, count: 64 * 1024)
  private var position = 0
  private var end = 0
  private var isAtEnd = false
  /// The number of the line that the next byte is on, from 1.
  private(set) var line = 1

  /// How many bytes tell what a file is, even when a pipe hands them over one by one.
  private static let beginning = 4096

  /// Leaves out the mark of UTF-8 at the beginning, if there is one.
  init(_ source: @escaping ByteSource) throws {
    self.source = source
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    while end < Self.beginning, try fill() {}
    if piece[..<end].starts(with: mark) { position = mark.count }
  }

  /// What has been read from the source already: at first, enough to tell what it is.
  var upcoming: ArraySlice<UInt8> { piece[position..<end] }

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
      end = 0
      guard try fill() else { return nil }
    }
    return piece[position]
  }

  private mutating func fill() throws -> Bool {
    // A terminal would ask again.
    if isAtEnd { return false }
    let start = end
    let count = try piece.withUnsafeMutableBytes { bytes in
      try source(UnsafeMutableRawBufferPointer(rebasing: bytes[start...]))
    }
    end += count
    isAtEnd = count == 0
    return !isAtEnd
  }
}
