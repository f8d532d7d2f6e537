"""English words for occasions, for questions about the shop, for other subjects, and words that say nothing."""

TOPICS = {
    "stock": "in stock, out of stock, any left, still available, availability, have them in my size, restock, back "
    "in stock, sold out, how many left, how many are left, how many do you have left, reserve",
    "delivery": "deliver, delivers, delivery, delivered, shipping, ship to, post to, postage, p&p, arrive, dispatch, "
    "dispatched, courier, next day, track my order, my order, where is my order, parcel, get it by, get here by, "
    "click and collect, collect in store",
    "returns": "return, returns, refund, refunds, exchange, send them back, send back, money back, warranty, "
    "guarantee, returns policy, return policy, if they don't fit, if it doesn't fit, swap them, swap it, faulty, "
    "repair, repairs",
    "discount": "discount, discounts, discount code, voucher, vouchers, coupon, coupons, promo, promo code, "
    "promotion, on sale, sale on, student discount, black friday, special offer, special offers, any offers, any "
    "deals, loyalty, nhs discount, haggle, price match, money off, percent off, per cent off, "
    "knocked off, buy one get one",
    "payment": "pay with, paypal, klarna, credit card, instalments, installments, pay later, payment methods, apple "
    "pay, payment, invoice, bitcoin",
    "shop": "shop in, store in, shops in, stores in, gift wrap*, wrap it, wrap them, opening hours, open on, what "
    "time do you open, what time do you close, where is your shop, your address, phone number, contact you, "
    "customer service, speak to a human, your store, nearest store, human agent, complaint, are you a bot, are you "
    "human, are you a robot, are you real, who are you, physical shop, work for you, job vacancy, newsletter, "
    "unsubscribe",
    "reviews": "reviews, review, star rating, rated, ratings, best selling, bestseller*, what do customers say, "
    "most popular",
}
OFF_TOPIC = (
    "good film, good films, film to watch, good book, book to read, what time is it, tv series, netflix, playlist, "
    "weather, python, javascript, code, script, program, poem, joke, recipe, cook, capital of, president, prime "
    "minister, translate, translation, homework, essay, story about, song, lyrics, football score, who won, news, "
    "stock market, bitcoin, crypto, medical advice, doctor, headache, diagnose, horoscope, meaning of life, math, "
    "maths, equation, solve, calculate, square root, restaurant, restaurants, hotel, hotels, flight, flights, train "
    "times, movie, film recommend, book recommend, election, vote for, religion, politics, haiku, cover letter, my "
    "cv, tell me about yourself, trivia, history of, how tall is, how old is, population, password, hack, hacking, "
    "chatgpt, world cup, lottery, boil an egg, pasta, pizza, cake, sudoku, chess, dating, girlfriend advice, tax "
    "return, taxes, mortgage, loan, insurance, wifi, computer, sql, html, excel, spreadsheet, sourdough, marathon "
    "training plan, training plan"
)
NEEDS = {
    "wedding guest": "tuxedo, dinner jacket, cruise, wedding, weddings, christening*, communion, baptism, "
    "confirmation, black tie, best man, wedding guest, registry office",
    "interview": "interview, job interview, office job, for the office, office wear, funeral, suit, with a suit, "
    "smart occasion, court appearance, business meeting, graduation, formal event, formal dinner",
    "long standing": "operating theatre, nurse, nurses, nursing, on my feet, on her feet, on his feet, on their "
    "feet, standing all day, stand all day, waitress, waiter, hospital ward, night shift, 12 hour shift*, 12 hours "
    "a day, long shifts, all day standing, healthcare, care home, carer, on my feet all day, chef, kitchen, "
    "hospitality, works in a kitchen, barista, shift work, 12 hour*, retail job, hairdresser, teacher on her feet",
    "building site": "pallets, volunteer builder, building site, construction, construction site, warehouse, toe "
    "protection, protective toe, forklift, site work, steel toe, steel toe cap, steel toecap, heavy lifting job, "
    "factory, builder, scaffolder, scaffolding, electrician, welder, plumber, labourer, mechanic, dropping things "
    "on my toes",
    "muddy walks": "mudbath, muddy, mud, dog walk*, dog walker, walking the dog, puddles, splashing, jump in "
    "puddles, jumping in puddles, glastonbury, festival, allotment, gardening, farm, walk the dog, rainy day*, "
    "rain, wet fields, boggy, farm yard, farmyard",
    "snow": "snow, snowy, skiing holiday, sledging, sledding, freezing, ice and snow, arctic, icy, winter holiday, "
    "lapland, iceland, canada in winter, really cold",
    "marathon": "marathon, half marathon, couch to 5k, 5k, 10k, parkrun, park run, start running, take up running, "
    "taken up running, started running, start jogging, run a, jog, go running, for running, ultramarathon, take up "
    "jogging, runner",
    "hiking": "hike, hikes, hiking holiday, ben nevis, snowdon, scafell, lake district, munro*, mountain, "
    "mountains, hill walking, hillwalking, rambling, trek, trekking in, backpacking, camino, kilimanjaro, peak "
    "district, coast path, duke of edinburgh, dofe, hills, rambler*, scrambling, rough terrain, long distance path, "
    "himalaya*, pennine way",
    "gym": "gym, weights, weightlifting, crossfit, zumba, hiit, workout, work out, fitness class, squats, "
    "deadlift*, exercise class, aerobics, personal trainer",
    "school": "school, back to school, starts school, starting school, school uniform, reception class, new term",
    "pe": "pe, p e, school pe, pe kit, pe lesson*, sports day, pe at school",
    "ballet class": "ballet class*, ballet lesson*, starts ballet, starting ballet, learn ballet",
    "ballroom class": "ballroom class*, salsa class*, strictly, ballroom lesson*, ballroom dancing, salsa night*, "
    "tango lesson*, latin class*, salsa dancing, tango dancing, learn salsa, dancing salsa, strictly come dancing",
    "beach": "beaches, beach, seaside, pool, swimming pool, poolside, paddle, paddling, rock pool*, pebbles, sea "
    "urchins, paddleboarding, paddle boarding, kayaking, kayak, wild swimming, snorkelling, sup, rafting, canoeing, "
    "pebble beach, by the pool, pebbly",
    "sailing": "sailing, boat, yacht, on deck, on a boat, regatta, dinghy",
    "cold commute": "by bike in the rain, bike in the rain, winter cycling, winter rides, cycling in the rain, "
    "winter bike*, rain on my bike, cycling in winter",
    "spin": "bike commute, cycle to work, cycling to work, bike to work, spin class*, spinning class*, peloton, "
    "clipless, road bike, clip in",
    "cosy home": "around the house, at home, cosy, cozy, cold floors, working from home, lounging, around home, "
    "indoors, in the house, chilly floors, stone floors, keep toes warm, warm feet at home, cold feet at home, "
    "hospital stay",
    "prom": "prom, party, evening do, night out, cocktail party, christmas party, ball, new years eve, clubbing, "
    "hen do, hen night, gala, the races, ascot, evening dress",
    "bride": "bride, bridal, my wedding, getting married, im getting married, for my wedding, wedding dress, "
    "bridesmaid*",
    "learning to walk": "pulling up to stand, pulling herself up, pulling himself up, learning to walk, first "
    "steps, just started walking, starting to walk, beginning to walk, first shoes, taking first steps, about to "
    "walk",
    "plantar": "plantar fasciitis, flat feet, arch support, fallen arches, bad knees, arthritis, arthritic, sore "
    "feet, heel pain, overpronation, overpronate, bad back, comfort, comfy, comfortable, painful feet, achy feet, "
    "orthotics, cushioned, cushioning",
    "diabetes": "diabetes, swollen feet, oedema, edema, neuropathy",
    "hot summer": "holiday in spain, summer holiday, hot weather, for summer, for the summer, summer, hot holiday, "
    "greece, heatwave, going to spain, sunny holiday, heat, tropical",
    "winter": "winter, winter boot*, warm lined, fur lined, fleece lined, warm, lined, insulated, thermal, for the "
    "cold, cold weather, keep warm, warm feet, toasty, fleecy, sheepskin, fur, wool lined, fluffy",
    "skating": "skatepark, skate park, learning to skate, skateboarding, skateboard, skating at the park",
    "riding": "horse riding, riding lesson*, pony, ponies, horses, stables, dressage, pony club, equestrian",
    "climbing": "climbing wall, bouldering, rock climbing, indoor climbing, climbing gym",
    "football": "football, astro, five a side, 5 a side, football training, football club, plays football, football "
    "team, footy, astroturf, artificial grass, 3g pitch",
    "tennis": "tennis lessons, plays tennis, clay court*, tennis, tennis club, wimbledon, padel, pickleball",
    "squash": "squash, badminton, indoor sports, sports hall, indoor court*, volleyball, handball, netball",
    "golf": "golf, golf course, round of golf, plays golf, golfing, golfer",
    "basketball": "basketball, shoot hoops, basketball court, dunk",
    "trail": "trail running, off road running, fell running, cross country, muddy trails, trails, off road",
    "driving": "driving, long drives, drive in, driving shoes",
    "light up": "light up, flashing, lights up, led, lights",
    "wheels": "wheels, roll around, with wheels",
    "anime": "anime, manga, cosplay",
    "walking": "walking holiday, city break, sightseeing, lots of walking, walk a lot, walk all day, walking all "
    "day, long walks, everyday walking, walking around, walk to work, 10000 steps, walk miles, walking tour*, on "
    "foot, disneyland, walks, a lot of walking",
}
STOP = (
    "the, a, an, and, or, for, with, without, do, does, did, you, your, yours, have, has, had, any, anything, "
    "anyone, is, are, was, be, been, am, what, whats, which, who, whose, where, when, why, how, i, im, ive, id, "
    "ill, my, me, mine, we, us, our, of, to, too, in, into, it, its, on, at, as, can, could, would, should, will, "
    "wont, show, tell, give, get, got, want, wants, wanted, need, needs, needed, look, looking, after, please, pls, "
    "plz, some, something, somebody, these, those, that, thats, this, there, here, them, they, theyre, their, he, "
    "hes, she, shes, his, her, hers, him, by, from, so, but, if, then, than, just, only, also, very, really, quite, "
    "pretty, super, good, great, nice, best, better, lovely, decent, cool, ace, new, pair, pairs, sort, kind, type, "
    "style, styles, stuff, thing, things, option, options, range, recommend, recommendation, recommendations, "
    "suggest, suggestion, suggestions, sell, selling, sold, stock, stocks, stocking, carry, offer, buy, buying, "
    "shop, shopping, find, finding, search, like, love, loves, loved, likes, mad, about, crazy, obsessed, big, fan, "
    "up, down, out, off, over, under, below, above, all, each, every, both, more, less, most, least, much, many, "
    "few, one, ones, two, three, four, five, six, seven, eight, nine, ten, quid, pounds, pound, gbp, euro, euros, "
    "money, budget, price, prices, priced, spend, spending, cost, costs, max, maximum, tops, top, min, minimum, "
    "between, around, roughly, approximately, size, sizes, uk, eu, age, aged, year, years, old, yr, yrs, yo, day, "
    "days, week, month, monday, tuesday, wednesday, thursday, friday, saturday, sunday, today, tomorrow, hour, "
    "hours, time, next, last, start, starts, starting, begin, go, going, gone, come, came, make, makes, made, use, "
    "used, using, wear, wearing, wears, try, trying, worn, lol, hey, hi, hello, thanks, thank, cheers, ok, okay, "
    "fine, yes, no, not, none, nothing, never, yeah, nope, well, now, maybe, perhaps, available, possible, anyway, "
    "again, still, yet, even, cheap, affordable, inexpensive, budget friendly, birthday, christmas, present, gift, "
    "friend, people, person, someone, proper, actually, basically, literally, bit, lot, lots, because, cause, "
    "since, while, during, through, before, let, lets, know, think, wondering, wonder, dont, doesnt, didnt, cant, "
    "couldnt, isnt, arent, wasnt, havent, hasnt, wouldnt, film, movie, grown, job, ideal, suitable, perfect, must, "
    "might, may, shall, help, ask, asking, question, idea, ideas, item, items, product, products, model, models, "
    "brand, brands, colour, color, coloured, colored, colours, material, feet, foot, fit, fits, fitting, heel, "
    "heels, toe, long, short, high, low, inch, inches, cm, mm, keep, keeps, stay, work, works, working, home, "
    "house, place, places, way, back, front, side, same, similar, different, other, others, another, else, instead, "
    "rather, prefer, preferably, ideally, hopefully, currently, live, life, lasts, lasting, durable, quality, "
    "comfortable, comfy, comfort, stylish, fashionable, smart, casual, sporty, everyday, daily, normal, plain, "
    "simple, classic, modern, real, genuine, right, wrong, left, far, near, away, part, parts, whole, half, full"
)
