"""French names of kinds of shoes, and of what a shoe shop doesn't sell."""

CATEGORIES = {
    "shoes": "chaussure, chaussures, souliers, soulier, pompes, godasses",
    "trainers": "basket, baskets, sneaker*, tennis toile, chaussure de sport, chaussures de sport, baskets basses, "
    "baskets mode",
    "hi-tops": "baskets montantes, basket montante, baskets hautes, montantes",
    "running shoes": "chaussures de running, chaussures de course, chaussure de course, chaussure de running, "
    "baskets de running, baskets de course, chaussures pour courir, baskets pour courir, chaussures course a pied, "
    "course a pied, chaussures de course a pied, chaussures de jogging, running, jogging",
    "trail running shoes": "chaussures de trail, chaussure de trail, baskets de trail, trail",
    "training shoes": "chaussures de fitness, chaussures de sport en salle musculation, chaussures de training, "
    "baskets de fitness, chaussures de musculation, chaussures de crossfit, chaussure de fitness",
    "walking shoes": "chaussures de marche, chaussure de marche, chaussures pour marcher, baskets de marche, marche "
    "nordique, chaussures de marche nordique, chaussures confort, chaussures confortables pour marcher",
    "hiking boots": "chaussures de randonnee montantes, bottes de randonnee, chaussures de montagne, bottines de "
    "randonnee, chaussures de trekking",
    "hiking shoes": "chaussures de randonnee, chaussure de randonnee, chaussures de rando, chaussures de trek, "
    "chaussures rando",
    "boots": "botte, bottes, boots, bottes d'hiver, bottes fourrees, bottes hiver",
    "ankle boots": "bottine*, bottillon*, low boots, boots femme",
    "chelsea boots": "bottines chelsea, chelsea boots, boots chelsea",
    "knee boots": "cuissarde*, bottes hautes, bottes cavalieres, bottes genou",
    "biker boots": "bottes de moto, bottes motard*, rangers, bottines motard*, bottes biker, bottes militaires",
    "cowboy boots": "santiag*, bottes cowboy, bottes western, bottes de cowboy",
    "snow boots": "bottes de neige, apres ski, chaussures de neige",
    "wellies": "bottes de pluie, bottes en caoutchouc, botte de pluie, bottes caoutchouc",
    "riding boots": "bottes d'equitation, boots d'equitation, bottes equitation, bottes de cheval",
    "safety boots": "bottes de securite, chaussures de securite montantes, chaussures de chantier, chaussures coquees",
    "safety shoes": "chaussures de securite, chaussure de securite, baskets de securite, chaussures de protection",
    "work shoes": "chaussures de travail, chaussures professionnelles, chaussures infirmiere, chaussures de "
    "cuisine, sabots professionnels, chaussures medicales",
    "loafers": "mocassin*, loafer*, penny loafer*, mocassins a glands",
    "boat shoes": "chaussures bateau, chaussure bateau, bateau, mocassins bateau, chaussures de bateau, chaussures "
    "de pont",
    "formal shoes": "chaussures de ville, chaussures habillees, chaussure de ville, chaussures elegantes, "
    "chaussures de costume, chaussures chics, chaussures de ceremonie, chaussures de soiree homme",
    "brogues": "richelieu*, brogue*",
    "oxfords": "oxford*",
    "derbys": "derby*, derbies",
    "lace-ups": "chaussures a lacets",
    "court shoes": "escarpin*, talons aiguilles, escarpins a talon",
    "high heels": "talons hauts, chaussures a talon, chaussures a talons, talons, hauts talons, chaussures de "
    "mariee, chaussures de soiree",
    "wedges": "compensees, compense*, chaussures compensees, espadrilles compensees",
    "platforms": "chaussures a plateforme, plateforme, baskets a plateforme, plateformes",
    "sandals": "sandale*, sandales, nu pieds, nu pied, spartiate*, sandalettes, meduses",
    "sport sandals": "sandales de marche, sandales de randonnee, sandales de sport",
    "sliders": "claquette*, claquettes, mules de piscine, sandales de piscine",
    "flip-flops": "tong, tongs",
    "espadrilles": "espadrille*",
    "clogs": "sabot, sabots",
    "mules": "mule, mules",
    "slippers": "pantoufle*, chausson, chaussons, charentaise*, savates, chaussons d'interieur",
    "ballet flats": "ballerine, ballerines, chaussures plates",
    "ballet shoes": "chaussons de danse, demi pointes, demi pointe, chaussons de ballet, chausson de danse, danse "
    "classique, chaussures de danse classique",
    "pointe shoes": "pointes, chaussons de pointe",
    "dance shoes": "chaussures de danse, chaussure de danse, danse",
    "latin and ballroom shoes": "chaussures de danse latine, danse de salon, chaussures de salsa, chaussures de "
    "tango, danse latine, danses latines, chaussures de danse de salon, salsa, tango",
    "tap shoes": "claquettes de danse, chaussures de claquettes, danse a claquettes",
    "gymnastics shoes": "chaussons de gym, chaussons de gymnastique, gymnastique, rythmiques",
    "mary janes": "babies, mary jane*, salomes, chaussures babies",
    "school shoes": "chaussures d'ecole, chaussures pour l'ecole, chaussures ecole",
    "plimsolls": "tennis en toile, chaussures en toile, baskets en toile, chaussures toile",
    "skate shoes": "chaussures de skate, baskets de skate, chaussures skate, skate",
    "tennis shoes": "chaussures de tennis, chaussure de tennis, tennis, padel",
    "indoor court shoes": "chaussures de badminton, chaussures de squash, chaussures en salle, chaussures indoor, "
    "chaussures de salle, badminton, squash",
    "volleyball shoes": "chaussures de volley*, volley*",
    "handball shoes": "chaussures de handball, handball, chaussures de hand",
    "basketball shoes": "chaussures de basketball, chaussures de basket ball, chaussures de basket, basketball",
    "football boots": "chaussures de foot, chaussures de football, crampon*, chaussure de foot, foot, football, "
    "chaussures a crampons",
    "rugby boots": "chaussures de rugby, crampons de rugby, rugby",
    "golf shoes": "chaussures de golf, chaussure de golf, golf",
    "cycling shoes": "chaussures de velo, chaussures de cyclisme, chaussures vtt, chaussure de velo, chaussures "
    "velo, cyclisme",
    "cycling overshoes": "sur chaussures, surchaussures, couvre chaussures, couvre chaussure*, surchaussure*",
    "climbing shoes": "chaussons d'escalade, chaussures d'escalade, escalade",
    "water shoes": "chaussures d'eau, chaussures aquatiques, chaussures de plage, chaussures de baignade, chaussons "
    "d'eau, chaussures de mer",
    "bowling shoes": "chaussures de bowling, bowling",
    "track spikes": "pointes d'athletisme, chaussures d'athletisme, pointes athle",
    "barefoot shoes": "chaussures minimalistes, chaussures pieds nus, minimaliste*, barefoot",
    "baby shoes": "chaussures bebe, chaussons bebe, premiers pas, chaussures premiers pas, chaussures de bebe, "
    "chaussons de bebe",
    "slip-ons": "slip on, slip ons, a enfiler",
    "wheeled shoes": "chaussures a roulettes, baskets a roulettes, roulettes",
    "light-up shoes": "chaussures lumineuses, baskets lumineuses, lumineuses, qui s'allument, clignotantes, baskets "
    "qui clignotent, qui clignotent, led",
    "ice skates": "patins a glace, patinage",
    "roller skates": "patins a roulettes, rollers, roller, patins",
    "ski boots": "chaussures de ski, ski",
    "snowboard boots": "boots de snowboard, snowboard, bottes de snowboard",
    "swim fins": "palmes",
    "boxing boots": "chaussures de boxe, chaussures de lutte, boxe",
    "fencing shoes": "chaussures d'escrime, escrime",
    "waders": "cuissardes de peche, waders",
    "not footwear": "sac, sacs, sac a main, sacs a main, sac a dos, robe, robes, veste*, manteau*, pantalon*, "
    "chemise*, pull, pulls, chapeau*, gants, gant, echarpe*, ceinture*, chaussette*, collants, semelles "
    "interieures, semelle interieure, lacets de rechange, cirage, chausse pied, lunettes, lunettes de soleil, "
    "montre*, parapluie*, coque de telephone, parfum*, jupe*, maillot*, sous vetements, bijou*, velo, velos, "
    "tente*, valise*, voiture*, casque, portefeuille*, casquette*, bonnet*, raquette*",
}
