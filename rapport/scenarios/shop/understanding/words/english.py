"""English, British and American: what shoes are like, and how a conversation goes on."""

from rapport.scenarios.shop.understanding.words.english_kinds import CATEGORIES
from rapport.scenarios.shop.understanding.words.english_needs import NEEDS, OFF_TOPIC, STOP, TOPICS

__all__ = ["CATEGORIES", "NEEDS", "OFF_TOPIC", "STOP", "TOPICS"]

LITTLE = (
    "the, a, an, and, for, with, do, you, have, any, is, are, what, which, i, my, me, of, to, in, it, on, how, can, "
    "show, want, need, looking, please, got, these, those, that, this"
)
AUDIENCES = {
    "women": "women, womens, woman, womans, lady, ladies, ladys, female, females, mum, mums, mom, moms, mother, "
    "mothers, mummy, wife, girlfriend, gf, nan, nana, gran, granny, grandma, grandmother, aunt, auntie, bride, "
    "bridesmaid, for her, misses, grown woman, grown up woman, sister, missus, fiancee, mother in law, lasses, gal, "
    "gals, wmns, girly night",
    "men": "men, mens, man, mans, male, males, gent, gents, gentleman, gentlemen, gentlemens, bloke, blokes, fella, "
    "fellas, guy, guys, dad, dads, daddy, father, fathers, husband, hubby, boyfriend, bf, grandad, granddad, "
    "grandpa, grandfather, uncle, for him, groom, brother, chap, chaps, fiance, father in law, grown man, dude, old "
    "man",
    "boys": "boy, boys, son, sons, lad, lads, grandson, grandsons, little boy, stepson, schoolboy, godson",
    "girls": "girl, girls, daughter, daughters, granddaughter, granddaughters, little girl, stepdaughter, "
    "schoolgirl, goddaughter, my girl, lassie",
    "kids": "kid, kids, child, children, childrens, childs, toddler, toddlers, junior, juniors, youth, little one, "
    "little ones, grandchild, grandchildren, grandkid, grandkids, kiddies, kiddo, bairn, youngster*, little kid, "
    "big kid, preschooler, infant school, teen, teens, teenager, nursery, primary school, unisex child, pupils",
    "baby": "baby, babies, newborn*, infant, infants, new born, babys, baby boy, baby girl, baby boys, baby girls",
    "adults": "adult, adults, grown up, grown ups, unisex adult, unisex adults",
}
COLOURS = {
    "black": "black, jet black, blk",
    "white": "white, whites, off white",
    "red": "red, crimson, scarlet",
    "blue": "blue, navy, navy blue, royal blue, light blue, cobalt, dark blue, indigo",
    "green": "green, khaki, olive, mint, emerald, lime green",
    "yellow": "yellow, mustard, lemon",
    "orange": "orange",
    "pink": "pink, rose, fuchsia, blush, coral, rose pink, hot pink, magenta",
    "purple": "purple, lilac, violet, plum, lavender, mauve",
    "brown": "brown, tan, chestnut, camel, cognac, chocolate brown, chocolate",
    "beige": "beige, cream, nude, taupe, sand, ivory, off white",
    "grey": "grey, gray, charcoal, anthracite, slate",
    "silver": "silver, metallic silver",
    "gold": "gold, golden, rose gold",
    "burgundy": "burgundy, maroon, bordeaux, oxblood, wine red",
    "turquoise": "turquoise, teal, aqua blue, cyan",
    "multicoloured": "multicoloured, multicolored, multi coloured, multi colored, multicolour, rainbow, multi",
}
MATERIALS = {
    "leather": "leather, leathers, real leather, genuine leather, full grain leather, calfskin, cowhide, nappa, "
    "smooth leather, patent leather",
    "suede": "suede",
    "nubuck": "nubuck, nubuk",
    "faux_leather": "faux leather, fake leather, vegan leather, leatherette, imitation leather, pleather, pu leather",
    "synthetic": "synthetic, synthetics, man made, manmade",
    "canvas": "canvas",
    "textile": "textile, fabric, cloth, knit, knitted, satin, velvet, cotton, wool, felt, tweed, woollen, hemp",
    "mesh": "mesh",
    "rubber": "rubber",
    "eva": "eva",
    "pvc": "pvc, vinyl",
}
CLOSURES = {
    "lace_up": "lace up, laces, lace ups, laced, with laces, lacing",
    "slip_on": "slip on, slip ons, pull on, slipon, slip into",
    "velcro": "velcro, hook and loop, hook & loop, touch fastening, touch close, rip tape, riptape, sticky strap*, "
    "velcros, easy fasten",
    "zip": "zip, zips, zipper, zipped, zip up, side zip",
    "buckle": "buckle, buckles, buckled",
    "elastic": "elastic, elasticated, bungee, elastic laces, no tie laces, gusset",
}
HEELS = {
    "flat": "flat heel, no heel, flat, without a heel, without heels",
    "low": "low heel*, low heeled, small heel*",
    "mid": "mid heel*, medium heel*, mid heeled",
    "high": "high heel*, high heeled",
    "platform": "platform, platforms, flatform*, platform heel*, platform sole*, chunky platform",
    "wedge": "wedge, wedges, wedge heel*, wedged",
    "block": "block heel*, chunky heel*, block heeled",
    "western": "western heel*",
    "kitten": "kitten heel*",
    "stiletto": "stiletto*, stiletto heel*",
    "cuban": "cuban heel*",
}
FLAGS = {
    "waterproof": "waterproof*, water proof, water tight, watertight, keep my feet dry, dry feet, keeps the rain "
    "out, rainproof, keep feet dry, keep out water, wont let water in, dont leak, feet dry",
    "goretex": "gore tex, goretex, gtx, gore",
    "memory_foam": "memory foam, memoryfoam",
    "wide": "wide, wide fit, extra wide, wide fitting, wider, wide feet, broad feet, wide foot, ee fit, eee, e fit, "
    "x wide, wide width, roomy, bunion*, broad, wide toe box, broad fit, swollen feet",
    "vegan": "vegan, vegans, animal free, no animal products, cruelty free, free from animal products",
}
NOT = (
    "not, cant do, cant manage, cant tie, struggle with, struggles with, trouble with, no need for, "
    "fed up with, sick of, no, without, non, dont want, dont like, never, anything but, except, "
    "excluding, other than, minus, "
    "avoid, "
    "nothing in, but not, isnt, arent, rather not, no more, hate, cant wear, cant stand, allergic to, apart from, "
    "instead of, nothing with, nothing from, nothing by, -free"
)
CHEAPEST = (
    "cheapest, lowest price, lowest priced, least expensive, most affordable, the cheapest, cheapest first, budget "
    "option, lowest starting price, bargain, cheap as possible, cheapest possible"
)
DEAREST = (
    "most expensive, dearest, priciest, highest price, top of the range, most luxurious, fanciest, money no object, "
    "the most expensive"
)
CHEAPER = (
    "cheaper, less expensive, lower price, more affordable, lower priced, less pricey, cheaper ones, bit less, too "
    "expensive, too dear, too pricey, not so expensive, less money, a bit steep, out of my budget"
)
DEARER = (
    "dearer, more expensive, pricier, higher end, more upmarket, posher, better quality, higher price, more premium"
)
ANY_BRAND = (
    "any brand, brand doesnt matter, brand does not matter, dont care about brand, dont mind the brand, whatever "
    "brand, other brands, another brand, different brand, no particular brand, other makes, different make, another "
    "make"
)
ANY_PRICE = (
    "price doesnt matter, any price, whatever the price, forget the price, forget the budget, forget the price "
    "limit, ignore the price, price is not important, no budget, budget doesnt matter, price isnt important, never "
    "mind the price, never mind the budget, doesnt matter what it costs, no price limit"
)
ANY_COLOUR = (
    "any colour, any color, colour doesnt matter, color doesnt matter, other colours, other colors, different "
    "colour, different color, dont mind the colour, forget the colour, another colour, another color, whatever "
    "colour"
)
ANY_MATERIAL = "any material, material doesnt matter, dont mind the material, forget the material, whatever material"
ANY_AUDIENCE = "for anyone, for anybody, anyones"
GREETINGS = (
    "hello, hi, hey, hiya, good morning, good afternoon, good evening, thanks, thank you, cheers, ta, bye, goodbye, "
    "ok, okay, great, perfect, lovely, brilliant, nice one, hi there, hello there, much appreciated, thanks a lot, "
    "that is all, thats all"
)
COMPARE = (
    "compare, comparison, versus, vs, v, difference between, which is cheaper, which costs less, costs less, which "
    "is better, better than, or which, which of the two, which one is, difference, which has the lower, which of "
    "these, cheaper of, which are cheaper, which is the cheaper, which is dearer, which ones are cheaper, which has"
)
ORDINALS = {
    1: "first, 1st, number one, number 1, no 1, first one, first ones, top one, option 1, option one, one at the top",
    2: "second, 2nd, number two, number 2, no 2, second one, option 2, option two",
    3: "third, 3rd, number three, number 3, third one, option 3, option three",
    4: "fourth, 4th, number four, number 4, fourth one, option 4, option four",
    5: "fifth, 5th, number five, number 5, fifth one",
    -1: "last, last one, the last, final one, bottom one",
}
POINTING = (
    "it, they, them, that one, this one, those, these, that, this, the one, its, their, they are, these ones, those "
    "ones, both, the two, same ones, one you showed, the pair"
)
SWITCH = (
    "instead, what about, how about, and, or, now, rather, actually, back to, forget, change, switch, different, "
    "make that, make it"
)
CONTINUE = (
    "ones, one, those, only, just, in, with, any in, got any, anything, something, some, also, too, as well, then, "
    "maybe, preferably, but, same, similar"
)
ATTRIBUTES = {
    "price": "how much, price, prices, cost, costs, whats the price, how expensive, whats it cost, how much are "
    "they, how much is it, what do they cost, price range",
    "brand": "who makes, what brand, which brand, brand, make, manufacturer, who made, made by, brand is it, which "
    "make",
    "material": "made of, made from, what material, which material, material, materials, upper made, fabric, made "
    "out of, outer material, upper",
    "lining": "lining, lined with, inner material, lined, inside made, inner lining, inside",
    "sole": "sole, soles, outsole, midsole, sole made, bottom made",
    "insole": "insole, insoles, footbed, inner sole, removable insole, memory foam",
    "closure": "fasten, fastens, fastening, closure, close, closes, do up, done up, laces, velcro, zip, buckle, "
    "lace up, slip on, how do you put, do they lace, how do they close",
    "heel_height": "heel height, how high, height of the heel, high is the heel, heel size, how tall, high are the "
    "heels, high are they, tall is the heel",
    "heel_type": "heel type, type of heel, kind of heel, what heel, sort of heel, heel",
    "width": "width, wide, narrow, wide fit, fitting, how wide, width fitting",
    "colour": "colour, color, what colour, what color, colours, colors, which colours",
    "size": "sizes, size, what size, what sizes, which sizes, sizing, true to size, fit true, come up small",
    "weight": "heavy, weigh, weight, weighs, lightweight, how heavy, light",
    "waterproof": "waterproof, water resistant, gore tex, in the rain, water proof, water repellent",
    "vegan": "vegan, animal products",
    "audience": "who are they for, is it for men, for men or women, unisex, mens or womens, for women or men, are "
    "they mens, are they womens",
    "toe": "toe, toecap, toe cap, steel toe, toe shape, composite toe",
    "origin": "made in, where are they made, country of origin, where is it made, come from, where made",
    "care": "wash, washable, machine washable, clean, washing machine, care, cleaning",
    "category": "what kind of shoe, what type of shoe, kind of shoe are",
    "other": "arch support, season, occasion, when did it come out, model number, shaft, calf width, how long, "
    "cushioning, breathable, slip resistant, non slip, reflective, removable, date first available, spikes, studs, "
    "boa, light up",
}
