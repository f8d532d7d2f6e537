"""Spanish: what shoes are like, what they are for, and how a conversation goes on."""

from rapport.scenarios.shop.understanding.words.spanish_kinds import CATEGORIES

__all__ = ["CATEGORIES"]

LITTLE = (
    "el, la, los, las, un, una, unos, unas, de, del, y, o, para, con, sin, que, tienen, tienes, tenéis, hay, es, "
    "son, no, busco, quiero, quisiera, mi, mis, cuánto, cuál, cuáles, algo, por, en, me, necesito, menos, más, al, "
    "lo, qué, también, se, puede, alguna, algunos, estoy, buscando"
)
AUDIENCES = {
    "women": "mujer, mujeres, señora, señoras, chica, chicas, femenin*, madre, mamá, esposa, abuela, novia, tía, "
    "hermana, mi mujer, dama",
    "men": "hombre, hombres, caballero, caballeros, señor, masculin*, padre, papá, marido, abuelo, novio, tío, "
    "hermano, chico, chicos, esposo",
    "boys": "niño, niño pequeño, hijo, mi hijo, nieto, varón",
    "girls": "niña, niñas, hija, mi hija, nieta, nena",
    "kids": "niños, infantil*, infantiles, peques, crío, críos, junior, hijos, nietos, adolescente*, juvenil*",
    "baby": "bebé, bebés, recién nacido",
    "adults": "adulto, adultos",
}
COLOURS = {
    "black": "negro, negra, negros, negras",
    "white": "blanco, blanca, blancos, blancas",
    "red": "rojo, roja, rojos, rojas",
    "blue": "azul, azules, azul marino, celeste",
    "green": "verde, verdes, caqui",
    "yellow": "amarillo, amarilla, amarillos, amarillas",
    "orange": "naranja, naranjas",
    "pink": "rosa, rosas, rosado, fucsia",
    "purple": "morado, morada, morados, moradas, lila, violeta, púrpura",
    "brown": "marrón, marrones, café, camel",
    "beige": "beige, crema, beis",
    "grey": "gris, grises",
    "silver": "plata, plateado, plateada, plateadas, plateados",
    "gold": "dorado, dorada, doradas, dorados, oro",
    "burgundy": "burdeos, granate",
    "turquoise": "turquesa",
    "multicoloured": "multicolor*",
}
MATERIALS = {
    "leather": "piel, cuero, de piel, de cuero, piel auténtica, charol",
    "suede": "ante, gamuza, serraje",
    "nubuck": "nobuk, nubuck",
    "faux_leather": "polipiel, piel sintética, cuero sintético, símil piel, imitación piel, eco piel",
    "synthetic": "sintético*, sintetic*",
    "canvas": "lona",
    "textile": "tela, textil*, lana, fieltro, terciopelo, satén, algodón, tejido",
    "mesh": "malla, mesh",
    "rubber": "goma, caucho",
}
CLOSURES = {
    "lace_up": "cordones, con cordones, de cordones, cordon",
    "slip_on": "slip on",
    "velcro": "velcro, velcros",
    "zip": "cremallera, cremalleras",
    "buckle": "hebilla, hebillas",
    "elastic": "elástico, elásticos, goma elástica",
}
HEELS = {
    "flat": "plano, planos, plana, planas, sin tacón, sin tacon",
    "low": "tacón bajo, tacones bajos, poco tacón, tacon bajito",
    "mid": "tacón medio, tacones medios",
    "high": "tacón alto, tacones altos",
    "platform": "plataforma, plataformas",
    "wedge": "cuña, cuñas",
    "block": "tacón ancho, tacón cuadrado, tacones anchos",
    "stiletto": "tacón de aguja, tacones de aguja, aguja",
    "kitten": "tacón kitten",
}
FLAGS = {
    "waterproof": "impermeable, impermeables, resistente al agua, waterproof, pies secos",
    "goretex": "gore tex, goretex",
    "memory_foam": "memory foam, espuma con memoria, espuma viscoelástica, viscoelástica, espuma de memoria",
    "wide": "pie ancho, pies anchos, horma ancha, ancho, ancha, anchas, anchos, ancho especial, juanetes",
    "vegan": "vegano, vegana, veganos, veganas, sin productos animales, libre de productos animales",
}
NOT = (
    "no, sin, excepto, salvo, menos de la marca, nada de, que no sean, que no sea, ningún, ninguna, en vez de, en "
    "lugar de, tampoco, ni"
)
CHEAPEST = (
    "más barato, más barata, más baratos, más baratas, más económico, más económica, más económicas, precio más "
    "bajo, las más baratas"
)
DEAREST = "más caro, más cara, más caras, más caros"
CHEAPER = (
    "algo más barato, algo más económico, demasiado caro, demasiado caros, demasiado caras, más asequible, que "
    "cueste menos, menos caro, más baratitas, muy caro, muy caros, muy caras"
)
DEARER = "algo más caro, de más calidad, gama más alta"
ANY_BRAND = (
    "cualquier marca, da igual la marca, no importa la marca, la marca da igual, otra marca, otras marcas, de otra "
    "marca"
)
ANY_PRICE = "cualquier precio, da igual el precio, no importa el precio, el precio da igual, sin límite de precio"
ANY_COLOUR = "cualquier color, otro color, otros colores, da igual el color, no importa el color"
ANY_MATERIAL = "cualquier material, da igual el material"
TOPICS = {
    "stock": "en stock, disponible, disponibles, disponibilidad, agotad*, existencias, quedan, en almacén",
    "delivery": "envío, envios, enviáis, envían, enviar, entrega, entregas, entregáis, gastos de envío, paquete, mi "
    "pedido, llega, llegan, tarda en llegar, tardan en llegar, plazo de entrega, mensajería",
    "returns": "devolución, devoluciones, devolver, reembolso*, cambio de talla, garantía, política de "
    "devoluciones, devuelv*, devolver*, cambiar las, puedo cambiar, cambiarlos, cambiarlas, no me quedan bien, "
    "reclamación",
    "discount": "descuento*, código de descuento, rebajas, oferta, ofertas, promoción, promociones, cupón, cupones, "
    "vale descuento",
    "payment": "pagar, pago, pagos, paypal, tarjeta, a plazos, factura, contrareembolso, bizum",
    "shop": "horario, horarios, abierto, dirección, teléfono, atención al cliente, tienda física, hablar con una "
    "persona, eres un robot, quién eres, tiendas",
    "reviews": "opiniones, reseñas, valoraciones, más vendid*",
}
OFF_TOPIC = (
    "tiempo hace, qué hora, buena película, qué película, buen libro, qué libro, "
    " clima, chiste, poema, receta, recetas, capital, presidente, traduce, traducir, traducción, "
    "deberes, programa en python, código, noticias, canción, bitcoin, médico, horóscopo, restaurante*, hotel, "
    "hoteles, quién ganó, cuánto es, calcula, raíz cuadrada, cuéntame un, cocinar, paella, impuestos, ensayo, "
    "mundial, habitantes, partido de, tortilla, cuento"
)
GREETINGS = (
    "hola, buenos días, buenas tardes, buenas, gracias, muchas gracias, adiós, perfecto, vale, genial, estupendo"
)
COMPARE = (
    "compara*, comparar, comparación, diferencia, diferencias, versus, vs, cuál es más barato, cuáles son más "
    "baratas, cuál cuesta menos, cuesta menos, cuestan menos, cuál es mejor"
)
ORDINALS = {
    1: "primero, primera, primeros, primeras, primer, número uno, número 1",
    2: "segundo, segunda, segundos, segundas, número dos, número 2",
    3: "tercero, tercera, tercer, número tres, número 3",
    4: "cuarto, cuarta, número cuatro, número 4",
    5: "quinto, quinta, número cinco",
    -1: "último, última, últimos, últimas",
}
POINTING = "lo, la, los, las, este, esta, estos, estas, ese, esa, esos, esas, ellos, ambos"
SWITCH = "en cambio, mejor, y, y para, en vez, ahora, y de, volvamos, vuelve"
CONTINUE = "solo, sólo, los, las, en, con, sin, pero, también, algo, otra cosa, entonces, los mismos, igual, las hay"
ATTRIBUTES = {
    "price": "cuánto cuesta, cuánto cuestan, precio, cuánto vale, cuánto valen, qué precio, qué precio tienen, "
    "cuestan, cuesta",
    "brand": "quién fabrica, fabrica, "
    "qué marca, de qué marca, marca, fabricante, quién los hace, quién las hace, quién lo fabrica",
    "material": "de qué material, qué material, material, materiales, de qué están hech*, de qué está hech*, hechas "
    "de, hechos de, de que es, de que son",
    "lining": "forro, forrados, forradas, interior, forrado, forrada, por dentro",
    "sole": "suela, suelas, entresuela",
    "insole": "plantilla, plantillas",
    "closure": "cierre, cierra, cierran, se abrocha, se abrochan, cómo se cierra, cómo se cierran, cordones, abrochan",
    "heel_height": "altura del tacón, altura de tacón, cuánto mide el tacón, qué altura, tacón tiene, cuanto tacon, "
    "alto es el tacon",
    "heel_type": "tipo de tacón, qué tacón, forma del tacón",
    "width": "anchura, ancho, horma",
    "colour": "qué color, de qué color, color, colores, qué colores",
    "size": "talla, tallas, número, números, qué tallas, que numeros",
    "weight": "peso, pesa, pesan, cuánto pesa, cuánto pesan, pesados, ligeras",
    "waterproof": "impermeable, impermeables",
    "audience": "de hombre o de mujer, para hombre o mujer",
    "toe": "puntera, puntera de acero",
    "origin": "fabricado en, fabricados, hecho en, país de origen, dónde se fabrican, made in",
    "care": "lavar, lavable, lavadora, limpiar, limpian, cuidado",
}
NEEDS = {
    "wedding guest": "boda, invitado a una boda, comunión, bautizo, padrino",
    "interview": "entrevista, entrevista de trabajo, oficina, traje, funeral, graduación",
    "long standing": "enfermera, enfermero, de pie todo el día, todo el día de pie, camarera, camarero, hospital, "
    "de pie, cocinero, turnos largos",
    "building site": "obra, puntera de acero, puntera, almacén trabajo, construcción, albañil, fábrica, taller",
    "muddy walks": "barro, pasear al perro, charcos, jardín, lluvia, perro, huerto, días de lluvia",
    "snow": "nieve, hielo, semana blanca, trineo",
    "marathon": "maratón, media maratón, empezar a correr, correr, salir a correr, 10 km, footing",
    "hiking": "senderismo, montaña, excursión*, camino de santiago, trekking, pirineos, caminatas por el monte, monte",
    "gym": "gimnasio, pesas, fitness, zumba, crossfit, levantar pesas",
    "school": "colegio, cole, escuela, vuelta al cole",
    "pe": "educación física, clase de gimnasia, gimnasia del cole",
    "ballet class": "ballet, clases de ballet, danza clásica",
    "ballroom class": "bailes de salón, salsa, tango, clases de salsa, bachata, bailar salsa, clases de tango, "
    "bailes latinos",
    "beach": "playa, piscina, mar, rocas, paddle surf, kayak, erizos",
    "sailing": "barco, velero, vela, navegar, yate",
    "cold commute": "bici en invierno, al trabajo en bici, bicicleta en invierno",
    "cosy home": "en casa, para casa, casa, estar por casa, pies fríos, frío en los pies, teletrabajo, suelo frío",
    "prom": "fiesta, noche, nochevieja, gala, discoteca, cóctel, graduación fiesta",
    "bride": "mi boda, me caso, vestido de novia, novia",
    "learning to walk": "primeros pasos, aprende a andar, empieza a andar, aprender a caminar, empieza a caminar, "
    "aprendiendo a andar, aprendiendo a caminar",
    "plantar": "fascitis plantar, pies planos, dolor de espalda, cómod*, artritis, dolor de pies, espolón, pies "
    "delicados, amortiguación",
    "hot summer": "verano, vacaciones de verano, calor, veranieg*",
    "winter": "invierno, botas de invierno, forrad*, abrigad*, calentit*, borreguito, frío, pelo por dentro, cálid*",
    "skating": "skatepark, monopatín, patinar en skate",
    "riding": "montar a caballo, equitación, caballo, caballos, hípica, poni",
    "climbing": "escalada, escalar, rocódromo, boulder",
    "football": "fútbol, fútbol sala, césped artificial, entrenamiento de fútbol, jugar al fútbol",
    "tennis": "tenis, tierra batida, pádel, jugar al tenis",
    "squash": "bádminton, squash, voleibol, balonmano, pabellón",
    "golf": "golf, campo de golf",
    "basketball": "baloncesto, jugar al baloncesto",
    "trail": "senderos, trail, correr por el monte, correr por la montaña",
    "anime": "anime, manga",
    "walking": "caminar, paseos, pasear, turismo, caminar todo el día, andar, andar mucho, caminar mucho, "
    "caminatas, andar todo el día",
}
STOP = (
    "el, la, los, las, un, una, unos, unas, de, del, y, e, o, u, para, con, sin, que, tienen, tienes, teneis, "
    "tener, tengo, hay, es, son, ser, soy, no, busco, buscando, busca, quiero, quisiera, querria, quiere, gustaria, "
    "mi, mis, tu, su, sus, cuanto, cual, cuales, algo, alguno, alguna, algunos, algunas, por, en, me, te, se, nos, "
    "le, les, necesito, necesita, menos, mas, al, a, lo, tambien, puede, puedes, podeis, pueden, estoy, esta, "
    "estan, como, cuando, donde, favor, euros, euro, libras, libra, precio, maximo, max, minimo, alrededor, "
    "presupuesto, gastar, hasta, entre, desde, talla, numero, años, año, edad, vende, venden, vendeis, recomienda, "
    "recomiendas, recomendar, recomiendan, mostrar, muestrame, enseñame, encontrar, comprar, modelo, modelos, "
    "marca, color, par, regalo, cumpleaños, navidad, hacer, hace, muy, bonito, bonita, bonitos, bonitas, buen, "
    "bueno, buena, buenas, buenos, barato, barata, baratos, baratas, economico, economicos, todo, toda, todos, "
    "todas, aun, todavia, pero, si, cm, tacon, pie, pies, hola, dia, le gusta, gusta, gustan, encanta, encantan, "
    "tipo, nuevas, nuevos, empezar, empieza, llevar, usar, alguien, esto, eso, ese, esa, esos, esas, este, estos, "
    "estas"
)
