import BoneHealth
import Catalog
import Foundation
import Terminal

extension FuzzTarget {
  /// What is typed: the one-line languages, and the bytes of keys.
  static let lines = [
    FuzzTarget(
      name: "entry",
      seeds: utf8([
        "170 g greek yogurt, 30 g almonds, 1 cup milk", "1½ cups kale; 2,5 dl milk\nhalf an egg",
        "same as yesterday's breakfast", "4006381333931 30 g", "a dozen eggs and 12 oz skim milk",
      ])
    ) { input in
      for item in EntryLine(parsing: text(input)).resolve(in: catalog) {
        // What cannot be weighed is unknown; no weight is endless.
        precondition(item.grams.map { $0.isFinite && $0 >= 0 } ?? true)
        precondition(item.nutrients.map(isFinite) ?? true)
      }
    },
    FuzzTarget(
      name: "label",
      seeds: utf8([
        "per 240 ml: calcium 300 mg, vitamin D 15 % US, magnesium 10 % EU, 110 kcal",
        "per 100 g, serving 30 g (1 bar) or 1 box = 180 g: calcium 120 mg, barcode 4006381333931",
      ])
    ) { input in
      guard let label = try? FoodLabel.read(text(input)) else { return }
      precondition(isFinite(label.per100Grams))
      _ = (label.portions, label.notes, label.energyKilocalories)
    },
    FuzzTarget(
      name: "supplement",
      seeds: utf8([
        "2 x calcium 500 mg, vitamin D 1000 IU",
        "calcium carbonate 500 mg + d3 400iu; k2 as mk-7 90 mcg",
        "3 tablets Bone Plus",
      ])
    ) { input in
      let own = OwnSupplement(
        id: EntryID(milliseconds: 1, counter: 0, random: 0), name: "Bone Plus",
        amount: "Calcium 600 mg",
        nutrients: NutrientAmounts(repeating: 1))
      for item in SupplementLine.parse(text(input), own: [own]) {
        precondition(item.nutrients.map(isFinite) ?? true)
        _ = SupplementLine.text(name: item.name, amount: item.amount)
      }
    },
    FuzzTarget(
      name: "movement",
      seeds: utf8([
        "brisk walk 35 min, squat 3x8 40 kg, 50 jumps", "tai chi 1:20 h effort 4 // with Ana",
        "plank 3x30 s each side; deadlift 8,8,6 @ 90 lb; run half an hour rpe 7",
      ])
    ) { input in
      for unit in LoadUnit.allCases {
        let items = MovementLine.parse(text(input), activities: .embedded, loadUnit: unit)
        for item in items { precondition(item.minutes.map { $0.isFinite && $0 >= 0 } ?? true) }
      }
    },
    FuzzTarget(
      name: "terminal-input",
      seeds: utf8([
        "a\u{1B}[A\u{1B}[200~2 eggs\r\u{1B}[201~\u{1B}[<0;5;3M",
        "é牛🥛\u{1B}OP\u{1B}[1;5D\u{1B}[24~\u{1B}",
      ])
    ) { input in
      var cursor = InputCursor(input)
      let start = cursor.byte()
      let bytes = input.dropFirst()
      // Wherever a terminal parts what it sends, the same keys come out of it.
      var whole = InputDecoder()
      let events = whole.decode(bytes) + whole.flush()
      var parted = InputDecoder()
      let first = parted.decode(bytes.prefix(start))
      precondition(first + parted.decode(bytes.dropFirst(start)) + parted.flush() == events)
      precondition(!whole.isIncomplete && !parted.isIncomplete)
    },
  ]

  private static func utf8(_ texts: [String]) -> [[UInt8]] { texts.map { Array($0.utf8) } }

  private static func text(_ input: [UInt8]) -> String { String(decoding: input, as: UTF8.self) }

  private static func isFinite(_ amounts: NutrientAmounts) -> Bool {
    Nutrient.allCases.allSatisfy { nutrient in
      amounts[nutrient].map { $0.isFinite && $0 >= 0 } ?? true
    }
  }

  /// The foods that the program carries.
  private static let catalog: Catalog = {
    do {
      let catalog = try Catalog.open(scratchFolder(named: "catalog"))
      try catalog.build()
      return catalog
    } catch {
      fatalError("no catalog: \(error)")
    }
  }()
}

/// A folder that is made anew, in memory where the system has such a place.
func scratchFolder(named name: String) -> URL {
  let files = FileManager.default
  let memory = "/dev/shm"
  let parent = files.isWritableFile(atPath: memory) ? memory : files.temporaryDirectory.path
  let folder = URL(fileURLWithPath: parent, isDirectory: true)
    .appendingPathComponent("osteon-fuzz-\(name)", isDirectory: true)
  try? files.removeItem(at: folder)
  try? files.createDirectory(at: folder, withIntermediateDirectories: true)
  return folder
}
