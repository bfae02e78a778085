import Foundation

/// Text as `SearchWords` folds it, made piece by piece in memory that is kept.
struct FoldedText {
  /// What parts the names of a food.
  static let nameEnd = UInt8(ascii: "\n")

  /// The folded text in UTF-8.
  private(set) var bytes: [UInt8] = []
  private var separator: UInt8?

  init() {}

  /// The names of a food.
  init(names: [String]) {
    for name in names {
      endName()
      append(name)
    }
  }

  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    separator = nil
  }

  /// Ends a name of a food; what is appended next is another one.
  mutating func endName() {
    if !bytes.isEmpty { bytes.append(Self.nameEnd) }
    separator = nil
  }

  /// Appends text, as a word of its own.
  mutating func append(_ text: some StringProtocol) {
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      appendASCII(text.utf8)
    } else {
      appendAny(text)
    }
  }

  /// Folds the names of a food, as the index has them.
  mutating func fold(_ name: UnsafeRawBufferPointer, _ otherNames: UnsafeRawBufferPointer) {
    clear()
    append(name)
    append(otherNames)
  }

  /// Appends text in UTF-8, as a word of its own.
  mutating func append(_ text: UnsafeRawBufferPointer) {
    if text.allSatisfy({ $0 < 0x80 }) {
      appendASCII(text)
    } else {
      appendAny(String(decoding: text, as: UTF8.self))
    }
  }

  private mutating func appendASCII(_ text: some Sequence<UInt8>) {
    separate(UInt8(ascii: " "))
    for byte in text {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): append(byte | 0x20)
      case UInt8(ascii: "'"): break
      case UInt8(ascii: ","), UInt8(ascii: "("): separator = UInt8(ascii: ",")
      default: separate(UInt8(ascii: " "))
      }
    }
  }

  private mutating func appendAny(_ text: some StringProtocol) {
    separate(UInt8(ascii: " "))
    for scalar in text.decomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": append(UInt8(scalar.value))
      case "A"..."Z": append(UInt8(scalar.value) | 0x20)
      case "'", "’": break
      case ",", "(": separator = UInt8(ascii: ",")
      default:
        if let plain = Self.strokes[scalar] {
          for byte in plain.utf8 { append(byte) }
          break
        }
        if !scalar.isASCII, scalar.properties.isDiacritic { break }
        if !scalar.isASCII, scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
          for byte in scalar.properties.lowercaseMapping.utf8 { append(byte) }
        } else {
          separate(UInt8(ascii: " "))
        }
      }
    }
  }

  /// Letters that are not made of a plain one and a mark: “gołąbki” is searched for as “golabki”.
  private static let strokes: [Unicode.Scalar: String] = [
    "ł": "l", "Ł": "l", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "ı": "i",
    "ß": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "þ": "th", "Þ": "th",
  ]

  private mutating func append(_ byte: UInt8) {
    if let between = separator {
      if let last = bytes.last, last != Self.nameEnd { bytes.append(between) }
      separator = nil
    }
    bytes.append(byte)
  }

  /// A comma stays one, whatever follows.
  private mutating func separate(_ byte: UInt8) { if separator == nil { separator = byte } }
}
