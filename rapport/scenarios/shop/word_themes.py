"""Themes that customers name, and the words by which product texts show them, in six languages."""

from __future__ import annotations

from functools import cache

from rapport.scenarios.shop.understanding.lexicon import Lexicon, Phrase, phrases_of

# theme -> what the customer may call it; the words of `SHOWN` are what the products' texts have
ASKED = {
    "dinosaur": "dinosaur*, dino, dinos, t rex, dinosaurier*, dinosaure*, dinosauri*, dinosaurio*, dinozor*",
    "unicorn": "unicorn*, einhorn*, einhorner, licorne*, unicorno, unicorni, unicornio*, tek boynuz*",
    "frozen": "frozen, elsa, eiskonigin, reine des neiges",
    "disney": "disney, mickey, minnie, mickey mouse, minnie mouse",
    "spiderman": "spiderman, spider man, spidey",
    "marvel": "marvel, avengers, superhero*",
    "paw patrol": "paw patrol, pat patrouille",
    "peppa": "peppa, peppa pig",
    "princess": "princess*, prinzessin*, princesse*, principess*, princesa*, prenses*",
    "star wars": "star wars, darth vader",
    "batman": "batman",
    "harry potter": "harry potter, hogwarts",
    "pokemon": "pokemon, pikachu",
    "minecraft": "minecraft",
    "cartoon": "cartoon*",
    "anime": "anime, manga, mangas",
    "naruto": "naruto",
    "totoro": "totoro, ghibli",
    "butterfly": "butterfl*, schmetterling*, papillon*, farfall*, mariposa*, kelebek*",
    "flower": "flower*, floral, blumen*, fleur*, fleuri*, fiori, floreal*, flores, floral*, cicek*",
    "star": "stars pattern, with stars, sterne, etoiles, stelle, estrellas, yildiz*",
    "heart": "hearts, herzen, coeurs, cuori, corazones",
    "leopard": "leopard*, animal print, leoparden*, leopardat*, leopardo",
    "snake": "snake*, snakeskin, python print, schlangen*, serpent print",
    "zebra": "zebra*",
    "camouflage": "camo, camouflage*, tarn*, mimetic*, camuflaje, kamuflaj*",
    "glitter": "glitter*, sparkl*, sequin*, glitzer*, paillett*, paillette*, brillant*, lentejuelas, purpurina, simli*",
    "rhinestone": "rhinestone*, diamante, crystals, strass*",
    "stripe": "stripe*, stripy, striped, gestreift*, rayures, strisce, rayas, cizgili*",
    "tartan": "tartan, plaid, checked, checkerboard",
    "bow": "with a bow, with bows, bows, schleife*, noeud, fiocco, lazo, fiyonk*",
    "fringe": "fringe*, fransen*, franges, frange, flecos, puskul*",
    "tassel": "tassel*, quaste*, pompons, nappe, borlas",
    "recycled": "recycled*, recycl*, recycelt*, riciclat*, reciclad*, geri donusum*, sustainable, eco friendly, "
    "nachhaltig*",
    "goodyear": "goodyear, goodyear welt*, welted, rahmengenaht*, goodyear welted",
    "clay": "clay, clay court*, sandplatz*, terre battue, terra rossa, terra battuta, tierra batida, toprak kort*, "
    "asche",
    "boa": "boa, boa dial, boa fit, boa lacing, boa verschluss",
    "composite": "composite, composite toe*, metal free, non metal, metal free toe, non metallic, metallfrei*",
    "steel toe": "steel, steel toe*, steel toecap*, steel toe cap*, stahlkappe*, embout acier, punta in acciaio, "
    "puntera de acero",
    "carbon": "carbon plate, carbon plated, carbon",
    "orthotic": "orthotic*, removable insole*, removable footbed*, arch support*, lose einlagen, einlagen, semelle "
    "amovible",
    "anti slip": "non slip, anti slip, slip resistant, slip resistance, non slippery, rutschfest*, antiderapant*, "
    "antiscivolo, "
    "antideslizant*, kaymaz*, kaymayan*, grippy, good grip",
    "breathable": "breathable, breathes, atmungsaktiv*, respirant*, traspirant*, transpirable*, nefes alan*, nefes "
    "alabilen*",
    "lightweight": "lightweight, light weight, super light, leicht, leichte, leger, legere, legeres, leggere, "
    "leggero, ligera*, hafif*",
    "washable": "washable, machine wash*, waschbar*, lavable*, lavabil*, yikanabil*",
    "reflective": "reflective, hi vis, reflektierend*, reflechissant*",
    "sheepskin": "sheepskin, shearling, lammfell*, peau de mouton, montone, borrego",
    "wool": "wool, woollen, merino",
    "cork": "cork, kork*, liege, sughero, corcho",
    "quick drying": "quick dry*, quick drying, schnelltrocknend*, sechage rapide",
    "spikeless": "spikeless",
    "peep toe": "peep toe*, open toe*, peeptoe*, bout ouvert, punta aperta, punta abierta",
    "closed toe": "closed toe*, closed in toe*, geschlossene schuhspitze, vorne geschlossen*, geschlossene zehen, "
    "bout ferme, punta chiusa, punta cerrada",
    "square toe": "square toe*",
    "pointed toe": "pointed toe*, pointy*, spitz*, bout pointu, a punta, punta fina, sivri burun*",
    "round toe": "round toe*, almond toe*",
    "ankle strap": "ankle strap*, fesselriemchen, bride cheville, cinturino alla caviglia, tobillera",
    "t-bar": "t bar*, t strap*",
    "slingback": "slingback*, sling back*",
    "patent": "patent, patent leather, lack, lackleder, verni, vernis, vernice, charol, rugan*",
    "metallic": "metallic, metallics",
    "handles": "with handles, pull handles",
    "arch support": "arch support",
    "steel shank": "steel shank",
    "elevator": "taller, elevator shoe*, height increasing, grosser, plus grand*, piu alto, mas alto",
    "five toes": "toe shoes, five fingers, fivefingers",
    "diabetic": "diabetic, diabetics, diabetiker*, diabetique*, diabetic*, orthopaedic*, orthopedic*, "
    "orthopadisch*, ortopedik*",
    "personalised": "personalised, personalized, custom, personnalise*, personalisiert*",
}

# theme -> words of product texts, choices parted by commas; a theme that isn't here is shown by its own name
SHOWN = {
    "dinosaur": "dinosaur, dino, dinosaurs",
    "unicorn": "unicorn, licorne, einhorn",
    "spiderman": "spiderman, spider man, spidey",
    "marvel": "marvel, avengers, superhero",
    "disney": "disney, mickey, minnie",
    "princess": "princess, prinzessin, princesa",
    "anime": "anime, attack titan, jojo, totoro, naruto, fairy tail, manga, cosplay, dragon ball, demon slayer, one "
    "piece",
    "totoro": "totoro, ghibli",
    "flower": "flower, floral, flowers, flores, fiori",
    "camouflage": "camo, camouflage",
    "glitter": "glitter, sequin, sequins, sparkle, sparkly, glitzer, shimmer, sequined",
    "rhinestone": "rhinestone, rhinestones, diamante, crystal",
    "stripe": "stripe, striped, stripes",
    "tartan": "tartan, plaid, check, checkerboard",
    "recycled": "recycled, recycling",
    "goodyear": "goodyear",
    "clay": "clay",
    "composite": "composite, metal free, non metal",
    "steel toe": "steel toe, steel toecap, steel cap",
    "orthotic": "orthotic, removable insole, removable footbed, arch support",
    "anti slip": "slip, nonslip, antislip, grip",
    "breathable": "breathable, breathe",
    "lightweight": "lightweight, light",
    "washable": "washable, wash",
    "reflective": "reflective",
    "sheepskin": "sheepskin, shearling, lambskin",
    "wool": "wool, woolen, merino, woolly",
    "quick drying": "quick dry, quick drying",
    "peep toe": "peep, open toe",
    "closed toe": "closed toe",
    "pointed toe": "pointed, pointy",
    "round toe": "round toe, almond toe",
    "bow": "bow, bows, bowknot",
    "star": "star, stars",
    "heart": "heart, hearts",
    "t-bar": "bar, strap",
    "slingback": "slingback, sling",
    "elevator": "elevator, taller, increasing",
    "five toes": "fivefingers, toe",
    "diabetic": "diabetic, orthopaedic, orthopedic, orthopaedics, orthopedics",
    "snake": "snake, snakeskin",
}  # fmt: skip


@cache
def theme_lexicon() -> Lexicon:
    """Finds themes in a message."""
    return Lexicon(Phrase("theme", theme, words, "en") for theme, text in ASKED.items() for words in phrases_of(text))


@cache
def words_of(theme: str) -> tuple[tuple[str, ...], ...]:
    """The choices of words by which a product shows a theme; another word is shown by itself."""
    return tuple(phrases_of(SHOWN.get(theme, theme))) or ((theme,),)
