import DelimitedText
import TestSupport
import Testing

@Suite("Tables are taken apart into rows")
struct DelimitedReaderTests {
  @Test(
    "Whatever stands between cells and lines, around cells, and for letters", arguments: Dialect.all
  )
  func dialects(_ dialect: Dialect) throws {
    let table = [
      ["name", "note", "calcium"], ["Crème, \"brûlée\"", "one; two\tor | three", "12,5"],
      ["", "first line\(dialect.lineEnd)second line", ""], ["Käse 2 € 5\"", "", "0.5"],
    ]
    let read = try rows(of: dialect.bytes(of: table))
    #expect(read.map(\.cells) == table)
    #expect(read.map(\.line) == [1, 2, 3, 5])
    #expect(read.allSatisfy { $0.fault == nil })
  }

  @Test("A table reads back equal, in whatever pieces it comes", arguments: 0..<300)
  func property(seed: UInt64) throws {
    var random = SplitMix(seed)
    let columns = Int.random(in: 1...6, using: &random)
    var dialect = try #require(Dialect.all.randomElement(using: &random))
    dialect.endsLastLine = Bool.random(using: &random)
    dialect.saysSeparator = Bool.random(using: &random)
    let header = (0..<columns).map { "column \($0)" }
    let signs = Array("ab c\"\",;|\t\n\réüß0") + ["\r\n"]
    let table =
      [header]
      + (0..<Int.random(in: 0...20, using: &random)).map { _ in
        (0..<columns).map { _ in
          // Spaces before quotes are none of a cell.
          "x"
            + String(
              (0..<Int.random(in: 0...8, using: &random)).map { _ in
                signs[Int.random(in: 0..<signs.count, using: &random)]
              })
        }
      }
    if columns == 1 { dialect.separator = "," }
    let bytes = dialect.bytes(of: table)
    let pieces = [1, 2, 3, 7, 64, .max].randomElement(using: &random) ?? 1
    let read = try rows(of: bytes, pieces: pieces)
    #expect(read.map(\.cells) == table, "\(dialect)")
    #expect(read.first?.line == (dialect.saysSeparator ? 2 : 1))
  }

  @Test(
    "What stands between cells is found in the header, outside quotes, or said",
    arguments: [
      ("a,b;c;d\n", ";"), ("a\tb\n", "\t"), ("a|b|c,d\n", "|"), ("a\n", ","), ("", ","),
      ("\"a;b;c\",d\n1;2;3;4;5\n", ","), ("a,b;c\n", ","), ("sep=;\na,b,c\n", ";"),
      ("sep=^\r\na,b,c\n", "^"), ("sep=|", "|"), ("sep=\n", ","), ("\n\na;b\n", ";"),
    ])
  func separator(_ text: String, _ separator: Character) throws {
    let reader = try DelimitedReader(TextDecoder(source(of: Array(text.utf8))))
    #expect(reader.separator == separator.asciiValue)
  }

  @Test("The line that says the separator is no row, but a line")
  func separatorLine() throws {
    #expect(
      try rows("sep=;\r\na;b\r\n") == [ReadRow(line: 2, cells: ["a", "b"])])
  }

  @Test(
    "Cells are taken as they are written",
    arguments: [
      ("a,b\n5\" pan,\"x\"\n", ["5\" pan", "x"]), ("a,b\n , x \n", [" ", " x "]),
      ("a,b\n \"x, y\" , \"z\"\n", ["x, y", "z"]), ("a,b\n\"\",\"\"\"\"\n", ["", "\""]),
      ("a,b\nx,\n", ["x", ""]), ("a,b\nx,", ["x", ""]), ("a,b\n\"x\",\"y\"", ["x", "y"]),
      ("a\n\"\"\n", [""]), ("a,b\nx,y,z,\n", ["x", "y", "z", ""]),
    ])
  func cells(_ text: String, _ cells: [String]) throws {
    #expect(try rows(text).last == ReadRow(line: 2, cells: cells))
  }

  @Test("Where there are no quotes, they are signs like others")
  func withoutQuotes() throws {
    #expect(
      try rows("a\tb\n\"x\ty\"\n", hasQuotes: false).last
        == ReadRow(line: 2, cells: ["\"x", "y\""]))
  }

  @Test("Lines with nothing on them are no rows, but lines")
  func blankLines() throws {
    #expect(try rows("\r\n\na,b\r\r\n\r\n1,2").map(\.line) == [3, 6])
    #expect(try rows("").isEmpty)
    #expect(try rows("\n").isEmpty)
  }

  @Test(
    "A row that cannot be read is named by its line, and costs only that",
    arguments: [
      (
        "\"1\",\"x\" y\"\n", "a text goes on after its closing quote; write a quote in a text twice"
      ),
      ("1,\"x\n", "the quote opened on line 3 is not closed"),
      (
        "\"1\"x,\"y\nz\"\n", "a text goes on after its closing quote; write a quote in a text twice"
      ),
      (
        String(repeating: "x", count: 70_000) + "\n",
        "the row is longer than 65536 bytes or 100 cells; is a quote missing, or one too many?"
      ),
      (
        String(repeating: ",", count: 100) + "\n",
        "the row is longer than 65536 bytes or 100 cells; is a quote missing, or one too many?"
      ),
    ])
  func faults(_ row: String, _ fault: String) throws {
    for lineEnd in Dialect.lineEnds {
      for pieces in [1, 1000, .max] {
        let text = "a,b\nr,s\n\(row)t,u\n".replacing("\n", with: lineEnd)
        let read = try rows(
          of: Array(text.utf8), pieces: pieces, longestRow: 65_536, mostCells: 100)
        #expect(
          read.prefix(3) == [
            ReadRow(line: 1, cells: ["a", "b"]), ReadRow(line: 2, cells: ["r", "s"]),
            ReadRow(line: 3, fault: fault),
          ])
        #expect(read.last?.cells == ["t", "u"])
      }
    }
  }

  @Test("A quote opened far on in a row is named by its own line")
  func farQuote() throws {
    let fault = "the quote opened on line 3 is not closed"
    #expect(
      try rows("a,b\n\"x\ny\",\"z\n").dropFirst()
        == [ReadRow(line: 2, fault: fault), ReadRow(line: 3, fault: fault)])
  }

  @Test("Rows may be as long as they may be, and no longer", arguments: [1, 5, .max])
  func longest(pieces: Int) throws {
    let row = String(repeating: "x", count: 99)
    let text = "\(row)\n\(row)x\n\(row)\n"
    let read = try rows(of: Array(text.utf8), pieces: pieces, longestRow: 100)
    #expect(read.map { $0.fault == nil } == [true, false, true])
  }

  @Test("A quote that is never closed takes no more memory than a row may")
  func endless() throws {
    let line = Array("x,\"\(String(repeating: "y\n", count: 40_000))".utf8)
    let read = try rows(of: Array("a,b\n".utf8) + line, longestRow: 1 << 10)
    #expect(read[1] == ReadRow(line: 2, fault: "the quote opened on line 2 is not closed"))
    #expect(read.count == 40_001)
    #expect(read.last?.line == 40_001)
  }

  @Test("What the source throws comes through")
  func sourceErrors() throws {
    struct Broken: Error {}
    var isFirst = true
    let header = Array("a,b\n".utf8) + Array(repeating: UInt8(ascii: "x"), count: 5_000)
    let whole = source(of: header, pieces: 4_500)
    #expect(throws: Broken.self) {
      let reader = try DelimitedReader(
        TextDecoder { buffer in
          guard isFirst else { throw Broken() }
          isFirst = false
          return try whole(buffer)
        })
      while try reader.next() != nil {}
    }
  }
}
