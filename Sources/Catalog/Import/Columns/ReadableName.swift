/// Names that tables shout in capitals, made quiet: “GREEK YOGURT, 2% FAT” is “Greek yogurt, 2% fat”.
enum ReadableName {
  /// Appends a name, with a capital at its beginning.
  static func append(_ field: UnsafeRawBufferPointer, to bytes: inout [UInt8]) {
    append(field, to: &bytes, raisesEachWord: false)
  }

  /// Appends the name of a maker or brand, with a capital at the beginning of each word.
  static func appendBrand(_ field: UnsafeRawBufferPointer, to bytes: inout [UInt8]) {
    append(field, to: &bytes, raisesEachWord: true)
  }

  private static func append(
    _ field: UnsafeRawBufferPointer, to bytes: inout [UInt8], raisesEachWord: Bool
  ) {
    let start = bytes.count
    FieldText.append(field, to: &bytes)
    guard isShouted(field) else { return }
    if bytes[start...].contains(where: { $0 >= 0x80 }) { lowerAll(of: &bytes, from: start) }
    bytes.withUnsafeMutableBufferPointer { bytes in
      quiet(UnsafeMutableBufferPointer(rebasing: bytes[start...]), raisesEachWord: raisesEachWord)
    }
  }

  /// Whether text holds at least three capitals and no small letter.
  private static func isShouted(_ text: UnsafeRawBufferPointer) -> Bool {
    var capitals = 0
    for byte in text {
      if isSmall(byte) { return false }
      if isCapital(byte) { capitals += 1 }
    }
    return capitals >= 3
  }

  /// Beyond ASCII, small letters may have another length.
  private static func lowerAll(of bytes: inout [UInt8], from start: Int) {
    let text = String(decoding: bytes[start...], as: UTF8.self)
    bytes.removeSubrange(start...)
    bytes += (text.prefix(1) + text.dropFirst().lowercased()).utf8
  }

  /// Makes all letters small but the first ones and those of abbreviations.
  private static func quiet(_ text: UnsafeMutableBufferPointer<UInt8>, raisesEachWord: Bool) {
    var begin = 0
    var isFirst = true
    while begin < text.count {
      guard isLetter(text[begin]) else {
        // “7UP” is one word, as “2LB” is.
        if isDigit(text[begin]) { isFirst = false }
        begin += 1
        continue
      }
      var end = begin
      var packed: UInt32 = 0
      while end < text.count, isLetter(text[end]) || text[end] == UInt8(ascii: "'") {
        if isCapital(text[end]) { text[end] |= 0x20 }
        packed = packed << 8 | UInt32(text[end])
        end += 1
      }
      if end - begin <= 4, abbreviations.contains(packed) {
        for place in begin..<end where isSmall(text[place]) { text[place] &= ~0x20 }
      } else if isFirst || raisesEachWord, begin == 0 || !isDigit(text[begin - 1]),
        isSmall(text[begin])
      {
        text[begin] &= ~0x20
      }
      isFirst = false
      begin = end
    }
  }

  /// What stays in capitals, as the four bytes of its small letters.
  private static let abbreviations = Set(
    [
      "bbq", "blt", "dha", "epa", "gmo", "ipa", "kfc", "nfs", "tv", "tvp", "uk", "us", "usa",
      "usda",
    ]
    .map { $0.utf8.reduce(0 as UInt32) { $0 << 8 | UInt32($1) } })

  private static func isSmall(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }

  private static func isCapital(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    isSmall(byte | 0x20) || byte >= 0x80
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
