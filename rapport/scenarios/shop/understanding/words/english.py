"""English, British and American. In each list phrases are parted by commas; `*` stands for any ending."""

LITTLE = "the, a, an, and, for, with, do, you, have, any, is, are, what, which, i, my, me, of, to, in, it, on, how, can, show, want, need, looking, please, got, these, those, that, this"

CATEGORIES = {
    "shoes": "shoe, shoes, footwear",
    "trainers": "trainer, trainers, sneaker*, fashion trainer*, gym trainer*, tennis shoe trainers, kicks, tennies, low tops, low top, sneks, dad shoes, chunky trainers, casual trainer*, all star, all stars, chucks",
    "hi-tops": "hi top, hi tops, high top, high tops, hitops, hightops, hi top trainer*, high top trainer*, high trainers, hi top sneaker*, high top sneaker*, mid top sneaker*, all star hi",
    "running shoes": "running shoe*, running trainer*, runing shoe*, runing trainer*, running sneaker*, runners, running, jogging shoe*, jogging, jogger shoes, road running shoe*, road runners, running footwear, shoes for running, trainers for running",
    "trail running shoes": "trail running shoe*, trail shoe*, trail runner*, trail running, fell running, fell running shoe*, trail running trainer*",
    "training shoes": "cross trainer*, training shoe*, gym shoe*, gym trainer*, gym, crossfit, crossfit shoe*, cross training shoe*, workout shoe*, workout, fitness shoe*, weightlifting shoe*, lifting shoe*, aerobics",
    "walking shoes": "walking shoe*, walking trainer*, walking sneaker*, comfort walking, nordic walking, nordic walking shoe*, walking footwear, shoes for walking",
    "walking boots": "walking boot*",
    "hiking boots": "hiking boot*, trekking boot*, hikers, hiking footwear, hill walking boot*, hillwalking boot*, mountain boot*, tramping boot*",
    "hiking shoes": "hiking shoe*, trekking shoe*, approach shoe*, hiking trainer*, low rise hiking, trekking, hiking, low rise hiking shoe*, high rise hiking",
    "boots": "boot, boots, winter boot*",
    "ankle boots": "ankle boot*, booties, bootie, ankle bootie*, shoe boots, shooties, chukka, chukka boot*, chukkas",
    "chelsea boots": "chelsea boot*, chelseas, dealer boot*, chelsea",
    "knee boots": "knee high boot*, knee boot*, knee high, knee highs, over the knee boot*, thigh high boot*, thigh boot*, tall boots, long boots, over the knee",
    "calf boots": "mid calf boot*, calf boot*, mid calf, calf length boot*",
    "biker boots": "biker boot*, motorcycle boot*, motorbike boot*, combat boot*, engineer boot*, military boot*, army boot*, tactical boot*, jungle boot*, desert combat boot*",
    "cowboy boots": "cowboy boot*, western boot*, cowgirl boot*, cowboy",
    "snow boots": "snow boot*, moon boot*, apres ski boot*, apres ski, snowboots",
    "desert boots": "desert boot*, desert boots",
    "wellies": "welly, wellies, wellington*, wellington boot*, welly boot*, rain boot*, rainboot*, rubber boot*, gumboot*, gum boot*, wellie, wellie boot*, rain shoe*, puddle boot*, muck boot*, muckboot*",
    "riding boots": "riding boot*, jodhpur boot*, jodhpur, equestrian boot*, horse riding boot*, paddock boot*, horse riding, riding shoe*",
    "safety boots": "safety boot*, steel toe boot*, steel toe cap boot*, steel toecap boot*, steel toed boot*, toecap boot*, toe cap boot*, rigger boot*, dealer safety boot*, site boots, builders boots, builder boots, work boot*, protective boot*, composite toe boot*, steelies, steel toes",
    "safety shoes": "safety shoe*, safety trainer*, steel toe shoe*, steel toe cap shoe*, steel toecap shoe*, steel toe trainer*, steel toe cap trainer*, steel toecap trainer*, safety footwear, work safety shoe*, toecap shoe*, toecap trainers, safety sneaker*, safety toe",
    "work shoes": "work shoe*, work footwear, nursing shoe*, nurse shoe*, nurses shoe*, kitchen shoe*, chef shoe*, chefs shoe*, work trainer*, catering shoe*, hygiene shoe*, workwear shoes, food service shoe*, hospital shoe*",
    "loafers": "loafer, loafers, penny loafer*, driving shoe*, tassel loafer*, driving loafer*, loafer flat*, driver moc*, drivers",
    "moccasins": "moccasin*, mocs, moc, mocassin*",
    "boat shoes": "boat shoe*, deck shoe*, sailing shoe*, boat & deck shoe*, boat and deck shoe*, yachting shoe*, boating shoe*",
    "formal shoes": "formal shoe*, dress shoe*, smart shoe*, proper smart shoes, office shoe*, suit shoe*, smart casual shoe*, business shoe*, dressy shoe*, formals, dress lace ups, tuxedo shoe*",
    "brogues": "brogue*, wingtip*, wing tip*",
    "oxfords": "oxford, oxfords, oxford shoe*",
    "derbys": "derby, derbys, derbies, derby shoe*, blucher*",
    "lace-ups": "lace up shoe*, lace ups, laceup shoes",
    "monk straps": "monk strap*, monkstrap*, monk shoe*, double monk*",
    "court shoes": "court shoe*, courts, pumps, pump, heeled pump*, kitten heel*, stiletto*, stilettos, slingback*, sling back*, slingbacks, dress pump*, mid heel pumps",
    "high heels": "high heel*, heels, heeled shoe*, high heeled shoe*, party shoe*, evening shoe*, high heel shoe*, bridal shoe*, wedding shoe*, bridesmaid shoe*, prom shoe*, peep toe*, heeled",
    "wedges": "wedge, wedges, wedge shoe*, wedge heel*",
    "platforms": "platform shoe*, platforms, flatform*, platform trainer*, platform",
    "sandals": "sandal, sandals, gladiator*, strappy sandal*, summer sandal*, fisherman sandal*, jelly shoe*, jellies, huarache*, strappies",
    "sport sandals": "walking sandal*, hiking sandal*, sport sandal*, sports sandal*, trekking sandal*, outdoor sandal*",
    "sliders": "slider, sliders, slides, slide sandal*, pool slide*, pool slider*, slide, slide sliders, beach slider*",
    "flip-flops": "flip flop*, flipflop*, thongs, toe post*, toe post sandal*, toepost*, thong sandal*, jandals, beach flip flop*",
    "espadrilles": "espadrille*, espadrill*, alpargata*, espadrille shoe*",
    "clogs": "clog, clogs",
    "mules": "mule, mules",
    "slippers": "slipper, slippers, house shoe*, moccasin slipper*, carpet slipper*, slipper boot*, bedroom slipper*, house slipper*, indoor slipper*, slipper boots, indoor shoes",
    "ballet flats": "ballet flat*, ballet pump*, ballerina*, ballerina pump*, ballerina flat*, flat pumps, dolly shoe*, dolly pump*, ballet pumps, flats, flat shoe*, ballet flats shoes",
    "ballet shoes": "ballet shoe*, ballet slipper*, ballet dance shoe*, ballet dancing shoe*, ballet",
    "pointe shoes": "pointe shoe*, pointe",
    "dance shoes": "dance shoe*, dancing shoe*, dance trainer*, dance sneaker*, dancewear shoes",
    "latin and ballroom shoes": "ballroom shoe*, ballroom dance shoe*, ballroom dancing shoe*, latin shoe*, latin dance shoe*, latin dancing shoe*, salsa shoe*, tango shoe*, ballroom, latin, tango, salsa shoes, salsa, waltz, latin and ballroom, salsa heels",
    "tap shoes": "tap shoe*, tap dance shoe*, tap dancing shoe*, tap dancing, tap dance",
    "jazz shoes": "jazz shoe*, jazz dance shoe*, jazz boot*",
    "gymnastics shoes": "gymnastics shoe*, gymnastic shoe*, gymnastics",
    "mary janes": "mary jane*, mary janes, t bar shoe*, t bars",
    "school shoes": "school shoe*, back to school shoe*, school uniform shoe*",
    "plimsolls": "plimsoll*, plimsole*, plimsols, plimsol, plimsouls, pe shoes, gym pumps, pe pumps, canvas pumps, daps, sandshoe*, gutties, pumps for pe, plim",
    "skate shoes": "skate shoe*, skateboard shoe*, skateboarding shoe*, skater shoe*, skate trainer*, technical skateboarding shoe*, skateboarding, skateboard",
    "tennis shoes": "tennis shoe*, tennis trainer*, tennis court shoe*, clay court shoe*, shoes for tennis, tennis, padel shoe*, court shoes tennis, padel",
    "indoor court shoes": "indoor court shoe*, squash shoe*, badminton shoe*, squash, badminton, indoor court, indoor sports shoe*, indoor trainers, badminton trainers, table tennis shoes, netball shoe*, netball",
    "volleyball shoes": "volleyball shoe*, volleyball",
    "handball shoes": "handball shoe*, handball",
    "basketball shoes": "basketball shoe*, basketball boot*, basketball trainer*, basketball sneaker*, basketball",
    "football boots": "football boot*, soccer cleat*, soccer boot*, soccer shoe*, football shoe*, footbal shoe*, football trainer*, astro turf*, astroturf*, astros, cleats, firm ground boot*, moulded boots, footy boot*, football, soccer, 5 a side shoes, five a side, astro turf trainers, futsal shoe*, futsal",
    "rugby boots": "rugby boot*, rugby shoe*, rugby",
    "golf shoes": "golf shoe*, golf trainer*, golfing shoe*, golf, shoes for golf, spikeless golf shoe*, golf boots",
    "cricket shoes": "cricket shoe*, cricket spike*, cricket boot*, cricket",
    "cycling shoes": "cycling shoe*, bike shoe*, biking shoe*, cycle shoe*, mtb shoe*, mountain bike shoe*, mountain biking shoe*, spin shoe*, spin class, spinning shoe*, bicycle shoe*, road bike shoe*, spd shoe*, spd, spd sl, cycling, road cycling shoe*, cycling trainers",
    "cycling overshoes": "overshoe*, cycling overshoe*, bike overshoe*, shoe cover*, cycling shoe cover*, bicycle overshoe*, galosh*, shoe covers, bicycle shoe cover*, mountain bike shoe cover*, bike shoes covers, cycling shoes cover*",
    "climbing shoes": "climbing shoe*, rock climbing shoe*, bouldering shoe*, climbing, rock shoe*, rock climbing, bouldering",
    "water shoes": "water shoe*, aqua shoe*, beach shoe*, swim shoe*, swimming shoe*, aqua sock*, wet shoe*, surf shoe*, surf boot*, beach sock*, barefoot water shoe*, aqua sport shoes, wetsuit boot*, paddling shoes, sea shoes",
    "bowling shoes": "bowling shoe*, ten pin bowling, bowls shoe*, lawn bowls, bowling, lawn bowling shoe*",
    "baseball shoes": "baseball shoe*, baseball cleat*, baseball, softball cleat*",
    "track spikes": "track spike*, running spike*, spikes, track shoe*, track and field shoe*, track & field shoe*, sprint spike*, athletics spike*, cross country spike*, athletics shoe*, javelin shoe*, throwing shoe*, track and field, track & field",
    "barefoot shoes": "barefoot shoe*, barefoot, barefoot trainer*, minimalist shoe*, minimalist running, minimalist, fivefingers, five fingers, barefoot running, zero drop shoes, toe shoes",
    "baby shoes": "baby shoe*, pram shoe*, first walker*, first walking shoe*, crib shoe*, pre walker*, prewalker*, first shoe*, cruisers, crawling shoe*, pram boots, baby booties, first steps",
    "slip-ons": "slip on shoe*, slip ons, slip on trainer*, slipons",
    "wheeled shoes": "shoes with wheels, roller shoe*, wheelie shoes, wheeled shoes, trainers with wheels, roller trainers, skate shoes with wheels",
    "light-up shoes": "light up shoe*, light up trainer*, led shoe*, led trainer*, flashing shoe*, flashing trainer*, shoes that light up, trainers that light up, light up, flashing lights, lights in the sole, that light up, shoes with lights, trainers with lights",
    "ice skates": "ice skate*, ice skating boot*, figure skate*, hockey skate*, ice hockey skate*, ice skating, ice hockey boots",
    "roller skates": "roller skate*, rollerskate*, rollerblade*, roller blade*, inline skate*, in line skate*, quad skate*, roller boots",
    "ski boots": "ski boot*, skiing boot*, ski shoe*, cross country ski boot*, downhill boots",
    "snowboard boots": "snowboard boot*, snowboarding boot*",
    "boxing boots": "boxing boot*, boxing shoe*, wrestling shoe*, wrestling boot*",
    "fencing shoes": "fencing shoe*",
    "swim fins": "flippers, swim fin*, diving fin*, swimming flippers",
    "waders": "wader, waders, fishing wader*, fishing boot*, chest waders",
    "snowshoes": "snowshoe*, snow shoe*, crampon*, ice cleats, ice grips",
    "not footwear": "handbag*, hand bag*, bag, bags, backpack*, rucksack*, purse*, wallet*, suitcase*, dress, dresses, jacket*, coat, coats, jeans, trousers, shirt*, t shirt*, tshirt*, hoodie*, jumper*, sweater*, hat, hats, cap to wear, glove*, scarf, scarves, belt, belts, sock, socks, tights, leggings, sunglasses, watches, a watch, smartwatch*, fitness tracker, jewellery, jewelry, necklace*, earring*, insole*, inner soles, shoelace*, shoe lace*, laces for, spare laces, shoe polish, polish, shoe horn*, shoehorn*, shoe rack*, shoe box*, shoe tree*, suede brush, shoe cleaner, umbrella*, phone case*, phone, laptop*, headphones, perfume, bikini*, swimsuit*, swimming costume, trunks, underwear, bra, bras, pyjama*, pajama*, suit to wear, tie to wear, helmet*, bicycle, bicycles, bike helmet, tent, tents, sleeping bag*, toy, toys, furniture, sofa, tv, television, football shirt*, tennis racket*, racquet*, golf club*, golf balls, golf bag*, football kit, skateboards, car, cars, makeup, lipstick, gift card*, gift voucher*, waterproof spray, protector spray, foot cream, plasters",
}

AUDIENCES = {
    "women": "women, womens, woman, womans, lady, ladies, ladys, female, females, mum, mums, mom, moms, mother, mothers, mummy, wife, girlfriend, gf, nan, nana, gran, granny, grandma, grandmother, aunt, auntie, bride, bridesmaid, for her, misses, grown woman, grown up woman, sister, missus, fiancee, mother in law, lasses, gal, gals, wmns, girly night",
    "men": "men, mens, man, mans, male, males, gent, gents, gentleman, gentlemen, gentlemens, bloke, blokes, fella, fellas, guy, guys, dad, dads, daddy, father, fathers, husband, hubby, boyfriend, bf, grandad, granddad, grandpa, grandfather, uncle, for him, groom, brother, chap, chaps, fiance, father in law, grown man, dude, old man",
    "boys": "boy, boys, son, sons, lad, lads, grandson, grandsons, little boy, stepson, schoolboy, godson",
    "girls": "girl, girls, daughter, daughters, granddaughter, granddaughters, little girl, stepdaughter, schoolgirl, goddaughter, my girl, lassie",
    "kids": "kid, kids, child, children, childrens, childs, toddler, toddlers, junior, juniors, youth, little one, little ones, grandchild, grandchildren, grandkid, grandkids, kiddies, kiddo, bairn, youngster*, little kid, big kid, preschooler, infant school, teen, teens, teenager, nursery, primary school, unisex child, pupils",
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
    "leather": "leather, leathers, real leather, genuine leather, full grain leather, calfskin, cowhide, nappa, smooth leather, patent leather",
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
    "velcro": "velcro, hook and loop, hook & loop, touch fastening, touch close, rip tape, riptape, sticky strap*, velcros, easy fasten",
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
    "waterproof": "waterproof*, water proof, water tight, watertight, keep my feet dry, dry feet, keeps the rain out, rainproof, keep feet dry, keep out water, wont let water in, dont leak, feet dry",
    "goretex": "gore tex, goretex, gtx, gore",
    "memory_foam": "memory foam, memoryfoam",
    "wide": "wide, wide fit, extra wide, wide fitting, wider, wide feet, broad feet, wide foot, ee fit, eee, e fit, x wide, wide width, roomy, bunion*, broad, wide toe box, broad fit, swollen feet",
    "vegan": "vegan, vegans, animal free, no animal products, cruelty free, free from animal products",
}

NOT = "not, no, without, non, dont want, dont like, never, anything but, except, excluding, other than, minus, avoid, nothing in, but not, isnt, arent, rather not, no more, hate, cant wear, cant stand, allergic to, apart from, instead of, nothing with, nothing from, nothing by, -free"

CHEAPEST = "cheapest, lowest price, lowest priced, least expensive, most affordable, the cheapest, cheapest first, budget option, lowest starting price, bargain, cheap as possible, cheapest possible"
DEAREST = "most expensive, dearest, priciest, highest price, top of the range, most luxurious, fanciest, money no object, the most expensive"
CHEAPER = "cheaper, less expensive, lower price, more affordable, lower priced, less pricey, cheaper ones, bit less, too expensive, too dear, too pricey, not so expensive, less money, a bit steep, out of my budget"
DEARER = "dearer, more expensive, pricier, higher end, more upmarket, posher, better quality, higher price, more premium"
ANY_BRAND = "any brand, brand doesnt matter, brand does not matter, dont care about brand, dont mind the brand, whatever brand, other brands, another brand, different brand, no particular brand, other makes, different make, another make"
ANY_PRICE = "price doesnt matter, any price, whatever the price, forget the price, forget the budget, forget the price limit, ignore the price, price is not important, no budget, budget doesnt matter, price isnt important, never mind the price, never mind the budget, doesnt matter what it costs, no price limit"
ANY_COLOUR = "any colour, any color, colour doesnt matter, color doesnt matter, other colours, other colors, different colour, different color, dont mind the colour, forget the colour, another colour, another color, whatever colour"
ANY_MATERIAL = "any material, material doesnt matter, dont mind the material, forget the material, whatever material"
ANY_AUDIENCE = "for anyone, for anybody, anyones"

TOPICS = {
    "stock": "in stock, out of stock, any left, still available, availability, have them in my size, restock, back in stock, sold out, how many left, how many do you have left, reserve",
    "delivery": "deliver, delivers, delivery, delivered, shipping, ship to, postage, p&p, arrive, dispatch, dispatched, courier, next day, track my order, my order, where is my order, parcel, get it by, get here by, click and collect, collect in store",
    "returns": "return, returns, refund, refunds, exchange, send them back, send back, money back, warranty, guarantee, returns policy, return policy, faulty, repair, repairs",
    "discount": "discount, discounts, discount code, voucher, vouchers, coupon, coupons, promo, promo code, promotion, on sale, sale on, student discount, black friday, special offer, special offers, any offers, loyalty, nhs discount, haggle, price match, money off, percent off, % off, buy one get one",
    "payment": "pay with, paypal, klarna, credit card, instalments, installments, pay later, payment methods, apple pay, payment, invoice, bitcoin",
    "shop": "opening hours, open on, what time do you open, what time do you close, where is your shop, your address, phone number, contact you, customer service, speak to a human, your store, nearest store, human agent, complaint, are you a bot, are you human, are you a robot, are you real, who are you, physical shop, work for you, job vacancy, newsletter, unsubscribe",
    "reviews": "reviews, review, star rating, rated, ratings, best selling, bestseller*, what do customers say, most popular",
}

OFF_TOPIC = "weather, python, javascript, code, script, program, poem, joke, recipe, cook, capital of, president, prime minister, translate, translation, homework, essay, story about, song, lyrics, football score, who won, news, stock market, bitcoin, crypto, medical advice, doctor, headache, diagnose, horoscope, meaning of life, math, maths, equation, solve, calculate, square root, restaurant, restaurants, hotel, hotels, flight, flights, train times, movie, film recommend, book recommend, election, vote for, religion, politics, haiku, cover letter, my cv, tell me about yourself, trivia, history of, how tall is, how old is, population, password, hack, hacking, chatgpt, world cup, lottery, boil an egg, pasta, pizza, cake, sudoku, chess, horoscope, dating, girlfriend advice, tax return, taxes, mortgage, loan, insurance, wifi, computer, sql, html, excel, spreadsheet, sourdough, marathon training plan, training plan"

GREETINGS = "hello, hi, hey, hiya, good morning, good afternoon, good evening, thanks, thank you, cheers, ta, bye, goodbye, ok, okay, great, perfect, lovely, brilliant, nice one, hi there, hello there, much appreciated, thanks a lot, that is all, thats all"

COMPARE = "compare, comparison, versus, vs, v, difference between, which is cheaper, which costs less, costs less, which is better, better than, or which, which of the two, which one is, difference, which has the lower, which of these, cheaper of, which are cheaper, which is the cheaper, which is dearer, which ones are cheaper, which has"

ORDINALS = {
    1: "first, 1st, number one, number 1, no 1, first one, first ones, top one, option 1, option one, one at the top",
    2: "second, 2nd, number two, number 2, no 2, second one, option 2, option two",
    3: "third, 3rd, number three, number 3, third one, option 3, option three",
    4: "fourth, 4th, number four, number 4, fourth one, option 4, option four",
    5: "fifth, 5th, number five, number 5, fifth one",
    -1: "last, last one, the last, final one, bottom one",
}

POINTING = "it, they, them, that one, this one, those, these, that, this, the one, its, their, they are, these ones, those ones, both, the two, same ones, one you showed, the pair"

SWITCH = "instead, what about, how about, and, or, now, rather, actually, back to, forget, change, switch, different, make that, make it"
CONTINUE = "ones, one, those, only, just, in, with, any in, got any, anything, something, some, also, too, as well, then, maybe, preferably, but, same, similar"

ATTRIBUTES = {
    "price": "how much, price, prices, cost, costs, whats the price, how expensive, whats it cost, how much are they, how much is it, what do they cost, price range",
    "brand": "who makes, what brand, which brand, brand, make, manufacturer, who made, made by, brand is it, which make",
    "material": "made of, made from, what material, which material, material, materials, upper made, fabric, made out of, outer material, upper",
    "lining": "lining, lined with, inner material, lined, inside made, inner lining, inside",
    "sole": "sole, soles, outsole, midsole, sole made, bottom made",
    "insole": "insole, insoles, footbed, inner sole, removable insole, memory foam",
    "closure": "fasten, fastens, fastening, closure, close, closes, do up, done up, laces, velcro, zip, buckle, lace up, slip on, how do you put, do they lace, how do they close",
    "heel_height": "heel height, how high, height of the heel, high is the heel, heel size, how tall, high are the heels, high are they, tall is the heel",
    "heel_type": "heel type, type of heel, kind of heel, what heel, sort of heel, heel",
    "width": "width, wide, narrow, wide fit, fitting, how wide, width fitting",
    "colour": "colour, color, what colour, what color, colours, colors, which colours",
    "size": "sizes, size, what size, what sizes, which sizes, sizing, true to size, fit true, come up small",
    "weight": "heavy, weigh, weight, weighs, lightweight, how heavy, light",
    "waterproof": "waterproof, water resistant, gore tex, in the rain, water proof, water repellent",
    "vegan": "vegan, animal products",
    "audience": "who are they for, is it for men, for men or women, unisex, mens or womens, for women or men, are they mens, are they womens",
    "toe": "toe, toecap, toe cap, steel toe, toe shape, composite toe",
    "origin": "made in, where are they made, country of origin, where is it made, come from, where made",
    "care": "wash, washable, machine washable, clean, washing machine, care, cleaning",
    "category": "what kind of shoe, what type of shoe, kind of shoe are",
    "other": "arch support, season, occasion, when did it come out, model number, shaft, calf width, how long, cushioning, breathable, slip resistant, non slip, reflective, removable, date first available, spikes, studs, boa, light up",
}

NEEDS = {
    "wedding guest": "wedding, weddings, christening*, communion, baptism, confirmation, black tie, best man, wedding guest, registry office",
    "interview": "interview, job interview, office job, for the office, office wear, funeral, suit, with a suit, smart occasion, court appearance, business meeting, graduation, formal event, formal dinner",
    "long standing": "nurse, nurses, nursing, on my feet, on her feet, on his feet, on their feet, standing all day, stand all day, waitress, waiter, hospital ward, night shift, 12 hour shift*, 12 hours a day, long shifts, all day standing, healthcare, care home, carer, on my feet all day, chef, kitchen, hospitality, works in a kitchen, barista, shift work, 12 hour*, retail job, hairdresser, teacher on her feet",
    "building site": "building site, construction, construction site, warehouse, toe protection, protective toe, forklift, site work, steel toe, steel toe cap, steel toecap, heavy lifting job, factory, builder, scaffolder, scaffolding, electrician, welder, plumber, labourer, mechanic, dropping things on my toes",
    "muddy walks": "muddy, mud, dog walk*, dog walker, walking the dog, puddles, splashing, jump in puddles, jumping in puddles, glastonbury, festival, allotment, gardening, farm, walk the dog, rainy day*, rain, wet fields, boggy, farm yard, farmyard",
    "snow": "snow, snowy, skiing holiday, sledging, sledding, freezing, ice and snow, arctic, icy, winter holiday, lapland, iceland, canada in winter, really cold",
    "marathon": "marathon, half marathon, couch to 5k, 5k, 10k, parkrun, park run, start running, take up running, taken up running, started running, start jogging, run a, jog, go running, for running, ultramarathon, take up jogging, runner",
    "hiking": "hike, hikes, hiking holiday, ben nevis, snowdon, scafell, lake district, munro*, mountain, mountains, hill walking, hillwalking, rambling, trek, trekking in, backpacking, camino, kilimanjaro, peak district, coast path, duke of edinburgh, dofe, hills, rambler*, scrambling, rough terrain, long distance path, himalaya*, pennine way",
    "gym": "gym, weights, weightlifting, crossfit, zumba, hiit, workout, work out, fitness class, squats, deadlift*, exercise class, aerobics, personal trainer",
    "school": "school, back to school, starts school, starting school, school uniform, reception class, new term",
    "pe": "pe, p e, school pe, pe kit, pe lesson*, sports day, pe at school",
    "ballet class": "ballet class*, ballet lesson*, starts ballet, starting ballet, learn ballet",
    "ballroom class": "ballroom class*, salsa class*, strictly, ballroom lesson*, ballroom dancing, salsa night*, tango lesson*, latin class*, salsa dancing, tango dancing, learn salsa, dancing salsa, strictly come dancing",
    "beach": "beach, seaside, pool, swimming pool, poolside, paddle, paddling, rock pool*, pebbles, sea urchins, paddleboarding, paddle boarding, kayaking, kayak, wild swimming, snorkelling, sup, rafting, canoeing, pebble beach, by the pool, pebbly",
    "sailing": "sailing, boat, yacht, on deck, on a boat, regatta, dinghy",
    "cold commute": "winter cycling, winter rides, cycling in the rain, winter bike*, rain on my bike, cycling in winter",
    "spin": "bike commute, cycle to work, cycling to work, bike to work, spin class*, spinning class*, peloton, clipless, road bike, clip in",
    "cosy home": "around the house, at home, cosy, cozy, cold floors, working from home, lounging, around home, indoors, in the house, chilly floors, stone floors, keep toes warm, warm feet at home, cold feet at home, hospital stay",
    "prom": "prom, party, evening do, night out, cocktail party, christmas party, ball, new years eve, clubbing, hen do, hen night, gala, the races, ascot, evening dress",
    "bride": "bride, bridal, my wedding, getting married, im getting married, for my wedding, wedding dress, bridesmaid*",
    "learning to walk": "learning to walk, first steps, just started walking, starting to walk, beginning to walk, first shoes, taking first steps, about to walk",
    "plantar": "plantar fasciitis, flat feet, arch support, fallen arches, bad knees, arthritis, arthritic, sore feet, heel pain, overpronation, overpronate, bad back, comfort, comfy, comfortable, painful feet, achy feet, orthotics, cushioned, cushioning",
    "diabetes": "diabetes, swollen feet, oedema, edema, neuropathy",
    "hot summer": "holiday in spain, summer holiday, hot weather, for summer, for the summer, summer, hot holiday, greece, heatwave, going to spain, sunny holiday, heat, tropical",
    "winter": "winter, winter boot*, warm lined, fur lined, fleece lined, warm, lined, insulated, thermal, for the cold, cold weather, keep warm, warm feet, toasty, fleecy, sheepskin, fur, wool lined, fluffy",
    "skating": "skatepark, skate park, learning to skate, skateboarding, skateboard, skating at the park",
    "riding": "horse riding, riding lesson*, pony, ponies, horses, stables, dressage, pony club, equestrian",
    "climbing": "climbing wall, bouldering, rock climbing, indoor climbing, climbing gym",
    "football": "football, astro, five a side, 5 a side, football training, football club, plays football, football team, footy, astroturf, artificial grass, 3g pitch",
    "tennis": "tennis lessons, plays tennis, clay court*, tennis, tennis club, wimbledon, padel, pickleball",
    "squash": "squash, badminton, indoor sports, sports hall, indoor court*, volleyball, handball, netball",
    "golf": "golf, golf course, round of golf, plays golf, golfing, golfer",
    "basketball": "basketball, shoot hoops, basketball court, dunk",
    "trail": "trail running, off road running, fell running, cross country, muddy trails, trails, off road",
    "driving": "driving, long drives, drive in, driving shoes",
    "light up": "light up, flashing, lights up, led, lights",
    "wheels": "wheels, roll around, with wheels",
    "anime": "anime, manga, cosplay",
    "walking": "walking holiday, city break, sightseeing, lots of walking, walk a lot, walk all day, walking all day, long walks, everyday walking, walking around, walk to work, 10000 steps, walk miles, walking tour*, on foot, disneyland, walks, a lot of walking",
}

STOP = "the, a, an, and, or, for, with, without, do, does, did, you, your, yours, have, has, had, any, anything, anyone, is, are, was, be, been, am, what, whats, which, who, whose, where, when, why, how, i, im, ive, id, ill, my, me, mine, we, us, our, of, to, too, in, into, it, its, on, at, as, can, could, would, should, will, wont, show, tell, give, get, got, want, wants, wanted, need, needs, needed, look, looking, after, please, pls, plz, some, something, somebody, these, those, that, thats, this, there, here, them, they, theyre, their, he, hes, she, shes, his, her, hers, him, by, from, so, but, if, then, than, just, only, also, very, really, quite, pretty, super, good, great, nice, best, better, lovely, decent, cool, ace, new, pair, pairs, sort, kind, type, style, styles, stuff, thing, things, option, options, range, recommend, recommendation, recommendations, suggest, suggestion, suggestions, sell, selling, sold, stock, stocks, stocking, carry, offer, buy, buying, shop, shopping, find, finding, search, like, love, loves, loved, likes, mad, about, into, crazy, obsessed, big, fan, up, down, out, off, over, under, below, above, all, each, every, both, more, less, most, least, much, many, few, one, ones, two, three, four, five, six, seven, eight, nine, ten, quid, pounds, pound, gbp, euro, euros, money, budget, price, prices, priced, spend, spending, cost, costs, max, maximum, tops, top, min, minimum, between, around, roughly, approximately, size, sizes, uk, eu, us, age, aged, year, years, old, yr, yrs, yo, day, days, week, month, monday, tuesday, wednesday, thursday, friday, saturday, sunday, today, tomorrow, hour, hours, time, next, last, start, starts, starting, begin, go, going, gone, come, came, make, makes, made, use, used, using, wear, wearing, wears, try, trying, worn, lol, hey, hi, hello, thanks, thank, cheers, ok, okay, fine, yes, no, not, none, nothing, never, yeah, nope, well, now, maybe, perhaps, available, possible, anyway, again, still, yet, even, cheap, affordable, inexpensive, budget friendly, birthday, christmas, present, gift, friend, people, person, someone, proper, actually, basically, literally, bit, lot, lots, because, cause, since, while, during, through, before, let, lets, know, think, wondering, wonder, dont, doesnt, didnt, cant, couldnt, isnt, arent, wasnt, havent, hasnt, wouldnt, film, movie, grown, job, ideal, suitable, perfect, proper, must, might, may, shall, help, ask, asking, question, idea, ideas, item, items, product, products, model, models, brand, brands, make, colour, color, coloured, colored, colours, material, feet, foot, fit, fits, fitting, heel, heels, toe, long, short, high, low, inch, inches, cm, mm, least, keep, keeps, stay, work, works, working, home, house, place, places, way, back, front, side, same, similar, different, other, others, another, else, instead, rather, prefer, preferably, ideally, hopefully, currently, live, life, lasts, last, lasting, durable, quality, comfortable, comfy, comfort, stylish, fashionable, smart, casual, sporty, everyday, daily, normal, plain, simple, classic, modern, real, genuine, right, wrong, left, far, near, far, away, part, parts, whole, half, full, half"
