import BoneHealth
import Foundation
import Interchange
import Synchronization
import Testing

import class GRDB.Database

@testable import Journal

@Suite("The log as a report")
struct ReportTests {
  @Test("A small log, to the letter")
  func pinned() throws {
    let text = try exportedText(journal(of: smallLog()), .markdown)
    #expect(
      text == #"""
        # Nutrition and exercise for bone health

        Mon 23 Nov 2026 to Tue 24 Nov 2026, recorded with Osteon.

        ## Intake

        | Nutrient  | Average a day |   Goal a day | To go         |                 Ceiling | Source of the goal                       |
        | --------- | ------------: | -----------: | ------------- | ----------------------: | ---------------------------------------- |
        | Calcium   |        394 mg |     1,200 mg | 807 mg        |                2,000 mg | NASEM 2011, women over 50; ceiling NASEM 2011 |
        | Vitamin D |        400 IU | 800–1,000 IU | 400 IU        |                4,000 IU | BHOF, adults of 50 and over, 800–1,000 IU; ceiling NASEM 2011 |
        | Magnesium |          9 mg |       320 mg | 311 mg        | 350 mg from supplements | IOM 1997, women over 30; ceiling for supplements and medicines only |
        | Vitamin K |        ≥ 0 µg |        90 µg | at most 90 µg |                       – | IOM 2001, adequate intake for women; no ceiling set |
        | Protein   |           9 g |      62–74 g | 53 g          |                       – | ESCEO 2014, postmenopausal women, 1.0–1.2 g for each kg of body weight |

        The averages stand on 2 days of 2: those with food recorded, complete, or with nothing taken. Days that are open or skipped do not count.

        ≥ means: at least this much. One or more foods have no figure for the nutrient (? where the food stands), and unknown is not counted as zero.

        ## Exercise

        | Modality    | Goal a week                              | Weeks that met it | Source of the goal                       |
        | ----------- | ---------------------------------------- | ----------------: | ---------------------------------------- |
        | High impact | 4 days, about 50 moderate impacts a time |            0 of 1 | Brooke-Wavell and others, British Journal of Sports Medicine 2022 |
        | Low impact  | 150 min, of moderate effort              |            0 of 1 | World Health Organization 2020           |
        | Resistance  | 2 days, 8–12 repetitions, up to 3 sets   |            0 of 1 | Brooke-Wavell and others 2022; World Health Organization 2020 |
        | Balance     | 5 days, balance and strength together    |            0 of 1 | your own goal                            |

        Build impact and strength up gradually; lift high loads under supervision.

        ## Week 2026-W48: 23 – 29 Nov 2026

        | Day        | State         | Calcium mg | Vitamin D IU | Magnesium mg | Vitamin K µg | Protein g |
        | ---------- | ------------- | ---------: | -----------: | -----------: | -----------: | --------: |
        | Mon 23 Nov | recorded      |        787 |        ✓ 800 |           19 |          ≥ 0 |        17 |
        | Tue 24 Nov | nothing taken |          0 |            0 |            0 |            0 |         0 |
        | Wed 25 Nov | open          |          – |            – |            – |            – |         – |
        | Thu 26 Nov | open          |          – |            – |            – |            – |         – |
        | Fri 27 Nov | open          |          – |            – |            – |            – |         – |
        | Sat 28 Nov | open          |          – |            – |            – |            – |         – |
        | Sun 29 Nov | open          |          – |            – |            – |            – |         – |
        | Average    | of 2 days     |        394 |          400 |            9 |          ≥ 0 |         9 |
        | Goal       | a day         |      1,200 |    800–1,000 |          320 |           90 |     62–74 |

        ### Food and supplements

        | Day        | Time  | Meal      | Food                           | Amount | Calcium mg | Vitamin D IU | Magnesium mg | Vitamin K µg | Protein g |
        | ---------- | ----- | --------- | ------------------------------ | ------ | ---------: | -----------: | -----------: | -----------: | --------: |
        | Mon 23 Nov | 08:10 | Breakfast | Yogurt, Greek, "nonfat"        | 170 g  |        187 |            0 |           19 |            ? |        17 |
        | Mon 23 Nov | 08:15 | Breakfast | Calcium carbonate (supplement) | 600 mg |        600 |          800 |            0 |            0 |         0 |

        ### Exercise

        | Day        | Time  | Activity | Modality    | Done                | Effort (1–10) | Note                                     |
        | ---------- | ----- | -------- | ----------- | ------------------- | ------------: | ---------------------------------------- |
        | Mon 23 Nov | 17:30 | Squat    | resistance  | 8 40 kg, 8 40 kg, 6 |             7 | =knee &#124; fine &lt;b&gt;\[tea\](http\://x.example) |
        | Tue 24 Nov | 10:00 | Jumps    | high impact | 50 impacts, 5 min   |               |                                          |

        | This week   |   Done |    Goal |
        | ----------- | -----: | ------: |
        | High impact |  1 day |  4 days |
        | Low impact  |  0 min | 150 min |
        | Resistance  |  1 day |  2 days |
        | Balance     | 0 days |  5 days |

        """#)
  }

  @Test(
    "A name can neither break the table nor become markup, HTML, or a link",
    arguments: [
      ("a|b", "a&#124;b"), ("<script>", "&lt;script&gt;"), ("&lt;", "&amp;lt;"),
      ("[a](b)", "\\[a\\](b)"), ("`c`", "\\`c\\`"), ("*b* _i_", "\\*b\\* \\_i\\_"),
      ("~~s~~", "\\~\\~s\\~\\~"), ("$x$", "\\$x\\$"), ("a\\", "a\\\\"),
      ("https://x.example", "https\\://x.example"), ("WWW.x.example", "WWW\\.x.example"),
      ("a@b.example", "a\\@b.example"), ("one\ntwo\r\nthree\tfour", "one two  three four"),
      ("\u{1B}[31m", "\u{FFFD}\\[31m"), ("\u{9B}x\u{7F}", "\u{FFFD}x\u{FFFD}"),
      ("\u{202E}abc\u{2066}", "\u{FFFD}abc\u{FFFD}"), ("Milk, 2.5% fat", "Milk, 2.5% fat"),
      ("crème brûlée كفير 👩🏽‍🦳", "crème brûlée كفير 👩🏽‍🦳"),
    ])
  func escaped(name: String, cell: String) throws {
    let entry = FoodEntry(
      id: entryID(1), date: try day("2026-11-23"), time: .midnight, meal: .snack, foodName: name,
      amount: "1 cup", nutrients: .unknown)
    let text = try exportedText(journal(of: [Record(entry)]), .markdown)
    #expect(text.contains("| 00:00 | Snack | \(cell) "))
  }

  @Test("Averages stand on the days that count, and say so")
  func averages() throws {
    var records: [Record] = []
    for (number, date) in ["2026-11-23", "2026-11-24", "2026-11-26"].enumerated() {
      records.append(
        Record(
          FoodEntry(
            id: entryID(UInt64(number)), date: try day(date), time: .midnight, meal: .snack,
            foodName: "Tofu", amount: "100 g",
            nutrients: NutrientAmounts { $0 == .calcium ? 350 : 10 })))
    }
    records.append(Record(DayMark(date: try day("2026-11-24"), state: .skipped)))
    let text = try exportedText(journal(of: records), .markdown)
    #expect(text.contains("The averages stand on 2 days of 4:"))
    #expect(text.contains("| Calcium   |        350 mg |"))
    #expect(text.contains("needs a body weight; set it in the profile"))
  }

  @Test("An average stands against the goals of the days it stands on")
  func severalGoals() throws {
    var records: [Record] = []
    for (number, date) in ["2026-11-17", "2026-11-22"].enumerated() {
      records.append(
        Record(
          FoodEntry(
            id: entryID(UInt64(number)), date: try day(date), time: .midnight, meal: .snack,
            foodName: "Milk", amount: "1 cup",
            nutrients: NutrientAmounts { $0 == .calcium ? 300 + 900 * Double(number) : 10 })))
    }
    let log = try journal(of: records)
    for (from, calcium) in [("2026-10-01", 1_100.0), ("2026-11-20", 1_300)] {
      let goal = OwnGoal(.nutrient(.calcium), lower: calcium)
      let edits = try log.goalHistory().setting(goal, of: goal.subject, .day(try day(from)))
      try log.apply(Change(label: "set", edits: edits))
    }
    let text = try exportedText(log, .markdown)
    let row = try #require(text.split(separator: "\n").first { $0.hasPrefix("| Calcium ") })
    let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    #expect(
      cells[1...] == [
        "750 mg", "1,100 mg, from Fri 20 Nov 2026 1,300 mg", "450 mg", "2,000 mg", "your own goal",
      ])
    #expect(text.contains("\nTo go is from the average to the mean goal of the days"))
    // 1,200 on Sunday, and 750 on average, reach neither goal of the week.
    #expect(!text.contains("✓ 1,200") && !text.contains("✓ 750"))
    let date = try day("2026-11-17")
    let alone = try exportedText(log, .markdown, dates: date...date)
    #expect(alone.contains(" 1,100 mg | 800 mg "))
    #expect(!alone.contains("mean goal"))
  }

  @Test("What is missing and rounds to nothing is said")
  func almostMet() throws {
    let milk = FoodEntry(
      id: entryID(1), date: try day("2026-11-23"), time: .midnight, meal: .snack,
      foodName: "Milk, whole", amount: "975.5 g",
      nutrients: NutrientAmounts { $0 == .calcium ? 1_199.865 : $0 == .magnesium ? 319.9 : nil })
    var tofu = milk
    tofu.id = entryID(2)
    tofu.nutrients = NutrientAmounts { $0 == .calcium ? 0 : nil }
    let text = try exportedText(journal(of: [Record(milk), Record(tofu)]), .markdown)
    #expect(text.contains("|      1,200 mg |     1,200 mg | less than 1 mg |"))
    #expect(text.contains("|      ≥ 320 mg |       320 mg | less than 1 mg |"))
  }

  @Test("A report is of one moment: it reads in one transaction")
  func oneMoment() throws {
    let log = try journal(of: smallLog())
    let begun = Mutex(0)
    try log.access { database in
      database.trace { event in
        if event.description.hasPrefix("BEGIN") { begun.withLock { $0 += 1 } }
      }
    }
    _ = try exportedText(log, .markdown)
    #expect(begun.withLock { $0 } == 1)
  }

  @Test("A week of the person’s own begins on Sunday when they say so")
  func sunday() throws {
    let walk = ExerciseEntry(
      id: entryID(1), date: try day("2026-11-22"), time: .midnight, activity: "Walk",
      modality: .lowImpact, minutes: 150)
    let records: [Record] = [Record(Profile(weekStart: .sunday)), Record(walk)]
    let text = try exportedText(journal(of: records), .markdown)
    #expect(text.contains("## Week 2026-W48: 22 – 28 Nov 2026"))
    #expect(text.contains("| Low impact  | ✓ 150 min | 150 min |"))
  }

  @Test("With nothing recorded it says so")
  func empty() throws {
    #expect(
      try exportedText(journal(), .markdown)
        == "# Nutrition and exercise for bone health\n\nNothing that a report shows is recorded.\n")
    let weight = try journal(of: [Record(Profile(bodyWeightKilograms: 60))])
    #expect(
      try exportedText(weight, .markdown).hasSuffix("\nNothing that a report shows is recorded.\n"))
    let date = try day("2026-01-01")
    #expect(
      try exportedText(journal(of: smallLog()), .markdown, dates: date...date)
        .hasSuffix("\nNothing that a report shows is recorded on these days.\n"))
  }
}
