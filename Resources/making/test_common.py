"""Tests of the table of common foods against the table of foods.

Run: python3 Resources/making/test_common.py
"""

import re
import unicodedata
import unittest
from collections import Counter
from pathlib import Path

RESOURCES = Path(__file__).resolve().parents[1]
SOURCE = re.compile(r"(FNDDS \d{8}|SR24 \d{5})(, scaled: [^|=]+)?")
LABEL = re.compile(r"[a-z]+( [a-z]+)*(, [a-z]+)*")
PER_CUP = {"tbsp": 16, "tsp": 48, "fl oz": 8}
POURED = {"cup", "glass", "mug", "can", "bottle", "small cup", "small glass", "shot", "drink"}

# Words that people type alone; each must be the name, or another name, of exactly one food.
GENERAL = """
    milk, cream, yogurt, cheese, kefir, egg, butter, margarine, oil, tofu, soy milk, almond milk,
    oat milk, fish, salmon, tuna, sardines, shrimp, prawns, chicken, turkey, beef, steak, pork, ham,
    bacon, sausage, lamb, mince, burger, beans, baked beans, lentils, chickpeas, hummus, nuts, seeds,
    almonds, walnuts, peanuts, peanut butter, salad, lettuce, greens, kale, spinach, broccoli,
    cabbage, carrot, onion, tomato, potato, sweet potato, peas, corn, mushrooms, pepper, cucumber,
    squash, olives, fruit, apple, banana, orange, berries, strawberries, grapes, melon, peach, pear,
    plum, prunes, raisins, dates, figs, dried fruit, rice, pasta, spaghetti, noodles, oats, porridge,
    oatmeal, cereal, muesli, granola, bread, toast, roll, bagel, crackers, pancake, muffin, tortilla,
    water, mineral water, tea, coffee, juice, orange juice, smoothie, soda, wine, beer, whisky,
    hot chocolate, sugar, honey, jam, syrup, chocolate, candy, cookie, biscuit, cake, pie, ice cream,
    pudding, chips, crisps, fries, popcorn, pretzels, soup, stew, curry, chili, pizza, sandwich,
    taco, burrito, sushi, dumplings, mayonnaise, ketchup, mustard, salad dressing, gravy, sauce,
    salsa, vinegar, soy sauce, salt, vegetables, seaweed, protein powder, protein bar
""".split(",")


QUERIES = RESOURCES.parent / "Tests" / "CatalogTests" / "Foods" / "queries.tsv"
AMOUNTS = ["calcium_mg", "vitamin_d_mcg", "magnesium_mg", "vitamin_k_mcg", "protein_g"]
TABLE_OF_SOURCE = {"FDC": "foundation", "SR24": "sr24"}


def read(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    columns = lines[0].split("\t")
    return columns, [dict(zip(columns, line.split("\t"), strict=True)) for line in lines[1:]]


def fold(text):
    """Words in small letters without accents and punctuation, and without a plural's s."""
    letters = unicodedata.normalize("NFKD", text.lower().replace("ø", "o").replace("ł", "l"))
    plain = "".join(c for c in letters if not unicodedata.combining(c) and c not in "'’")
    return " ".join(
        word.removesuffix("s") if len(word) > 3 else word for word in re.findall(r"\w+", plain)
    )


def measures(row):
    """(label, grams, source) of each measure, the usual one first."""
    parts = [part.rpartition("=") for part in row["measures"].split("|")]
    sources = row["sources"].split("|")
    return [
        (label, float(grams), source)
        for (label, _, grams), source in zip(parts, sources, strict=True)
    ]


def names(row):
    return [row["name"], *filter(None, row["also"].split("|"))]


class CommonFoods(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.columns, cls.rows = read(RESOURCES / "common-foods.tsv")
        cls.foods = {row["id"]: row for row in read(RESOURCES / "foods.tsv")[1]}

    def test_columns(self):
        self.assertEqual(self.columns, ["name", "food", "also", "measures", "sources"])
        self.assertGreaterEqual(len(self.rows), 550)

    def test_every_food_is_in_the_table_and_used_once(self):
        self.assertEqual([row["food"] for row in self.rows if row["food"] not in self.foods], [])
        used = Counter(row["food"] for row in self.rows)
        self.assertEqual([food for food, times in used.items() if times > 1], [])

    def test_no_two_foods_share_a_name(self):
        owners = {}
        for row in self.rows:
            for name in names(row):
                owners.setdefault(fold(name), []).append((row["name"], name))
        self.assertEqual([shared for shared in owners.values() if len(shared) > 1], [])

    def test_general_words_mean_one_food(self):
        called = Counter(fold(name) for row in self.rows for name in names(row))
        self.assertEqual([word.strip() for word in GENERAL if called[fold(word)] != 1], [])

    def test_names_are_plain(self):
        for row in self.rows:
            for name in names(row):
                self.assertRegex(name, r"^\S(.*\S)?$", row)
                self.assertNotRegex(name, r"[=;]|NFS|  |not specified", row)
                self.assertLessEqual(len(name), 60, row)

    def test_labels(self):
        for row in self.rows:
            labels = [label for label, _, _ in measures(row)]
            self.assertEqual(len(labels), len(set(labels)), row)
            for label in labels:
                self.assertTrue(LABEL.fullmatch(label), (row["name"], label))
                self.assertLessEqual(len(label.split()), 3, (row["name"], label))

    def test_weights_are_plausible(self):
        for row in self.rows:
            for label, grams, _ in measures(row):
                self.assertTrue(0 < grams <= 1500, (row["name"], label, grams))
                if re.match(r"cup\b", label):
                    self.assertTrue(15 <= grams <= 400, (row["name"], label, grams))

    def test_volumes_agree(self):
        """Spoons and fluid ounces weigh what the cup of the same food does, within a quarter."""
        for row in self.rows:
            cups = {label: g for label, g, _ in measures(row) if re.match(r"cup\b", label)}
            against = [cups["cup"]] if "cup" in cups else list(cups.values())
            for label, grams, _ in measures(row):
                if label in PER_CUP and against:
                    off = min(abs(grams * PER_CUP[label] / cup - 1) for cup in against)
                    self.assertLessEqual(off, 0.25, (row["name"], label, grams, cups))

    def test_sources(self):
        for row in self.rows:
            for label, _, source in measures(row):
                self.assertTrue(SOURCE.fullmatch(source), (row["name"], label, source))

    def test_scaled_measures_are_what_they_say(self):
        """Such as “scaled: 8 fl oz”, where the food has the measure it was scaled from."""
        for row in self.rows:
            grams_of = {label: grams for label, grams, _ in measures(row)}
            for label, grams, source in measures(row):
                said = re.search(r"scaled: ([\d.]+)(?:/(\d+))? (fl oz|cup|tbsp|fruit)$", source)
                if said and said[3] in grams_of and said[3] != label:
                    expected = grams_of[said[3]] * float(said[1]) / float(said[2] or 1)
                    self.assertAlmostEqual(grams / expected, 1, delta=0.02, msg=(row, label))

    def test_drinks_are_poured(self):
        powder = re.compile("powder")
        for row in self.rows:
            group = self.foods[row["food"]]["group"]
            labels = {label for label, _, _ in measures(row)}
            if group in {"beverages", "alcohol"} and not powder.search(row["name"]):
                self.assertTrue(labels & POURED, row)


class Staples(unittest.TestCase):
    """A hundred staple foods against another of USDA's tables than their own figures are from."""

    @classmethod
    def setUpClass(cls):
        cls.columns, cls.rows = read(Path(__file__).with_name("staples.tsv"))
        cls.common = {row["name"]: row["food"] for row in read(RESOURCES / "common-foods.tsv")[1]}
        cls.foods = {row["id"]: row for row in read(RESOURCES / "foods.tsv")[1]}

    def test_a_hundred_with_a_source_each(self):
        self.assertEqual(self.columns, ["name", "source", "described", *AMOUNTS])
        self.assertGreaterEqual(len({row["name"] for row in self.rows}), 100)
        for row in self.rows:
            self.assertRegex(row["source"], r"^(FDC \d{6,7}|SR24 \d{5})$", row)
            self.assertTrue(1 <= sum(bool(row[amount]) for amount in AMOUNTS) <= 3, row)

    def test_the_source_is_another_table(self):
        for row in self.rows:
            table = TABLE_OF_SOURCE[row["source"].split()[0]]
            self.assertNotEqual(self.common[row["name"]].split(":")[0], table, row)

    def test_figures_agree(self):
        """Within 15 %, or within 0.5 where the figure is below 3."""
        for row in self.rows:
            food = self.foods[self.common[row["name"]]]
            for amount in filter(row.get, AMOUNTS):
                with self.subTest(row["name"], amount=amount):
                    figure = float(row[amount])
                    slack = 0.5 if figure < 3 else 0.15 * figure
                    self.assertNotEqual(food[amount], "", "unknown")
                    self.assertAlmostEqual(float(food[amount]), figure, delta=slack)


class Queries(unittest.TestCase):
    TYPOS = {"wrong letter", "missing letter", "swapped letters", "doubled letter"}
    OTHERS = {"plain", "beginning", "general", "plural", "word order", "several words", "British",
              "accents", "brand"}

    def test_each_means_a_common_food(self):
        columns, rows = read(QUERIES)
        names = {row["name"] for row in read(RESOURCES / "common-foods.tsv")[1]}
        self.assertEqual(columns, ["query", "meant", "kind"])
        self.assertEqual([row for row in rows if row["meant"] not in names], [])
        self.assertEqual([row for row in rows if row["kind"] not in self.TYPOS | self.OTHERS], [])
        asked = Counter(row["query"] for row in rows)
        self.assertEqual([query for query, times in asked.items() if times > 1], [])
        self.assertGreaterEqual(len(rows), 170)
        self.assertGreaterEqual(sum(row["kind"] in self.TYPOS for row in rows), 40)


if __name__ == "__main__":
    unittest.main()
