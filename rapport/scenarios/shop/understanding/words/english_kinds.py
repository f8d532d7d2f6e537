"""English names of kinds of shoes, British and American, and of what a shoe shop doesn't sell."""

CATEGORIES = {
    "shoes": "shoe, shoes, footwear",
    "trainers": "trainer, trainers, sneaker*, fashion trainer*, gym trainer*, tennis shoe trainers, kicks, tennies, "
    "low tops, low top, sneks, dad shoes, chunky trainers, casual trainer*, all star, all stars, chucks",
    "hi-tops": "hi top, hi tops, high top, high tops, hitops, hightops, hi top trainer*, high top trainer*, high "
    "trainers, hi top sneaker*, high top sneaker*, mid top sneaker*, all star hi",
    "running shoes": "running shoe*, running trainer*, runing shoe*, runing trainer*, running sneaker*, runners, "
    "running, jogging shoe*, jogging, jogger shoes, road running shoe*, road runners, running footwear, shoes for "
    "running, trainers for running",
    "trail running shoes": "trail running shoe*, trail shoe*, trail runner*, trail running, fell running, fell "
    "running shoe*, trail running trainer*",
    "training shoes": "cross trainer*, training shoe*, gym shoe*, gym trainer*, gym, crossfit, crossfit shoe*, "
    "cross training shoe*, workout shoe*, workout, fitness shoe*, weightlifting shoe*, lifting shoe*, aerobics",
    "walking shoes": "walking shoe*, walking trainer*, walking sneaker*, comfort walking, nordic walking, nordic "
    "walking shoe*, walking footwear, shoes for walking",
    "walking boots": "walking boot*",
    "hiking boots": "hiking boot*, trekking boot*, hikers, hiking footwear, hill walking boot*, hillwalking boot*, "
    "mountain boot*, tramping boot*",
    "hiking shoes": "hiking shoe*, trekking shoe*, approach shoe*, hiking trainer*, low rise hiking, trekking, "
    "hiking, low rise hiking shoe*, high rise hiking",
    "boots": "boot, boots, winter boot*",
    "ankle boots": "ankle boot*, booties, bootie, ankle bootie*, shoe boots, shooties, chukka, chukka boot*, chukkas",
    "chelsea boots": "chelsea boot*, chelseas, dealer boot*, chelsea",
    "knee boots": "knee high boot*, knee boot*, knee high, knee highs, over the knee boot*, thigh high boot*, thigh "
    "boot*, tall boots, long boots, over the knee",
    "calf boots": "mid calf boot*, calf boot*, mid calf, calf length boot*",
    "biker boots": "biker boot*, motorcycle boot*, motorbike boot*, combat boot*, engineer boot*, military boot*, "
    "army boot*, tactical boot*, jungle boot*, desert combat boot*",
    "cowboy boots": "cowboy boot*, western boot*, cowgirl boot*, cowboy",
    "snow boots": "snow boot*, moon boot*, apres ski boot*, apres ski, snowboots",
    "desert boots": "desert boot*, desert boots",
    "wellies": "welly, wellies, wellington*, wellington boot*, welly boot*, rain boot*, rainboot*, rubber boot*, "
    "gumboot*, gum boot*, wellie, wellie boot*, rain shoe*, puddle boot*, muck boot*, muckboot*",
    "riding boots": "riding boot*, jodhpur boot*, jodhpur, equestrian boot*, horse riding boot*, paddock boot*, "
    "horse riding, riding shoe*",
    "safety boots": "safety boot*, steel toe boot*, steel toe cap boot*, steel toecap boot*, steel toed boot*, "
    "toecap boot*, toe cap boot*, rigger boot*, dealer safety boot*, site boots, builders boots, builder boots, "
    "work boot*, protective boot*, composite toe boot*, steelies, steel toes",
    "safety shoes": "safety shoe*, safety trainer*, steel toe shoe*, steel toe cap shoe*, steel toecap shoe*, steel "
    "toe trainer*, steel toe cap trainer*, steel toecap trainer*, safety footwear, work safety shoe*, toecap shoe*, "
    "toecap trainers, safety sneaker*, safety toe",
    "work shoes": "work shoe*, work footwear, nursing shoe*, nurse shoe*, nurses shoe*, kitchen shoe*, chef shoe*, "
    "chefs shoe*, work trainer*, catering shoe*, hygiene shoe*, workwear shoes, food service shoe*, hospital shoe*",
    "loafers": "loafer, loafers, penny loafer*, driving shoe*, tassel loafer*, driving loafer*, loafer flat*, "
    "driver moc*, drivers",
    "moccasins": "moccasin*, mocs, moc, mocassin*",
    "boat shoes": "boat shoe*, deck shoe*, sailing shoe*, boat & deck shoe*, boat and deck shoe*, yachting shoe*, "
    "boating shoe*",
    "formal shoes": "formal shoe*, dress shoe*, smart shoe*, proper smart shoes, office shoe*, suit shoe*, smart "
    "casual shoe*, business shoe*, dressy shoe*, formals, dress lace ups, tuxedo shoe*",
    "brogues": "brogue*, wingtip*, wing tip*",
    "oxfords": "oxford, oxfords, oxford shoe*",
    "derbys": "derby, derbys, derbies, derby shoe*, blucher*",
    "lace-ups": "lace up shoe*, lace ups, laceup shoes",
    "monk straps": "monk strap*, monkstrap*, monk shoe*, double monk*",
    "court shoes": "court shoe*, courts, pumps, pump, heeled pump*, kitten heel*, stiletto*, stilettos, slingback*, "
    "sling back*, slingbacks, dress pump*, mid heel pumps",
    "high heels": "high heel*, heels, heeled shoe*, high heeled shoe*, party shoe*, evening shoe*, high heel shoe*, "
    "bridal shoe*, wedding shoe*, bridesmaid shoe*, prom shoe*, peep toe*, heeled",
    "wedges": "wedge, wedges, wedge shoe*, wedge heel*",
    "platforms": "platform shoe*, platforms, flatform*, platform trainer*, platform",
    "sandals": "sandal, sandals, gladiator*, strappy sandal*, summer sandal*, fisherman sandal*, jelly shoe*, "
    "jellies, huarache*, strappies",
    "sport sandals": "walking sandal*, hiking sandal*, sport sandal*, sports sandal*, trekking sandal*, outdoor "
    "sandal*",
    "sliders": "slider, sliders, slides, slide sandal*, pool slide*, pool slider*, slide, slide sliders, beach slider*",
    "flip-flops": "flip flop*, flipflop*, thongs, toe post*, toe post sandal*, toepost*, thong sandal*, jandals, "
    "beach flip flop*",
    "espadrilles": "espadrille*, espadrill*, alpargata*, espadrille shoe*",
    "clogs": "clog, clogs",
    "mules": "mule, mules",
    "slippers": "slipper, slippers, house shoe*, moccasin slipper*, carpet slipper*, slipper boot*, bedroom "
    "slipper*, house slipper*, indoor slipper*, slipper boots, indoor shoes",
    "ballet flats": "ballet flat*, ballet pump*, ballerina*, ballerina pump*, ballerina flat*, flat pumps, dolly "
    "shoe*, dolly pump*, ballet pumps, flats, flat shoe*, ballet flats shoes",
    "ballet shoes": "ballet shoe*, ballet slipper*, ballet dance shoe*, ballet dancing shoe*, ballet",
    "pointe shoes": "pointe shoe*, pointe",
    "dance shoes": "line dancing, dancing, dance school, dance class*, dance shoe*, dancing shoe*, dance trainer*, "
    "dance sneaker*, dancewear shoes",
    "latin and ballroom shoes": "ballroom shoe*, ballroom dance shoe*, ballroom dancing shoe*, latin shoe*, latin "
    "dance shoe*, latin dancing shoe*, salsa shoe*, tango shoe*, ballroom, latin, tango, salsa shoes, salsa, waltz, "
    "latin and ballroom, salsa heels",
    "tap shoes": "tap class*, tap lesson*, tap shoe*, tap dance shoe*, tap dancing shoe*, tap dancing, tap dance",
    "jazz shoes": "jazz shoe*, jazz dance shoe*, jazz boot*",
    "gymnastics shoes": "gymnastics shoe*, gymnastic shoe*, gymnastics",
    "mary janes": "mary jane*, mary janes, t bar shoe*, t bars",
    "school shoes": "school shoe*, back to school shoe*, school uniform shoe*",
    "plimsolls": "plimsoll*, plimsole*, plimsols, plimsol, plimsouls, pe shoes, gym pumps, pe pumps, canvas pumps, "
    "daps, sandshoe*, gutties, pumps for pe, plim",
    "skate shoes": "skate shoe*, skateboard shoe*, skateboarding shoe*, skater shoe*, skate trainer*, technical "
    "skateboarding shoe*, skateboarding, skateboard",
    "tennis shoes": "tennis shoe*, tennis trainer*, tennis court shoe*, clay court shoe*, shoes for tennis, tennis, "
    "padel shoe*, court shoes tennis, padel",
    "indoor court shoes": "indoor court shoe*, squash shoe*, badminton shoe*, squash, badminton, indoor court, "
    "indoor sports shoe*, indoor trainers, badminton trainers, table tennis shoes, netball shoe*, netball",
    "volleyball shoes": "volleyball shoe*, volleyball",
    "handball shoes": "handball shoe*, handball",
    "basketball shoes": "basketball shoe*, basketball boot*, basketball trainer*, basketball sneaker*, basketball",
    "football boots": "football boot*, soccer cleat*, soccer boot*, soccer shoe*, football shoe*, footbal shoe*, "
    "football trainer*, astro turf*, astroturf*, astros, cleats, firm ground boot*, moulded boots, footy boot*, "
    "football, soccer, 5 a side shoes, five a side, astro turf trainers, futsal shoe*, futsal",
    "rugby boots": "rugby boot*, rugby shoe*, rugby",
    "golf shoes": "golf shoe*, golf trainer*, golfing shoe*, golf, shoes for golf, spikeless golf shoe*, golf boots",
    "cricket shoes": "cricket shoe*, cricket spike*, cricket boot*, cricket",
    "cycling shoes": "cycling shoe*, bike shoe*, biking shoe*, cycle shoe*, mtb shoe*, mountain bike shoe*, "
    "mountain biking shoe*, spin shoe*, spin class, spinning shoe*, bicycle shoe*, road bike shoe*, spd shoe*, spd, "
    "spd sl, cycling, road cycling shoe*, cycling trainers",
    "cycling overshoes": "overshoe*, cycling overshoe*, bike overshoe*, shoe cover*, cycling shoe cover*, bicycle "
    "overshoe*, galosh*, shoe covers, bicycle shoe cover*, mountain bike shoe cover*, bike shoes covers, cycling "
    "shoes cover*",
    "climbing shoes": "climbing shoe*, rock climbing shoe*, bouldering shoe*, climbing, rock shoe*, rock climbing, "
    "bouldering",
    "water shoes": "water shoe*, aqua shoe*, beach shoe*, swim shoe*, swimming shoe*, aqua sock*, wet shoe*, surf "
    "shoe*, surf boot*, beach sock*, barefoot water shoe*, aqua sport shoes, wetsuit boot*, paddling shoes, sea "
    "shoes",
    "bowling shoes": "bowling shoe*, ten pin bowling, bowls shoe*, lawn bowls, bowling, lawn bowling shoe*",
    "baseball shoes": "baseball shoe*, baseball cleat*, baseball, softball cleat*",
    "track spikes": "track spike*, running spike*, spikes, track and field shoe*, track & field shoe*, sprint "
    "spike*, athletics spike*, cross country spike*, athletics shoe*, javelin shoe*, throwing shoe*, track and "
    "field, track & field",
    "barefoot shoes": "barefoot shoe*, barefoot, barefoot trainer*, minimalist shoe*, minimalist running, "
    "minimalist, fivefingers, five fingers, barefoot running, zero drop shoes, toe shoes",
    "baby shoes": "baby shoe*, pram shoe*, first walker*, first walking shoe*, crib shoe*, pre walker*, prewalker*, "
    "first shoe*, cruisers, crawling shoe*, pram boots, baby booties, first steps",
    "slip-ons": "slip on shoe*, slip ons, slip on trainer*, slipons",
    "wheeled shoes": "shoes with wheels, roller shoe*, wheelie shoes, wheeled shoes, trainers with wheels, roller "
    "trainers, skate shoes with wheels",
    "light-up shoes": "light up shoe*, light up trainer*, led shoe*, led trainer*, flashing shoe*, flashing "
    "trainer*, shoes that light up, trainers that light up, light up, flashing lights, lights in the sole, that "
    "light up, shoes with lights, trainers with lights",
    "ice skates": "ice skate*, ice skating boot*, figure skate*, hockey skate*, ice hockey skate*, ice skating, ice "
    "hockey boots",
    "roller skates": "roller skate*, rollerskate*, rollerblade*, roller blade*, inline skate*, in line skate*, quad "
    "skate*, roller boots",
    "ski boots": "ski boot*, skiing boot*, ski shoe*, cross country ski boot*, downhill boots",
    "snowboard boots": "snowboard boot*, snowboarding boot*",
    "boxing boots": "boxing boot*, boxing shoe*, wrestling shoe*, wrestling boot*",
    "fencing shoes": "fencing shoe*",
    "swim fins": "flippers, swim fin*, diving fin*, swimming flippers",
    "waders": "wader, waders, fishing wader*, fishing boot*, chest waders",
    "snowshoes": "snowshoe*, snow shoe*, crampon*, ice cleats, ice grips",
    "not footwear": "mens suits, suits for men, suit jackets, clothes, clothing, harness*, rope, handbag*, hand "
    "bag*, bag, bags, backpack*, rucksack*, purse*, wallet*, suitcase*, dress, dresses, jacket*, coat, coats, "
    "jeans, trousers, shirt*, t shirt*, tshirt*, hoodie*, jumper*, sweater*, hat, hats, cap to wear, glove*, scarf, "
    "scarves, belt, belts, sock, socks, tights, leggings, sunglasses, watches, a watch, smartwatch*, fitness "
    "tracker, jewellery, jewelry, necklace*, earring*, insole*, inner soles, shoelace*, shoe lace*, laces for, "
    "spare laces, shoe polish, polish, shoe horn*, shoehorn*, shoe rack*, shoe box*, shoe tree*, suede brush*, shoe "
    "cleaner, umbrella*, phone case*, phone, laptop*, headphones, perfume, bikini*, swimsuit*, swimming costume, "
    "trunks, underwear, bra, bras, pyjama*, pajama*, suit to wear, tie to wear, helmet*, bicycle, bicycles, bike "
    "helmet, tent, tents, sleeping bag*, toy, toys, furniture, sofa, tv, television, football shirt*, tennis "
    "racket*, racquet*, golf club*, golf balls, golf bag*, football kit, skateboards, car, cars, makeup, lipstick, "
    "gift card*, gift voucher*, waterproof spray, protector spray, foot cream, plasters",
}
