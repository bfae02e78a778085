import BoneHealth
import Interchange
import Journal

/// The page of the log format, made from the declarations of the kinds of records.
struct LogFormatPage {
  private(set) var text = ""

  init() throws {
    text = try Self.head()
    text += "\n| Kind | Of a day | What it records |\n| --- | --- | --- |\n"
    for type in Record.types {
      let kind = type.kind
      text +=
        "| [`\(kind.name)`](#\(kind.name)) | \(kind.isDated ? "yes" : "") | \(type.meaning) |\n"
    }
    for type in Record.types { section(of: type) }
  }

  private static func head() throws -> String {
    let entry = FoodEntry(
      id: entryID(1), date: try day("2026-11-23"), time: try clock("08:10"), meal: .breakfast,
      foodID: "fndds:11411400", foodName: "Yogurt, Greek, nonfat milk, plain", amount: "170 g",
      grams: 170,
      nutrients: NutrientAmounts(
        calciumMilligrams: 187, vitaminDMicrograms: 0, magnesiumMilligrams: 18.7,
        vitaminKMicrograms: nil, proteinGrams: 17.3))
    let log = try journal(of: [Record(entry)])
    let table = try exportedText(log, .csv).replacing("\r\n", with: "\n")
    let document = try exportedText(journal(), .json)
      .replacing("[\n]", with: "[…]").replacing("\n", with: "")
    return """
      # The log file

      `osteon export` writes what is recorded, and `osteon import` reads it back without loss. This page
      is made from the program's own declarations by `Tests/InterchangeTests/LogFormatPage.swift`
      (`RECORD_DOCS=1 swift test --filter LogFormat`).

      ## Forms

      **JSON Lines** (`--format jsonl`): one record a line, each an object that begins with its `kind`.

      ```json
      \(try exportedText(log, .jsonl))```

      **JSON** (`--format json`): one document with the same objects. One of a greater version,
      or without its version or its records, is refused.

      ```json
      \(document)
      ```

      **CSV** (`--format csv`): a table as in RFC 4180. Its first row names the columns: those of the kinds
      that stand in the file, in any order when it is read. A row leaves empty what its kind has not.

      ```
      \(table)```

      A list has no place in a cell: each of its parts is a row below that of the record, with the record's
      `id`. The sets of a session are one cell: `3x8@40 1x6` is three sets of 8 repetitions with 40 kg and
      one of 6. A text that a spreadsheet could run as a formula, and one that begins with an apostrophe,
      has an apostrophe before it; reading takes it away.

      **Markdown** (`--format markdown`) is for reading: food, exercise and what was said of days. It is not read
      back, and is refused with `--kind` where it would show nothing of the kinds asked for.

      ## What holds of all

      - Files are UTF-8. First stands what belongs to no day, and then, day by day, what does.
      - Unknown is `null` in JSON and an empty cell in CSV. It is never 0.
      - Amounts are numbers in the unit that is named below; there is no other.
      - A day is written `2026-11-23`, a time `08:30`; both are those of the person's own calendar and
        clock, without a time zone.
      - A record is told from others of its kind by its `id`; one that has none, by what it is about: the
        day, the subject, the food. One that the journal has with other values takes its place, and one
        `osteon undo` takes a whole import back.
      - A file with anything unknown or out of bounds is refused: a kind, a key or a column that is not on
        this page, a key that is there twice, a value that cannot be. Each such line is named, and nothing
        of the file is taken; after 1,000 of them reading stops.

      ## A file of some kinds, or of some days

      `osteon export --kind food,exercise` writes these kinds alone, and the file says so, so that nobody
      takes it for all there is. JSON Lines begin with `{"kind":"only","kinds":["food","exercise"]}`, a
      document has the member `"only":["food","exercise"]`, and a table has an empty column
      `only food exercise`. A record of another kind in such a file is refused. `--from` and `--to` leave
      out what belongs to no day.

      ## Saved again by a spreadsheet

      A table is read with `,`, `;`, a tab or what a first line `sep=` says between cells; in UTF-8, UTF-16
      or Windows-1252; with a byte order mark, any letter case in its header, empty rows and columns; and with the numbers, dates and times of the spreadsheet's country
      where one alone can be meant: `62,5`, `1.234,5`, `23.11.2026`, `11/23/2026`, `23-Nov-2026`, `8:30:00 PM`.
      Where two can be meant, as with `11/12/2026`, or `1,234` between commas, the line is named and the
      file refused.

      ## Kinds

      """
  }

  private mutating func section(of type: any RecordType.Type) {
    text += "\n### \(type.kind.name)\n\n\(type.meaning)\n"
    table(of: type.fields)
    for field in type.fields {
      guard case .list(let fields, _) = field.values else { continue }
      text += "\nEach of `\(field.name)`"
      text += field.partName.map { "; in CSV, a row of kind `\($0)` below:\n" } ?? ":\n"
      table(of: fields, hasColumns: field.partName != nil)
    }
  }

  private mutating func table(of fields: [FieldDescription], hasColumns: Bool = true) {
    text += "\n| Key | Column | Values | Unit | May be | Meaning |\n"
    text += "| --- | --- | --- | --- | --- | --- |\n"
    rows(of: fields, inside: "", hasColumns: hasColumns)
  }

  private mutating func rows(
    of fields: [FieldDescription], inside outer: String, hasColumns: Bool
  ) {
    for field in fields {
      let mayBe = field.canBeNull ? "null, left out" : field.isRequired ? "" : "left out"
      let column = hasColumns && field.columns.count == 1 ? "`\(field.columns[0])`" : ""
      let cells = [
        "`\(outer)\(field.name)`", column, values(field.values), field.unit ?? "", mayBe,
        field.meaning,
      ]
      text += "| \(cells.joined(separator: " | ")) |\n"
      if case .object(let fields) = field.values {
        rows(of: fields, inside: "\(outer)\(field.name).", hasColumns: hasColumns)
      }
    }
  }

  private func values(_ values: FieldValues) -> String {
    switch values {
    case .identifier: "a UUID of version 7"
    case .date: "a day"
    case .time: "a time"
    case .flag: "true, false; in CSV yes, no"
    case .word(let words): words.map { "`\($0)`" }.joined(separator: ", ")
    case .text(let longest, let canBeEmpty):
      "text of \(canBeEmpty ? "up to" : "1 to") \(longest) characters"
    case .digits(let count): "\(count.lowerBound) to \(count.upperBound) digits"
    case .number(let range): "\(plain(range.lowerBound)) to \(plain(range.upperBound))"
    case .wholeNumber(let range): "whole, \(range.lowerBound) to \(range.upperBound)"
    case .object: "an object"
    case .list(_, let count): "a list of \(count.lowerBound) to \(count.upperBound)"
    }
  }

  private func plain(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? "\(number)"
  }
}
