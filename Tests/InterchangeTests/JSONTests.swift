import BoneHealth
import Formats
import Foundation
import Interchange
import Journal
import Testing

@Suite("The log as JSON")
struct JSONTests {
  private func object(_ data: Data) throws -> NSDictionary? {
    try JSONSerialization.jsonObject(with: data) as? NSDictionary
  }

  @Test("A small log, to the letter")
  func pinned() throws {
    let records = try smallLog()
    let text = try exportedText(
      journal(of: [records[0], records[1], records[2], records[4], records[5]]), .jsonl)
    #expect(
      text == #"""
        {"kind":"profile","body_weight_kg":62,"birth_year":1961,"fractures":"none",\#
        "vitamin_d_unit":"iu","load_unit":"kg","week_start":"monday","goals":"default"}
        {"kind":"goal","subject":"balance","lower":5,"upper":null}
        {"kind":"food","id":"019ab0d2-7c00-7000-8000-000000000001","date":"2026-11-23",\#
        "time":"08:10","meal":"breakfast","origin":"food","food":{"id":"fndds:11411400",\#
        "name":"Yogurt, Greek, \"nonfat\""},"amount":"170 g","grams":170,\#
        "nutrients":{"calcium_mg":187,"vitamin_d_mcg":0,"magnesium_mg":18.7,\#
        "vitamin_k_mcg":null,"protein_g":17.3}}
        {"kind":"exercise","id":"019ab0d2-7c00-7000-8000-000000000003","date":"2026-11-23",\#
        "time":"17:30","activity":"Squat","activity_id":"squat","modality":"resistance",\#
        "minutes":null,"effort":7,"impacts":null,"sets":[{"reps":8,"load_kg":40},\#
        {"reps":8,"load_kg":40},{"reps":6,"load_kg":null}],"peak_force_bw":null,\#
        "note":"=knee | fine\n<b>[tea](http://x.example)"}
        {"kind":"day","date":"2026-11-24","state":"none"}

        """#)
  }

  @Test("An object of very many keys is read in linear time", .timeLimit(.minutes(1)))
  func manyKeys() throws {
    let text = (0..<100_000).map { "\"\($0)\":0" }.joined(separator: ",")
    guard case .object(let members) = try JSONValue(parsing: "{\(text)}".utf8) else {
      Issue.record("it is no object")
      return
    }
    #expect(members.count == 100_000)
  }

  @Test("A key that stands twice is found, however far apart", arguments: [1, 31, 32, 33, 34, 99])
  func keyTwice(second: Int) throws {
    for first in [0, second / 2, second - 1] {
      var keys = (0..<100).map { "key \($0)" }
      keys[second] = keys[first]
      let text = keys.map { "\"\($0)\":0" }.joined(separator: ",")
      let error = #expect(throws: JSONError.self) { try JSONValue(parsing: "{\(text)}".utf8) }
      #expect(error?.problem == "has the key “key \(first)” twice; keep one of the two")
    }
  }

  @Test("A small kitchen, to the letter")
  func pinnedKept() throws {
    let text = try exportedText(journal(of: smallKitchen()), .jsonl)
    let milk = #"""
      {"food":{"id":"fndds:11111000","name":"Milk, whole"},"amount":"2 cup","grams":488,\#
      "nutrients":{"calcium_mg":600,"vitamin_d_mcg":5.4,"magnesium_mg":58.6,\#
      "vitamin_k_mcg":null,"protein_g":16}}
      """#
    #expect(
      text == #"""
        {"kind":"exclusion","group":"fish","word":null}
        {"kind":"exclusion","group":null,"word":"liver"}
        {"kind":"favorite","food":{"id":"fndds:11411400","name":"Yogurt, Greek, \"nonfat\""}}
        {"kind":"own_food","id":"019ab0d2-7c00-7000-8000-00000000000b","name":"Oat bread",\#
        "per100g":{"calcium_mg":130,"vitamin_d_mcg":null,"magnesium_mg":60,"vitamin_k_mcg":null,\#
        "protein_g":9.5},"energy_kcal":250,"portions":[{"label":"slice","grams":40},\#
        {"label":"slice, thick","grams":62.5}],"barcode":"0049000006346",\#
        "label":"40 g: calcium 4 % DV (US 2020)"}
        {"kind":"own_supplement","id":"019ab0d2-7c00-7000-8000-00000000000c",\#
        "name":"Calcium and D","form":"tablet","amount":"600 mg + 400 IU",\#
        "nutrients":{"calcium_mg":600,"vitamin_d_mcg":10,"magnesium_mg":0,"vitamin_k_mcg":0,\#
        "protein_g":0},"usual":true}
        {"kind":"recipe","id":"019ab0d2-7c00-7000-8000-00000000000d","name":"Hot cocoa",\#
        "ingredients":[\#(milk),{"food":{"id":null,"name":"Cocoa of ours"},"amount":"",\#
        "grams":null,"nutrients":{"calcium_mg":null,"vitamin_d_mcg":null,"magnesium_mg":null,\#
        "vitamin_k_mcg":null,"protein_g":null}}],"servings":2,"cooked_grams":480}
        {"kind":"saved_meal","id":"019ab0d2-7c00-7000-8000-00000000000e","name":"Night cap",\#
        "items":[\#(milk)]}

        """#)
  }

  @Test("The document is one JSON value")
  func document() throws {
    let data = Data(try exported(journal(of: smallLog()), .json))
    let document = try #require(try object(data))
    #expect(document["format"] as? String == "osteon")
    #expect(document["version"] as? Int == 1)
    #expect((document["records"] as? [Any])?.count == 7)
  }

  @Test("A document that a program laid out anew comes back")
  func prettyPrinted() throws {
    let data = Data(try exported(journal(of: smallLog()), .json))
    let value = try JSONSerialization.jsonObject(with: data)
    let pretty = try JSONSerialization.data(withJSONObject: value, options: .prettyPrinted)
    let log = try Import.read(bytes: pretty)
    #expect(log.problems == [])
    #expect(Set(log.records) == Set(try smallLog()))
  }

  @Test(
    "A file that is no log file is refused as a whole",
    arguments: [
      ("", "the file is empty"),
      ("{}", "line 1: is not JSON: expected a value"),
      (#"{"format":"other","records":[]}"#, "is no log file of Osteon"),
      (#"{"records":[]}"#, "is no log file of Osteon"),
      (#"{"format":"osteon","version":2,"records":[]}"#, "a newer Osteon"),
      (#"{"format":"osteon","version":"x","records":[]}"#, "“version” must be 1"),
      (
        "{\"format\":\"osteon\",\"records\":[\n{}\n{}]}", "line 3: is not JSON: expected “,” or “]”"
      ),
      (#"{"format":"osteon","records":[{"#, "line 1: is not JSON"),
      ("name,calcium\nmilk,120", "has one named “kind”"),
    ])
  func refused(text: String, message: String) throws {
    let format: ExportFormat? = text == "{}" ? .json : nil
    let error = #expect(throws: FileError.self) { try imported(text, format) }
    #expect(error?.category == .badData)
    #expect(error?.message.contains(message) == true, "\(error?.message ?? "")")
  }
}
