import Foundation

@testable import Catalog

/// A small table, whose figures do not change when the program's own does.
enum Kitchen {
  static let table = BuiltInFoods(
    text: """
      id\tname\tgroup\tcalcium_mg\tvitamin_d_mcg\tmagnesium_mg\tvitamin_k_mcg\tprotein_g\tenergy_kcal\tportions
      milk\tMilk, whole\tdairy\t123\t1.1\t12\t0.3\t3.27\t\tcup=244|tbsp=15|fl oz=30.5
      egg\tEgg, whole, raw\teggs\t48\t2.5\t11\t0.3\t12.4\t\tlarge=50|medium=44|extra large=56
      almonds\tAlmonds\tnuts\t254\t0\t258\t0\t21.45\t\toz=28.35|cup, whole=143|almond=1.2
      banana\tBanana, raw\tfruit\t5\t0\t28\t0.1\t0.74\t\tmedium=118|large=136
      kale\tKale, raw\tvegetables\t254\t0\t33\t390\t2.92\t\tcup=20.6|cup, chopped=67
      yogurt\tYogurt, Greek, plain\tdairy\t111\t0\t11\t\t8.78\t\tcup=245|container=170
      skyr\tYogurt, skyr\tdairy\t150\t0\t11\t\t11\t\tcontainer=150
      rye\tBread, rye\tgrains\t73\t0\t40\t1.2\t8.5\t\tslice, regular=32|slice, thin=25|oz=28.35
      tuna-raw\tTuna, raw\tfish\t8\t5.7\t50\t0\t23.3\t\toz=28.35
      tuna-canned\tTuna, canned\tfish\t11\t2\t27\t0.2\t25.5\t\tcan=165|cup=154|oz=28.35
      lima\tLima beans, large, canned\tlegumes\t21\t0\t39\t\t4.93\t\tcup=241
      walnuts\tWalnuts\tnuts\t88\t0\t142\t1.7\t14.56\t\toz=28.35|cup, chopped=117
      half\tCream, half and half\tdairy\t107\t0\t10\t1.3\t3.13\t\ttbsp=15|cup=242
      kefir\tKefir\tdairy\t120\t1\t12\t\t3.3\t\t
      creme\tCrème fraîche, baker’s\tdairy\t70\t\t\t\t\t\ttbsp=15
      avocado\tAvocado\tfruit\t12\t0\t29\t21\t2\t\thalf=75|fruit=150|slice=15

      """)

  /// Those foods, built in a folder of their own.
  static let catalog = Result { try TemporaryFolder.catalog(of: table) }
}

/// The foods the program carries.
enum FoodLookup {
  static let catalog = Result { try TemporaryFolder.catalog(of: .embedded) }
}

enum TemporaryFolder {
  /// A folder that is not there yet.
  static func make() -> URL {
    FileManager.default.temporaryDirectory
      .appendingPathComponent("osteon-catalog-\(UUID().uuidString)")
  }

  /// A catalog that is built; its file is removed at once, and lives as long as it is open.
  static func catalog(of table: BuiltInFoods) throws -> Catalog {
    let folder = make()
    let catalog = try Catalog(folder: folder, table: table)
    try catalog.build()
    try FileManager.default.removeItem(at: folder)
    return catalog
  }
}

extension BuiltInFoods {
  /// A table written in a test.
  init(text: StaticString, common: StaticString = "") {
    self.init(foods: Self.bytes(text), common: Self.bytes(common))
  }

  private static func bytes(_ text: StaticString) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }
}
