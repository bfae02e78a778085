/// Turns the bytes a terminal sends into events: UTF-8, control and function keys, the mouse, and
/// pasted text. It keeps what is still incomplete for the next bytes.
///
/// ncurses has a decoder of its own; this one differs in that an unknown sequence is dropped whole
/// instead of being typed into the text, a stray byte never swallows the keys after it, and nothing
/// inside a paste is taken for a key. A terminal sends Alt with a key as Esc and that key; only Alt
/// with `b`, `f` and Backspace is read as such, so that Esc typed quickly before a key stays Esc.
package struct InputDecoder: Sendable {
  private var pending: [UInt8] = []
  /// Whether a paste is incomplete, whose rest may take longer to arrive.
  package private(set) var isInPaste = false
  /// How much of a pending paste was already searched for its end.
  private var searched = 0
  /// The longest first, so that none hides another that begins with it.
  private let sequences: [(bytes: [UInt8], key: Key)]

  /// - Parameter sequences: what this terminal sends for keys, where it differs from xterm.
  package init(sequences: [[UInt8]: Key] = [:]) {
    self.sequences =
      sequences
      .filter { $0.key.count > 1 && $0.key[0] == escape }
      .map { (bytes: $0.key, key: $0.value) }
      .sorted { $0.bytes.count > $1.bytes.count }
  }

  /// Whether more bytes are needed to know what the last ones mean.
  package var isIncomplete: Bool { isInPaste || !pending.isEmpty }

  /// Takes bytes in and returns the events they complete.
  package mutating func decode(_ bytes: some Sequence<UInt8>) -> [Event] {
    pending.append(contentsOf: bytes)
    return drain(isFinal: false)
  }

  /// Takes what is incomplete for all that will come, and returns its events: a lone Esc is the key.
  package mutating func flush() -> [Event] { drain(isFinal: true) }

  private mutating func drain(isFinal: Bool) -> [Event] {
    var events: [Event] = []
    var index = 0
    while index < pending.count || (isInPaste && isFinal) {
      let step =
        isInPaste ? paste(from: index, isFinal: isFinal) : one(from: index, isFinal: isFinal)
      guard let (event, count) = step else { break }
      if let event { events.append(event) }
      index += count
    }
    pending.removeFirst(index)
    return events
  }

  /// One event, or none for bytes that mean nothing, and the bytes it took. Nil if more are needed.
  private typealias Step = (event: Event?, count: Int)

  private func key(_ key: Key, _ count: Int) -> Step { (.key(key), count) }

  private mutating func one(from start: Int, isFinal: Bool) -> Step? {
    let byte = pending[start]
    switch byte {
    case escape: return escaped(from: start, isFinal: isFinal)
    case 0x0D, 0x0A: return key(.enter, 1)
    case 0x09: return key(.tab, 1)
    case 0x7F, 0x08: return key(.backspace, 1)
    case 0x00: return key(.control("@"), 1)
    case 0x01...0x1A: return key(.control(Character(Unicode.Scalar(byte + 0x60))), 1)
    case 0x1C...0x1F: return key(.control(Character(Unicode.Scalar(byte + 0x40))), 1)
    default:
      guard let (scalar, count) = scalar(from: start, isFinal: isFinal) else { return nil }
      let isControl = (0x80...0x9F).contains(scalar.value)
      return isControl ? (nil, count) : key(.character(Character(scalar)), count)
    }
  }

  // MARK: UTF-8

  private func scalar(from start: Int, isFinal: Bool) -> (Unicode.Scalar, Int)? {
    var decoder = Unicode.UTF8.ForwardParser()
    var bytes = pending[start...].makeIterator()
    switch decoder.parseScalar(from: &bytes) {
    case .valid(let encoded):
      return (Unicode.UTF8.decode(encoded), encoded.count)
    case .error(let length):
      let isCut = start + length == pending.count && pending[start] >= 0xC2 && length < 4
      return isCut && !isFinal ? nil : (replacementMark, length)
    case .emptyInput:
      return nil
    }
  }

  // MARK: Escape sequences

  private mutating func escaped(from start: Int, isFinal: Bool) -> Step? {
    let rest = pending[start...]
    if let known = sequences.first(where: { rest.starts(with: $0.bytes) }) {
      return key(known.key, known.bytes.count)
    }
    if !isFinal, sequences.contains(where: { $0.bytes.starts(with: rest) }) { return nil }
    let alone = isFinal ? key(.escape, 1) : nil
    guard rest.count > 1 else { return alone }
    switch pending[start + 1] {
    case UInt8(ascii: "["): return controlSequence(from: start) ?? alone
    case UInt8(ascii: "O"):
      return rest.count > 2 ? (Self.finalKey(pending[start + 2]).map(Event.key), 3) : alone
    case UInt8(ascii: "b"): return key(.wordLeft, 2)
    case UInt8(ascii: "f"): return key(.wordRight, 2)
    case 0x7F: return key(.control("w"), 2)
    default: return key(.escape, 1)
    }
  }

  /// A sequence that begins with `ESC [`: parameters, then a final byte (ECMA-48, 5.4).
  private mutating func controlSequence(from start: Int) -> Step? {
    var end = start + 2
    while end < pending.count, (0x20...0x3F).contains(pending[end]) { end += 1 }
    guard end < pending.count else { return nil }
    let count = end - start + 1
    let parameters = pending[start + 2..<end]
    let final = pending[end]
    guard (0x40...0x7E).contains(final) else {
      // Broken off by something else, which is then read for itself.
      return (nil, count - 1)
    }
    if parameters.first == UInt8(ascii: "<") {
      let numbers = Self.numbers(parameters.dropFirst())
      return (final == UInt8(ascii: "M") ? mouse(numbers) : nil, count)
    }
    if final == UInt8(ascii: "M"), parameters.isEmpty {
      // The oldest encoding: three bytes.
      guard end + 4 <= pending.count else { return nil }
      return (mouse(pending[end + 1..<end + 4].map { Int($0) - 32 }), count + 3)
    }
    let numbers = Self.numbers(parameters)
    if final == UInt8(ascii: "~") {
      if numbers.first == 200 {
        isInPaste = true
        searched = 0
        return (nil, count)
      }
      return (numbers.first.flatMap(Self.numberedKey).map(Event.key), count)
    }
    // The first parameter of a key is 1; other numbers are answers nobody asked for.
    guard numbers[0] <= 1 else { return (nil, count) }
    // The second is 1 plus 1 for Shift, 2 for Alt, 4 for Ctrl.
    let modifiers = numbers.count > 1 ? numbers[1] - 1 : 0
    return (Self.finalKey(final, byWord: modifiers & 0b110 != 0).map(Event.key), count)
  }

  private static func numbers(_ bytes: ArraySlice<UInt8>) -> [Int] {
    bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map {
      Int(String(decoding: $0, as: UTF8.self)) ?? 0
    }
  }

  private static func finalKey(_ byte: UInt8, byWord: Bool = false) -> Key? {
    switch byte {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): byWord ? .wordRight : .right
    case UInt8(ascii: "D"): byWord ? .wordLeft : .left
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "M"): .enter
    case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(byte - UInt8(ascii: "P")) + 1)
    case UInt8(ascii: "Z"): .backTab
    default: nil
    }
  }

  private static func numberedKey(_ number: Int) -> Key? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23, 24: .function(number - 12)
    default: nil
    }
  }

  // MARK: Mouse

  /// Of the button, and the column and the row, counted from 1.
  private func mouse(_ numbers: [Int]) -> Event? {
    guard numbers.count == 3, numbers[1] > 0, numbers[2] > 0 else { return nil }
    let kind: MouseEvent.Kind
    // Shift, Alt and Ctrl add 4, 8 and 16.
    switch numbers[0] & ~0b11100 {
    case 0: kind = .click
    case 64: kind = .wheelUp
    case 65: kind = .wheelDown
    default: return nil
    }
    return .mouse(MouseEvent(kind, at: Point(column: numbers[1] - 1, row: numbers[2] - 1)))
  }

  // MARK: Paste

  private mutating func paste(from start: Int, isFinal: Bool) -> Step? {
    var index = max(start, searched)
    while index + pasteEnd.count <= pending.count {
      if pending[index] == escape, pending[index...].starts(with: pasteEnd) {
        isInPaste = false
        let text = String(decoding: pending[start..<index], as: UTF8.self)
        return (.paste(text), index - start + pasteEnd.count)
      }
      index += 1
    }
    guard isFinal else {
      searched = index - start
      return nil
    }
    isInPaste = false
    return (.paste(String(decoding: pending[start...], as: UTF8.self)), pending.count - start)
  }
}

private let escape: UInt8 = 0x1B
private let pasteEnd: [UInt8] = Array("\u{1B}[201~".utf8)
