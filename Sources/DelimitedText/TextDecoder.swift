/// Fills the buffer with the next bytes of what is read; 0 at its end.
package typealias ByteSource = (UnsafeMutableRawBufferPointer) throws -> Int

/// Reads text as UTF-8, whatever it is written in: UTF-8, UTF-16 or Windows-1252.
///
/// A mark at the beginning says which, and so do the zeros that UTF-16 puts beside each Latin letter.
/// Else the first sign beyond ASCII decides for the whole text: it is UTF-8 where that sign is, and
/// Windows-1252 where not. What then is in another encoding is never guessed: `undecodable` stands in
/// its place, so that a reader can refuse the line it is in.
package final class TextDecoder {
  /// How a text is written.
  package enum Encoding: String, Sendable {
    /// Only ASCII so far.
    case ascii = "ASCII"
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    case windows1252 = "Windows-1252"
  }

  /// A byte that no text in UTF-8 holds.
  package static let undecodable: UInt8 = 0xFF

  package private(set) var encoding = Encoding.ascii
  /// Whether there was anything that could not be decoded so far.
  package private(set) var hasUndecodable = false

  private let source: ByteSource
  private let input: UnsafeMutableRawBufferPointer
  private var start = 0
  private var end = 0
  private var isAtEnd = false

  private static let pieceSize = 64 << 10
  /// So many bytes tell how a text is written, and what it is.
  private static let beginning = 4096

  /// - Throws: what the source throws.
  package init(_ source: @escaping ByteSource) throws {
    self.source = source
    input = .allocate(byteCount: Self.pieceSize, alignment: 16)
    while end < Self.beginning, try refill() {}
    recognize()
  }

  deinit { input.deallocate() }

  /// The text’s beginning, as far as it tells what the text is; it is still to be read.
  package var beginning: [UInt8] {
    let before = (start, encoding, hasUndecodable)
    defer { (start, encoding, hasUndecodable) = before }
    return [UInt8](unsafeUninitializedCapacity: Self.beginning) { buffer, count in
      count = decode(into: UnsafeMutableRawBufferPointer(buffer))
    }
  }

  /// Fills the buffer, of at least four bytes, with the next of the text in UTF-8, never with a part
  /// of a sign; 0 at the end.
  /// - Throws: what the source throws.
  package func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    while true {
      let count = decode(into: buffer)
      if count > 0 { return count }
      guard try refill() else { return 0 }
    }
  }

  /// Reads more behind what is left; false at the end.
  private func refill() throws -> Bool {
    // A terminal would ask again.
    if isAtEnd { return false }
    input.copyMemory(from: UnsafeRawBufferPointer(rebasing: input[start..<end]))
    end -= start
    start = 0
    let count = try source(UnsafeMutableRawBufferPointer(rebasing: input[end...]))
    end += count
    isAtEnd = count == 0
    // What is left may be a sign cut off, which is decoded now that nothing follows.
    return !isAtEnd || end > 0
  }

  private func recognize() {
    let beginning = input[..<end]
    if beginning.starts(with: [0xEF, 0xBB, 0xBF]) {
      (encoding, start) = (.utf8, 3)
    } else if beginning.starts(with: [0xFF, 0xFE]) {
      (encoding, start) = (.utf16LittleEndian, 2)
    } else if beginning.starts(with: [0xFE, 0xFF]) {
      (encoding, start) = (.utf16BigEndian, 2)
    } else {
      let zeros = beginning.indices.reduce(into: (even: 0, odd: 0)) { zeros, place in
        guard beginning[place] == 0 else { return }
        if place.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
      }
      if zeros.even == 0, zeros.odd > end / 4 { encoding = .utf16LittleEndian }
      if zeros.odd == 0, zeros.even > end / 4 { encoding = .utf16BigEndian }
    }
  }

  // MARK: Decoding

  /// Decodes as much of the input as the buffer holds; a sign cut off stays for the next time.
  private func decode(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    var output = Output(buffer: buffer)
    switch encoding {
    case .utf16LittleEndian, .utf16BigEndian:
      while start < end, output.hasRoom, decodeUTF16(into: &output) {}
    case .ascii, .utf8, .windows1252:
      while start < end, output.hasRoom {
        start += output.appendASCII(of: UnsafeRawBufferPointer(rebasing: input[start..<end]))
        guard start < end, output.hasRoom else { break }
        guard input[start] < 0x80 || decodeBeyondASCII(into: &output) else { break }
      }
    }
    return output.count
  }

  /// Decodes a sign beyond ASCII; false where it is cut off.
  private func decodeBeyondASCII(into output: inout Output) -> Bool {
    guard let length = lengthOfUTF8() else { return false }
    if encoding == .ascii { encoding = length > 0 ? .utf8 : .windows1252 }
    let sign = input[start..<(start + max(1, length))]
    if encoding == .utf8 {
      if length > 0 { output.append(sign) } else { refuse(into: &output) }
    } else if length > 0, Self.isWesternUTF8(sign) {
      refuse(into: &output)
    } else if let scalar = Self.windows1252(input[start]) {
      output.append(scalar.utf8)
      start += 1
      return true
    } else {
      refuse(into: &output)
    }
    start += sign.count
    return true
  }

  private func refuse(into output: inout Output) {
    output.append(Self.undecodable)
    hasUndecodable = true
  }

  /// How many bytes the next sign has in UTF-8; 0 where it is none, `nil` where it may be cut off.
  private func lengthOfUTF8() -> Int? {
    guard start + 4 <= end || isAtEnd else { return nil }
    var bytes = input[start..<min(start + 4, end)].makeIterator()
    var parser = Unicode.UTF8.ForwardParser()
    guard case .valid(let sign) = parser.parseScalar(from: &bytes) else { return 0 }
    return sign.count
  }

  /// Whether bytes in a text of Windows-1252 are more likely a letter or sign of western Europe in
  /// UTF-8, as “Ã©” is; “É®” is not, though its bytes would be a sign.
  private static func isWesternUTF8(_ sign: Slice<UnsafeMutableRawBufferPointer>) -> Bool {
    switch sign.first {
    case 0xC2, 0xC3, 0xC4, 0xC5: true
    case 0xE2: (0x80...0x84).contains(sign[sign.startIndex + 1])
    default: false
    }
  }

  private static func windows1252(_ byte: UInt8) -> Unicode.Scalar? {
    guard byte < 0xA0 else { return Unicode.Scalar(byte) }
    let code = windows1252[Int(byte) - 0x80]
    return code == 0 ? nil : Unicode.Scalar(code)
  }

  /// What stands from 0x80 to 0x9F; 0 for nothing (the Unicode Consortium’s CP1252.TXT).
  private static let windows1252: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]

  /// Decodes a sign of UTF-16; false where it is cut off.
  private func decodeUTF16(into output: inout Output) -> Bool {
    guard start + 4 <= end || isAtEnd else { return false }
    let unit = unit(at: start)
    if let unit, let scalar = Unicode.Scalar(unit) {
      output.append(scalar.utf8)
      start += 2
    } else if let unit, let next = self.unit(at: start + 2), UTF16.isLeadSurrogate(unit),
      UTF16.isTrailSurrogate(next),
      let scalar = Unicode.Scalar(0x10000 + UInt32(unit & 0x3FF) << 10 + UInt32(next & 0x3FF))
    {
      output.append(scalar.utf8)
      start += 4
    } else {
      refuse(into: &output)
      start = min(start + 2, end)
    }
    return true
  }

  private func unit(at place: Int) -> UInt16? {
    guard place + 2 <= end else { return nil }
    let unit = input.loadUnaligned(fromByteOffset: place, as: UInt16.self)
    return encoding == .utf16LittleEndian ? UInt16(littleEndian: unit) : UInt16(bigEndian: unit)
  }
}

/// A buffer that is filled with text in UTF-8.
private struct Output {
  let buffer: UnsafeMutableRawBufferPointer
  private(set) var count = 0

  /// For any sign.
  var hasRoom: Bool { count + 4 <= buffer.count }

  mutating func append(_ byte: UInt8) {
    buffer[count] = byte
    count += 1
  }

  mutating func append(_ sign: some Sequence<UInt8>) {
    for byte in sign { append(byte) }
  }

  /// Appends ASCII up to the first sign beyond it; returns how much that was.
  mutating func appendASCII(of input: UnsafeRawBufferPointer) -> Int {
    let most = min(input.count, buffer.count - count)
    var length = 0
    while length + 8 <= most,
      input.loadUnaligned(fromByteOffset: length, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
    {
      length += 8
    }
    while length < most, input[length] < 0x80 { length += 1 }
    UnsafeMutableRawBufferPointer(rebasing: buffer[count...])
      .copyMemory(from: UnsafeRawBufferPointer(rebasing: input[..<length]))
    count += length
    return length
  }
}
