/// A reader of what comes from outside, and what it promises.
struct FuzzTarget: Sendable {
  let name: String
  /// Inputs that it reads, from which others are made.
  let seeds: [[UInt8]]
  var longestInput = 2000
  /// Reads an input. A broken promise ends the program.
  let run: @Sendable (_ input: [UInt8]) -> Void

  static let all = lines + logs + files

  nonisolated(unsafe) static var chosen: FuzzTarget?
}

/// Takes an input apart; 0 where it has ended.
struct InputCursor {
  private var rest: ArraySlice<UInt8>

  init(_ input: [UInt8]) { rest = input[...] }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func byte() -> Int { Int(rest.popFirst() ?? 0) }

  /// A number of eight bytes.
  mutating func word() -> UInt64 { (0..<8).reduce(0) { word, _ in word << 8 | UInt64(byte()) } }

  /// A number below a bound.
  mutating func below(_ bound: Int) -> Int { bound < 1 ? 0 : Int(word() % UInt64(bound)) }

  mutating func bytes() -> [UInt8] {
    let bytes = rest.prefix(byte())
    rest = rest.dropFirst(bytes.count)
    return Array(bytes)
  }
}
