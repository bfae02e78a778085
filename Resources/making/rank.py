"""Orders the table: the likelier a food is what a person means by its words, the higher its row.

The order rests on how much a name says. A word costs as much as it is rare among the names of
products on sale, so that "Cheese, Cheddar" precedes "Cheese, Limburger", and a short name a long
one. Words that only state a food as it is eaten cost little; words of trade, industry and kitchen
stages cost extra. Then come the group, the table, and whether figures and portions are known.
"""

import math
import re

import names

# Words that only say how a plain food is cut, cooked or sold.
STATE_COST = 0.5
STATES = set(
    """cooked plain whole fresh baked boiled broiled roasted brewed hard unroasted hot leaf
    regular quick 100 bottled tap water prepared grounds from average juice no added fat dried
    canned mature seeds milk breast meat only skin peel not eaten lean steak fillet dry heat drained
    grain long enriched firm calcium sulfate white stick freshly squeezed granulated lump""".split()
)
FREE_WORDS = names.LITTLE_WORDS | {"raw"}
WORD_COST_MOST = 12
PRODUCTS = 381_600

# Added once for each pattern that a name shows.
EXTRA = [
    (7, r"\bnot specified\b"),
    (4, r"\b(reduced|low|light|free|sweetened|flavored|skin eaten)\b"),
    (12, r"\b(dehydrated|powder|powdered|mix|concentrate|undiluted|flakes|freeze-dried)\b"),
    (12, r"(?<!from )\bdried\b|\b[Dd]ry\b(?! heat)"),
    (12, r"\b(unprepared|not reconstituted|condensed|evaporated|dough|unheated|uncooked)\b"),
    (12, r"\binstant\b"),
    (6, r"\b[Ff]rozen\b"),
    (5, r"\bcanned\b(?! or bottled)"),
    (4, r"\b([Ss]ausages?|jerky|bacon|luncheon|spread|rolls?)\b"),
    (8, r"\b(lower|lite|diet|dietetic|fortified|additives|salted and fermented|pickled)\b"),
    (8, r"\bwith (?!added vitamin|salt|skin|peel|tap|water|calcium sulfate)|\bmade with\b"),
    (4, r"\b(and|without)\b|(?<!baked) (?<!boiled )\bor\b"),
    (8, r"\b([Rr]estaurant|[Ff]ast food|school|as purchased|ready-to-heat)\b"),
    (14, r"(?<!no )(?<!no added )\bfat added\b|\b([Ff]ried|breaded|coated|candied|creamed|syrup)\b"),
    (5, r"^(Chicken|Turkey|Beef|Pork|Lamb), ground\b"),
    (20, r"\b(trimmed|skin only|bone-in|imported|composite|all grades|choice|select)\b"),
    (12, r"\b(giblets|neck|tail|back|brain|lungs?|spleen|pancreas|thymus|feet|ears|blood|bones)\b"),
    (12, r"\b(skin|leaves|peel|rind only)$|^Chicken skin"),
    (15, r"\b(USDA|Commodity|Alaska Native|Navajo|Apache|Hopi|Shoshone|Northern Plains)\b"),
    (25, r"\b[Mm]eatless\b"),
    (12, r"\b(industrial|food service|imitation|substitute|replacement|artificial)\b"),
]
BRAND_COST = 15

# Milk is meant before chocolate milk, tea before tea with ginger.
FLAVOR = re.compile(
    r"\b(chocolate|vanilla|strawberry|cinnamon|ginger|kombucha|honey|glazed|candy|fruit|liquid)\b",
    re.IGNORECASE,
)
FLAVOR_COST = 10
FLAVORED_GROUPS = {"dairy", "plant milks", "beverages", "nuts and seeds", "cereal", "fats"}

# Groups whose foods are eaten cooked.
COOKED_GROUPS = {"fish", "poultry", "meat", "legumes", "grains"}
RAW = re.compile(r"^(?!Tofu).*\braw\b")
RAW_COST = 8

GROUP_COST = {
    "dairy": 0, "eggs": 0, "fruit": 0, "vegetables": 0, "fish": 0, "legumes": 0,
    "nuts and seeds": 0, "grains": 0, "bread": 0, "poultry": 0, "meat": 0, "cereal": 2,
    "plant milks": 8, "beverages": 2, "fats": 2, "spices": 4, "sauces": 6, "sweets": 6,
    "snacks": 8, "soups": 8, "alcohol": 6, "dishes": 12, "fast food": 25, "supplements": 25,
    "infant": 1000,
}
TABLE_COST = {"fndds": 0, "foundation": 4, "sr-legacy": 4, "sr24": 6, "ciqual": 6, "analysis": 6}
UNKNOWN_COST = 1
NO_PORTION_COST = 6


def cost(row, frequency):
    """How unlikely it is that a person means this row; lower comes first."""
    total = GROUP_COST[row.group] + TABLE_COST[row.food.table]
    total += UNKNOWN_COST * (5 - row.food.known)
    total += 0 if row.portions else NO_PORTION_COST
    total += BRAND_COST if brand(row.food.description) else 0
    total += sum(extra for extra, pattern in EXTRA if re.search(pattern, row.name))
    if row.group in FLAVORED_GROUPS and FLAVOR.search(row.name):
        total += FLAVOR_COST
    total += RAW_COST if row.group in COOKED_GROUPS and RAW.search(row.name) else 0
    for word in names.words(re.sub(r"[^,]* not specified|\([^)]*\)", "", row.name)):
        if word in STATES:
            total += STATE_COST
        elif word not in FREE_WORDS:
            total += min(WORD_COST_MOST, math.log2(PRODUCTS / (1 + frequency[word])))
    return total


def brand(description):
    """SR writes brands in capitals."""
    return any(
        word not in names.ABBREVIATIONS
        for word in re.findall(r"\b[A-Z][A-Z'&]{2,}\b", description)
    )
