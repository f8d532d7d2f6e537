"""Italian names of kinds of shoes, and of what a shoe shop doesn't sell."""

CATEGORIES = {
    "shoes": "scarpa, scarpe, calzatur*",
    "trainers": "sneaker*, scarpe da ginnastica, scarpa da ginnastica, scarpe sportive, scarpe da tennis di tela",
    "hi-tops": "sneakers alte, scarpe alte, sneaker alte",
    "running shoes": "scarpe da corsa, scarpa da corsa, scarpe da running, scarpe per correre, running, scarpe da "
    "jogging, scarpe running",
    "trail running shoes": "scarpe da trail, scarpe da trail running, trail running",
    "training shoes": "scarpe da palestra, scarpe da fitness, scarpe fitness, scarpe da allenamento, scarpe per "
    "palestra",
    "walking shoes": "scarpe da passeggio, scarpe da camminata, scarpe per camminare, scarpe comode per camminare, "
    "scarpe da camminare, nordic walking",
    "hiking boots": "scarponi da trekking, scarponi da montagna, scarponi, scarponcini, scarponcino, scarponi da "
    "escursionismo",
    "hiking shoes": "scarpe da trekking, scarpe da montagna, scarpe da escursionismo, trekking",
    "boots": "stivale, stivali, stivali invernali",
    "ankle boots": "stivaletto, stivaletti, tronchetto, tronchetti, polacchin*",
    "chelsea boots": "stivaletti chelsea, chelsea",
    "knee boots": "stivali alti, cuissardes, stivali al ginocchio, stivali sopra il ginocchio",
    "biker boots": "stivali da moto, anfibi, anfibio, stivali biker",
    "cowboy boots": "camperos, stivali texani, texani, stivali da cowboy",
    "snow boots": "doposci, stivali da neve, moon boot, scarpe da neve, scarponi da neve",
    "wellies": "stivali di gomma, stivali da pioggia, stivali in gomma, galosce, stivali pioggia, stivaletti da "
    "pioggia",
    "riding boots": "stivali da equitazione, stivali equitazione, stivaletti da equitazione",
    "safety boots": "scarpe antinfortunistiche alte, stivali antinfortunistici, scarponi antinfortunistici",
    "safety shoes": "scarpe antinfortunistiche, scarpe di sicurezza, scarpa antinfortunistica, antinfortunistic*",
    "work shoes": "scarpe da lavoro, zoccoli da lavoro, scarpe da infermier*, scarpe da cucina, zoccoli sanitari",
    "loafers": "mocassin*, loafer*",
    "boat shoes": "scarpe da barca, scarpa da barca, mocassini da barca",
    "formal shoes": "scarpe eleganti, scarpa elegante, scarpe da cerimonia, scarpe formali, scarpe da ufficio, "
    "scarpe classiche, scarpe da completo",
    "brogues": "brogue*",
    "oxfords": "oxford, francesine, francesina",
    "derbys": "derby",
    "lace-ups": "stringate, scarpe stringate, scarpe con lacci",
    "court shoes": "decollete, decolte, decollet*, scarpe decollete",
    "high heels": "tacchi alti, scarpe con tacco, scarpe col tacco, tacchi, scarpe da sposa, scarpe tacco, scarpe "
    "con i tacchi",
    "wedges": "zeppa, zeppe, scarpe con zeppa, scarpe con la zeppa",
    "platforms": "plateau, scarpe con plateau",
    "sandals": "sandalo, sandali, sandaletti",
    "sport sandals": "sandali da trekking, sandali sportivi",
    "sliders": "ciabatte da piscina, ciabatte da mare, slider*, ciabatte mare",
    "flip-flops": "infradito, infraditi",
    "espadrilles": "espadrillas, espadrilles",
    "clogs": "zoccolo, zoccoli, clogs",
    "mules": "mules, sabot",
    "slippers": "pantofol*, ciabatta, ciabatte, babbucce, pantofole da casa",
    "ballet flats": "ballerina, ballerine, scarpe basse",
    "ballet shoes": "scarpette da danza, mezze punte, scarpette da ballo classico, danza classica, scarpe da danza "
    "classica, scarpette danza",
    "pointe shoes": "scarpette da punta, scarpe da punta",
    "dance shoes": "scarpe da ballo, scarpe da danza",
    "latin and ballroom shoes": "scarpe da ballo latino, ballo liscio, scarpe da salsa, scarpe da tango, balli "
    "latini, scarpe da ballo latino americano, ballo latino, liscio",
    "tap shoes": "scarpe da tip tap, tip tap",
    "gymnastics shoes": "scarpette da ginnastica, scarpette ginnastica artistica, ginnastica ritmica",
    "mary janes": "mary jane, bebe con cinturino",
    "school shoes": "scarpe per la scuola, scarpe da scuola, scarpe scuola",
    "plimsolls": "scarpe di tela, scarpe in tela, tennis di tela",
    "skate shoes": "scarpe da skate, scarpe skate, skate",
    "tennis shoes": "scarpe da tennis, tennis, scarpe da padel, padel",
    "indoor court shoes": "scarpe da badminton, scarpe indoor, scarpe da squash, squash, badminton",
    "volleyball shoes": "scarpe da pallavolo, scarpe da volley, pallavolo",
    "handball shoes": "scarpe da pallamano, pallamano",
    "basketball shoes": "scarpe da basket, scarpe da pallacanestro, pallacanestro, basket",
    "football boots": "scarpe da calcio, scarpini, scarpini da calcio, scarpe calcetto, scarpe da calcetto, calcio, "
    "calcetto",
    "rugby boots": "scarpe da rugby, rugby",
    "golf shoes": "scarpe da golf, scarpe golf, golf",
    "cycling shoes": "scarpe da ciclismo, scarpe da bici, scarpe ciclismo, scarpe bici, scarpe mtb, ciclismo, "
    "scarpe da mtb",
    "cycling overshoes": "copriscarpe, copriscarpa",
    "climbing shoes": "scarpette da arrampicata, scarpe da arrampicata, arrampicata",
    "water shoes": "scarpe da scoglio, scarpe da acqua, scarpette da mare, scarpette da scoglio, scarpe da mare, "
    "scarpe acquatiche",
    "bowling shoes": "scarpe da bowling, bowling",
    "track spikes": "scarpe chiodate, chiodate, scarpe da atletica",
    "barefoot shoes": "scarpe barefoot, scarpe minimaliste, minimalist*, barefoot",
    "baby shoes": "scarpe neonato, scarpine, scarpe primi passi, primi passi, scarpine neonato, scarpette neonato",
    "slip-ons": "slip on",
    "wheeled shoes": "scarpe con le rotelle, scarpe con rotelle, scarpe con ruote, rotelle",
    "light-up shoes": "scarpe con luci, scarpe luminose, scarpe con le luci, luci, luminose, che si illuminano, "
    "scarpe che si illuminano",
    "ice skates": "pattini da ghiaccio, pattini per ghiaccio, pattinaggio su ghiaccio",
    "roller skates": "pattini a rotelle, rollerblade, pattini, pattini in linea",
    "ski boots": "scarponi da sci, scarpe da sci, sci",
    "snowboard boots": "scarponi da snowboard, snowboard",
    "swim fins": "pinne",
    "boxing boots": "scarpe da boxe, scarpe da pugilato, boxe, lotta",
    "fencing shoes": "scarpe da scherma, scherma",
    "not footwear": "borsa, borse, borsetta, zaino, zaini, vestito, vestiti, giacca, giacche, cappotto, pantalon*, "
    "jeans, camicia, camicie, maglione, maglia, cappello, cappelli, guanti, sciarpa, cintura, cinture, calze, "
    "calzini, calzino, solette, plantari, lacci di ricambio, lucido da scarpe, calzascarpe, occhiali, orologio, "
    "orologi, ombrello, cover, profumo, gonna, costume da bagno, intimo, gioielli, bicicletta, biciclette, tenda, "
    "valigia, auto, macchine, casco, portafoglio, portafogli, racchett*",
}
