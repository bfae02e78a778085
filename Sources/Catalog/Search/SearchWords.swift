import Foundation

/// Text as words to search by: small letters and digits, without accents and apostrophes.
///
/// Names are stored so, and what is typed is turned so, with the parts of a name between commas
/// kept apart: “Crème brûlée, baker’s” is `creme brulee,bakers`.
enum SearchWords {
  /// The words of a text, without regard to commas.
  static func list(_ text: some StringProtocol) -> [String] {
    fold(text).split(whereSeparator: { $0 == " " || $0 == "," }).map(String.init)
  }

  /// The words of a text, separated by single spaces, and its parts by single commas; what stands
  /// in parentheses is a part.
  static func fold(_ text: some StringProtocol) -> String {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.utf8.count)
    var separator: UInt8?
    func append(_ byte: UInt8) {
      if let between = separator {
        if !folded.isEmpty { folded.append(between) }
        separator = nil
      }
      folded.append(byte)
    }
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
          append(byte)
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): append(byte | 0x20)
        case UInt8(ascii: "'"): break
        case UInt8(ascii: ","), UInt8(ascii: "("): separator = UInt8(ascii: ",")
        default: if separator == nil { separator = UInt8(ascii: " ") }
        }
      }
      return String(decoding: folded, as: UTF8.self)
    }
    for scalar in text.decomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": append(UInt8(scalar.value))
      case "A"..."Z": append(UInt8(scalar.value) | 0x20)
      case "'", "’": break
      case ",", "(": separator = UInt8(ascii: ",")
      default:
        if let plain = strokes[scalar] {
          plain.utf8.forEach(append)
          break
        }
        if !scalar.isASCII, scalar.properties.isDiacritic { break }
        if !scalar.isASCII, scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
          scalar.properties.lowercaseMapping.utf8.forEach(append)
        } else if separator == nil {
          separator = UInt8(ascii: " ")
        }
      }
    }
    return String(decoding: folded, as: UTF8.self)
  }

  /// Letters that are not made of a plain one and a mark: “gołąbki” is searched for as “golabki”.
  private static let strokes: [Unicode.Scalar: String] = [
    "ł": "l", "Ł": "l", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "ı": "i",
    "ß": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "þ": "th", "Þ": "th",
  ]

  /// The other grammatical numbers of a folded English word: those of “berries” hold “berry”,
  /// those of “berry” hold “berries”. Some are no words at all, which does no harm.
  static func otherNumbers(of word: String) -> [String] {
    guard word.utf8.count > 2, word.utf8.allSatisfy({ $0 < 0x80 }) else { return [] }
    for (ending, others) in endings where word.hasSuffix(ending) {
      let stem = word.dropLast(ending.utf8.count)
      return others.map { stem + $0 }
    }
    return [word + "s", word + "es"]
  }

  /// Endings, the longer first, with what may stand in their place.
  private static let endings: [(String, [String])] = [
    ("ies", ["y", "ie"]), ("ves", ["f", "fe", "ve"]), ("oes", ["o", "oe"]),
    ("ches", ["ch", "che"]), ("shes", ["sh", "she"]), ("xes", ["x", "xe"]), ("sses", ["ss"]),
    ("ss", ["sses"]), ("us", ["uses"]), ("s", [""]),
    ("ay", ["ays"]), ("ey", ["eys"]), ("oy", ["oys"]), ("y", ["ies"]),
    ("ief", ["iefs"]), ("eef", []), ("fe", ["ves", "fes"]), ("f", ["ves", "fs"]),
  ]
}
