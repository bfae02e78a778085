import Terminal
import TestSupport
import Testing

@Suite struct InputDecoderTests {
  private func events(_ text: String) -> [Event] {
    var decoder = InputDecoder()
    return decoder.decode(text.utf8) + decoder.flush()
  }

  private func keys(_ text: String) -> [Key] {
    events(text).compactMap { if case .key(let key) = $0 { key } else { nil } }
  }

  @Test(arguments: [
    ("a", [Key.character("a")]), ("é牛🥛", [.character("é"), .character("牛"), .character("🥛")]),
    ("\r", [.enter]), ("\n", [.enter]), ("\t", [.tab]), ("\u{7F}\u{8}", [.backspace, .backspace]),
    ("\u{1}\u{12}\u{1A}", [.control("a"), .control("r"), .control("z")]),
    ("\u{0}\u{1C}\u{1F}", [.control("@"), .control("\\"), .control("_")]),
    ("\u{1B}[A\u{1B}OA", [.up, .up]), ("\u{1B}[B\u{1B}OC\u{1B}[D", [.down, .right, .left]),
    (
      "\u{1B}[H\u{1B}[F\u{1B}[1~\u{1B}[4~\u{1B}OH\u{1B}[7~\u{1B}[8~",
      [.home, .end, .home, .end, .home, .home, .end]
    ),
    ("\u{1B}[2~\u{1B}[3~\u{1B}[5~\u{1B}[6~", [.insert, .delete, .pageUp, .pageDown]),
    ("\u{1B}[Z", [.backTab]),
    ("\u{1B}OP\u{1B}[15~\u{1B}[24~", [.function(1), .function(5), .function(12)]),
    ("\u{1B}[1;5D\u{1B}[1;3C\u{1B}[1;2C", [.wordLeft, .wordRight, .right]),
    ("\u{1B}b\u{1B}f\u{1B}\u{7F}", [.wordLeft, .wordRight, .control("w")]),
    ("\u{1B}", [.escape]), ("\u{1B}\u{1B}[A", [.escape, .up]),
    ("\u{1B}q", [.escape, .character("q")]),
    ("\u{1B}[", [.escape, .character("[")]),
  ])
  func sequencesAreKeys(text: String, expected: [Key]) {
    #expect(keys(text) == expected)
  }

  @Test(arguments: [
    "\u{1B}[99~", "\u{1B}[?1;2c", "\u{1B}[12;40R", "\u{1B}[I", "\u{1B}[97;5u", "\u{1B}Oq", "\u{9B}",
  ])
  func unknownSequencesAreDroppedWhole(text: String) {
    #expect(events(text + "x") == [.key(.character("x"))])
  }

  @Test func aBrokenSequenceDoesNotSwallowTheNextKey() {
    #expect(keys("\u{1B}[1;\u{1B}[Bx") == [.down, .character("x")])
  }

  @Test(
    arguments: [
      ([0xFF, 0x61], ["�", "a"]), ([0xE9, 0x61], ["�", "a"]), ([0xC3, 0xA9], ["é"]),
      ([0xC3], ["�"]),
      ([0xF0, 0x9F, 0x61], ["�", "a"]), ([0x80, 0x80], ["�", "�"]),
      ([0xED, 0xA0, 0x80], ["�", "�", "�"]),
    ] as [([UInt8], [Character])])
  func strayBytesAreMarksAndSwallowNothing(bytes: [UInt8], shown: [Character]) {
    var decoder = InputDecoder()
    let found = decoder.decode(bytes) + decoder.flush()
    #expect(found == shown.map { .key(.character($0)) })
  }

  @Test func escapeWaitsForWhatMayFollow() {
    var decoder = InputDecoder()
    let early = decoder.decode([0x1B])
    #expect(early.isEmpty)
    #expect(decoder.isIncomplete)
    let late = decoder.flush()
    #expect(late == [.key(.escape)])
    #expect(!decoder.isIncomplete)
  }

  @Test func aTerminalsOwnSequencesComeFirst() {
    let console: [[UInt8]: Key] = [
      Array("\u{1B}[[A".utf8): .function(1), Array("\u{1B}[A".utf8): .up, [0x08]: .left,
    ]
    var decoder = InputDecoder(sequences: console)
    let found = decoder.decode("\u{1B}[[A\u{1B}[A\u{8}".utf8)
    #expect(found == [.key(.function(1)), .key(.up), .key(.backspace)])
  }

  @Test(arguments: [
    ("\u{1B}[<0;10;5M", MouseEvent(.click, at: Point(column: 9, row: 4))),
    ("\u{1B}[<16;300;1M", MouseEvent(.click, at: Point(column: 299, row: 0))),
    ("\u{1B}[<64;1;1M", MouseEvent(.wheelUp, at: Point(column: 0, row: 0))),
    ("\u{1B}[<65;1;2M", MouseEvent(.wheelDown, at: Point(column: 0, row: 1))),
    ("\u{1B}[M +%", MouseEvent(.click, at: Point(column: 10, row: 4))),
  ])
  func clicksAndTheWheelAreRead(text: String, mouse: MouseEvent) {
    #expect(events(text + "x") == [.mouse(mouse), .key(.character("x"))])
  }

  @Test(arguments: [
    "\u{1B}[<0;10;5m", "\u{1B}[<2;1;1M", "\u{1B}[<35;1;1M", "\u{1B}[<0;0;0M", "\u{1B}[<;M",
    "\u{1B}[<0;99999999999999999999;1M",
  ])
  func otherMouseReportsAreDropped(text: String) {
    #expect(events(text + "x") == [.key(.character("x"))])
  }

  @Test func aPasteIsOneEventWhateverIsInIt() {
    let text = "2 eggs\r\u{1B}[A\u{3}q é"
    #expect(
      events("a\u{1B}[200~\(text)\u{1B}[201~b") == [
        .key(.character("a")), .paste(text), .key(.character("b")),
      ])
    #expect(events("\u{1B}[200~\u{1B}[201~") == [.paste("")])
  }

  @Test func aPasteWithoutItsEndIsNotLost() {
    var decoder = InputDecoder()
    let early = decoder.decode("\u{1B}[200~half".utf8)
    #expect(early.isEmpty)
    #expect(decoder.isInPaste)
    let late = decoder.flush() + decoder.decode("x".utf8)
    #expect(late == [.paste("half"), .key(.character("x"))])
  }

  @Test func howBytesArriveDoesNotMatter() {
    let text =
      "a\u{1B}[A牛\u{1B}[<0;10;5M\u{1B}[200~p\u{1B}aste\u{1B}[201~\u{1B}OBé\u{1B}[15~\u{1B}[M +%\r"
    let whole = events(text)
    #expect(whole.count == 10)
    for chunk in 1...7 {
      var decoder = InputDecoder()
      var found: [Event] = []
      let bytes = Array(text.utf8)
      for start in stride(from: 0, to: bytes.count, by: chunk) {
        found += decoder.decode(bytes[start..<min(bytes.count, start + chunk)])
      }
      found += decoder.flush()
      #expect(found == whole)
    }
  }

  @Test(arguments: 0..<64)
  func anyBytesAreReadToTheirEnd(seed: UInt64) {
    var generator = SplitMix(seed)
    let interesting: [UInt8] =
      Array("\u{1B}\u{1B}[[<O0123;~MmABuz".utf8) + [0x00, 0x80, 0xC3, 0xE9, 0xF0, 0xFF]
    var decoder = InputDecoder()
    for _ in 0..<40 {
      let bytes = (0..<generator.next(upperBound: UInt64(12))).map { _ in
        interesting.randomElement(using: &generator) ?? 0
      }
      _ = decoder.decode(bytes)
    }
    _ = decoder.flush()
    _ = decoder.flush()
    #expect(!decoder.isIncomplete)
    let next = decoder.decode("x".utf8)
    #expect(next == [.key(.character("x"))])
  }
}
