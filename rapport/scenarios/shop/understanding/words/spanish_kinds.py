"""Spanish names of kinds of shoes, and of what a shoe shop doesn't sell."""

CATEGORIES = {
    "shoes": "zapato, zapatos, calzado*",
    "trainers": "zapatilla, zapatillas, deportiva, deportivas, tenis, bambas, sneaker*, zapatillas deportivas, "
    "playeras, zapatillas casual, deportivos",
    "hi-tops": "zapatillas altas, zapatillas de bota, deportivas altas",
    "running shoes": "zapatillas de correr, zapatillas para correr, zapatillas running, zapatillas de running, "
    "running, zapatos para correr, tenis para correr, deportivas para correr, deportivas de running",
    "trail running shoes": "zapatillas de trail, zapatillas de trail running, trail running, zapatillas trail, trail",
    "training shoes": "zapatillas de gimnasio, zapatillas de entrenamiento, zapatillas fitness, zapatillas para el "
    "gimnasio, zapatillas de crossfit, zapatillas de fitness",
    "walking shoes": "zapatos para caminar, zapatillas para caminar, zapatos de caminar, zapatillas de andar, "
    "zapatos cómodos para caminar, zapatos para andar, zapatillas para andar",
    "hiking boots": "botas de montaña, botas de senderismo, botas de trekking, botas trekking",
    "hiking shoes": "zapatillas de senderismo, zapatillas de trekking, zapatos de senderismo, zapatillas de "
    "montaña, zapatos de trekking, senderismo, trekking",
    "boots": "bota, botas, botas de invierno",
    "ankle boots": "botin, botines",
    "chelsea boots": "botas chelsea, botines chelsea, chelsea",
    "knee boots": "botas altas, botas mosqueteras, botas por encima de la rodilla",
    "biker boots": "botas moteras, botas de moto, botas militares, botas motero",
    "cowboy boots": "botas camperas, botas vaqueras, botas cowboy, botas de cowboy, camperas",
    "snow boots": "botas de nieve, botas para la nieve, descansos, botas apreski",
    "wellies": "botas de agua, botas de lluvia, katiuskas, botas de goma",
    "riding boots": "botas de montar, botas de equitación",
    "safety boots": "botas de seguridad, botas de trabajo, botas con puntera",
    "safety shoes": "zapatos de seguridad, zapatillas de seguridad, calzado de seguridad",
    "work shoes": "zapatos de trabajo, zuecos sanitarios, zapatos de enfermer*, zapatos de cocina, calzado laboral, "
    "zapatos para trabajar",
    "loafers": "mocasin, mocasines, loafer*",
    "boat shoes": "náuticos, zapatos náuticos, nauticos, nautico",
    "formal shoes": "zapatos de vestir, zapatos elegantes, zapatos formales, zapatos de traje, zapatos de ceremonia",
    "brogues": "brogue*",
    "oxfords": "oxford*, zapatos oxford",
    "derbys": "blucher*, derby",
    "lace-ups": "zapatos de cordones",
    "court shoes": "zapatos de salón, salones, stilettos, zapatos salón",
    "high heels": "tacones, zapatos de tacón, tacones altos, zapatos con tacón, zapatos de novia, zapatos de "
    "fiesta, zapato de tacon",
    "wedges": "cuñas, cuña, zapatos de cuña, sandalias de cuña",
    "platforms": "plataforma, plataformas, zapatos de plataforma",
    "sandals": "sandalia, sandalias",
    "sport sandals": "sandalias de trekking, sandalias deportivas, sandalias de senderismo",
    "sliders": "chanclas de piscina, chanclas de pala, palas, chancla de pala",
    "flip-flops": "chancla, chanclas, chancletas, hawaianas, chanclas de dedo",
    "espadrilles": "alpargata*, esparteñas, espadrille*",
    "clogs": "zueco, zuecos",
    "mules": "mules, babuchas de tacón",
    "slippers": "zapatillas de casa, zapatillas de estar por casa, pantufla*, zapatillas de andar por casa, "
    "babuchas, zapatillas para casa, zapatillas para estar en casa",
    "ballet flats": "bailarinas, bailarina, manoletinas, zapatos planos",
    "ballet shoes": "zapatillas de ballet, zapatillas de media punta, media punta, zapatillas de danza, ballet",
    "pointe shoes": "zapatillas de punta, puntas de ballet",
    "dance shoes": "zapatos de baile, zapatos de danza, zapatillas de baile",
    "latin and ballroom shoes": "zapatos de baile latino, zapatos de salsa, zapatos de tango, bailes latinos, "
    "bailes de salón, baile latino, zapatos de baile de salón",
    "tap shoes": "zapatos de claqué, claqué, claque",
    "gymnastics shoes": "zapatillas de gimnasia, punteras de gimnasia, gimnasia rítmica",
    "mary janes": "merceditas, mercedes, mary jane*",
    "school shoes": "zapatos de colegio, zapatos para el colegio, zapatos colegiales, zapatos escolares, colegiales",
    "plimsolls": "zapatillas de lona, zapatillas de tela, lonas",
    "skate shoes": "zapatillas de skate, zapatillas skate, skate",
    "tennis shoes": "zapatillas de tenis, zapatillas de pádel, zapatillas tenis, padel, zapatos de tenis",
    "indoor court shoes": "zapatillas de bádminton, zapatillas de squash, zapatillas indoor, badminton, squash",
    "volleyball shoes": "zapatillas de voleibol, voleibol, zapatillas de voley",
    "handball shoes": "zapatillas de balonmano, balonmano",
    "basketball shoes": "zapatillas de baloncesto, baloncesto, zapatillas de basket",
    "football boots": "botas de fútbol, zapatos de fútbol, botas de futbol sala, zapatillas de fútbol, tacos, botas "
    "de tacos, zapatillas de fútbol sala, fútbol, futbol sala",
    "rugby boots": "botas de rugby, rugby",
    "golf shoes": "zapatos de golf, zapatillas de golf, golf",
    "cycling shoes": "zapatillas de ciclismo, zapatos de ciclismo, zapatillas de bicicleta, zapatillas ciclismo, "
    "zapatillas mtb, ciclismo, zapatillas de bici",
    "cycling overshoes": "cubrezapatillas, cubrezapatos, cubre zapatillas, cubrebotas",
    "climbing shoes": "pies de gato, zapatillas de escalada, escalada",
    "water shoes": "escarpines, zapatos de agua, cangrejeras, zapatillas de agua, zapatillas para el agua",
    "bowling shoes": "zapatos de bolos, bolos",
    "track spikes": "zapatillas de clavos, zapatillas de atletismo, clavos",
    "barefoot shoes": "zapatos barefoot, zapatillas minimalistas, calzado barefoot, minimalistas, barefoot, calzado "
    "minimalista",
    "baby shoes": "zapatos de bebé, zapatitos, patucos, primeros pasos, zapatos bebe",
    "slip-ons": "slip on",
    "wheeled shoes": "zapatillas con ruedas, zapatos con ruedas, ruedas",
    "light-up shoes": "zapatillas con luces, zapatos con luces, luces, que se iluminan, zapatillas que se iluminan, "
    "con luz",
    "ice skates": "patines de hielo, patinaje sobre hielo",
    "roller skates": "patines, patines en línea, patines de ruedas, rollers",
    "ski boots": "botas de esquí, esquí, esqui",
    "snowboard boots": "botas de snowboard, snowboard, botas de snow",
    "swim fins": "aletas",
    "boxing boots": "botas de boxeo, zapatillas de boxeo, boxeo, lucha",
    "fencing shoes": "zapatillas de esgrima, esgrima",
    "waders": "vadeador*, botas de pesca",
    "not footwear": "bolso, bolsos, mochila, mochilas, vestido, vestidos, chaqueta, chaquetas, abrigo, abrigos, "
    "pantalon, pantalones, vaqueros, camisa, camisas, camiseta, camisetas, jersey, sombrero, gorra, gorras, "
    "guantes, bufanda, cinturón, cinturones, calcetin, calcetines, medias, plantillas, cordones de repuesto, betún, "
    "calzador, gafas, reloj, relojes, paraguas, funda de móvil, perfume, falda, bañador, bikini, ropa interior, "
    "joyas, bicicleta, bicicletas, tienda de campaña, maleta, coche, coches, casco, cartera, raqueta*",
}
