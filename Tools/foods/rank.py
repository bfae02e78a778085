"""Orders the table: the likelier a food is what a person means by its words, the higher its row.

The order rests on how much a name says. A word costs as much as it is rare among the names of
products on sale, so that "Cheese, Cheddar" precedes "Cheese, Limburger", and a short name a long
one. Words that only state a food as it is eaten cost little; words of trade, industry and kitchen
stages cost extra. Then come the group, the table, and whether figures and portions are known.
"""

import math
import re

import names

STATE_COST = 0.5
STATES = set(
    """raw cooked plain whole fresh baked boiled broiled roasted brewed white hard unroasted
    medium regular 100 bottled tap year round average juice fruit no fat milk""".split()
)

# Added once for each pattern that a name shows.
EXTRA = [
    (6, r"\bnot specified\b"),
    (12, r"\b(dry|dried|dehydrated|powder|powdered|mix|concentrate|undiluted|flakes|freeze-dried)\b"),
    (12, r"\b(unprepared|not reconstituted|condensed|imitation|dough|unheated|frozen)\b"),
    (8, r"\b(reduced|lower|low|light|lite|diet|dietetic|free|fortified|sweetened|flavored)\b"),
    (8, r"\b(from (restaurant|fast food)|fast food|restaurant|school lunch|as purchased)\b"),
    (8, r"\b(fat added|with oil|with butter|fried|breaded|coated|candied|creamed|syrup)\b"),
    (20, r"\b(separable|trimmed|meat only|skin only|bone-in|boneless|imported|composite)\b"),
    (20, r"\b(giblets|neck|tail|brain|lung|lungs|spleen|pancreas|thymus|feet|ears|blood|liver)\b"),
    (15, r"\b(USDA|Commodity|Alaska Native|Navajo|Apache|Hopi|Shoshone|Northern Plains|human)\b"),
    (12, r"\b(industrial|food service|imitation|substitute|replacement|artificial)\b"),
    (4, r"\bwithout\b"),
]
BRAND_COST = 15

GROUP_COST = {
    "dairy": 0, "eggs": 0, "fruit": 0, "vegetables": 0, "fish": 0, "legumes": 0,
    "nuts and seeds": 0, "grains": 0, "bread": 1, "poultry": 0, "meat": 2, "cereal": 4,
    "plant milks": 4, "beverages": 3, "fats": 4, "spices": 6, "sauces": 10, "sweets": 12,
    "snacks": 12, "soups": 12, "dishes": 16, "alcohol": 16, "fast food": 25, "supplements": 25,
    "infant": 1000,
}
TABLE_COST = {"fndds": 0, "foundation": 4, "sr-legacy": 4, "sr24": 6}
UNKNOWN_COST = 1
NO_PORTION_COST = 2


def cost(row, frequency, products):
    """How unlikely it is that a person means this row; lower comes first."""
    total = GROUP_COST[row.group] + TABLE_COST[row.food.table]
    total += UNKNOWN_COST * (5 - row.food.known)
    total += 0 if row.portions else NO_PORTION_COST
    total += BRAND_COST if brand(row.food.description) else 0
    total += sum(extra for extra, pattern in EXTRA if re.search(pattern, row.name))
    for word in names.words(row.name):
        if word in STATES:
            total += STATE_COST
        elif word not in names.LITTLE_WORDS:
            total += math.log2(products / (1 + frequency[word]))
    return total


def brand(description):
    """SR writes brands in capitals."""
    return any(
        word not in names.ABBREVIATIONS and word != "NFS"
        for word in re.findall(r"\b[A-Z][A-Z'&]{2,}\b", description)
    )
