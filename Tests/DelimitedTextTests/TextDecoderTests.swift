import DelimitedText
import Testing

@Suite("Text is read whatever it is written in")
struct TextDecoderTests {
  private func decoded(
    _ bytes: [UInt8], pieces: Int = .max, room: Int = 64
  ) throws -> (text: [UInt8], decoder: TextDecoder) {
    let decoder = try TextDecoder(source(of: bytes, pieces: pieces))
    var text: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: room)
    while case let count = try buffer.withUnsafeMutableBytes({ try decoder.read(into: $0) }),
      count > 0
    {
      text += buffer[..<count]
    }
    return (text, decoder)
  }

  @Test(
    "A mark, zeros beside letters, or the first sign beyond ASCII tell how",
    arguments: [
      ([], "", TextDecoder.Encoding.ascii),
      (Array("abc".utf8), "abc", .ascii),
      (Array("aé€😀".utf8), "aé€😀", .utf8),
      ([0xEF, 0xBB, 0xBF, 0x61], "a", .utf8),
      ([0xFF, 0xFE, 0x61, 0x00, 0xAC, 0x20, 0x3D, 0xD8, 0x00, 0xDE], "a€😀", .utf16LittleEndian),
      ([0xFE, 0xFF, 0x00, 0x61, 0x20, 0xAC, 0xD8, 0x3D, 0xDE, 0x00], "a€😀", .utf16BigEndian),
      ([0x61, 0x00, 0x62, 0x00, 0xE9, 0x00], "abé", .utf16LittleEndian),
      ([0x00, 0x61, 0x00, 0x62, 0x00, 0xE9], "abé", .utf16BigEndian),
      ([0x61, 0xE9, 0x62], "aéb", .windows1252),
      ([0x61, 0xE9], "aé", .windows1252),
      ([0x80, 0x93, 0x9F, 0xA0, 0xFF], "€“Ÿ\u{A0}ÿ", .windows1252),
      // NESCAFÉ® and “ à »”, whose bytes would be signs in UTF-8.
      ([0xB5, 0xC9, 0xAE, 0xE0, 0xA0, 0xBB], "µÉ®à\u{A0}»", .windows1252),
    ] as [([UInt8], String, TextDecoder.Encoding)])
  func encodings(_ bytes: [UInt8], _ text: String, _ encoding: TextDecoder.Encoding) throws {
    for pieces in [1, 2, 3, .max] {
      for room in [4, 5, 64] {
        let (read, decoder) = try decoded(bytes, pieces: pieces, room: room)
        #expect(String(validating: read, as: UTF8.self) == text)
        #expect(decoder.encoding == encoding)
        #expect(!decoder.hasUndecodable)
      }
    }
  }

  @Test(
    "What is in another encoding than the text before is never guessed",
    arguments: [
      // Windows-1252 after UTF-8, and the other way round.
      [0xC3, 0xA9, 0x61, 0xE9], [0xE9, 0x61, 0xC3, 0xA9], [0xE9, 0x61, 0xE2, 0x82, 0xAC],
      // No sign of Windows-1252; overlong, a surrogate and cut off in UTF-8.
      [0x81], [0xC3, 0xA9, 0xC0, 0x80], [0xC3, 0xA9, 0xED, 0xA0, 0x80], [0xC3, 0xA9, 0xC3],
      // Half of a pair, and half of a unit.
      [0xFF, 0xFE, 0x3D, 0xD8, 0x61, 0x00], [0xFF, 0xFE, 0x00, 0xDE], [0xFF, 0xFE, 0x61],
    ] as [[UInt8]])
  func undecodable(_ bytes: [UInt8]) throws {
    for pieces in [1, 2, .max] {
      let (read, decoder) = try decoded(bytes, pieces: pieces)
      #expect(read.contains(TextDecoder.undecodable))
      #expect(decoder.hasUndecodable)
    }
  }

  @Test("A row with such a sign is refused by its line, and those around it are read")
  func refusedRow() throws {
    let bytes = Array("name\ncrème\n".utf8) + [0x63, 0x72, 0xE8, 0x6D, 0x65, 0x0A] + "thé\n".utf8
    #expect(
      try rows(of: bytes) == [
        ReadRow(line: 1, cells: ["name"]), ReadRow(line: 2, cells: ["crème"]),
        ReadRow(
          line: 3,
          fault: "a sign in it is not UTF-8, as the text before is; save the file as UTF-8"),
        ReadRow(line: 4, cells: ["thé"]),
      ])
  }

  @Test("The beginning can be seen before it is read")
  func beginning() throws {
    let decoder = try TextDecoder(source(of: [0xFF, 0xFE, 0x7B, 0x00, 0xE9, 0x00], pieces: 1))
    #expect(decoder.beginning == Array("{é".utf8))
    #expect(decoder.beginning == Array("{é".utf8))
    var buffer = [UInt8](repeating: 0, count: 16)
    #expect(try buffer.withUnsafeMutableBytes { try decoder.read(into: $0) } == 3)
  }

  @Test("Text longer than any buffer reads as it is", arguments: [1_021, .max])
  func long(pieces: Int) throws {
    let text = String(repeating: "kale, crème, 15 €, 😀; ", count: 20_000)
    #expect(try decoded(Array(text.utf8), pieces: pieces, room: 4_099).text == Array(text.utf8))
  }
}
