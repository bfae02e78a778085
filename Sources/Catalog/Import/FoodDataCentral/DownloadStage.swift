import DelimitedText
import GRDB

/// The rows of a download that matter, in a file that is thrown away after the import.
///
/// The files of a download are in no common order, and amounts have tens of millions of rows: here
/// SQLite sorts them by food, on disk, so that memory stays the same whatever their number. Amounts
/// then come food by food, as the foods themselves do.
struct DownloadStage {
  let download: FoodDataCentral
  let run: ImportRun
  let database: DatabaseQueue

  /// For each of the sorts that go on at once.
  private static let memoryKilobytes = 8 << 10

  init(_ download: FoodDataCentral, path: String, _ run: ImportRun) throws {
    self.download = download
    self.run = run
    database = try DatabaseQueue(draft: path, memory: Self.memoryKilobytes)
    try database.writeWithoutTransaction { try $0.execute(sql: Self.schema) }
  }

  private static let schema = """
    CREATE TABLE food (
      fdc_id INTEGER PRIMARY KEY, line INTEGER, kind INTEGER, name TEXT, category INTEGER,
      published INTEGER
    );
    -- An amount that is no number is kept as the text it is.
    CREATE TABLE amount (fdc_id INTEGER, preference INTEGER, amount);
    CREATE TABLE portion (fdc_id INTEGER, place INTEGER, grams REAL, label TEXT);
    CREATE TABLE branded (
      fdc_id INTEGER PRIMARY KEY, gtin INTEGER, brand TEXT, category TEXT,
      serving_grams, serving_unit TEXT, serving TEXT
    );
    -- The foods that no newer row replaces.
    CREATE TABLE newest (fdc_id INTEGER PRIMARY KEY);
    """

  /// Downloads hold what a food was before, too: of a package known by its barcode, and of any other
  /// food by its name, only the row published last counts.
  static let findNewest = """
    INSERT INTO newest
    SELECT max(published << 32 | fdc_id) & 0xFFFFFFFF FROM food LEFT JOIN branded USING (fdc_id)
    GROUP BY kind,
      CASE WHEN kind = \(FoodDataCentral.branded) THEN ifnull(gtin, -fdc_id) ELSE name END
    """

  /// The names in a small file, by their numbers.
  func names(_ file: Table?, _ number: String, _ name: String) throws -> [Int64: String] {
    var names: [Int64: String] = [:]
    try file?.read([number, name], run) { fields, place in
      guard names.count < 100_000, place[1] >= 0, let number = fields.integer(place[0]) else {
        return
      }
      names[number] = FieldText.cleaned(fields[place[1]])
    }
    return names
  }
}

extension DelimitedRow {
  /// The whole number in a field; `nil` where there is none.
  func integer(_ index: Int) -> Int64? {
    guard case .number(let number) = FieldNumber.read(self[index], takesComma: false) else {
      return nil
    }
    return Int64(exactly: number)
  }
}
