"""Readable names of USDA's descriptions, and keys that tell which foods are the same."""

import re

# Leading words of SR that name a shelf rather than the food: "Nuts, almonds" is "Almonds".
SHELVES = {
    "beverage", "beverages", "alcoholic beverage", "alcoholic beverages", "crustaceans", "fish",
    "game meat", "leavening agents", "mollusks", "nuts", "seeds", "snacks", "spices",
}

# A shelf stays where what follows is not itself a food: "Fish, raw", "Nuts, mixed nuts".
NOT_A_FOOD = {
    "any", "baked", "black", "bottled", "breaded", "canned", "chips", "cooked", "dry", "dried",
    "fried", "mixed", "NFS", "NS", "pickled", "raw", "red", "smoked", "steamed", "stick", "table",
    "white",
}

ABBREVIATIONS = {
    "AMP", "ARA", "BBQ", "BLT", "DHA", "EAS", "II", "III", "KFC", "LJ", "NFS", "NOS", "NS", "NY",
    "PBM", "TLC", "TV", "US", "USA", "USDA", "VPP", "XS",
}

# One spelling for words the tables write in several ways.
SPELLINGS = [
    (r"\bBabyfood\b", "Baby food"),
    (r"\bbabyfood\b", "baby food"),
    (r"\bCereals ready-to-eat\b", "Cereal"),
    (r"\bCereals,", "Cereal,"),
    (r"\bcheddar\b", "Cheddar"),
    (r"\blowfat\b", "low fat"),
    (r"\bLowfat\b", "Low fat"),
    (r"\bnon-fat\b", "nonfat"),
    (r"\bSoymilk\b", "Soy milk"),
    (r"\bsoymilk\b", "soy milk"),
    (r"\bwhole-wheat\b", "whole wheat"),
    (r"\bWhole-wheat\b", "Whole wheat"),
    (r"\bfoodservice\b", "food service"),
    (r"\bBluberries\b", "Blueberries"),
    (r"\bChesnut\b", "Chestnut"),
    (r"\bsoilds\b", "solids"),
    (r", NFS\b", ", not specified"),
    (r"\bNFS\b", "not specified"),
    (r"\bNS as to ([^,()]+)", r"\1 not specified"),
    (r"^Cereal, oats, (.*(cooked|prepared) with)", r"Oatmeal, \1"),
    (r"^Cheese, (cottage|cream)\b", r"\1 cheese"),
    (r"^Cream, sour\b", "Sour cream"),
    (r"^Soybean curd\b(?! cheese)", "Tofu (soybean curd)"),
    (r"\(pak-choi\)", "(bok choy, pak choi)"),
    (r", excluding honey roasted\b", ""),
    (r", broilers or fryers,", ","),
    (r", all classes,", ","),
    (r"\bseparable lean\b", "lean"),
]


def words(text):
    """The lower-case words of a text, without punctuation."""
    return re.findall(r"[a-z0-9%]+", text.lower().replace("'", ""))


def readable(description):
    """The description without shouting, shelf names and in-house abbreviations."""
    name = re.sub(r"[A-Za-z][A-Za-z'&.]*", lambda match: quiet(match[0]), description)
    name = without_shelf(name)
    for pattern, spelling in SPELLINGS:
        name = re.sub(pattern, spelling, name)
    name = re.sub(r"\s+,", ",", " ".join(name.split()))
    return name[:1].upper() + name[1:]


def quiet(word):
    """A word in capitals as a word: KELLOGG'S is Kellogg's."""
    if word.startswith("McD") and word.upper()[2:] == word[2:]:
        return "McDonald's"
    letters = [c for c in re.sub(r"'s$", "", word) if c.isalpha()]
    if len(letters) < 2 or not all(c.isupper() for c in letters):
        return word
    if word in ABBREVIATIONS or re.search(r"[&.]", word):
        return word
    return word[0] + word[1:].lower()


def without_shelf(name):
    shelf, comma, rest = name.partition(", ")
    if not comma or shelf.lower() not in SHELVES or ", and " in rest:
        return name
    return name if rest.split()[0].strip(",") in NOT_A_FOOD else rest[:1].upper() + rest[1:]


# What one table says and another leaves out, of the same food.
UNSAID = [
    r"\bfat free (or|and) skim\b",
    r"\ball commercial varieties\b",
    r"\byear round average\b",
    r"\bcommercially prepared\b",
    r"\bcommercial\b",
    r"\bmature seeds\b",
    r"\bgrade a large\b",
    r"\b(boiled )?drained with(out)? salt\b",
    r"\bboiled with(out)? salt\b",
    r"\bboiled drained\b",
    r"(?<=cooked )boiled\b",
    r"\bno added fat\b",
    r"\bfresh\b",
    r"\bfluid\b",
    r"\bsolids\b",
    r"\bwithout salt( added)?\b",
    r"\bexcluding honey roasted\b",
]

SAME_WORDS = [
    (r"\bnonfat or fat free\b|\bfat free skim\b|\bfat free\b|\bskim milk\b", "nonfat"),
    (r"\bnonfat milk\b", "nonfat"),
    (r"\blow fat milk\b", "low fat"),
    (r"^((\w+ )?milk .*)\b(3 25|[12])%( milkfat)?", r"\1"),
    (r"^((\w+ )?milk .*)\bwith added vitamin (a and vitamin )?d\b", r"\1"),
    (r"\bpart skim milk\b", "part skim"),
    (r"\bfrom dried\b", "cooked"),
    (r"\b100%", ""),
    (r"\bwith salt added\b|\bwith added salt\b", "salted"),
    (r"\bwith(out)?$", ""),
]

LITTLE_WORDS = {"and", "or", "with", "in", "of", "the", "a", "as", "to"}


def key(name, nuts=False):
    """What makes a food the food it is; equal for the same food, whatever the order of its words.

    The words on the two sides of "with" stay apart: fruit with yogurt is not yogurt with fruit.
    """
    name = re.sub(r"\(includes? [^)]*\)", "", name)
    text = " ".join(words(re.sub(r"(\d)\.(\d)", r"\1 \2", name)))
    if nuts:
        text = re.sub(r"\b(unroasted|raw|whole|halves|english)\b", " ", text)
    for pattern in UNSAID:
        text = re.sub(pattern, " ", " ".join(text.split()))
    for pattern, replacement in SAME_WORDS:
        text = re.sub(pattern, replacement, " ".join(text.split()))
    return tuple(
        tuple(sorted(singular(word) for word in part.split() if word not in LITTLE_WORDS))
        for part in re.split(r"\bwith\b", text, maxsplit=1)
    )


def singular(word):
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("oes", "shes", "ches")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


# What a household measure does not depend on: a cup of milk weighs the same with less fat.
WEIGHS_THE_SAME = re.compile(
    r"\b((fat|salt|sugar|sugars|lactose|caffeine) free|no (added )?(fat|salt|sugar)( added)?|"
    r"not specified|made with \w+|cooked with oil|cooked with butter or margarine|from fresh|"
    r"prepared with \w*( water)?|grams protein per ounce|low calorie|low|lower|reduced|full|added|"
    r"part|skim|fat|nonfat|lean|light|lite|salt|salted|unsalted|lightly|sodium|sugar|sweetened|"
    r"unsweetened|calcium|vitamins?|enriched|unenriched|fortified|unfortified|greek|plain|regular|"
    r"quick|type|form|milkfat|unflavored|100%|original|decaffeinated|diet|unroasted|commercial|"
    r"style)\b"
)
WAYS_OF_COOKING = re.compile(
    r"\b(baked or broiled|boiled or poached|baked|boiled|broiled|grilled|steamed|roasted|stewed|"
    r"simmered|braised|poached|sauteed|microwaved|(dry|moist) heat|drained|from dried)\b"
)


def weight_key(name):
    """The words on which a household measure of the food depends."""
    text = " ".join(words(re.sub(r"\d+(\.\d+)?", " ", name)))
    first, space, rest = text.partition(" ")
    if first not in ("egg", "eggs"):
        text = first + space + WAYS_OF_COOKING.sub("cooked", rest)
    text = WEIGHS_THE_SAME.sub(" ", text)
    if text.startswith("yogurt"):
        text = re.sub(r"\b(whole|milk)\b", " ", text)
    elif "milk" in text:
        text = re.sub(r"\bwhole\b", " ", text)
    return key(text)


SALT = re.compile(
    r",? (with|without) (added )?salt( added)?$|,? (salted|unsalted|no salt added|with salt|salt)$"
)


def without_salt(name):
    """The name without what it says last about salt, which none of the five amounts depends on."""
    return SALT.sub("", name)
