"""Turns SR24's household measures into portions: grams for one of a plain label."""

import re

MOST = 8
LONGEST = 4
MASS_AND_VOLUME = {"oz", "fl oz", "tbsp", "tsp"}
USUAL_GRAMS = (1, 300)
SIZES = {"large", "medium", "small", "mini"}
LEAST_GRAMS, MOST_GRAMS = 0.1, 2500
CUP_GRAMS = (15, 400)
OUNCE_GRAMS = 28.35

# Not a measure of the kitchen, or not one of anything.
UNWANTED = re.compile(
    r"yield|^lb|pound|cubic|nlea|\bpr g\b|^quart|gallon|makes|portion, amount|recipe|milliliter|"
    r"^ml|^g$|^gram|refuse|as purchased|dry mix|ready-to-cook|surface|guideline|undetermined|"
    r"skin only|crust not eaten|liter|^(chicken|turkey|duck|goose)\b|^serving 100|"
    r"dannon|ghirardelli|hershey"
)

CONTAINERS = (
    "bag|bar|biscuit|bottle|box|can|container|cookie|cracker|doughnut|envelope|jar|muffin|package|"
    "pieces?|slice|waffle"
)

SHORT = [
    (r"\btablespoons?\b|\btbs\b", "tbsp"),
    (r"\bteaspoons?\b", "tsp"),
    (r"\bfluid ounces?\b", "fl oz"),
    (r"\bounces?\b", "oz"),
    (r"^(cup|tbsp|tsp|oz) (?!,)([a-z])", r"\1, \2"),
    (r"^each (\w+)$", r"\1"),
    (r"^(?!extra)(\w+) (large|medium|small|thin|inner|outer|whole|cooked)$", r"\1, \2"),
    (r"^oz, boneless$|^oz, kernels$", "oz"),
    (r"^can or bottle", "can"),
    (r"\bleaves\b", "leaf"),
    (r"\bhalves$", "half"),
    (rf"^({CONTAINERS})\b(?! of| with|,).*", r"\1"),
    (r"^(large|medium|small|thick|thin) (\w+)( size cup)?$", r"\2, \1"),
    (r"^(extra large|large|medium|small),? whole$", r"\1"),
    (r"^drink box", "box"),
    (r", regular$", ""),
    (r",? (bone and skin|bone|skin) removed$|,? with(out)? skin$", ""),
]

# The usual portion of a group: what one of the food means to the person eating it.
WHOLE = ["medium", "fruit", "large", "small"]
USUAL = {
    "dairy": ["slice", "container", "cup", "oz", "tbsp"],
    "plant milks": ["cup", "container"],
    "eggs": ["large", "egg", "medium"],
    "fish": ["can", "fillet", "serving", "oz"],
    "poultry": ["breast", "thigh", "drumstick", "slice", "patty", "serving", "oz", "cup"],
    "meat": ["slice", "patty", "chop", "frankfurter", "link", "serving", "oz"],
    "legumes": ["cup", "tbsp", "patty"],
    "nuts and seeds": ["oz", "tbsp", "cup"],
    "vegetables": WHOLE + ["cup"],
    "fruit": WHOLE + ["cup"],
    "grains": ["cup"],
    "bread": ["slice", "roll", "medium", "muffin", "bagel", "biscuit", "pancake", "piece"],
    "cereal": ["cup", "packet", "biscuit"],
    "beverages": ["cup", "can", "bottle", "fl oz"],
    "fats": ["tbsp", "tsp"],
    "sauces": ["tbsp", "cup"],
    "sweets": ["piece", "bar", "cookie", "slice", "tbsp", "tsp", "cup"],
    "snacks": ["bar", "cracker", "oz", "cup"],
    "spices": ["tsp", "tbsp"],
    "soups": ["cup", "serving", "can"],
    "dishes": ["sandwich", "item", "slice", "serving", "piece", "cup"],
    "fast food": ["sandwich", "item", "slice", "serving", "piece"],
    "alcohol": ["glass", "drink", "can", "jigger", "fl oz"],
    "supplements": ["bar", "scoop", "serving", "cup"],
    "infant": ["jar", "container", "tbsp", "fl oz"],
}


def portions(measures, name):
    """Plain labels with the grams of one each, in USDA's order, without repetition."""
    found = {}
    head = re.sub(r"(oes|s)$", lambda match: "o" * (match[1] == "oes"), name.split(",")[0].lower())
    for amount, text, grams in measures:
        label = plain(text, plural=amount > 1)
        # A "potato, medium" of potatoes is a medium one, and so is a "medium bagel" of bagels.
        sized = re.fullmatch(rf"{re.escape(head)}, (\w+)|(\w+) {re.escape(head)}", label)
        if sized and (sized[1] or sized[2]) in SIZES:
            label = sized[1] or sized[2]
        if not label or amount <= 0:
            continue
        one = OUNCE_GRAMS if label == "oz" else round(grams / amount, 1)
        if plausible(label, one):
            found.setdefault(label, one)
    return dict(list(found.items())[:MOST])


def plain(text, plural=False):
    """The label in lower case, without dimensions; empty where it is no kitchen measure."""
    label = re.sub(r"\(\d* ?nlea serving\)", "", text.lower()).strip()
    if UNWANTED.search(label):
        return "serving" if re.fullmatch(r"nlea serving", label) else ""
    label = re.sub(r"\([^)]*\)?", " ", label)
    label = re.sub(r"^serving\b.*", "serving", label)
    label = re.sub(r"\b\d[\d./\"' x-]*(fl oz|oz|inch|in|dia|long|lb|g|ml)?\b\.?", " ", label)
    label = re.sub(r"[^a-z&, -]", " ", label)
    label = re.sub(r"\b(x|dia|diameter|high|thick|approx|about|long|wide|nfs)\b", " ", label)
    label = re.sub(r"\s*,\s*(,\s*)*", ", ", " ".join(label.split())).strip(", -")
    for pattern, replacement in SHORT:
        label = re.sub(pattern, replacement, label).strip()
    if plural:
        head, comma, rest = label.partition(",")
        label = re.sub(r"(?<!s)s$", "", re.sub(r"ies$", "y", head)) + comma + rest
    return label if len(label.split()) <= LONGEST else ""


def plausible(label, grams):
    if label.startswith("cup"):
        return CUP_GRAMS[0] <= grams <= CUP_GRAMS[1]
    return LEAST_GRAMS <= grams <= MOST_GRAMS


# Dairy that is poured or spooned rather than sliced.
SPOONED = r"\b(milk|buttermilk|eggnog|yogurt|kefir|cottage|ricotta|pudding)\b"


def usual_first(found, group, name):
    """The portions with the usual one in front."""
    labels = list(found)
    if not labels:
        return found
    wanted = USUAL[group]
    if group == "dairy" and re.search(SPOONED, name.lower()):
        wanted = ["cup", "container"]

    def rank(label):
        start = label.split(",")[0]
        if not USUAL_GRAMS[0] <= found[label] <= USUAL_GRAMS[1]:
            return 200
        for place, one in enumerate(wanted):
            if label == one:
                return 2 * place
            if start == one:
                return 2 * place + 1
        return 100 if label not in MASS_AND_VOLUME else 101

    labels.sort(key=rank)
    return {label: found[label] for label in labels}
