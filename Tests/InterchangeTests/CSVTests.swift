import BoneHealth
import Interchange
import Journal
import Testing

@Suite("The log as a table")
struct CSVTests {
  @Test("A small log, to the letter")
  func pinned() throws {
    let text = try exportedText(journal(of: smallLog()), .csv)
    #expect(
      text.replacing("\r\n", with: "\n") == """
        kind,id,date,time,meal,origin,food_id,food,amount,grams,calcium_mg,vitamin_d_mcg,\
        magnesium_mg,vitamin_k_mcg,protein_g,activity,activity_id,modality,minutes,effort,impacts,\
        sets,peak_force_bw,note,state,body_weight_kg,birth_year,fractures,vitamin_d_unit,load_unit,\
        week_start,goals,subject,lower,upper
        profile,,,,,,,,,,,,,,,,,,,,,,,,,62,1961,none,iu,kg,monday,default,,,
        goal,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,balance,5,
        food,019ab0d2-7c00-7000-8000-000000000001,2026-11-23,08:10,breakfast,food,\
        fndds:11411400,"Yogurt, Greek, ""nonfat""\",170 g,170,187,0,18.7,,17.3,,,,,,,,,,,,,,,,,,,,
        food,019ab0d2-7c00-7000-8000-000000000002,2026-11-23,08:15,breakfast,supplement,\
        ,Calcium carbonate,600 mg,,600,20,0,0,0,,,,,,,,,,,,,,,,,,,,
        exercise,019ab0d2-7c00-7000-8000-000000000003,2026-11-23,17:30,,,,,,,,,,,,Squat,squat,\
        resistance,,7,,2x8@40 1x6,,"'=knee | fine
        <b>[tea](http://x.example)",,,,,,,,,,,
        day,,2026-11-24,,,,,,,,,,,,,,,,,,,,,,none,,,,,,,,,,
        exercise,019ab0d2-7c00-7000-8000-000000000004,2026-11-24,10:00,,,,,,,,,,,,Jumps,,\
        high_impact,5,,50,,4,,,,,,,,,,,,

        """)
    #expect(text.hasSuffix("\r\n"))
  }

  @Test(
    "No cell can run as a formula, and every text comes back",
    arguments: [
      ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"),
      ("\t=1", "\"'\t=1\""), ("\r=1", "\"'\r=1\""), ("＝1", "'＝1"), ("＋1", "'＋1"),
      ("－1", "'－1"), ("＠A", "'＠A"), ("'=1", "''=1"), ("'", "''"), ("''", "'''"),
      ("'nduja", "''nduja"), ("1=1", "1=1"), ("=\"a\",b", "\"'=\"\"a\"\",b\""),
      ("a;=1", "\"a;=1\""), ("！", "！"),
    ])
  func formulas(name: String, cell: String) throws {
    let entry = FoodEntry(
      id: entryID(1), date: try day("2026-11-23"), time: .midnight, meal: .snack, foodName: name,
      amount: name, nutrients: .unknown)
    let text = try exportedText(journal(of: [Record(entry)]), .csv)
    #expect(text.contains(",snack,food,,\(cell),\(cell),,"))
    #expect(try imported(text).records == [Record(entry)])
  }

  @Test("A note that is empty differs from none")
  func emptyNote() throws {
    let date = try day("2026-11-23")
    let records = ["", nil].enumerated().map { number, note in
      Record(
        ExerciseEntry(
          id: entryID(UInt64(number)), date: date, time: .midnight, activity: "Walk",
          modality: .lowImpact, note: note))
    }
    #expect(try imported(exportedText(journal(of: records), .csv)).records == records)
  }

  @Test("An apostrophe that guards nothing is the person’s own")
  func ownApostrophe() throws {
    let log = try imported(
      """
      kind,id,date,time,meal,origin,food
      food,019ab0d2-7c00-7000-8000-000000000001,2026-11-23,08:10,lunch,food,'nduja
      """)
    #expect(log.problems == [])
    let entry = try #require(log.records.first?.value as? FoodEntry)
    #expect(entry.foodName == "'nduja")
  }

  @Test(
    "A table that a spreadsheet saved comes back",
    arguments: [
      "Kind;ID;DATE;Time;Meal;Origin;Food;Grams",
      "kind\tid\tdate\ttime\tmeal\torigin\tfood\tgrams",
      "\"kind\",\"id\",\"date\",\"time\",\"meal\",\"origin\",\"food\",\"grams\"",
    ])
  func spreadsheet(header: String) throws {
    let separator = header.first { ",;\t".contains($0) }.map(String.init) ?? ","
    let row = [
      "food", "019AB0D2-7C00-7000-8000-000000000001", "2026-11-23", "8:10:00", "lunch", "food",
      "\"Milk, whole\"", "240.0", "", "",
    ]
    let log = try imported(
      header + "\n" + row.joined(separator: separator) + "\n"
        + String(repeating: separator, count: 7) + "\n")
    #expect(log.problems == [])
    #expect(
      log.records == [
        Record(
          FoodEntry(
            id: entryID(1), date: try day("2026-11-23"), time: try clock("08:10"), meal: .lunch,
            foodName: "Milk, whole", amount: "", grams: 240, nutrients: .unknown))
      ])
  }

  @Test("A table with the columns of every kind, as the first versions wrote it, reads the same")
  func ofFirstVersions() throws {
    let log = try imported(
      """
      kind,id,date,time,meal,origin,food_id,food,amount,grams,calcium_mg,vitamin_d_mcg,\
      magnesium_mg,vitamin_k_mcg,protein_g,activity_id,activity,modality,minutes,effort,impacts,\
      sets,peak_force_bw,note,state,subject,lower,upper,body_weight_kg,birth_year,fractures,\
      vitamin_d_unit,load_unit,week_start,goals,name,energy_kcal,barcode,label,portion,servings,\
      cooked_grams,form,usual,group,word
      profile,,,,,,,,,,,,,,,,,,,,,,,,,,,,62,1961,none,iu,kg,monday,default,,,,,,,,,,,
      goal,,,,,,,,,,,,,,,,,,,,,,,,,balance,5,,,,,,,,,,,,,,,,,,,
      food,019ab0d2-7c00-7000-8000-000000000001,2026-11-23,08:10,breakfast,food,\
      fndds:11411400,"Yogurt, Greek, ""nonfat""\",170 g,170,187,0,18.7,,17.3,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,
      food,019ab0d2-7c00-7000-8000-000000000002,2026-11-23,08:15,breakfast,supplement,\
      ,Calcium carbonate,600 mg,,600,20,0,0,0,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,
      exercise,019ab0d2-7c00-7000-8000-000000000003,2026-11-23,17:30,,,,,,,,,,,,squat,Squat,\
      resistance,,7,,2x8@40 1x6,,"'=knee | fine
      <b>[tea](http://x.example)",,,,,,,,,,,,,,,,,,,,,,
      day,,2026-11-24,,,,,,,,,,,,,,,,,,,,,,none,,,,,,,,,,,,,,,,,,,,,
      exercise,019ab0d2-7c00-7000-8000-000000000004,2026-11-24,10:00,,,,,,,,,,,,,Jumps,\
      high_impact,5,,50,,4,,,,,,,,,,,,,,,,,,,,,,,

      """)
    #expect(log.problems == [])
    #expect(try log.records == smallLog())
  }

  @Test("Columns may come in any order")
  func order() throws {
    let log = try imported("state,date,kind\nskip,2026-11-23,day\n")
    #expect(log.records == [Record(DayMark(date: try day("2026-11-23"), state: .skipped))])
  }
}
