"""Brands that customers ask for, whether a catalogue has them or not: public knowledge, one name a brand."""

from __future__ import annotations

KNOWN = """
Adidas, Aetrex, Aigle, Airwalk, Aldo, Alexander McQueen, Alexander Wang, Allbirds, Allen Edmonds, Alpinestars,
Altra, Amblers, Anta, APL, Apex, Aquazzura, Ara, Arc'teryx, Ariat, Armani, Asics, Asolo, Asos, Autry, Axel Arigato,
Balenciaga, Bally, Balmain, Bape, Barbour, Barker, Base London, Bata, Bearpaw, Belstaff, Ben Sherman, Berghaus,
Berluti, Billabong, Birkenstock, Blackstone, Blauer, Bloch, Blundstone, Boden, Bogs, Bont, Born, Bottega Veneta,
Brooks, Bruno Magli, Brunello Cucinelli, Brütting, Buffalo, Bugatti, Burberry, Calvin Klein, Camper, Camperlab,
Capezio, Caprice, Carvela, Caterpillar, Celine, Chanel, Champion, Charles David, Cheaney, Chie Mihara, Chloé,
Christian Dior, Christian Louboutin, Louboutin, Church's, Circa, Clae, Clarks, Cole Haan, Columbia, Common Projects,
Converse, Cougar, Craghoppers, Craft, Crocs, Crockett & Jones, Cruyff, Cotswold, Danner, Danskin, DC Shoes, De
Marquet, Decathlon, Deichmann, Desigual, DeWalt, Diadora, Diane von Furstenberg, Diemme, Diesel, Dior, DKNY, Dolce &
Gabbana, Dr. Martens, Dr. Scholl's, Dsquared2, Dubarry, Dune, Dune London, Dunlop, Ecco, El Naturalista, Ellesse,
Emu, Ermenegildo Zegna, Etnies, Fila, Filling Pieces, Finn Comfort, FitFlop, Five Ten, Fizik, Floris van Bommel, Fly
London, FootJoy, Frye, Furla, Gabor, Gaerne, Ganni, Ganter, Garmont, Geox, Giesswein, Giro, Givenchy, Giuseppe
Zanotti, Glerups, Golden Goose, Gola, Grenson, Grisport, Gucci, Guess, Haflinger, Haix, Hanwag, Havaianas, Head,
Heelys, Helly Hansen, Hermès, Hi-Tec, Hogan, Hoka, Hoka One One, Hotter, Hugo Boss, Hummel, Hunter, Hush Puppies,
Icebug, Iceberg, Inov-8, Inuikii, Ipanema, Irregular Choice, Isabel Marant, Jack Wolfskin, Jack & Jones, Jacquemus,
Jako, Jana, Jeffrey Campbell, Jil Sander, Jimmy Choo, John Lobb, Joma, Joules, Jordan, Air Jordan, Josef Seibel,
K-Swiss, Kamik, Kangaroos, Kappa, Karl Lagerfeld, Karrimor, Kate Spade, Kayland, Keds, Keen, Kempa, Kenneth Cole,
Kennel & Schmenger, Kenzo, Kickers, Killtec, Koio, Kurt Geiger, L.K. Bennett, LK Bennett, La Sportiva, Lacoste,
Lake, Lanvin, Last Resort, Le Chameau, Le Coq Sportif, Legero, Lelli Kelly, Levi's, Li-Ning, Lloyd, Loake, Loewe,
Loro Piana, Lotto, Louis Vuitton, Lowa, Lululemon, Lumberjack, Lundhags, Magnum, Maison Margiela, Margiela, Mammut,
Manolo Blahnik, Marc Jacobs, Marni, Max Mara, MBT, Meindl, Melissa, Menbur, Mephisto, Merrell, Michael Kors, Miu
Miu, Mizuno, Moncler, Moon Boot, Moschino, Muck Boot, Muck Boots, Napapijri, Native, Naturalizer, Naturino, Neil
Barrett, Nero Giardini, New Balance, New Rock, Nike, Nine West, Nobull, Northwave, Novesta, O'Neill, Oakley,
Off-White, Olukai, On Running, On Cloud, Oncloud, On Cloudmonster, Onitsuka Tiger, Osiris, Palladium, Palm Angels,
Panama Jack, Paraboot, Patagonia, Paul Green, Paul Smith, Pavers, Pearl Izumi, Pepe Jeans, Peter Kaiser, Philipp
Plein, Pikolinos, Pirelli, Polo Ralph Lauren, Pom d'Api, Prada, Premiata, Pretty Ballerinas, Primark, Primigi,
Pro-Ject, ProForm, Puma, Quiksilver, R.M. Williams, RM Williams, Rapha, Reebok, Reef, Reiker, Remonte, Repetto, Rick
Owens, Ricosta, Rieker, Roberto Cavalli, Rockport, Rocky, Roger Vivier, Rossignol, Rothy's, Roxy, Russell & Bromley,
Sacai, Salewa, Salomon, Salvatore Ferragamo, Ferragamo, Sam Edelman, Samsonite, Sandro, Santoni, Sanita, Sanuk,
Saucony, Scarpa, Scholl, Schöffel, Sebago, Seibel, Sergio Rossi, Shimano, Sidi, Sioux, Skechers, Snipe, Sorel,
Spalding, Specialized, Sperry, Speedo, Spring Court, Start-Rite, Start Rite, Steve Madden, Stella McCartney, Stone
Island, Stuart Weitzman, Superdry, Superfit, Superga, Supra, Tabi, Tamaris, Ted Baker, Tecnica, Teva, The North
Face, North Face, Tigerbear, Timberland, Tod's, Tom Ford, Tom Tailor, Tommy Hilfiger, TOMS, Topo Athletic, Topshop,
Tory Burch, Travis Mathew, Tretorn, Ugg, Umbro, Under Armour, Unisa, United Nude, Uvex, Valentino, Vagabond, Vans,
Vaude, Veja, Veldskoen, Versace, Victoria, Victorinox, Viking, Vionic, Vibram, Vivaia, Vivienne Westwood,
Vivobarefoot, Volcom, Waldläufer, Walsh, Wildcraft, Wilson, Wolky, Wolverine, Woolrich, Wrangler, Xero, Xero Shoes,
XTI, Y-3, Yeezy, Yeezys, Yonex, Yves Saint Laurent, Saint Laurent, Zamberlan, Zara, Zegna, Ziera, Zign, Brasher,
Bootleg, Oboz, Baffin, Tropicfeel, Barefoot Junkie, Froddo, Bobux, Pediped, Stride Rite, See Kai Run, Lurchi,
Däumling, Elefanten, Bisgaard, Mayoral, Igor, Garvalin, Biomecanics, Pablosky, Gioseppo, Conguitos, Titanitos,
Chicco, Falcotto, Balducci, Lelli, Rondinella, Derimod, Greyder, Flo, Kinetix, Polaris, Slazenger, Jump, Dockers,
Hotiç, Hotic, Elle, İnci, Kemal Tanca, Beta, Ziylan, Ralph Lauren, Tommy Jeans, Bershka, Mango, H&M, Stradivarius,
Pull & Bear, Uniqlo, Marks & Spencer, M&S, Tu Clothing, Matalan, Shein, Temu, Boohoo, Gymshark, Salming, Newton,
Karhu, Etonic, Srixon, G/FORE, Callaway, Mikasa, Victor, Babolat, Li Ning, Kipsta, Quechua, Kalenji, Domyos,
Nabaiji, Artengo, Penalty, Munich, J'hayber, Paredes, Bullboxer, Tosca Blu, Cult, Frau, IMAC, Grünland, Valleverde,
Melluso, Lea Foscati, Eram, André, Minelli, Jonak, Bocage, San Marina, GBB, Aster, Mod8, Babybotte,
Red Wing, Red Wing Heritage, Thursday Boots, Meermin, Viberg, Edward Green, Tricker's, Solovair, Astorflex, Chippewa,
Tony Lama, Lucchese, Sendra, Redback, Jalas, Engelbert Strauss, Snickers Workwear, Scruffs, Dickies, Carhartt, JCB,
Trespass, Mountain Warehouse, Gelert, Peter Storm, Montane, Haglöfs, Fjällräven, Norrøna, Mad
Rock, Tenaya, Edelrid, Bestard, Chiruca, Lafuma, Nordica, Dalbello, Edea, Risport, Rollerblade,
Powerslide, Moxi, Rio Roller, Everlast, Lonsdale, Starbury, 361 Degrees, Xtep, Speedland, Tracksmith, Atreyu, Skora,
Nnormal, Kailas, Cariuma, Po-Zu, Beyond Skin, Matt & Nat, Tieks, Everlane, Aeyde, Khaite, Proenza Schouler, Amina
Muaddi, Mach & Mach, Malone Souliers, Nicholas Kirkwood, Gianvito Rossi, Rene Caovilla, Casadei, Charlotte Olympia,
Sophia Webster, Francesco Russo, Tabitha Simmons, Rupert Sanderson, Emmy London, Rainbow Club, Phase Eight, River
Island, Moda in Pelle, Jones Bootmaker, Sole Bliss, Cosyfeet, DB Wider Fit, Padders, Van Dal, Hartjes, Magnanni,
Yanko, El Ganso, Scalpers, Hispanitas, Fluchos, Castañer, Toni Pons, Vidorreta, Gaimo, Faguo, Kaporal,
Bundgaard, Angulus, Shoesme, Fairfax & Favor, Holland Cooper, Mountain Horse, Sergio Grasso, Parlanti, Tredstep,
Toggi, Brogini, Duca del Cosma, Royal & Awesome, DVS, Lakai, Superfeet, Grishko, Gaynor Minden, Supadance, Ray Rose,
Werner Kern, Wear Moi, Roch Valley, Russian Pointe, DMT, Quoc, Ride Concepts, Endura, Bekina, Grubs, Ilse Jacobsen,
Nokian, Just Sheepskin, Celtic & Co, Nordvek, Isotoner, Mahabis, Stegmann, Dearfoams, Minnetonka, LL Bean, L.L.Bean,
Quayside, Orca Bay, Zhik, Henri Lloyd, Lems, Freet, Be Lenka, Wildling, Leguano, Groundies, Earth Runners, Oofos,
Kenkoh, Hari Mari, Zaxy, Grendha, Lemon Jelly, Bandolino, Life Stride, Aerosoles, Dansko, Alegria, Orthofeet, Dr
Comfort, Kizik, Hey Dude, HeyDude, Shoe the Bear, ATP Atelier, Arket, Pier One, Even & Odd, Graceland, TK Maxx, Lidl,
Aldi, Fratelli Rossetti, Velasca, Scarosso, Moreschi, Baldinini, Pollini, Voile Blanche, Philippe Model, Sergio
Tacchini, Robe di Kappa, Dainese, Stylmartin, TCX, Harley-Davidson, Harley Davidson, Altberg, Belleville
"""

ALSO_CALLED = {
    "Dr. Martens": "doc martens, docs, doc marten, dr marten, dms, doctor martens, dm boots, docmartens, drmartens, "
    "doc martin, doc martins, dr martins",
    "New Balance": "nb, new balances, newbalance, new ballance, new balence",
    "Under Armour": "under armor, underarmour, underarmor, ua shoes",
    "adidas": "adidas originals, addidas, adiddas, addidas, adidaş, adidas sneakers",
    "Havaianas": "havianas, havaiana, hawaianas brand, havainas",
    "Skechers": "sketchers, skechers, sketcher, skecher, sketchers",
    "Birkenstock": "birks, birkies, birkis",
    "Caterpillar": "cat boots, cat footwear",
    "Timberland": "timbs, timberlands",
    "Converse": "chuck taylor, chuck taylors, chucks, all stars, all star converse, converses",
    "Hush Puppies": "hush puppy, hushpuppies, hush puppie",
    "Levi's": "levis, levi",
    "Clarks": "clarkes, clarks originals, clark",
    "Nike": "nikes, niike, nikey",
    "ASICS": "asic, assics, asisc",
    "UGG": "uggs, ugg boots",
    "Crocs": "croc",
    "Vans": "van s",
    "Reebok": "reeboks, rebok, reboks, rebook",
    "PUMA": "pumas",
    "Hoka": "hokas, hoka one one",
    "Louboutin": "louboutins, loubs",
    "Jimmy Choo": "jimmy choos",
    "Manolo Blahnik": "manolos, manolo blahniks",
    "Dr. Scholl's Shoes": "dr scholls, dr scholl",
    "Yeezy": "yeezys, yeezies",
    "Jordan": "jordans, air jordan, air jordans",
    "On Running": "on cloud, on clouds, on running",
}

ORDINARY = """
art, think, go, on, next, office, coach, fossil, head, native, craft, victor, jump, beta, elle, flo, lake, born,
base, circa, cult, frau, supreme, toast, hush, seasalt, magnum, champion, rocky, last resort, buffalo, penalty,
viking, hunter, reef, diesel, camper, guess, mustang, rocket, lloyd, mango, polaris, newton, dune, hotter, keen,
champ, bogs, apex, specialized, scarpa, boden, walsh, iceberg, cougar, tabi, emu, cat, aster, sioux, oakley, snipe,
dancing shoes, fashion shoes, women, men, generic, unknown, shoes, boots, royal, star, smart, sport, active,
comfort, walking, running, dream, happy, lucky, summer, london, paris, perfect, pure, classic, classics, urban,
city, nature, natural, soft, moda, mode, style, trend, young, easy, only, pieces, best, new, super, king, queen,
angel, lady, princess, bull, tiger, lion, panther, fly, run, walk, dance, play, sole, soul, chic, fresh, cool, hot,
red, blue, black, white, green, orange, pink, rose, gold, silver, mountain, ocean, beach, island, camel, living,
viva, wolf, bear, fox, eagle, moon, sun, luna, sol, rock, steel, iron, marco, andrea, paul, peter, tom, tommy, marc,
josef, kenneth, mark, ted, steve, donald, calvin, victoria, wilson, melissa, jordan, chloe, sandro, andre, igor,
nina, mia, find, swims, sprint, regatta, element, zumba, docs, levi, cats, lavoro, on running, barker, beck,
fischer, richter, heavy, sandal, slipper, lining, munich, brasher, columbia, nordica, montane, alegria, trespass,
grubs, scruffs, quayside, pollini, endura, redback, pier one
""".replace("\n", " ")
