/// Names that tables shout in capitals, made quiet: “GREEK YOGURT, 2% FAT” is “Greek yogurt, 2% fat”.
enum ReadableName {
  /// Appends the name of a food, with a capital at its beginning; then a comma and its brand, unless
  /// the name holds it already.
  static func append(
    _ name: UnsafeRawBufferPointer, brand: UnsafeRawBufferPointer, to bytes: inout [UInt8]
  ) {
    let start = bytes.count
    append(name, to: &bytes, raisesEachWord: false)
    // Open Food Facts lists several, parted by commas: the first is the one on the package.
    let first = UnsafeRawBufferPointer(rebasing: brand.prefix { $0 != UInt8(ascii: ",") })
    guard first.contains(where: { $0 > 0x20 }) else { return }
    let end = bytes.count
    bytes += ", ".utf8
    append(first, to: &bytes, raisesEachWord: true)
    if holds(bytes[start..<end], bytes[(end + 2)...]) { bytes.removeSubrange(end...) }
  }

  /// Whether a text holds another, whatever their capitals.
  private static func holds(_ text: ArraySlice<UInt8>, _ part: ArraySlice<UInt8>) -> Bool {
    guard let first = part.first, text.count >= part.count else { return false }
    for start in text.startIndex...(text.endIndex - part.count)
    where text[start] | 0x20 == first | 0x20 {
      if zip(text[start...], part).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) { return true }
    }
    return false
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
      if byte.isSmallLetter { return false }
      if byte.isCapitalLetter { capitals += 1 }
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
        if text[begin].isDigit { isFirst = false }
        begin += 1
        continue
      }
      var end = begin
      var packed: UInt32 = 0
      while end < text.count, isLetter(text[end]) || text[end] == UInt8(ascii: "'") {
        if text[end].isCapitalLetter { text[end] |= 0x20 }
        packed = packed << 8 | UInt32(text[end])
        end += 1
      }
      if end - begin <= 4, abbreviations.contains(packed) {
        for place in begin..<end where text[place].isSmallLetter { text[place] &= ~0x20 }
      } else if isFirst || raisesEachWord, begin == 0 || !text[begin - 1].isDigit,
        text[begin].isSmallLetter
      {
        text[begin] &= ~0x20
      }
      isFirst = false
      begin = end
    }
  }

  /// What stays in capitals, as the four bytes of its small letters.
  private static let abbreviations = Set(
    "bbq blt dha epa gmo ipa kfc nfs tv tvp uk us usa usda".split(separator: " ")
      .map { $0.utf8.reduce(0 as UInt32) { $0 << 8 | UInt32($1) } })

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20).isSmallLetter || byte >= 0x80
  }
}
