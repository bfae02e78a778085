import Interchange
import Journal

extension FuzzTarget {
  /// The log file. What is taken from one is written in every format and reads back as it is.
  static let logs = [ExportFormat.csv, .json, .jsonl].map { format in
    FuzzTarget(name: format.rawValue, seeds: [exported(format)], longestInput: 20_000) { input in
      guard let log = try? Import.read(format, bytes: input), log.problems.isEmpty,
        let journal = try? Journal.inMemory(clock: { 0 }),
        (try? journal.apply(log.plan(against: journal).change)) != nil
      else { return }
      do {
        for format in [ExportFormat.csv, .json, .jsonl] {
          let again = try Import.read(format, bytes: export(journal, format))
          precondition(again.problems.isEmpty, "\(format): \(again.problems)")
          let plan = try again.plan(against: journal)
          precondition(plan.added == 0 && plan.changed == 0, "\(format): \(plan.change)")
        }
      } catch {
        fatalError("\(error)")
      }
    }
  }

  static func export(_ journal: Journal, _ format: ExportFormat) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try Export(journal).write(format) { bytes += $0 }
    return bytes
  }

  private static func exported(_ format: ExportFormat) -> [UInt8] {
    do {
      let journal = try Journal.inMemory(clock: { 0 })
      try fill(journal)
      return try export(journal, format)
    } catch {
      fatalError("no seed: \(error)")
    }
  }

  /// One record of each kind and more.
  static func fill(_ journal: Journal) throws {
    let log = try Import.read(.jsonl, bytes: seed.utf8)
    precondition(log.problems.isEmpty, "\(log.problems)")
    try journal.apply(log.plan(against: journal).change)
  }

  private static let seed = #"""
    {"kind":"profile","body_weight_kg":60,"birth_year":1961,"fractures":"none",\#
    "vitamin_d_unit":"iu","load_unit":"kg","week_start":"monday","goals":"default"}
    {"kind":"goal","subject":"calcium","lower":1300,"upper":null}
    {"kind":"exclusion","group":null,"word":"cow milk"}
    {"kind":"exclusion","group":"fish","word":null}
    {"kind":"favorite","food":{"id":"fndds:kale-raw","name":"Kale, raw"}}
    {"kind":"own_food","id":"01a21241-e115-7000-9f6b-be7652b304cb","name":"bread","per100g":{\#
    "calcium_mg":120,"vitamin_d_mcg":null,"magnesium_mg":null,"vitamin_k_mcg":null,\#
    "protein_g":8.25},"energy_kcal":null,"portions":[{"label":"serving","grams":30},{\#
    "label":"slice, thick","grams":30}],"barcode":"4006381333931","label":"per 100 g,\#
     serving 30 g (1 slice): calcium 120 mg, barcode 4006381333931"}
    {"kind":"own_supplement","id":"01a21241-e193-7000-b791-10c56c211b8f","name":"Bone Plus",\#
    "form":null,"amount":"Calcium 600 mg + vitamin D 400 IU","nutrients":{"calcium_mg":600,\#
    "vitamin_d_mcg":10,"magnesium_mg":0,"vitamin_k_mcg":0,"protein_g":0},"usual":true}
    {"kind":"day","date":"2026-11-24","state":"none"}
    {"kind":"food","id":"01a21241-dfd1-7000-86ea-02f12957325c","date":"2026-11-25",\#
    "time":"10:30","meal":"breakfast","origin":"food","food":{"id":"fndds:kale-raw",\#
    "name":"Kale, raw"},"amount":"100 g","grams":100,"nutrients":{"calcium_mg":254,\#
    "vitamin_d_mcg":0,"magnesium_mg":33,"vitamin_k_mcg":390,"protein_g":2.92}}
    {"kind":"food","id":"01a21241-dffc-7000-9ae9-f2761eb7225e","date":"2026-11-25",\#
    "time":"10:30","meal":"lunch","origin":"supplement","food":{"id":null,\#
    "name":"Calcium carbonate"},"amount":"500 mg","grams":null,"nutrients":{"calcium_mg":200,\#
    "vitamin_d_mcg":0,"magnesium_mg":0,"vitamin_k_mcg":0,"protein_g":0}}
    {"kind":"exercise","id":"01a21241-e022-7000-88e0-f553a6257a39","date":"2026-11-25",\#
    "time":"10:30","activity":"Squat","activity_id":"squat","modality":"resistance",\#
    "minutes":null,"effort":null,"impacts":null,"sets":[{"reps":8,"load_kg":40},{"reps":8,\#
    "load_kg":42.5}],"peak_force_bw":null,"note":null}
    {"kind":"exercise","id":"01a21241-e022-7001-a778-0f32c647f876","date":"2026-11-25",\#
    "time":"10:30","activity":"Jumps","activity_id":"jumps","modality":"high_impact",\#
    "minutes":null,"effort":null,"impacts":50,"sets":[],"peak_force_bw":4,"note":"=nice,\#
     \"really\""}
    {"kind":"exercise","id":"01a21241-e022-7002-a770-6160576c91a4","date":"2026-11-25",\#
    "time":"10:30","activity":"Walk","activity_id":"walk","modality":"low_impact","minutes":30,\#
    "effort":4,"impacts":null,"sets":[],"peak_force_bw":1.1,"note":null}
    {"kind":"recipe","id":"019ab0d2-7c00-7000-8000-00000000000d","name":"Hot cocoa",\#
    "ingredients":[{"food":{"id":"fndds:milk-whole","name":"Milk, whole"},"amount":"1 cup",\#
    "grams":244,"nutrients":{"calcium_mg":300,"vitamin_d_mcg":2.7,"magnesium_mg":29,\#
    "vitamin_k_mcg":null,"protein_g":8}}],"servings":2,"cooked_grams":480}
    {"kind":"saved_meal","id":"019ab0d2-7c00-7000-8000-00000000000e","name":"Night cap",\#
    "items":[{"food":{"id":"fndds:milk-whole","name":"Milk, whole"},"amount":"1 cup",\#
    "grams":244,"nutrients":{"calcium_mg":300,"vitamin_d_mcg":2.7,"magnesium_mg":29,\#
    "vitamin_k_mcg":null,"protein_g":8}}]}
    """#
}

extension Import {
  /// Reads records from bytes in memory.
  fileprivate static func read(
    _ format: ExportFormat, bytes: some Sequence<UInt8>
  ) throws -> ImportedLog {
    var rest = Array(bytes)[...]
    return try read(format) { buffer in
      let piece = rest.prefix(buffer.count)
      buffer.copyBytes(from: piece)
      rest = rest.dropFirst(piece.count)
      return piece.count
    }
  }
}
