/// The kinds of food that tables sort foods into, as `Resources/README.md` lists them.
package enum FoodGroups {
  package static let all = [
    "dairy", "plant milks", "eggs", "fish", "poultry", "meat", "legumes", "nuts and seeds",
    "vegetables", "fruit", "grains", "bread", "cereal", "beverages", "fats", "sauces", "sweets",
    "snacks", "spices", "soups", "dishes", "fast food", "alcohol", "supplements", "infant",
  ]
}
