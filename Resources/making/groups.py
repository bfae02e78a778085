"""The closed list of food groups, and which of USDA's categories each takes in."""

import re
from collections import Counter

# Each group with the categories of FNDDS, of SR Legacy and Foundation, and the shelves of SR24
# (the first two digits of a number) whose foods are all of that group.
CATEGORIES = {
    "dairy": """Milk, whole; Milk, reduced fat; Milk, lowfat; Milk, nonfat; Flavored milk, whole;
        Flavored milk, reduced fat; Flavored milk, lowfat; Flavored milk, nonfat; Cheese;
        Milk shakes and other dairy drinks; Cream and cream substitutes; Cottage/ricotta cheese;
        Cream cheese, sour cream, whipped cream; Yogurt, regular; Yogurt, Greek;
        Dairy and Egg Products; 01""",
    "plant milks": "Plant-based milk; Plant-based yogurt",
    "eggs": "Eggs and omelets",
    "fish": "Fish; Shellfish; Finfish and Shellfish Products; 15",
    "poultry": """Chicken, whole pieces; Chicken patties, nuggets and tenders;
        Turkey, duck, other poultry; Poultry Products; 05""",
    "meat": """Bacon; Beef, excludes ground; Cold cuts and cured meats; Frankfurters; Ground beef;
        Lamb, goat, game; Liver and organ meats; Pork; Sausages; Beef Products; Pork Products;
        Lamb, Veal, and Game Products; Sausages and Luncheon Meats; 07; 10; 13; 17; 23""",
    "legumes": """Beans, peas, legumes; Soy and meat-alternative products;
        Legumes and Legume Products; 16""",
    "nuts and seeds": "Nuts and seeds; Nut and Seed Products; 12",
    "vegetables": """Broccoli; Cabbage; Carrots; Corn; French fries and other fried white potatoes;
        Fried vegetables; Lettuce and lettuce salads; Onions;
        Mashed potatoes and white potato mixtures; Olives, pickles, pickled vegetables;
        Other dark green vegetables; Other red and orange vegetables; Other starchy vegetables;
        Other vegetables and combinations; Spinach; String beans; Tomatoes;
        White potatoes, baked or boiled; Vegetables and Vegetable Products; 11""",
    "fruit": """Apples; Bananas; Blueberries and other berries; Citrus fruits; Dried fruits; Grapes;
        Mango and papaya; Melons; Other fruits and fruit salads; Peaches and nectarines; Pears;
        Pineapple; Strawberries; Fruits and Fruit Juices; 09""",
    "grains": "Pasta, noodles, cooked grains; Rice; Cereal Grains and Pasta; 20",
    "bread": """Bagels and English muffins; Biscuits, muffins, quick breads;
        Pancakes, waffles, French toast; Rolls and buns; Tortillas;
        Turnovers and other grain-based items; Yeast breads; Baked Products; 18""",
    "cereal": """Grits and other cooked cereals; Oatmeal; Breakfast Cereals;
        Ready-to-eat cereal, higher sugar (>21.2g/100g);
        Ready-to-eat cereal, lower sugar (=<21.2g/100g); 08""",
    "beverages": """Apple juice; Bottled water; Citrus juice; Coffee; Diet soft drinks;
        Diet sport and energy drinks; Enhanced water; Flavored or carbonated water; Fruit drinks;
        Other diet drinks; Other fruit juice; Smoothies and grain drinks; Soft drinks;
        Sport and energy drinks; Tap water; Tea; Vegetable juice; Beverages; 14""",
    "fats": """Butter and animal fats; Margarine; Salad dressings and vegetable oils; Mayonnaise;
        Fats and Oils; 04""",
    "sauces": """Dips, gravies, other sauces; Mustard and other condiments; Soy-based condiments;
        Tomato-based condiments; Pasta sauces, tomato-based""",
    "sweets": """Cakes and pies; Candy containing chocolate; Candy not containing chocolate;
        Cookies and brownies; Doughnuts, sweet rolls, pastries; Gelatins, ices, sorbets;
        Ice cream and frozen dairy desserts; Jams, syrups, toppings; Pudding; Sugar substitutes;
        Sugars and honey; Sweets; 19""",
    "snacks": """Cereal bars; Crackers, excludes saltines; Popcorn; Potato chips;
        Pretzels/snack mix; Saltine crackers; Tortilla, corn, other chips; Snacks; 25""",
    "spices": "Spices and Herbs; 02",
    "soups": """Ramen and Asian broth-based soups; Soups, broth-based; Soups, cream-based;
        Soups, Sauces, and Gravies; 06""",
    "dishes": """Bean, pea, legume dishes; Burgers; Burritos and tacos; Cheese sandwiches;
        Chicken fillet sandwiches; Coleslaw, non-lettuce salads; Deli and cured meat sandwiches;
        Egg rolls, dumplings, sushi; Egg/breakfast sandwiches; Frankfurter sandwiches;
        Fried rice and lo/chow mein; Macaroni and cheese; Meat and BBQ sandwiches;
        Meat mixed dishes; Nachos; Other Mexican mixed dishes;
        Pasta mixed dishes, excludes macaroni and cheese; Peanut butter and jelly sandwiches;
        Pizza; Poultry mixed dishes; Rice mixed dishes; Seafood mixed dishes; Seafood sandwiches;
        Stir-fry and soy-based sauce mixtures; Vegetable dishes; Vegetable sandwiches/burgers;
        Vegetables on a sandwich; Meals, Entrees, and Side Dishes; 22""",
    "fast food": "Fast Foods; Restaurant Foods; 21; 36",
    "alcohol": "Beer; Liquor and cocktails; Wine",
    "supplements": "Nutrition bars; Protein and nutritional powders",
    "infant": """Baby Foods; Baby food: cereals; Baby food: fruit; Baby food: meat and dinners;
        Baby food: mixtures; Baby food: snacks and sweets; Baby food: vegetables;
        Baby food: yogurt; Baby juice; Baby water; Formula, prepared from powder;
        Formula, ready-to-feed; 03""",
}

GROUPS = list(CATEGORIES)

GROUP_OF = {
    # Categories have commas, so they are parted by semicolons.
    " ".join(category.split()): group
    for group, categories in CATEGORIES.items()
    for category in categories.split(";")
}

# Foods that USDA shelves with another group.
MISPLACED = [
    ("infant", r"\b(babyfood|baby food|infant|human|toddler)\b"),
    ("alcohol", r"^alcoholic beverage"),
    ("supplements", r"^formulated bar|^protein supplement|protein powder|nutritional shake"),
    ("plant milks", r"\b(soy ?milk|rice milk|almond milk|oat milk|vitasoy|tofu yogurt)\b"),
    ("eggs", r"^eggs?\b(?! custard)(?! roll)(?!nog)"),
    ("nuts and seeds", r"^(peanuts?|chia seeds)\b"),
    ("fats", r"^butter\b"),
    ("beverages", r"\bjuice\b(?!.* pack)(?!.*packed)(?!.*drained)(?!.*canned in)|\bnectar\b"),
    ("sauces", r"^(sauce|gravy|salad dressing|dip|mayonnaise|sandwich spread|salsa|vinegar)\b"),
    ("snacks", r"^(crackers?|snacks?|popcorn|pretzels|croutons|tortilla chips|potato chips)\b"),
    ("sweets", r"^(cakes?|cookies?|danish|doughnuts?|pies?|pie crust|archway|coffeecake|"
               r"cream puffs|eclairs|sweet rolls|toaster pastries|ice creams?|desserts?|candies|"
               r"frozen novelties|puddings?|gelatin|syrups?|sweeteners?|jellies|jams)\b"),
    ("sauces", r"\b(dressing|mayonnaise)$|\bdressing,"),
    ("vegetables", r"^(garlic|peppers|pimiento|ginger root)\b(?!.* sauce)"),
    ("legumes", r"^(hummus|miso|natto)\b"),
    ("spices", r"^spices\b"),
]
SOUP = re.compile(r"\b(soup|broth|stock|chowder|ramen|bisque)")
JUICE_GROUPS = {"fruit", "vegetables", None}
SETTLED = {"infant", "fast food", "dishes"}


def assign(foods):
    """The group of every food, by its identifier."""
    found = {food.id: by_category(food) for food in foods}
    # Some shelves of SR24 hold everything. There a food goes where others of its name are.
    neighbors = {}
    for food in foods:
        if found[food.id]:
            neighbors.setdefault(head(food), Counter())[found[food.id]] += 1
    for food in foods:
        if not found[food.id]:
            found[food.id] = by_neighbors(food, neighbors)
    return found


def by_category(food):
    group = GROUP_OF.get(food.category)
    description = food.description.lower()
    for better, pattern in MISPLACED:
        if group in SETTLED and better != "infant":
            continue
        if better == "beverages" and group not in JUICE_GROUPS:
            continue
        if re.search(pattern, description):
            return better
    if group == "soups" and not SOUP.search(description):
        return "sauces"
    return group


def by_neighbors(food, neighbors):
    for word in re.findall(r"[a-z]+", food.description.lower()):
        groups = neighbors.get(word.rstrip("s"))
        if groups:
            return max(sorted(groups), key=lambda group: groups[group])
    return "dishes"


def head(food):
    word = re.search(r"[a-z]+", food.description.lower())
    return word[0].rstrip("s") if word else ""
