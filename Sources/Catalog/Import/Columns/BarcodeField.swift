/// The number under the bars of a package.
enum BarcodeField {
  /// Up to 14 digits, as a GTIN has, without leading zeros; `nil` for anything else.
  static func read(_ field: UnsafeRawBufferPointer) -> Int64? {
    let field = FieldText.trimmed(field)
    guard (1...18).contains(field.count) else { return nil }
    var number: Int64 = 0
    for byte in field {
      guard (0x30...0x39).contains(byte) else { return nil }
      number = number * 10 + Int64(byte & 0x0F)
    }
    return number > 0 && number < 100_000_000_000_000 ? number : nil
  }
}

/// The maker or brand behind the name of a food.
enum BrandName {
  /// Appends the brand after a comma, unless the name holds it already.
  /// - `name`: where in the bytes the name begins.
  static func append(_ brand: UnsafeRawBufferPointer, to bytes: inout [UInt8], name: Int) {
    // Open Food Facts lists several, parted by commas: the first is the one on the package.
    let first = UnsafeRawBufferPointer(rebasing: brand.prefix { $0 != UInt8(ascii: ",") })
    guard first.contains(where: { $0 > 0x20 }) else { return }
    let end = bytes.count
    bytes += ", ".utf8
    ReadableName.appendBrand(first, to: &bytes)
    if holds(bytes[name..<end], bytes[(end + 2)...]) { bytes.removeSubrange(end...) }
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
}
