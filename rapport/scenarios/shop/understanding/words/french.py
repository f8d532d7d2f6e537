"""French: what shoes are like, what they are for, and how a conversation goes on."""

from rapport.scenarios.shop.understanding.words.french_kinds import CATEGORIES

__all__ = ["CATEGORIES"]

LITTLE = (
    "le, la, les, un, une, des, du, de, et, ou, pour, avec, sans, je, vous, avez, est, sont, pas, que, qui, quel, "
    "quelle, quelles, quels, cherche, mon, ma, mes, en, au, aux, ce, ces, il, elle, nous, voudrais, svp, s'il, "
    "bonjour, moins, plus, dans, sur, chez, celles, ceux, combien, y, a-t-il, ai, besoin"
)
AUDIENCES = {
    "women": "femme, femmes, dame, dames, mere, maman, mamie, grand mere, epouse, copine, feminin*, tante, mariee, "
    "soeur, ma femme",
    "men": "homme, hommes, monsieur, messieurs, pere, papa, papi, papy, mari, copain, masculin*, oncle, grand pere, "
    "frere, mon mari, mec",
    "boys": "garcon, garcons, fils, petit garcon, petit fils",
    "girls": "fille, filles, fillette*, ma fille, petite fille, petites filles",
    "kids": "enfant, enfants, gamin*, junior, juniors, ados, ado, adolescent*, petit bout, mome*",
    "baby": "bebe, bebes, nourrisson*, nouveau ne",
    "adults": "adulte, adultes",
}
COLOURS = {
    "black": "noir, noire, noirs, noires",
    "white": "blanc, blanche, blancs, blanches",
    "red": "rouge, rouges",
    "blue": "bleu, bleue, bleus, bleues, bleu marine, marine",
    "green": "vert, verte, verts, vertes, kaki",
    "yellow": "jaune, jaunes",
    "orange": "orange, oranges",
    "pink": "rose, roses, fuchsia",
    "purple": "violet, violette, violets, violettes, mauve, lilas",
    "brown": "marron, marrons, brun, brune, camel, cognac",
    "beige": "beige, beiges, creme, ecru",
    "grey": "gris, grise, grises",
    "silver": "argent, argente, argentee, argentees",
    "gold": "dore, doree, dorees, dores",
    "burgundy": "bordeaux",
    "turquoise": "turquoise",
    "multicoloured": "multicolore*",
}
MATERIALS = {
    "leather": "cuir, cuirs, en cuir, cuir veritable, vrai cuir, cuir verni",
    "suede": "daim, suede, cuir suede",
    "nubuck": "nubuck",
    "faux_leather": "simili cuir, similicuir, faux cuir, imitation cuir, simili",
    "synthetic": "synthetique*",
    "canvas": "toile",
    "textile": "textile*, tissu, laine, feutre, velours, satin, coton",
    "mesh": "mesh, maille",
    "rubber": "caoutchouc",
}
CLOSURES = {
    "lace_up": "lacets, a lacets, lacet, lacage",
    "slip_on": "a enfiler, enfiler",
    "velcro": "scratch, scratchs, velcro*, a scratch",
    "zip": "fermeture eclair, zip, zippe*, glissiere",
    "buckle": "boucle, boucles",
    "elastic": "elastique, elastiques",
}
HEELS = {
    "flat": "plat, plate, plats, plates, talon plat, talons plats, sans talon, sans talons",
    "low": "petit talon, petits talons, talon bas, talons bas",
    "mid": "talon moyen, talons moyens, talon mi haut",
    "high": "talon haut, talons hauts, hauts talons",
    "platform": "plateforme*, semelle plateforme",
    "wedge": "compense*, talon compense, talons compenses",
    "block": "talon carre, talons carres, talon bloc, talons epais",
    "stiletto": "talon aiguille, talons aiguilles",
    "kitten": "talon kitten, talon bobine",
}
FLAGS = {
    "waterproof": "impermeable*, etanche*, waterproof, pieds au sec, resistante a la pluie",
    "goretex": "gore tex, goretex",
    "memory_foam": "mousse a memoire, memoire de forme, mousse a memoire de forme, memory foam",
    "wide": "pied large, pieds larges, largeur confort, large, larges, chaussant large, hallux",
    "vegan": "vegan*, vegane*, vegetalien*, sans produit animal",
}
NOT = (
    "pas, sans, sauf, pas de, pas en, ni, hors, non, autre que, aucun, aucune, excepte, surtout pas, plutot que, "
    "rien en, au lieu de"
)
CHEAPEST = (
    "moins cher, moins chere, moins chers, moins cheres, le moins cher, la moins chere, les moins cheres, prix le "
    "plus bas, le plus economique"
)
DEAREST = "les plus cheres, le plus cher, la plus chere, plus luxueux"
CHEAPER = (
    "plus abordable, moins couteux, trop cher, trop chere, trop cheres, quelque chose de moins cher, meilleur "
    "marche, plus economique*"
)
DEARER = "plus cher, plus chere, plus haut de gamme, plus cheres, haut de gamme"
ANY_BRAND = "peu importe la marque, n'importe quelle marque, autre marque, autres marques, toutes marques"
ANY_PRICE = "peu importe le prix, n'importe quel prix, sans limite de prix, prix sans importance"
ANY_COLOUR = "peu importe la couleur, autre couleur, autres couleurs, n'importe quelle couleur"
ANY_MATERIAL = "peu importe la matiere, n'importe quelle matiere"
TOPICS = {
    "stock": "en stock, disponible, disponibles, disponibilite, rupture de stock, encore disponible, il en reste",
    "delivery": "livraison*, livrer, livrez, livre en, frais de port, expedition, expediez, expedie*, colis, ma "
    "commande, delai*, je les recois, les recevoir",
    "returns": "retour, retours, retourner, rembours*, echange, echanger, garantie, renvoyer, politique de retour, les "
    "rendre, ne me vont pas",
    "discount": "promo, promos, promotion*, reduction*, code promo, soldes, remise*, rabais, bon d'achat, code de "
    "reduction",
    "payment": "payer, paiement, carte bancaire, paypal, en plusieurs fois, facture",
    "shop": "horaires, ouvert, adresse, telephone, service client, magasin*, parler a quelqu'un, etes vous un "
    "robot, es tu un robot, qui es tu, qui etes vous, boutique physique",
    "reviews": "avis, notes clients, meilleures ventes",
}
OFF_TOPIC = (
    "meteo, blague, quelle heure, bon film, quel film, bon livre, quel livre, "
    " poeme, recette*, capitale, president, traduis, traduire, traduction, devoirs, programme "
    "informatique, code python, resultat du match, actualites, chanson, bitcoin, medecin, horoscope, restaurant*, "
    "hotel*, qui a gagne, combien font, calcule*, racine carree, histoire de france, raconte, cuisiner, impots, "
    "dissertation, quel temps, coupe du monde, population"
)
GREETINGS = "bonjour, bonsoir, salut, merci, merci beaucoup, au revoir, coucou, super, parfait, d'accord, bonne journee"
COMPARE = (
    "compare*, comparer, difference, differences, versus, vs, lequel est, laquelle est, lesquelles sont, quel est "
    "le moins cher, la moins chere des deux, le moins cher des deux, moins cher entre, ou bien les, moins cheres "
    "entre"
)
ORDINALS = {
    1: "premier, premiere, premieres, premiers, numero un, numero 1, le 1",
    2: "deuxieme, second, seconde, deuxiemes, numero deux, numero 2",
    3: "troisieme, troisiemes, numero trois, numero 3",
    4: "quatrieme, numero quatre, numero 4",
    5: "cinquieme, numero cinq",
    -1: "dernier, derniere, dernieres, derniers",
}
POINTING = (
    "il, elle, elles, ils, les, le, la, ce, cette, celles ci, celle ci, ceux ci, celui ci, ca, celle la, les deux"
)
SWITCH = "plutot, a la place, et pour, et, et chez, ou, maintenant, finalement, revenons, retour aux, au lieu"
CONTINUE = (
    "seulement, celles, ceux, uniquement, en, avec, sans, mais, aussi, quelque chose, autre chose, alors, les "
    "memes, la meme, pareil"
)
ATTRIBUTES = {
    "price": "quel prix, combien, prix, coute, coutent, combien coute, combien coutent, c'est combien, quel est le "
    "prix, a quel prix",
    "brand": "quelle marque, marque, fabricant, de quelle marque, qui fabrique, qui les fabrique",
    "material": "quelle matiere, en quoi, matiere, matieres, matiere exterieure, fait en quoi, faites en quoi, "
    "fabrique en, en quelle matiere",
    "lining": "doublure, doublees, double, interieur, matiere interieure, doublee",
    "sole": "semelle, semelles, semelle exterieure",
    "insole": "semelle interieure, premiere de proprete, semelle amovible",
    "closure": "fermeture, ferme, ferment, se ferme, se ferment, comment se ferme, lacets, scratch",
    "heel_height": "hauteur du talon, quelle hauteur, hauteur de talon, hauteur, haut le talon, talon mesure",
    "heel_type": "type de talon, quel talon, quel type de talon, forme du talon",
    "width": "largeur, large, quelle largeur",
    "colour": "quelle couleur, couleur, couleurs, quelles couleurs",
    "size": "taille, tailles, pointure, pointures, quelles tailles, quelles pointures",
    "weight": "poids, pese, pesent, combien pese, lourd, lourdes, leger",
    "waterproof": "impermeable, etanche, impermeables",
    "audience": "pour homme ou femme, pour femme ou homme",
    "toe": "embout, coque, bout renforce",
    "origin": "fabrique ou, fabriquees ou, origine, pays de fabrication, viennent d'ou, made in",
    "care": "lavable*, laver, entretien, nettoyer, machine a laver",
}
NEEDS = {
    "wedding guest": "mariage, temoin de mariage, invite a un mariage, bapteme",
    "interview": "entretien d'embauche, entretien, bureau, costume, enterrement, pour le bureau, ceremonie",
    "long standing": "infirmiere, infirmier, debout toute la journee, toute la journee debout, serveuse, serveur, "
    "aide soignante, debout, hopital, journees debout, cuisinier, restauration, toute la journee sur mes pieds",
    "building site": "chantier, coque, coquees, embout acier, entrepot, btp, ouvrier, macon, usine, coque de "
    "protection",
    "muddy walks": "boue, boueux, boueuse*, flaques, promener le chien, promenade du chien, jardinage, jardin, "
    "pluie, promenades boueuses, sortir le chien, chien, festival",
    "snow": "neige, verglas, grand froid, vacances au ski, montagne en hiver, luge, sports d'hiver",
    "marathon": "marathon, semi marathon, commencer a courir, me mettre a courir, me mets a la course, courir, "
    "footing, faire du jogging, 10 km, me mettre a la course",
    "hiking": "randonnee, randonner, montagne, rando, compostelle, trek, trekking, gr20, alpes, pyrenees, randonnees",
    "gym": "salle de sport, musculation, fitness, zumba, crossfit, gym en salle",
    "school": "ecole, rentree, rentree scolaire, cour de recre",
    "pe": "cours de gym, cours de sport, eps, gym a l'ecole, sport a l'ecole",
    "ballet class": "danse classique, cours de danse classique, ballet, cours de ballet",
    "ballroom class": "danse de salon, cours de salsa, salsa, tango, cours de danse de salon, rock n roll danse, "
    "cours de tango",
    "beach": "plage, piscine, mer, rochers, baignade, paddle, kayak, bord de mer, oursins, galets",
    "sailing": "voilier, bateau, voile, faire de la voile, sur le pont",
    "cold commute": "velo en hiver, velo sous la pluie, aller au travail a velo, a velo en hiver, velo l'hiver",
    "cosy home": "a la maison, maison, froid aux pieds, pieds au chaud, interieur, teletravail, carrelage froid, "
    "sol froid",
    "prom": "soiree, fete, bal, gala, nouvel an, cocktail, boite de nuit, reveillon",
    "bride": "mon mariage, robe de mariee, me marie, mariee",
    "learning to walk": "premiers pas, apprend a marcher, commence a marcher, apprendre a marcher",
    "plantar": "pieds plats, voute plantaire, aponevrosite, fasciite, mal aux pieds, confort, confortable*, "
    "arthrose, mal de dos, epine calcaneenne, mal aux genoux, pieds sensibles, amorti",
    "hot summer": "ete, vacances d'ete, chaleur, l'ete, vacances a la mer, cet ete",
    "winter": "hiver, bottes d'hiver, bottes hiver, bottes fourrees, fourre*, doublees chaud, chaud, chaude, "
    "chaudes, chauds, fourrure, froid, bien chaudes, polaire",
    "skating": "skatepark, faire du skate, skateboard",
    "riding": "equitation, cheval, poney, monter a cheval, cours d'equitation",
    "climbing": "escalade, salle d'escalade, grimper, bloc escalade",
    "football": "foot, football, club de foot, terrain synthetique, futsal, entrainement de foot",
    "tennis": "tennis, terre battue, padel, cours de tennis, jouer au tennis",
    "squash": "badminton, squash, sport en salle, gymnase, handball, volley",
    "golf": "golf, parcours de golf, jouer au golf",
    "basketball": "basket ball, jouer au basket, terrain de basket",
    "trail": "sentiers, trail, courir en foret, course en montagne",
    "anime": "anime, manga, mangas",
    "walking": "marcher, visites, city trip, longues marches, marcher toute la journee, marche, balades, "
    "promenades, beaucoup marcher, tourisme, visiter",
}
STOP = (
    "le, la, les, l, un, une, des, du, de, d, et, ou, pour, avec, sans, je, j, tu, vous, nous, on, il, elle, ils, "
    "elles, me, te, se, m, t, s, avez, as, a, ai, ont, est, sont, etre, c, ce, cet, cette, ces, ca, pas, ne, n, "
    "que, qu, qui, quel, quelle, quelles, quels, quoi, cherche, cherches, recherche, voudrais, veux, veut, "
    "aimerais, besoin, faut, mon, ma, mes, ton, ta, tes, son, sa, ses, notre, nos, votre, vos, leur, leurs, en, au, "
    "aux, y, dans, sur, sous, chez, par, vers, entre, moins, plus, tres, trop, bien, bon, bonne, bons, bonnes, "
    "beau, belle, belles, joli, jolie, jolies, svp, plait, si, merci, bonjour, euros, euro, livres, livre, prix, "
    "maximum, max, minimum, environ, autour, budget, depenser, jusqu, taille, pointure, ans, an, age, commence, "
    "commencer, proposer, proposez, vendez, vendre, conseiller, conseillez, conseilles, recommander, recommandez, "
    "montrer, montrez, montre moi, acheter, trouver, quelque, quelques, chose, choses, modele, modeles, marque, "
    "couleur, paire, cadeau, anniversaire, noel, peut, peux, pouvez, puis, avoir, fait, faire, mettre, porter, "
    "porte, tout, tous, toute, toutes, aussi, encore, deja, mais, donc, alors, comme, quand, cm, talon, talons, "
    "pied, pieds, pas cher, pas chere, pas cheres, cher, chere, bonsoir, salut, journee, jour, adore, aime, fan, "
    "petit, petite, grand, grande, abordable, abordables"
)
