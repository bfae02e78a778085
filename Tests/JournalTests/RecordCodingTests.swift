import BoneHealth
import Testing

@testable import Journal

@Suite("The lines of the log file")
struct RecordCodingTests {
  @Test("say all of a food entry; what is unknown is null")
  func food() throws {
    #expect(
      try Record(yogurt()).json() == """
        {"amount":"170 g","date":"2026-11-23",\
        "food":{"id":"usda:170894","name":"Greek yogurt, nonfat"},"grams":170,\
        "id":"\(id(1))","kind":"food","meal":"breakfast",\
        "nutrients":{"calcium_mg":187,"magnesium_mg":19,"protein_g":17.3,"vitamin_d_mcg":0,\
        "vitamin_k_mcg":null},"origin":"food","time":"08:00"}
        """)
  }

  @Test("say all of a session")
  func exercise() throws {
    #expect(
      try Record(squats()).json() == """
        {"activity":"Squat","activity_id":null,"date":"2026-11-23","effort":null,"id":"\(id(3))",\
        "impacts":null,"kind":"exercise","minutes":null,"modality":"resistance","note":"slowly",\
        "peak_force_bw":null,"sets":[{"load_kg":40,"reps":8},{"load_kg":null,"reps":6}],\
        "time":"18:00"}
        """)
  }

  @Test("say what was said of a day, of the person, and of her goals")
  func settings() throws {
    #expect(
      try Record(DayMark(date: today, state: .noneTaken)).json()
        == #"{"date":"2026-11-23","kind":"day","state":"none"}"#)
    #expect(
      try Record(Profile(bodyWeightKilograms: 61.5)).json() == """
        {"birth_year":null,"body_weight_kg":61.5,"fractures":"none","goals":"default",\
        "kind":"profile","load_unit":"kg","vitamin_d_unit":"iu","week_start":"monday"}
        """)
    #expect(
      try Record(OwnGoal(.nutrient(.vitaminD), lower: 25)).json()
        == #"{"kind":"goal","lower":25,"subject":"vitamin_d","upper":null}"#)
  }

  @Test("read back as they were written", arguments: 1...20 as ClosedRange<UInt64>)
  func roundTrip(seed: UInt64) throws {
    var maker = RecordMaker(seed: seed)
    for _ in 0..<50 {
      let record = maker.record()
      let line = try record.json()
      #expect(!line.contains("\n"))
      #expect(try Record(json: line) == record)
    }
  }

  @Test("may leave out what is not known")
  func leftOut() throws {
    let line = """
      {"kind":"exercise","id":"\(id(1))","date":"2026-11-23","time":"7:05","activity":"Walk",\
      "modality":"low_impact","something_newer":true}
      """
    guard case .exercise(let walk) = try Record(json: line) else {
      Issue.record("not an exercise")
      return
    }
    #expect(walk.minutes == nil && walk.effort == nil && walk.sets == [] && walk.note == nil)
    #expect(try Record(json: #"{"kind":"profile"}"#) == .profile(Profile()))
  }

  @Test(
    "are refused with the field and what would be right",
    arguments: [
      ("", "the record is not JSON"),
      ("{\"kind\":\"food\"", "the record is not JSON"),
      ("[1]", "the record must be an object"),
      ("{}", "“kind” is missing"),
      (
        #"{"kind":"meal"}"#,
        "“kind” must be one of: food, exercise, day, profile, goal, own_food, recipe, saved_meal, "
          + "own_supplement, favorite, exclusion"
      ),
      (
        #"{"kind":"day","date":"2026-02-30","state":"skip"}"#,
        "“date” is wrong: “2026-02-30” is not a day written as 2026-11-23"
      ),
      (
        #"{"kind":"day","date":"2026-11-23","state":"open"}"#,
        "“state” must be one of: complete, none, skip"
      ),
      (#"{"kind":"day","date":"2026-11-23","state":null}"#, "“state” must not be null"),
      (#"{"kind":"day","date":"2026-11-23","state":3}"#, "“state” must be a text"),
      (#"{"kind":"profile","body_weight_kg":3}"#, "“body_weight_kg” must be from 25 to 300"),
      (#"{"kind":"profile","birth_year":19}"#, "“birth_year” must be from 1850 to 9999"),
      (#"{"kind":"profile","vitamin_d_unit":"g"}"#, "“vitamin_d_unit” must be one of: iu, mcg"),
      (
        #"{"kind":"goal","subject":"sugar","lower":1}"#,
        "“subject” must be a nutrient, or a modality that loads bone"
      ),
      (
        #"{"kind":"goal","subject":"calcium","lower":1000,"upper":900}"#,
        "“upper” must not be below “lower”"
      ),
      (#"{"kind":"goal","subject":"calcium","lower":-1}"#, "“lower” must be from 0 to 1000000"),
      (#"{"kind":"goal","subject":"calcium","lower":1e999}"#, nil),
      (#"{"kind":"goal","subject":"calcium","lower":NaN}"#, "the record is not JSON"),
    ] as [(String, String?)])
  func refused(line: String, because reason: String?) throws {
    let error = try #require(throws: RecordError.self) { try Record(json: line) }
    if let reason { #expect(error.description == reason) }
  }

  @Test(
    "of a food are refused where they cannot be meant",
    arguments: [
      (#""grams":170"#, #""grams":-1"#, "“grams” must be from 0 to 100000"),
      (#""grams":170"#, #""grams":"170""#, "“grams” must be a number"),
      (
        #""calcium_mg":187"#, #""calcium_mg":1e300"#,
        "“nutrients.calcium_mg” must be from 0 to 1000000"
      ),
      (#""calcium_mg":187"#, #""calcium_mg":true"#, "“nutrients.calcium_mg” must be a number"),
      ("breakfast", "brunch", "“meal” must be one of: breakfast, lunch, dinner, snack"),
      (#""origin":"food""#, #""origin":"sun""#, "“origin” must be one of: food, supplement"),
      ("Greek yogurt, nonfat", "", "“food.name” must not be empty"),
      (
        "Greek yogurt, nonfat", String(repeating: "é", count: 501),
        "“food.name” must have at most 500 characters"
      ),
      ("Greek yogurt, nonfat", #"a\u0000b"#, "“food.name” must not hold the character U+0000"),
      (
        #""time":"08:00""#, #""time":"25:00""#,
        "“time” is wrong: “25:00” is not a time written as 08:30"
      ),
    ])
  func refusedFood(part: String, with other: String, because reason: String) throws {
    let line = try Record(yogurt()).json()
    #expect(line.contains(part))
    let error = try #require(throws: RecordError.self) {
      try Record(json: line.replacing(part, with: other))
    }
    #expect(error.description == reason)
  }

  @Test(
    "of a session are refused where they cannot be meant",
    arguments: [
      (#""effort":null"#, #""effort":11"#, "“effort” must be from 1 to 10"),
      (#""minutes":null"#, #""minutes":1441"#, "“minutes” must be from 0 to 1440"),
      (#""impacts":null"#, #""impacts":-50"#, "“impacts” must be from 0 to 100000"),
      (#""impacts":null"#, #""impacts":2.5"#, nil),
      (#""reps":6"#, #""reps":-6"#, "“sets.2.reps” must be from 0 to 10000"),
      (#""reps":6"#, #""rips":6"#, "“sets.2.reps” is missing"),
      (#""load_kg":40"#, #""load_kg":4000"#, "“sets.1.load_kg” must be from 0 to 1000"),
      (#""peak_force_bw":null"#, #""peak_force_bw":51"#, "“peak_force_bw” must be from 0 to 50"),
      (
        "slowly", String(repeating: "x", count: 5_001),
        "“note” must have at most 5000 characters"
      ),
    ] as [(String, String, String?)])
  func refusedExercise(part: String, with other: String, because reason: String?) throws {
    let line = try Record(squats()).json()
    #expect(line.contains(part))
    let error = try #require(throws: RecordError.self) {
      try Record(json: line.replacing(part, with: other))
    }
    if let reason { #expect(error.description == reason) }
  }
}
