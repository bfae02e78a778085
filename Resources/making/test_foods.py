"""Tests of the functions that make the table of foods, and of the tables in Resources.

Run: python3 Resources/making/test_foods.py
"""

import re
import unittest
from collections import Counter

import groups
import make
import names
import portions

ACTIVITIES = make.ROOT / "Resources" / "activities.tsv"


def read(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    columns = lines[0].split("\t")
    return columns, [dict(zip(columns, line.split("\t"), strict=True)) for line in lines[1:]]


class Names(unittest.TestCase):
    def test_readable(self):
        for description, name in {
            "Nuts, almonds": "Almonds",
            "Fish, sardines, canned": "Sardines, canned",
            "Fish, raw": "Fish, raw",
            "Candies, tamarind": "Candies, tamarind",
            "McDONALD'S, BIG MAC": "McDonald's, Big Mac",
            "USDA Commodity, KELLOGG'S": "USDA Commodity, Kellogg's",
            "Milk, NFS": "Milk, not specified",
            "Yogurt, NS as to type of milk, plain": "Yogurt, type of milk not specified, plain",
            "Cheese, cottage, lowfat, 1% milkfat": "Cottage cheese, low fat, 1% milkfat",
            "Soybean curd": "Tofu (soybean curd)",
        }.items():
            self.assertEqual(names.readable(description), name)

    def test_same_food(self):
        for one, other in [
            ("Milk, whole", "Milk, whole, 3.25% milkfat, with added vitamin D"),
            ("Milk, fat free (skim)", "Milk, nonfat, fluid, with added vitamin A and vitamin D"),
            ("Kale, fresh, cooked, no added fat", "Kale, cooked, boiled, drained, without salt"),
            ("Lentils, from dried, no added fat", "Lentils, mature seeds, cooked, boiled"),
            ("Banana, raw", "Bananas, raw"),
            ("Cheese, Cheddar", "Cheese, cheddar"),
        ]:
            self.assertEqual(names.key(one), names.key(other))

    def test_another_food(self):
        for one, other in [
            ("Kale, raw", "Kale, cooked"),
            ("Fruit, with yogurt", "Yogurt, with fruit"),
            ("Milk, dry, whole, with added vitamin D", "Milk, dry, whole, without added vitamin D"),
            ("Orange juice, chilled", "Orange juice, chilled, fortified with calcium"),
            ("Margarine, stick", "Margarine, stick, with added vitamin D"),
            ("Cheese, Swiss", "Cheese, Swiss, reduced fat"),
        ]:
            self.assertNotEqual(names.key(one), names.key(other))

    def test_salt_is_the_last_thing_dropped(self):
        self.assertEqual(names.without_salt("Nuts, roasted, without salt added"), "Nuts, roasted")
        self.assertEqual(names.without_salt("Butter, salted"), "Butter")
        self.assertEqual(names.without_salt("Salted cod"), "Salted cod")


class Portions(unittest.TestCase):
    def test_one_of_a_plain_label(self):
        for measure, label in {
            (2, "tbsp", 32): ("tbsp", 16),
            (0.75, "cup (1 NLEA serving)", 30): ("cup", 40),
            (1, 'medium (7" to 7-7/8" long)', 118): ("medium", 118),
            (5, "pieces", 85): ("piece", 17),
            (1, "cup chopped", 91): ("cup, chopped", 91),
            (3, "oz", 85): ("oz", 28.35),
            (1, "oz (23 whole kernels)", 28.35): ("oz", 28.35),
            (1, "tablespoon", 12): ("tbsp", 12),
            (0.5, "breast, bone and skin removed", 86): ("breast", 172),
        }.items():
            self.assertEqual(portions.portions([measure], "Food"), {label[0]: label[1]})

    def test_what_is_no_measure(self):
        for measure in [
            (1, "lb", 453.6),
            (1, "cubic inch", 17),
            (1, "unit (yield from 1 lb ready-to-cook chicken)", 17),
            (1, "package (10 oz) yields", 220),
            (1, "cup", 900),
            (1, "quart", 976),
        ]:
            self.assertEqual(portions.portions([measure], "Food"), {})

    def test_usual_portion_is_first(self):
        found = {"cup": 243, "extra large": 56, "large": 50}
        self.assertEqual(list(portions.usual_first(found, "eggs", "Egg, whole, raw"))[0], "large")
        found = {"oz": 28.35, "slice": 29}
        self.assertEqual(list(portions.usual_first(found, "bread", "Bread, wheat"))[0], "slice")


class FoodsTable(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.columns, cls.rows = read(make.TABLE)
        cls.words = [names.words(row["name"]) for row in cls.rows]

    def search(self, text):
        """All words begin words of the name; names that begin with the text come first."""
        wanted = names.words(text)
        found = [
            (not " ".join(words).startswith(" ".join(wanted)), place)
            for place, words in enumerate(self.words)
            if all(any(word.startswith(one) for word in words) for one in wanted)
        ]
        return [self.rows[place] for _, place in sorted(found)]

    def test_columns(self):
        self.assertEqual(self.columns, make.COLUMNS)

    def test_identifiers_and_names_are_unique(self):
        for column in ("id", "name"):
            counts = Counter(row[column].lower() for row in self.rows)
            self.assertEqual([value for value, count in counts.items() if count > 1], [])

    def test_amounts_are_possible(self):
        most = {"calcium_mg": 40_000, "vitamin_d_mcg": 300, "magnesium_mg": 1_000,
                "vitamin_k_mcg": 2_000, "protein_g": 100}
        for row in self.rows:
            for amount, limit in most.items():
                if row[amount]:
                    self.assertTrue(0 <= float(row[amount]) <= limit, row)

    def test_no_food_with_protein_lacks_what_all_life_holds(self):
        """What a label rounded to 0 is unknown."""
        for row in self.rows:
            if float(row["protein_g"] or 0) > 2:
                for amount in ("calcium_mg", "magnesium_mg"):
                    self.assertNotEqual(float(row[amount] or 1), 0, row)

    def test_energy_is_possible(self):
        """No food has more than pure fat, or less than its protein gives at its least (3 kcal/g)."""
        known = [row for row in self.rows if row["energy_kcal"]]
        self.assertGreater(len(known), 0.99 * len(self.rows))
        for row in known:
            energy = int(row["energy_kcal"])
            self.assertTrue(3 * float(row["protein_g"] or 0) - 1 <= energy <= 902, row)

    def test_energy_of_known_foods(self):
        energy = {row["id"]: row["energy_kcal"] for row in self.rows}
        for food, kcal in {"fndds:milk-whole": "61", "fndds:banana-raw": "97", "sr24:05013": "190"}.items():
            self.assertEqual(energy[food], kcal)

    def test_portions_are_plausible(self):
        for row in self.rows:
            labels = []
            for portion in filter(None, row["portions"].split("|")):
                label, grams = portion.split("=")
                labels.append(label)
                self.assertRegex(label, r"^[a-z][a-z&, -]*$")
                self.assertGreater(float(grams), 0, row)
                if label.startswith("cup"):
                    self.assertTrue(15 <= float(grams) <= 400, row)
            self.assertEqual(len(labels), len(set(labels)), row)

    def test_every_group_is_known(self):
        self.assertEqual({row["group"] for row in self.rows}, set(groups.GROUPS))

    def test_food_for_infants_comes_last(self):
        infant = [row["group"] == "infant" for row in self.rows]
        self.assertEqual(infant, sorted(infant))

    def test_names_are_readable(self):
        for row in self.rows:
            self.assertNotRegex(row["name"], r"\bNFS\b|\bNS as to\b|\bKELLOGG|  |[\t=|]", row)

    def test_plain_food_is_found_first(self):
        for text, pattern in {
            "milk": r"^Milk, whole$",
            "whole milk": r"^Milk, whole$",
            "skim milk": r"^Milk, fat free \(skim\)$",
            "yogurt": r"^Yogurt, .*plain$",
            "greek yogurt": r"^Yogurt, Greek, .*plain$",
            "kale": r"^Kale, raw$",
            "cheddar": r"^Cheese, Cheddar$",
            "cheese": r"^Cheese, Cheddar$",
            "almonds": r"^Almonds, unroasted$",
            "salmon": r"^Salmon, baked or broiled$",
            "sardines": r"^Sardines, canned$",
            "egg": r"^Egg, whole, ",
            "broccoli": r"^Broccoli, raw$",
            "spinach": r"^Spinach, raw$",
            "banana": r"^Banana, raw$",
            "apple": r"^Apple, raw$",
            "orange juice": r"^Orange juice, 100%, freshly squeezed$",
            "tofu": r"^Tofu \(soybean curd\)$",
            "bread": r"^Bread, white$",
            "whole wheat bread": r"^Bread, whole wheat$",
            "rice": r"^Rice, white, cooked",
            "pasta": r"^Pasta, cooked$",
            "chicken": r"^Chicken, (meat only|breast)",
            "coffee": r"^Coffee, brewed$",
            "tea": r"^Tea, hot, leaf, (black|green)$",
            "butter": r"^Butter, stick$",
            "beans": r"^Beans, ",
            "lentils": r"^Lentils, from dried, no added fat$",
            "oatmeal": r"^Oatmeal, ",
            "water": r"^Water, tap$",
            "potato": r"^Potato, baked, peel eaten$",
            "honey": r"^Honey$",
        }.items():
            with self.subTest(text):
                self.assertRegex(self.search(text)[0]["name"], pattern)

    def test_staples_have_their_usual_portion(self):
        for text, portion in {
            "milk": "cup=244",
            "egg": "large=50",
            "bread": "slice=28",
            "banana": "medium=118",
            "almonds": "oz=28.35",
            "cheddar": "slice=28",
            "apple": "medium=182",
            "lentils": "cup=198",
            "rice": "cup=158",
        }.items():
            with self.subTest(text):
                self.assertEqual(self.search(text)[0]["portions"].split("|")[0], portion)


class ActivitiesTable(unittest.TestCase):
    MODALITIES = {"high_impact", "low_impact", "resistance", "balance", "non_weight_bearing"}
    SITES = {"spine", "hip", "forearm", "ankle"}

    def setUp(self):
        self.columns, self.rows = read(ACTIVITIES)

    def test_identifiers_and_names_are_unique(self):
        everything = [row["id"] for row in self.rows]
        self.assertEqual(len(everything), len(set(everything)))
        called = [
            name.lower()
            for row in self.rows
            for name in [row["name"], *filter(None, row["also"].split("|"))]
        ]
        self.assertEqual([name for name, count in Counter(called).items() if count > 1], [])

    def test_values(self):
        for row in self.rows:
            with self.subTest(row["id"]):
                self.assertRegex(row["id"], r"^[a-z]+(-[a-z]+)*$")
                self.assertIn(row["modality"], self.MODALITIES)
                self.assertTrue(1 <= int(row["usual_effort"]) <= 10)
                self.assertLessEqual(set(filter(None, row["sites"].split("|"))), self.SITES)

    def test_a_force_has_a_range_and_a_source(self):
        for row in self.rows:
            with self.subTest(row["id"]):
                low, high = row["peak_force_bw_low"], row["peak_force_bw_high"]
                self.assertEqual(low == "", high == "")
                if low:
                    self.assertTrue(0 <= float(low) <= float(high) <= 6)
                if low or row["cadence_per_minute"]:
                    self.assertNotEqual(row["source"], "")


if __name__ == "__main__":
    unittest.main()
