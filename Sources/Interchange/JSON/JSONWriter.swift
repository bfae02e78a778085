import BoneHealth
import Journal

/// Writes a record as JSON, in the shape of `Record`’s own coding, which stays the one definition:
/// a test holds the two together. `JSONEncoder` takes some twenty times as long.
enum JSONWriter {
  static func write(_ record: Record, _ buffer: inout ByteBuffer) {
    switch record {
    case .food(let entry): write(entry, &buffer)
    case .exercise(let entry): write(entry, &buffer)
    case .day(let mark):
      buffer.append("{\"kind\":\"day\"")
      buffer.append(key: ",\"date\":", mark.date)
      buffer.append(key: ",\"state\":", json: mark.state.rawValue)
    case .profile(let profile): write(profile, &buffer)
    case .goal(let goal):
      buffer.append("{\"kind\":\"goal\"")
      buffer.append(key: ",\"subject\":", json: goal.subject.key)
      buffer.append(key: ",\"lower\":", json: goal.lower)
      buffer.append(key: ",\"upper\":", json: goal.upper)
    case .ownFood(let food): write(food, &buffer)
    case .recipe(let recipe): write(recipe, &buffer)
    case .savedMeal(let meal): write(meal, &buffer)
    case .ownSupplement(let supplement): write(supplement, &buffer)
    case .favorite(let favorite):
      buffer.append("{\"kind\":\"favorite\"")
      write(key: ",\"food\":", id: favorite.foodID, name: favorite.name, &buffer)
    case .exclusion(let exclusion): write(exclusion, &buffer)
    }
    buffer.append(UInt8(ascii: "}"))
  }

  private static func write(_ entry: FoodEntry, _ buffer: inout ByteBuffer) {
    buffer.append("{\"kind\":\"food\"")
    buffer.append(key: ",\"id\":", json: entry.id.description)
    buffer.append(key: ",\"date\":", entry.date)
    buffer.append(key: ",\"time\":", entry.time)
    buffer.append(key: ",\"meal\":", json: entry.meal.rawValue)
    buffer.append(key: ",\"origin\":", json: entry.origin.rawValue)
    write(key: ",\"food\":", id: entry.foodID, name: entry.foodName, &buffer)
    buffer.append(key: ",\"amount\":", json: entry.amount)
    buffer.append(key: ",\"grams\":", json: entry.grams)
    write(key: ",\"nutrients\":", entry.nutrients, &buffer)
  }

  static func write(key: String, id: String?, name: String, _ buffer: inout ByteBuffer) {
    buffer.append(key)
    buffer.append(key: "{\"id\":", json: id)
    buffer.append(key: ",\"name\":", json: name)
    buffer.append(UInt8(ascii: "}"))
  }

  static func write(key: String, _ amounts: NutrientAmounts, _ buffer: inout ByteBuffer) {
    buffer.append(key)
    buffer.append(key: "{\"calcium_mg\":", json: amounts[.calcium])
    buffer.append(key: ",\"vitamin_d_mcg\":", json: amounts[.vitaminD])
    buffer.append(key: ",\"magnesium_mg\":", json: amounts[.magnesium])
    buffer.append(key: ",\"vitamin_k_mcg\":", json: amounts[.vitaminK])
    buffer.append(key: ",\"protein_g\":", json: amounts[.protein])
    buffer.append(UInt8(ascii: "}"))
  }

  private static func write(_ entry: ExerciseEntry, _ buffer: inout ByteBuffer) {
    buffer.append("{\"kind\":\"exercise\"")
    buffer.append(key: ",\"id\":", json: entry.id.description)
    buffer.append(key: ",\"date\":", entry.date)
    buffer.append(key: ",\"time\":", entry.time)
    buffer.append(key: ",\"activity\":", json: entry.activity)
    buffer.append(key: ",\"activity_id\":", json: entry.activityID)
    buffer.append(key: ",\"modality\":", json: entry.modality.rawValue)
    buffer.append(key: ",\"minutes\":", json: entry.minutes)
    buffer.append(key: ",\"effort\":", json: entry.effort?.rawValue)
    buffer.append(key: ",\"impacts\":", json: entry.impacts)
    buffer.append(",\"sets\":[")
    for (index, set) in entry.sets.enumerated() {
      buffer.append(key: index == 0 ? "{\"reps\":" : ",{\"reps\":", json: set.repetitions)
      buffer.append(key: ",\"load_kg\":", json: set.loadKilograms)
      buffer.append(UInt8(ascii: "}"))
    }
    buffer.append(key: "],\"peak_force_bw\":", json: entry.peakForceBodyWeights)
    buffer.append(key: ",\"note\":", json: entry.note)
  }

  private static func write(_ profile: Profile, _ buffer: inout ByteBuffer) {
    buffer.append("{\"kind\":\"profile\"")
    buffer.append(key: ",\"body_weight_kg\":", json: profile.bodyWeightKilograms)
    buffer.append(key: ",\"birth_year\":", json: profile.birthYear)
    buffer.append(key: ",\"fractures\":", json: profile.fractures.rawValue)
    buffer.append(key: ",\"vitamin_d_unit\":", json: profile.vitaminDUnit.rawValue)
    buffer.append(key: ",\"load_unit\":", json: profile.loadUnit.rawValue)
    buffer.append(key: ",\"week_start\":", json: profile.weekStart.rawValue)
    buffer.append(key: ",\"goals\":", json: profile.goals.rawValue)
  }
}
