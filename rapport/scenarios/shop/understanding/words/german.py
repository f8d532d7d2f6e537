"""German: what shoes are like, what they are for, and how a conversation goes on."""

from rapport.scenarios.shop.understanding.words.german_kinds import CATEGORIES

__all__ = ["CATEGORIES"]

LITTLE = (
    "der, die, das, ein, eine, einen, einem, einer, und, oder, für, mit, ohne, ich, sie, haben, hat, gibt, es, ist, "
    "sind, nicht, auch, welche, welcher, was, wie, bitte, suche, brauche, zum, zur, von, bis, unter, über, meine, "
    "meinen, meiner, mein, kann, ihr, wir, aus, auf, im, den, dem, möchte, zeigen, günstig, noch, kein, keine, "
    "etwas, habt, euch"
)
AUDIENCES = {
    "women": "damen*, frau, frauen, dame, weiblich, mutter, mama, mami, oma, ehefrau, freundin, tante, braut, "
    "schwester, großmutter, meine frau",
    "men": "herren*, mann, männer, herr, männlich, vater, papa, opa, ehemann, freund, onkel, bräutigam, bruder, "
    "großvater, mein mann",
    "boys": "junge, jungen, jungs, sohn, enkel, buben, bub, söhne, enkelsohn",
    "girls": "mädchen*, tochter, töchter, enkelin, mädels",
    "kids": "kind, kinder*, kleinkind*, kids, jugendlich*, teenager, junior, kindern, enkelkind*, schulkind*",
    "baby": "baby*, babys, säugling*, neugeboren*",
    "adults": "erwachsene*",
}
COLOURS = {
    "black": "schwarz*",
    "white": "weiß, weiße, weißen, weißer, weißes, weiss*",
    "red": "rot, rote, roten, roter, rotes",
    "blue": "blau*, dunkelblau*, hellblau*, marineblau*, navy",
    "green": "grün*, oliv*, khaki",
    "yellow": "gelb*",
    "orange": "orange*, orangene*",
    "pink": "rosa, pink*, rosarot*, rosafarben*",
    "purple": "lila, violett*",
    "brown": "braun*, cognac, dunkelbraun*, hellbraun*",
    "beige": "beige*, creme*, sandfarben*",
    "grey": "grau*, anthrazit",
    "silver": "silber*, silbern*",
    "gold": "gold*, golden*",
    "burgundy": "bordeaux*, weinrot*",
    "turquoise": "türkis*, petrol",
    "multicoloured": "bunt*, mehrfarbig*",
}
MATERIALS = {
    "leather": "leder, echtleder, glattleder, aus leder, ledern*, lackleder",
    "suede": "wildleder*, veloursleder, rauleder, velours",
    "nubuck": "nubuk*, nubukleder",
    "faux_leather": "kunstleder*, lederimitat",
    "synthetic": "synthetik*, kunststoff*, synthetisch*",
    "canvas": "canvas, segeltuch, leinen",
    "textile": "textil*, stoff, filz*, wolle, samt*, satin, baumwolle, gestrickt*",
    "mesh": "mesh",
    "rubber": "gummi, kautschuk",
}
CLOSURES = {
    "lace_up": "schnürsenkel*, schnürung, zum schnüren, schnürverschluss, schnürer",
    "slip_on": "zum reinschlüpfen, zum hineinschlüpfen, schlupf*, ohne verschluss, hineinschlüpfen, reinschlüpfen",
    "velcro": "klett*, klettverschluss*",
    "zip": "reißverschluss*",
    "buckle": "schnalle*, schnallen",
    "elastic": "gummizug, elastisch*, schnellschnürung",
}
HEELS = {
    "flat": "flach*, ohne absatz, kein absatz",
    "low": "niedriger absatz, niedrigem absatz, kleiner absatz, kleinem absatz, flacher absatz, niedrigen absatz",
    "mid": "mittlerer absatz, mittelhoher absatz, mittelhohem absatz",
    "high": "hoher absatz, hohem absatz, hohen absatz, hohe absätze, hohen absätzen, hochhackig*",
    "platform": "plateau*, plateausohle",
    "wedge": "keilabsatz*",
    "block": "blockabsatz*",
    "stiletto": "pfennigabsatz, stilettoabsatz",
    "kitten": "kitten heel*",
}
FLAGS = {
    "waterproof": "wasserdicht*, wasserfest*, wasserundurchlässig*, trockene füße, regenfest*",
    "goretex": "gore tex, goretex",
    "memory_foam": "memory foam, memoryschaum, gedächtnisschaum",
    "wide": "weit, weite, weiter schnitt, breite füße, breiten füßen, breit*, weite h, weite g, extraweit*, extra "
    "weit, bequemweite, hallux*",
    "vegan": "vegan*, ohne tierische*, tierfrei*",
}
NOT = (
    "nicht, kein, keine, keinen, keinem, ohne, außer, nicht aus, bloß nicht, auf keinen fall, statt, anstatt, "
    "nichts mit, nichts von, nichts aus, keinesfalls, frei von"
)
CHEAPEST = "billigste*, günstigste*, am günstigsten, am billigsten, preiswerteste*, niedrigster preis"
DEAREST = "teuerste*, am teuersten"
CHEAPER = (
    "günstiger, billiger, preiswerter, günstigere, billigere, günstigeres, billigeres, zu teuer, weniger kosten, "
    "preiswertere, günstigeren, billigeren"
)
DEARER = "teurer, teurere, hochwertiger"
ANY_BRAND = "egal welche marke, marke egal, marke ist egal, andere marke, anderen marken, andere marken, jede marke"
ANY_PRICE = "preis egal, preis ist egal, preis spielt keine rolle, egal was es kostet, ohne preislimit"
ANY_COLOUR = "farbe egal, farbe ist egal, andere farbe, anderen farben, andere farben, egal welche farbe"
ANY_MATERIAL = "material egal, material ist egal"
TOPICS = {
    "stock": "auf lager, vorrätig, lieferbar, verfügbar, ausverkauft, noch da, auf vorrat, wie viele haben sie noch",
    "delivery": "lieferung, liefern, liefert, lieferzeit*, versand*, versandkosten, verschick*, versenden, porto, "
    "zustellung, sendung, mein paket, bestellung, wann kommen, kommen die an, kommen sie an",
    "returns": "rückgabe*, umtausch*, umtauschen, zurückgeben, zurückschicken, rücksendung*, retoure*, garantie, "
    "zurücksenden, wenn sie nicht passen, wenn die nicht passen, erstattung, geld zurück, gewährleistung, reklamation",
    "discount": "rabatt*, gutschein*, gutscheincode, aktion, angebot, angebote, sonderangebot*, prozente, "
    "reduziert, schlussverkauf, ausverkauf, skonto, nachlass",
    "payment": "bezahlen, zahlung*, rechnung, auf rechnung, ratenzahlung, paypal, kreditkarte, klarna",
    "shop": "öffnungszeiten, geöffnet, telefonnummer, adresse, kundendienst, kundenservice, filiale*, "
    "ladengeschäft, mitarbeiter sprechen, mensch sprechen, bist du ein, wer bist du",
    "reviews": "bewertung*, rezension*, meistverkauft*, beliebteste*",
}
OFF_TOPIC = (
    "wetter, witz, wie spät, wie viel uhr, wie viel ist, guten film, film empfehlen, welchen film, gutes buch, "
    "welches buch, "
    " gedicht, hauptstadt, rezept*, übersetz*, programmier*, bundeskanzler*, nachrichten, aufsatz, "
    "hausaufgabe*, geschichte erzählen, mathe*, rechne*, wurzel aus, restaurant*, hotel*, fußballergebnis*, wer hat "
    "gewonnen, lied, aktie*, bitcoin, arzt, horoskop, präsident*, einwohner*, weltmeister*, lebenslauf, kochen, "
    "kuchen, nudeln, steuer*, versicherung*, zug nach, fahrplan"
)
GREETINGS = (
    "hallo, guten tag, guten morgen, guten abend, danke, danke schön, vielen dank, tschüss, servus, moin, grüß "
    "gott, super, prima, alles klar, auf wiedersehen"
)
COMPARE = (
    "vergleich*, vergleiche, unterschied*, oder lieber, was ist billiger, was ist günstiger, welcher ist günstiger, "
    "welcher ist billiger, gegenüber, im vergleich, welche sind günstiger, welcher ist besser, billiger oder, "
    "kostet weniger"
)
ORDINALS = {
    1: "erste, ersten, erster, erstes, nummer eins, nummer 1, der erste, die ersten",
    2: "zweite, zweiten, zweiter, zweites, nummer zwei, nummer 2",
    3: "dritte, dritten, dritter, drittes, nummer drei, nummer 3",
    4: "vierte, vierten, vierter, viertes, nummer vier, nummer 4",
    5: "fünfte, fünften, nummer fünf",
    -1: "letzte, letzten, letzter, letztes",
}
POINTING = "der, die, das, sie, er, diese, dieser, dieses, den, beide, davon, daran"
SWITCH = (
    "stattdessen, lieber, wie wäre es mit, was ist mit, und, oder, jetzt, doch, zurück zu, und von, und für, wie "
    "sieht es aus mit"
)
CONTINUE = (
    "nur, welche, davon, auch in, etwas, noch, in, mit, ohne, lieber, aber, dann, gibt es die, gibt es das auch, "
    "haben sie die, gibts die, auch"
)
ATTRIBUTES = {
    "price": "was kosten, was kostet, wie teuer, preis, wie viel kosten, wie viel kostet, wieviel kosten, wieviel "
    "kostet, kosten, kostet, preise",
    "brand": "welche marke, von welcher marke, hersteller, marke, wer macht, wer stellt, von wem",
    "material": "woraus, aus welchem material, material, obermaterial, welches material, aus was, echtes leder",
    "lining": "innenfutter, futter, gefüttert, innenmaterial, innen",
    "sole": "sohle, sohlen, laufsohle, sohlenmaterial, zwischensohle",
    "insole": "innensohle, fußbett, einlegesohle, wechselfußbett",
    "closure": "verschluss, wie schließt, wie werden sie geschlossen, schnürsenkel, klettverschluss, wie zieht man, "
    "schließt man, zum schnüren",
    "heel_height": "absatzhöhe, wie hoch, höhe des absatzes, wie hoch ist der absatz",
    "heel_type": "absatzform, absatzart, welcher absatz, was für ein absatz, absatz",
    "width": "weite, wie breit, breite, schuhweite",
    "colour": "welche farbe, farbe, farben, in welchen farben, welche farben",
    "size": "größe, größen, welche größe, fallen sie, fallen die, fällt der",
    "weight": "gewicht, wie schwer, wiegen, wiegt, schwer",
    "waterproof": "wasserdicht",
    "audience": "für damen oder herren, für männer oder frauen",
    "toe": "zehenkappe, stahlkappe, zehenschutz",
    "origin": "hergestellt, made in, woher, herkunft, herstellungsland",
    "care": "waschbar, waschen, waschmaschine, pflege, reinigen",
}
NEEDS = {
    "wedding guest": "hochzeit*, trauzeuge*, standesamt",
    "interview": "vorstellungsgespräch*, bewerbungsgespräch*, büro, anzug, zum anzug, beerdigung, fürs büro, "
    "abschlussfeier, konfirmation",
    "long standing": "krankenschwester*, krankenpfleger*, pflegekraft, pflegedienst, den ganzen tag stehen, ganzen "
    "tag auf den beinen, auf den beinen, kellner*, stehen, schichtdienst, im krankenhaus, altenpflege, langes "
    "stehen, kellnerin, krankenhaus",
    "building site": "baustelle*, bau, stahlkappe*, lager arbeit, zehenschutz, bauarbeiter, im lager, werkstatt, "
    "handwerker, zehenschutzkappe, fabrik",
    "muddy walks": "matsch*, gassi, hundespaziergang*, hunderunde*, pfützen, garten, gartenarbeit, regenwetter, "
    "regen, festival, schlamm*, mit dem hund, hund, regentage",
    "snow": "schnee, glatteis, eiskalt*, schlitten*, minusgrade, skiurlaub, schneeurlaub",
    "marathon": "marathon, halbmarathon, laufen anfangen, mit dem laufen, laufanfänger*, joggen, laufen gehen, zum "
    "laufen",
    "hiking": "wandern, wanderung*, berge, bergtour*, alpen, wanderurlaub, jakobsweg, trekking, gebirge, "
    "bergwandern, wandertour*",
    "gym": "fitnessstudio, krafttraining, sportstudio, fitness, gewichtheben, zumba, ins studio",
    "school": "schule, schulanfang, einschulung, für die schule",
    "pe": "sportunterricht, schulsport, turnunterricht, turnen, schulturnen",
    "ballet class": "ballettunterricht, ballettstunde*, ballett, ballettkurs",
    "ballroom class": "tanzkurs, tanzschule, salsa, tango, gesellschaftstanz, standardtänze, tanzstunde*",
    "beach": "strand, strandurlaub, schwimmbad, freibad, baden, schwimmen, stand up paddling, kajak*, meer, am "
    "pool, pool",
    "sailing": "segeln, segelboot, boot, auf dem boot, yacht, segeltörn",
    "cold commute": "radfahren im winter, mit dem rad zur arbeit, im winter rad, im winter mit dem fahrrad, fahrrad "
    "zur arbeit, radeln im winter",
    "cosy home": "zu hause, zuhause, kalte füße, kalte böden, homeoffice, daheim, gemütlich*, kalter boden",
    "prom": "party, abschlussball, abiball, abendkleid, feier, silvester, gala, ausgehen",
    "bride": "meine hochzeit, brautkleid, heirate, braut",
    "learning to walk": "laufen lernen, lernt laufen, erste schritte, ersten schritte, laufanfänger baby, lernt "
    "gerade laufen",
    "plantar": "fersensporn, plattfüße, senkfuß, spreizfuß, arthrose, rückenschmerzen, bequem*, knieschmerzen, "
    "fußschmerzen, schmerzende füße, einlagen tragen, eigene einlagen, dämpfung, gedämpft*, komfort*, lose einlagen",
    "hot summer": "sommer*, sommerurlaub, heiße tage, urlaub am meer, hitze, im süden",
    "winter": "winter, winterstiefel*, winterboot*, winterschuh*, warm gefüttert*, gefüttert*, warm, warme, warmen, "
    "warmer, lammfell*, für kalte, kälte, fell, wärmend*, teddyfutter",
    "skating": "skateboard fahren, skatepark, skaten, skateboarden",
    "riding": "reiten, reitstunde*, pferd, pferde, reitunterricht, pony, reitstall",
    "climbing": "klettern, bouldern, kletterhalle, boulderhalle",
    "football": "fußball, fußballtraining, fußballverein, kunstrasen",
    "tennis": "tennis, sandplatz, tennisplatz, asche platz, padel, tennis spielen",
    "squash": "squash, badminton, hallensport, handball, volleyball, halle, sporthalle",
    "golf": "golf, golfplatz, golfen, golfer*",
    "basketball": "basketball",
    "trail": "gelände, waldlauf, trailrunning, waldwege, waldläufe, crosslauf",
    "light up": "leuchten, blinken, leuchtend*, blinkend*",
    "anime": "anime, manga",
    "walking": "spazieren*, städtereise, viel laufen, viel zu fuß, stadtbummel, spaziergang, spaziergänge, lange "
    "spaziergänge, sightseeing, den ganzen tag laufen",
}
STOP = (
    "der, die, das, den, dem, des, ein, eine, einen, einem, einer, eines, und, oder, für, mit, ohne, ich, sie, er, "
    "es, wir, ihr, euch, uns, mir, mich, dir, du, haben, habe, hat, habt, hätten, hätte, gibt, gibts, ist, sind, "
    "sein, war, nicht, auch, welche, welcher, welches, welchen, was, wie, wo, wer, bitte, suche, suchen, sucht, "
    "brauche, brauchen, braucht, zum, zur, zu, von, vom, bis, unter, über, meine, meinen, meiner, meinem, mein, "
    "kann, können, könnt, könnten, könnte, aus, auf, im, in, am, an, möchte, möchten, will, wollen, würde, würden, "
    "zeigen, zeig, zeigt, empfehlen, empfiehl, empfehlt, günstig, günstige, günstigen, billig, billige, preiswert, "
    "preiswerte, noch, kein, keine, keinen, etwas, euro, pfund, preis, maximal, max, höchstens, mindestens, etwa, "
    "ungefähr, circa, ca, rund, zwischen, größe, gr, guten, tag, hallo, paar, schön, schöne, schönen, gut, gute, "
    "guter, schicke, schick, als, dass, wenn, dann, so, sehr, ganz, nur, schon, mal, doch, aber, da, hier, dort, "
    "irgendwas, irgendwelche, gern, gerne, verkaufen, verkauft, führen, führt, anbieten, bieten, bekommen, kaufen, "
    "jahre, jahr, alt, jährige, jährigen, jähriger, geschenk, geburtstag, weihnachten, farbe, material, marke, "
    "modell, weil, damit, viel, viele, wenig, weniger, mehr, tragen, trägt, ab, um, bei, nach, vor, neue, neuen, "
    "neues, sortiment, angebot, passende, passend, richtige, dafür, eigentlich, vielleicht, lieber, statt, cm, "
    "zentimeter, absatz, absätze, fuß, füße, füßen, ausgeben, budget, meinst, sagen, sag, bin, werden, wird, lang, "
    "lange, ganzen, tage, beginnt, anfängt, fängt, anfangen, anfange, liebt, mag, mögen, steht, thema, motiv"
)
