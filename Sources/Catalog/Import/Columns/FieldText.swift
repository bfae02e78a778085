/// Text of a field, as it may stand in a catalog: on one line, without control characters.
enum FieldText {
  /// Appends a field’s text with single spaces, without any at its ends.
  static func append(_ field: UnsafeRawBufferPointer, to bytes: inout [UInt8]) {
    if isPlain(field) {
      bytes += field
      return
    }
    let start = bytes.count
    var isSpace = false
    for scalar in String(decoding: field, as: UTF8.self).unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .spaceSeparator, .lineSeparator, .paragraphSeparator: isSpace = true
      case .unassigned, .surrogate, .privateUse: continue
      default:
        if isSpace, bytes.count > start { bytes.append(UInt8(ascii: " ")) }
        isSpace = false
        bytes += UTF8.encode(scalar) ?? UTF8.EncodedScalar()
      }
    }
  }

  /// A field without spaces at its ends.
  static func trimmed(_ field: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    guard let first = field.firstIndex(where: { $0 != 0x20 }),
      let last = field.lastIndex(where: { $0 != 0x20 })
    else { return UnsafeRawBufferPointer(rebasing: field[..<0]) }
    return UnsafeRawBufferPointer(rebasing: field[first...last])
  }

  /// A field’s text, as `append` makes it.
  static func cleaned(_ field: UnsafeRawBufferPointer) -> String {
    var bytes: [UInt8] = []
    append(field, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether text can stay as it is, as most does: printable ASCII with single spaces inside.
  private static func isPlain(_ field: UnsafeRawBufferPointer) -> Bool {
    var before = UInt8(ascii: " ")
    for byte in field {
      guard (0x20..<0x7F).contains(byte), byte != 0x20 || before != 0x20 else { return false }
      before = byte
    }
    return field.isEmpty || before != 0x20
  }
}

extension UInt8 {
  /// Of ASCII, as the others.
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  var isSmallLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
  var isCapitalLetter: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
}
