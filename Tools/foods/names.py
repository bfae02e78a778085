"""Turns USDA's descriptions into readable names, and into keys that tell which foods are the same."""

import re

# Leading words of SR that name a shelf rather than the food: "Nuts, almonds" is "Almonds".
SHELVES = {
    "beverage", "beverages", "alcoholic beverage", "alcoholic beverages", "candies", "crustaceans",
    "fish", "game meat", "leavening agents", "mollusks", "nuts", "seeds", "snacks", "spices",
    "sweeteners", "syrups", "vegetables",
}

# A shelf stays where what follows is not itself a food: "Fish, raw", "Nuts, mixed nuts".
NOT_A_FOOD = {
    "any", "baked", "black", "bottled", "breaded", "canned", "chips", "cooked", "dry", "dried",
    "fried", "mixed", "NFS", "NS", "raw", "red", "smoked", "steamed", "stick", "table", "white",
}

ABBREVIATIONS = {
    "AMP", "ARA", "BBQ", "BLT", "DHA", "EAS", "II", "III", "KFC", "LJ", "NOS", "NY", "PBM", "TLC",
    "TV", "US", "USA", "USDA", "VPP", "XS",
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
    (r", NFS\b", ", not specified"),
    (r"\bNFS\b", "not specified"),
    (r"\bNS as to ([^,()]+)", r"\1 not specified"),
    (r"^Cereal, oats, (.*(cooked|prepared) with)", r"Oatmeal, \1"),
    (r"^Cheese, (cottage|cream)\b", r"\1 cheese"),
    (r"^Cream, sour\b", "Sour cream"),
    (r"^Soybean curd\b", "Tofu (soybean curd)"),
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
    letters = [c for c in word if c.isalpha()]
    if len(letters) < 2 or not all(c.isupper() for c in letters):
        return word
    if word in ABBREVIATIONS or word in ("NFS", "NS") or re.fullmatch(r"([A-Z]\.)+", word):
        return word
    return word[0] + word[1:].lower()


def without_shelf(name):
    shelf, comma, rest = name.partition(", ")
    if not comma or shelf.lower() not in SHELVES or ", and " in rest:
        return name
    return name if rest.split()[0].strip(",") in NOT_A_FOOD else rest[:1].upper() + rest[1:]


# What one table says and another leaves out, of the same food.
UNSAID = [
    r"\bwith added vitamins? a and (vitamin )?d\b",
    r"\bwith added vitamin d\b(?! and)",
    r"\bfat free (or|and) skim\b",
    r"\bincludes? [^,]*",
    r"\ball commercial varieties\b",
    r"\byear round average\b",
    r"\bcommercially prepared\b",
    r"\bcommercial\b",
    r"\bmature seeds\b",
    r"\bgrade a large\b",
    r"\b(boiled )?drained with(out)? salt\b",
    r"\bboiled with(out)? salt\b",
    r"\bboiled drained\b",
    r"\bboiled\b(?! or)",
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
    (r"\bpart skim milk\b", "part skim"),
    (r"\bfrom dried\b", "cooked"),
    (r"\b100%", ""),
    (r"\bwith salt added\b|\bwith added salt\b", "salted"),
]

LITTLE_WORDS = {"and", "or", "with", "in", "of", "the", "a", "as", "to"}


def key(name, nuts=False):
    """The words that make a food what it is, in no order; equal for the same food."""
    text = " ".join(words(re.sub(r"(\d)\.(\d)", r"\1 \2", name)))
    if nuts:
        text = re.sub(r"\b(unroasted|raw|whole|halves|english|dried)\b", " ", text)
    for pattern in UNSAID:
        text = re.sub(pattern, " ", " ".join(text.split()))
    for pattern, replacement in SAME_WORDS:
        text = re.sub(pattern, replacement, " ".join(text.split()))
    return frozenset(singular(word) for word in text.split() if word not in LITTLE_WORDS)


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
    r"\b(low|lower|reduced|full|no|non|added|part|skim|fat|fats|nonfat|lean|light|lite|salt|salted|"
    r"sodium|unsalted|lightly|sugar|sugars|sweetened|unsweetened|lactose|free|calcium|enriched|"
    r"unenriched|fortified|unfortified|vitamins?|protein|greek|plain|regular|quick|kind|not|"
    r"specified|type|form|milkfat|made with \w+|cooked with oil|cooked with butter or margarine|"
    r"prepared with \w*( water)?|from fresh|grams|per|ounce|unflavored|100%|as|original|"
    r"decaffeinated|caffeine|low calorie|calorie|diet|unroasted|commercial|style)\b"
)
WAYS_OF_COOKING = re.compile(
    r"\b(baked or broiled|boiled or poached|baked|boiled|broiled|grilled|steamed|roasted|stewed|"
    r"simmered|braised|poached|sauteed|microwaved|(dry|moist) heat|drained|from dried)\b"
)


def weight_key(name):
    """The words on which a household measure of the food depends."""
    text = " ".join(words(re.sub(r"\d+(\.\d+)?", " ", name)))
    if not text.startswith("egg"):
        text = WAYS_OF_COOKING.sub("cooked", text)
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
