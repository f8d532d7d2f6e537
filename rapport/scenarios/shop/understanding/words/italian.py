"""Italian: what shoes are like, what they are for, and how a conversation goes on."""

from rapport.scenarios.shop.understanding.words.italian_kinds import CATEGORIES

__all__ = ["CATEGORIES"]

LITTLE = (
    "il, lo, la, i, gli, le, un, uno, una, di, del, della, dei, delle, degli, e, o, per, con, senza, che, avete, "
    "ha, hai, sono, non, cerco, vorrei, mi, mio, mia, miei, quanto, quale, quali, qualcosa, da, sotto, ci, si, "
    "anche, più, meno, dell, in, su, nel, c'è, piu, ho, bisogno, servono"
)
AUDIENCES = {
    "women": "donna, donne, signora, signore, femminil*, mamma, madre, moglie, nonna, fidanzata, ragazza, zia, "
    "sposa, sorella",
    "men": "uomo, uomini, maschil*, papa, padre, marito, nonno, fidanzato, ragazzo, zio, sposo, fratello",
    "boys": "bambino maschio, bimbo, figlio, mio figlio, ragazzino, maschietto, nipotino, ragazzi",
    "girls": "bambina, bambine, bimba, bimbe, figlia, mia figlia, ragazzina, femminuccia, nipotina, ragazze",
    "kids": "bambino, bambini, bimbi, figli, junior, da bambino, per bambini, ragazzini",
    "baby": "neonato, neonata, neonati, bebe",
    "adults": "adulto, adulti",
}
COLOURS = {
    "black": "nero, nera, neri, nere",
    "white": "bianco, bianca, bianchi, bianche",
    "red": "rosso, rossa, rossi, rosse",
    "blue": "blu, azzurro, azzurra, azzurri, azzurre, celeste, blu scuro, blu navy",
    "green": "verde, verdi",
    "yellow": "giallo, gialla, gialli, gialle",
    "orange": "arancione, arancioni",
    "pink": "rosa, fucsia",
    "purple": "viola, lilla",
    "brown": "marrone, marroni, cuoio chiaro",
    "beige": "beige, crema, panna",
    "grey": "grigio, grigia, grigi, grigie",
    "silver": "argento, argentat*",
    "gold": "oro, dorato, dorata, dorati, dorate",
    "burgundy": "bordeaux, bordo",
    "turquoise": "turchese",
    "multicoloured": "multicolore, colorat*",
}
MATERIALS = {
    "leather": "pelle, in pelle, vera pelle, cuoio, vernice",
    "suede": "camoscio, scamosciat*, pelle scamosciata",
    "nubuck": "nabuk, nubuck",
    "faux_leather": "ecopelle, finta pelle, similpelle, eco pelle",
    "synthetic": "sintetic*, materiale sintetico",
    "canvas": "tela",
    "textile": "tessuto, tessuti, lana, feltro, velluto, raso, cotone",
    "mesh": "mesh, rete",
    "rubber": "gomma",
}
CLOSURES = {
    "lace_up": "lacci, con i lacci, stringhe, allacciat*, con lacci",
    "slip_on": "da infilare, slip on",
    "velcro": "velcro, strappo, strappi, a strappo, con strappo, chiusura a strappo",
    "zip": "cerniera, cerniere, zip, lampo, cerniera lampo",
    "buckle": "fibbia, fibbie",
    "elastic": "elastico, elastici",
}
HEELS = {
    "flat": "basso, bassi, piatto, piatti, piatte, senza tacco, senza tacchi, bassa, basse",
    "low": "tacco basso, tacchi bassi, tacchetto",
    "mid": "tacco medio, tacchi medi",
    "high": "tacco alto, tacchi alti",
    "platform": "plateau",
    "wedge": "zeppa, zeppe",
    "block": "tacco largo, tacco quadrato, tacco a blocco, tacchi larghi, tacco comodo",
    "stiletto": "tacco a spillo, tacchi a spillo",
    "kitten": "tacco kitten, tacco a rocchetto",
}
FLAGS = {
    "waterproof": "impermeabil*, waterproof, a prova d'acqua, piedi asciutti",
    "goretex": "gore tex, goretex",
    "memory_foam": "memory foam, memory",
    "wide": "pianta larga, piede largo, piedi larghi, calzata larga, calzata comoda, largo, larga, larghi, larghe, "
    "alluce valgo",
    "vegan": "vegan*, senza materiali animali",
}
NOT = (
    "non, senza, tranne, no, escluso, esclusa, escluse, esclusi, niente, nessun, nessuna, non in, non di, eccetto, "
    "invece di, piuttosto che"
)
CHEAPEST = (
    "più economico, più economica, più economiche, più economici, meno caro, meno cara, meno care, meno cari, piu "
    "economico, piu economica, prezzo più basso, le meno costose, meno costos*"
)
DEAREST = "più costose, più care, più caro, piu caro, la più cara, più costoso"
CHEAPER = (
    "qualcosa di più economico, qualcosa di meno caro, troppo caro, troppo care, troppo cari, troppo cara, troppo "
    "costos*, costi meno, costino meno, che costa meno"
)
DEARER = "più pregiato, qualcosa di più caro, di qualità superiore"
ANY_BRAND = (
    "qualsiasi marca, qualunque marca, non importa la marca, marca non importa, altre marche, altra marca, un'altra "
    "marca, la marca non importa"
)
ANY_PRICE = "qualsiasi prezzo, non importa il prezzo, il prezzo non importa, senza limiti di prezzo"
ANY_COLOUR = "qualsiasi colore, altro colore, altri colori, non importa il colore, un altro colore"
ANY_MATERIAL = "qualsiasi materiale, non importa il materiale"
TOPICS = {
    "stock": "disponibile, disponibili, disponibilità, in magazzino, esaurit*, ne avete ancora, in stock",
    "delivery": "consegna, consegne, consegnate, consegnare, spedizione, spedizioni, spedite, spedire, spese di "
    "spedizione, pacco, mio ordine, arriva, arrivano, corriere",
    "returns": "reso, resi, restituire, restituzione, rimborso, rimborsi, cambio merce, garanzia, politica di reso, "
    "cambiare le scarpe, sostituzione, restituir*, renderle, renderli, cambiarle, cambiarli, si possono cambiare, "
    "non vanno bene",
    "discount": "sconto, sconti, codice sconto, saldi, promozion*, offerta, offerte, buono sconto, coupon",
    "payment": "pagare, pagamento, pagamenti, paypal, carta di credito, rate, contrassegno, fattura",
    "shop": "orari, orario, aperti, indirizzo, telefono, servizio clienti, negozio fisico, assistenza clienti, "
    "parlare con un operatore, sei un robot, chi sei, negozi",
    "reviews": "recension*, più venduti, opinioni",
}
OFF_TOPIC = (
    "meteo, che tempo, che ore, che ora, buon film, bel film, quale film, buon libro, bel libro, "
    " barzelletta, poesia, ricetta, ricette, capitale, presidente, traduci, tradurre, traduzione, "
    "compiti, programma in python, codice, notizie, canzone, bitcoin, medico, oroscopo, ristorante, ristoranti, "
    "hotel, albergo, chi ha vinto, quanto fa, calcola, radice quadrata, raccontami, cucinare, tasse, tema di, serie "
    "a, mondiali, abitanti, carbonara, pizza, borsa valori, partita"
)
GREETINGS = "ciao, buongiorno, buonasera, grazie, grazie mille, arrivederci, salve, perfetto, va bene, ottimo"
COMPARE = (
    "confronta*, confronto, differenza, differenze, paragon*, quale costa meno, quali costano meno, costa meno, "
    "quale è più economico, quale è meglio, versus, vs"
)
ORDINALS = {
    1: "primo, prima, primi, prime, numero uno, numero 1",
    2: "secondo, seconda, secondi, numero due, numero 2",
    3: "terzo, terza, numero tre, numero 3",
    4: "quarto, quarta, numero quattro, numero 4",
    5: "quinto, quinta, numero cinque",
    -1: "ultimo, ultima, ultimi, ultime",
}
POINTING = "lo, la, li, le, questo, questa, questi, queste, quello, quella, quelle, quelli, essi, entrambi"
SWITCH = "invece, e, e per, al posto, piuttosto, ora, e di, e da, torniamo, anzi"
CONTINUE = (
    "solo, soltanto, quelle, quelli, in, con, senza, ma, anche, qualcosa, altro, allora, le stesse, uguali, ce l'avete"
)
ATTRIBUTES = {
    "price": "quanto costa, quanto costano, prezzo, quanto vengono, quanto viene, che prezzo, quanto, costano, costa",
    "brand": "che marca, di che marca, quale marca, marca, produttore, chi le fa, chi lo fa, chi le produce",
    "material": "di che materiale, che materiale, materiale, materiali, di cosa, fatte di, fatti di, fatto di, in "
    "che materiale, tomaia",
    "lining": "fodera, foderati, foderate, interno, foderato, foderata, materiale interno",
    "sole": "suola, suole, intersuola",
    "insole": "soletta, sottopiede, plantare",
    "closure": "si chiude, si chiudono, come si chiude, come si allaccia, chiusura, si allacciano, si allaccia, lacci",
    "heel_height": "altezza del tacco, quanto è alto, altezza tacco, quanto e alto, alto il tacco",
    "heel_type": "tipo di tacco, che tacco, forma del tacco, tacco",
    "width": "larghezza, quanto è largo, calzata",
    "colour": "che colore, di che colore, colore, colori, quali colori",
    "size": "taglia, taglie, misura, misure, numero, numeri, che numeri, che misure",
    "weight": "peso, pesa, pesano, quanto pesa, quanto pesano, pesante, leggere",
    "waterproof": "impermeabile, impermeabili",
    "audience": "da uomo o da donna, per uomo o donna",
    "toe": "puntale, punta rinforzata, puntale in acciaio",
    "origin": "fatte in, prodotto in, paese di origine, dove sono fatte, made in, prodotte",
    "care": "lavabil*, lavare, lavatrice, pulire, pulizia",
}
NEEDS = {
    "wedding guest": "matrimonio, invitato a un matrimonio, cerimonia, battesimo, testimone",
    "interview": "colloquio, colloquio di lavoro, ufficio, completo, abito, funerale, laurea",
    "long standing": "infermiera, infermiere, in piedi tutto il giorno, tutto il giorno in piedi, cameriera, "
    "cameriere, ospedale, in piedi, cuoco, turni lunghi",
    "building site": "cantiere, punta in acciaio, puntale, magazzino, magazziniere, muratore, "
    "edilizia, fabbrica, in magazzino "
    "lavoro, officina",
    "muddy walks": "fango, fangos*, passeggiate con il cane, cane, pozzanghere, giardinaggio, pioggia, portare "
    "fuori il cane, orto",
    "snow": "neve, ghiaccio, settimana bianca, slittino, freddo polare",
    "marathon": "maratona, mezza maratona, iniziare a correre, comincio a correre, correre, corsa, andare a "
    "correre, jogging, 10 km",
    "hiking": "escursion*, montagna, trekking, camminate in montagna, cammino di santiago, dolomiti, alpi, gita in "
    "montagna",
    "gym": "palestra, pesi, fitness, zumba, crossfit, sollevamento pesi",
    "school": "scuola, inizio della scuola, asilo, a scuola",
    "pe": "ora di ginnastica, educazione fisica, ginnastica a scuola",
    "ballet class": "danza classica, lezioni di danza, corso di danza classica, balletto",
    "ballroom class": "ballo da sala, salsa, tango, corso di salsa, lezioni di tango, balli di gruppo, ballo "
    "liscio, balli latini",
    "beach": "spiaggia, mare, piscina, scogli, sassi, paddle, kayak, ricci di mare",
    "sailing": "barca a vela, barca, vela, yacht",
    "cold commute": "in bici d'inverno, bici in inverno, al lavoro in bici, in bicicletta d'inverno",
    "cosy home": "in casa, per casa, casa, piedi freddi, freddo ai piedi, smart working, pavimento freddo",
    "prom": "festa, serata, discoteca, capodanno, gala, serata elegante",
    "bride": "mio matrimonio, mi sposo, abito da sposa, sposa",
    "learning to walk": "primi passi, impara a camminare, inizia a camminare, sta imparando a camminare, comincia a "
    "camminare",
    "plantar": "fascite plantare, piedi piatti, mal di schiena, comod*, artrosi, mal di piedi, plantare, spina "
    "calcaneare, dolore ai piedi, piedi delicati, ammortizzat*",
    "hot summer": "estate, vacanze estive, caldo, estiv*, vacanza al mare",
    "winter": "inverno, stivali invernali, foderat*, cald*, invernal*, pelliccia, imbottit*, freddo, pelo",
    "skating": "skatepark, skateboard",
    "riding": "equitazione, cavallo, cavalli, maneggio, andare a cavallo",
    "climbing": "arrampicata, arrampicare, palestra di roccia, boulder",
    "football": "calcio, scuola calcio, calcetto, erba sintetica, allenamento di calcio",
    "tennis": "tennis, terra rossa, terra battuta, padel, giocare a tennis",
    "squash": "badminton, squash, pallavolo, pallamano, palazzetto",
    "golf": "golf, campo da golf",
    "basketball": "pallacanestro, basket, giocare a basket",
    "trail": "sentieri, sterrato, trail, corsa in montagna",
    "anime": "anime, manga",
    "walking": "camminare, camminate, passeggiate, visitare città, girare la città, camminare tutto il giorno, "
    "passeggiare, passeggio, camminare molto, camminare tanto",
}
STOP = (
    "il, lo, la, i, gli, le, l, un, uno, una, di, del, della, dei, delle, degli, dell, dello, e, ed, o, per, con, "
    "senza, che, chi, cui, avete, avere, ha, hai, ho, hanno, sono, è, sei, siete, essere, non, cerco, cercando, "
    "cerca, vorrei, voglio, vuole, mi, ti, ci, vi, si, me, mio, mia, miei, mie, tuo, suo, sua, quanto, quale, "
    "quali, qualche, qualcosa, da, dal, dalla, dai, sotto, sopra, anche, piu, meno, in, nel, nella, su, sul, a, al, "
    "alla, ai, tra, fra, servono, serve, bisogno, per favore, favore, euro, sterline, sterlina, prezzo, massimo, "
    "max, minimo, circa, budget, spendere, fino, almeno, oltre, numero, taglia, anni, anno, vendete, consigliate, "
    "consigliare, consigliarmi, consiglia, mostrare, mostrami, mostrate, trovare, comprare, modello, modelli, "
    "marca, colore, paio, regalo, compleanno, natale, puo, puoi, potete, posso, fare, fatto, molto, bello, bella, "
    "belle, belli, buon, buone, buono, economiche, economici, economico, economica, tutto, tutti, tutte, ancora, "
    "ma, se, come, quando, cm, tacco, tacchi, piede, piedi, ciao, buongiorno, salve, giorno, qualcuno, quella, "
    "quelle, questo, questa, questi, queste, ama, piace, piacciono, nuove, nuovi, inizia, iniziare, indossare, "
    "mettere, portare"
)
