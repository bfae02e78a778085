/// What a scalar does to the layout of a terminal, decided without a locale.
enum ScalarKind {
  /// Takes one column.
  case narrow
  /// Takes two columns.
  case wide
  /// Sits on the character before it and takes no column.
  case combining
  /// Joiners and selectors that only choose between forms of their neighbors; left out.
  case invisible
  /// Drawn as another character of one column: an odd space as a plain one, and what would command
  /// the terminal, hide, or reorder what is read as ``replacementMark``.
  case replaced(by: Unicode.Scalar)

  init(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    if value < 0x300 {
      // ASCII and Latin, the common case.
      if value < 0x20 || (0x7F...0x9F).contains(value) || value == 0xAD {
        self = .replaced(by: replacementMark)
      } else {
        self = value == 0xA0 ? .replaced(by: " ") : .narrow
      }
    } else if (0x2190...0x2319).contains(value) || (0x2500...0x25FC).contains(value) {
      // Arrows, rules and blocks: what screens are drawn with.
      self = .narrow
    } else {
      self.init(uncommon: scalar)
    }
  }

  private init(uncommon scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x200C, 0x200D, 0xFE00...0xFE0F, 0xE0100...0xE01EF, 0x1F3FB...0x1F3FF, 0x180B...0x180D:
      self = .invisible
    case 0x1160...0x11FF, 0xD7B0...0xD7C6, 0xD7CB...0xD7FB:
      // Vowels and finals of decomposed Hangul join the wide initial before them.
      self = .combining
    case 0x115F, 0x3164, 0xFFA0, 0x034F, 0x17B4, 0x17B5:
      // Fillers look like nothing, though they are letters and marks by category.
      self = .replaced(by: replacementMark)
    case 0x2800:
      self = .replaced(by: " ")
    case 0x1F1E6...0x1F1FF:
      // Pairs of these make flags; terminals disagree about their width, but not about letters'.
      self = .replaced(by: Unicode.Scalar(UInt8(scalar.value - 0x1F1E6) + UInt8(ascii: "A")))
    default:
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark: self = .combining
      case .spaceSeparator: self = scalar.value == 0x3000 ? .wide : .replaced(by: " ")
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate,
        .unassigned:
        self = .replaced(by: replacementMark)
      default: self = Self.isWide(scalar.value) ? .wide : .narrow
      }
    }
  }

  /// Columns the scalar takes when drawn.
  var columns: Int {
    switch self {
    case .narrow, .replaced: 1
    case .wide: 2
    case .combining, .invisible: 0
    }
  }

  private static func isWide(_ value: UInt32) -> Bool {
    guard value >= 0x1100 else { return false }
    var low = 0
    var high = wideRanges.count
    while low < high {
      let middle = (low + high) / 2
      let (first, last) = wideRanges[middle]
      if value < first {
        high = middle
      } else if value > last {
        low = middle + 1
      } else {
        return true
      }
    }
    return false
  }

  /// Scalars whose East Asian Width is W or F (Unicode 15, EastAsianWidth.txt), which includes those
  /// shown as emoji by default. Gaps that hold no assigned scalar are joined.
  private static let wideRanges: [(UInt32, UInt32)] = [
    (0x1100, 0x115F), (0x231A, 0x231B), (0x2329, 0x232A), (0x23E9, 0x23EC), (0x23F0, 0x23F0),
    (0x23F3, 0x23F3), (0x25FD, 0x25FE), (0x2614, 0x2615), (0x2648, 0x2653), (0x267F, 0x267F),
    (0x2693, 0x2693), (0x26A1, 0x26A1), (0x26AA, 0x26AB), (0x26BD, 0x26BE), (0x26C4, 0x26C5),
    (0x26CE, 0x26CE), (0x26D4, 0x26D4), (0x26EA, 0x26EA), (0x26F2, 0x26F3), (0x26F5, 0x26F5),
    (0x26FA, 0x26FA), (0x26FD, 0x26FD), (0x2705, 0x2705), (0x270A, 0x270B), (0x2728, 0x2728),
    (0x274C, 0x274C), (0x274E, 0x274E), (0x2753, 0x2755), (0x2757, 0x2757), (0x2795, 0x2797),
    (0x27B0, 0x27B0), (0x27BF, 0x27BF), (0x2B1B, 0x2B1C), (0x2B50, 0x2B50), (0x2B55, 0x2B55),
    (0x2E80, 0x303E), (0x3041, 0x3247), (0x3250, 0x4DBF), (0x4E00, 0xA4C6), (0xA960, 0xA97C),
    (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE10, 0xFE19), (0xFE30, 0xFE6B), (0xFF01, 0xFF60),
    (0xFFE0, 0xFFE6), (0x16FE0, 0x18CFF), (0x18D00, 0x18D08), (0x1AFF0, 0x1B2FB),
    (0x1F004, 0x1F004), (0x1F0CF, 0x1F0CF), (0x1F18E, 0x1F18E), (0x1F191, 0x1F19A),
    (0x1F200, 0x1F265), (0x1F300, 0x1F320), (0x1F32D, 0x1F335), (0x1F337, 0x1F37C),
    (0x1F37E, 0x1F393), (0x1F3A0, 0x1F3CA), (0x1F3CF, 0x1F3D3), (0x1F3E0, 0x1F3F0),
    (0x1F3F4, 0x1F3F4), (0x1F3F8, 0x1F43E), (0x1F440, 0x1F440), (0x1F442, 0x1F4FC),
    (0x1F4FF, 0x1F53D), (0x1F54B, 0x1F54E), (0x1F550, 0x1F567), (0x1F57A, 0x1F57A),
    (0x1F595, 0x1F596), (0x1F5A4, 0x1F5A4), (0x1F5FB, 0x1F64F), (0x1F680, 0x1F6C5),
    (0x1F6CC, 0x1F6CC), (0x1F6D0, 0x1F6D2), (0x1F6D5, 0x1F6DF), (0x1F6EB, 0x1F6EC),
    (0x1F6F4, 0x1F6FC), (0x1F7E0, 0x1F7F0), (0x1F90C, 0x1F93A), (0x1F93C, 0x1F945),
    (0x1F947, 0x1F9FF), (0x1FA70, 0x1FAFF), (0x20000, 0x3FFFD),
  ]
}

/// What stands for a character that must not reach a terminal.
package let replacementMark: Unicode.Scalar = "\u{FFFD}"
