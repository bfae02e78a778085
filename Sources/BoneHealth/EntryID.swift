/// The identifier of an entry: a UUID of version 7 (RFC 9562), so that entries sort by when they
/// were made.
package struct EntryID: Hashable, Comparable, Sendable {
  private let high: UInt64
  private let low: UInt64

  /// - Parameters:
  ///   - milliseconds: since 1 January 1970 UTC; its low 48 bits are used.
  ///   - counter: the order within the millisecond; its low 12 bits are used.
  ///   - random: tells apart what was made elsewhere in the same millisecond; its low 62 bits are
  ///     used.
  package init(milliseconds: Int64, counter: UInt16, random: UInt64) {
    high = UInt64(bitPattern: milliseconds) << 16 | 0x7000 | UInt64(counter & 0xFFF)
    low = 0x8000_0000_0000_0000 | random & 0x3FFF_FFFF_FFFF_FFFF
  }

  package static func < (left: EntryID, right: EntryID) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }
}

/// Written as `019ab0d2-7c00-7000-8f3a-5d2c9be01742`.
extension EntryID: CustomStringConvertible, LosslessStringConvertible {
  package var description: String {
    String(unsafeUninitializedCapacity: 36) { text in
      var position = 0
      for word in [high, low] {
        for shift in stride(from: 60, through: 0, by: -4) {
          if Self.isHyphen(at: position) {
            text[position] = UInt8(ascii: "-")
            position += 1
          }
          let digit = UInt8(truncatingIfNeeded: word >> UInt64(shift) & 0xF)
          text[position] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
          position += 1
        }
      }
      return position
    }
  }

  private static func isHyphen(at position: Int) -> Bool {
    position == 8 || position == 13 || position == 18 || position == 23
  }

  /// `nil` unless the text is a UUID of version 7.
  package init?(_ description: String) {
    var description = description
    guard let id = description.withUTF8({ EntryID(utf8: $0) }) else { return nil }
    self = id
  }

  /// `nil` unless the bytes are those of such a text.
  package init?(utf8 description: UnsafeBufferPointer<UInt8>) {
    guard description.count == 36 else { return nil }
    var words: (high: UInt64, low: UInt64) = (0, 0)
    for position in description.indices {
      let character = description[position]
      if Self.isHyphen(at: position) {
        guard character == UInt8(ascii: "-") else { return nil }
        continue
      }
      let digit: UInt8
      switch character {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = character - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = character - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = character - UInt8(ascii: "A") + 10
      default: return nil
      }
      words.high = words.high << 4 | words.low >> 60
      words.low = words.low << 4 | UInt64(digit)
    }
    guard words.high >> 12 & 0xF == 7, words.low >> 62 == 0b10 else { return nil }
    (high, low) = words
  }
}

/// Makes identifiers, each greater than the one before, even when the clock stands still or goes
/// back: entries of one line keep their order.
package struct EntryIDGenerator: Sendable {
  private let clock: Clock
  private var milliseconds: Int64 = 0
  private var counter: UInt16 = 0

  package init(clock: @escaping Clock) { self.clock = clock }

  package mutating func next() -> EntryID {
    let now = clock()
    if now > milliseconds {
      milliseconds = now
      counter = 0
    } else if counter < 0xFFF {
      counter += 1
    } else {
      milliseconds += 1
      counter = 0
    }
    return EntryID(
      milliseconds: milliseconds, counter: counter, random: UInt64.random(in: 0...UInt64.max))
  }
}

/// Tells the time, in milliseconds since 1 January 1970 UTC.
package typealias Clock = @Sendable () -> Int64
