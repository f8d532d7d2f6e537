"""Turkish."""

LITTLE = (
    "ve, bir, için, var, mı, mi, mu, mü, ile, bu, ne, kadar, istiyorum, arıyorum, lazım, bana, daha, değil, da, de, "
    "çok, en, hangi, olsun, olan, olarak, kaç, var mı, misiniz, musunuz, altı, altında, lütfen, gibi, veya, ben, "
    "benim, siz, sizde, fiyatı, nasıl"
)
CATEGORIES = {
    "shoes": "ayakkabı*, pabuç*",
    "trainers": "spor ayakkabı*, sneaker*, spor ayakkabısı, günlük spor ayakkabı*",
    "hi-tops": "bilekli spor ayakkabı*, bilekli sneaker*, yüksek bilekli*",
    "running shoes": "koşu ayakkabı*, koşu ayakkabısı, koşu spor ayakkabı*, yürüyüş koşu*",
    "trail running shoes": "patika koşu*, arazi koşu*, trail koşu*",
    "training shoes": "antrenman ayakkabı*, fitness ayakkabı*, salon sporu ayakkabı*, spor salonu ayakkabı*",
    "walking shoes": "yürüyüş ayakkabı*, rahat yürüyüş ayakkabı*",
    "hiking boots": "trekking botu, trekking bot*, dağ botu, dağcı botu, outdoor bot*, yürüyüş botu",
    "hiking shoes": "trekking ayakkabı*, doğa yürüyüşü ayakkabı*, outdoor ayakkabı*",
    "boots": "kışlık bot*, kış bot*, bot, botlar*, botu, çizme*, botlari, botum",
    "ankle boots": "bilek bot*, bootie, kısa bot*, bilekte bot*",
    "chelsea boots": "chelsea bot*",
    "knee boots": "uzun çizme*, diz üstü çizme*, diz boyu çizme*",
    "biker boots": "motorcu bot*, asker botu, postal*, motosiklet bot*",
    "cowboy boots": "kovboy çizme*, kovboy bot*",
    "snow boots": "kar botu, kar bot*, kar çizme*",
    "wellies": "yağmur botu, yağmur bot*, yağmur çizme*, lastik çizme*, lastik bot*, yagmurluk cizme*",
    "riding boots": "binici çizme*, binici bot*, at binme*",
    "safety boots": "iş botu, iş güvenliği botu, çelik burunlu bot*, iş bot*, iş güvenlik bot*",
    "safety shoes": "iş güvenliği ayakkabı*, çelik burunlu ayakkabı*, iş ayakkabı*, iş güvenlik ayakkabı*",
    "work shoes": "hemşire ayakkabı*, mutfak ayakkabı*, hastane terliğ*, aşçı ayakkabı*",
    "loafers": "loafer*, makosen*, mokasen*, mokasin*",
    "boat shoes": "tekne ayakkabı*, yelken ayakkabı*, bot ayakkabısı tekne",
    "formal shoes": "klasik ayakkabı*, resmi ayakkabı*, damatlık ayakkabı*, takım elbise ayakkabı*, kösele "
    "ayakkabı*, şık ayakkabı*",
    "brogues": "brogue*",
    "oxfords": "oxford*",
    "court shoes": "stiletto*, topuklu*, kısa topuklu*",
    "high heels": "topuklu ayakkabı*, yüksek topuklu*, gelin ayakkabı*, abiye ayakkabı*, topuklular*",
    "wedges": "dolgu topuk*, dolgu topuklu*",
    "platforms": "platform ayakkabı*, platform topuk*",
    "sandals": "sandalet*, sandaletler*",
    "sliders": "havuz terliğ*, plaj terliğ*, terlik slider, banyo terliğ*",
    "flip-flops": "parmak arası*, parmak arası terlik*, tokyo terlik*, şıpıdık",
    "espadrilles": "espadril*",
    "clogs": "sabo, sabolar*, takunya*",
    "slippers": "ev terliğ*, ev ayakkabı*, panduf*, ev botu, pofuduk terlik*",
    "terlik": "terlik*, terliğ*, terlikler*",
    "ballet flats": "babet*, düz ayakkabı*",
    "ballet shoes": "bale ayakkabı*, bale patiğ*, bale pabuc*, bale babet*",
    "pointe shoes": "point ayakkabı*, puant*",
    "dance shoes": "dans ayakkabı*",
    "latin and ballroom shoes": "latin dans*, salsa ayakkabı*, tango ayakkabı*",
    "school shoes": "okul ayakkabı*",
    "plimsolls": "bez ayakkabı*, keten ayakkabı*",
    "skate shoes": "kaykay ayakkabı*",
    "tennis shoes": "tenis ayakkabı*, kort ayakkabı*",
    "indoor court shoes": "salon ayakkabı*, badminton ayakkabı*, squash ayakkabı*",
    "volleyball shoes": "voleybol ayakkabı*",
    "handball shoes": "hentbol ayakkabı*",
    "basketball shoes": "basketbol ayakkabı*, basket ayakkabı*",
    "football boots": "krampon*, futbol ayakkabı*, halı saha*, halısaha*",
    "golf shoes": "golf ayakkabı*",
    "cycling shoes": "bisiklet ayakkabı*, bisikletçi ayakkabı*",
    "cycling overshoes": "ayakkabı kılıf*, galoş*, bisiklet galoş*",
    "climbing shoes": "tırmanış ayakkabı*",
    "water shoes": "deniz ayakkabı*, su ayakkabı*, plaj ayakkabı*, havuz ayakkabı*",
    "bowling shoes": "bowling ayakkabı*",
    "barefoot shoes": "minimalist ayakkabı*, barefoot*, yalınayak*",
    "baby shoes": "bebek ayakkabı*, bebek patik*, patik*, ilk adım*",
    "light-up shoes": "ışıklı*, ışıklı ayakkabı*",
    "wheeled shoes": "tekerlekli ayakkabı*",
    "ice skates": "buz pateni*, buz paten*",
    "roller skates": "paten, patenler*",
    "ski boots": "kayak botu, kayak ayakkabı*, kayak bot*",
    "snowboard boots": "snowboard bot*",
    "swim fins": "palet, paletler",
    "not footwear": "çanta*, elbise*, ceket*, mont, montlar, pantolon*, gömlek*, kazak*, şapka*, eldiven*, atkı*, "
    "kemer*, çorap*, tabanlık*, bağcık satıyor*, ayakkabı boyası, gözlük*, kol saati, şemsiye*, telefon kılıfı, "
    "parfüm*, etek, mayo, bikini*, takı, bisiklet, çadır*, valiz*, araba*, cüzdan*",
}
AUDIENCES = {
    "women": "kadın*, bayan*, annem*, anne, anneme, hanım*, eşim için kadın, kız arkadaş*, teyze*, abla*, karım*, "
    "büyükanne*, babaanne*, anneanne*, gelin",
    "men": "erkek*, bay, baylar, babam*, baba, babama, kocam*, erkek arkadaş*, amca*, dede*, dedem*, damat, abim*, "
    "sevgilim erkek",
    "boys": "erkek çocu*, oğlum*, oğlan*, oğlu, oğul",
    "girls": "kız çocu*, kızım*, kız, kızlar*, kız çocuğu",
    "kids": "çocuk*, çocuğ*, genç*, yeğen çocuk",
    "baby": "bebek*, bebeğ*, yenidoğan",
    "adults": "yetişkin*",
}
COLOURS = {
    "black": "siyah*, kara renk",
    "white": "beyaz*",
    "red": "kırmızı*",
    "blue": "mavi*, lacivert*",
    "green": "yeşil*, haki*",
    "yellow": "sarı*",
    "orange": "turuncu*",
    "pink": "pembe*, fuşya*",
    "purple": "mor, mor renk, lila, eflatun",
    "brown": "kahverengi*, taba, kahve rengi",
    "beige": "bej*, krem*",
    "grey": "gri*",
    "silver": "gümüş*",
    "gold": "altın rengi, altın sarısı, dore",
    "burgundy": "bordo*",
    "turquoise": "turkuaz*",
    "multicoloured": "renkli*, çok renkli",
}
MATERIALS = {
    "leather": "deri*, hakiki deri*, gerçek deri*, rugan*",
    "suede": "süet*",
    "nubuck": "nubuk*",
    "faux_leather": "suni deri*, yapay deri*, vegan deri*",
    "synthetic": "sentetik*",
    "canvas": "kanvas*, keten*",
    "textile": "kumaş*, tekstil*, yün*, keçe*, kadife*, saten*, pamuk*",
    "mesh": "file, fileli",
    "rubber": "kauçuk*, lastik*",
}
CLOSURES = {
    "lace_up": "bağcıklı*, bağcık*, bağcıklar*",
    "slip_on": "slip on",
    "velcro": "cırt*, cırtlı*, cırt cırt*",
    "zip": "fermuar*, fermuarlı*",
    "buckle": "tokalı*, toka*",
    "elastic": "elastik*, lastikli*",
}
HEELS = {
    "flat": "düz, topuksuz*, düz taban*",
    "low": "alçak topuk*, kısa topuk*, az topuklu*",
    "mid": "orta topuk*",
    "high": "yüksek topuk*",
    "platform": "platform*",
    "wedge": "dolgu topuk*, dolgu taban*",
    "block": "kalın topuk*, blok topuk*",
    "stiletto": "ince topuk*, stiletto topuk*",
}
FLAGS = {
    "waterproof": "su geçirmez*, su geçirmeyen*, sugeçirmez*, su almayan*, suya dayanıklı*",
    "goretex": "gore tex*, goretex*",
    "memory_foam": "hafızalı köpük*, memory foam*, hafızalı*",
    "wide": "geniş kalıp*, geniş ayak*, geniş, geniş kalıplı*",
    "vegan": "vegan*, hayvansal ürün içermeyen*",
}
NOT = "değil*, olmasın*, olmayan*, istemiyorum*, hariç*, dışında*, haric"
CHEAPEST = "en ucuz*, en uygun*, en uygun fiyatlı*"
DEAREST = "en pahalı*"
CHEAPER = "daha ucuz*, daha uygun*, çok pahalı*, daha hesaplı*"
DEARER = "daha pahalı*, daha kaliteli*"
ANY_BRAND = "marka fark etmez, marka farketmez, marka önemli değil, başka marka*, diğer marka*, farklı marka*"
ANY_PRICE = "fiyat fark etmez, fiyat önemli değil, fiyatı önemli değil, fiyat farketmez"
ANY_COLOUR = "renk fark etmez, başka renk*, renk önemli değil, renk farketmez, diğer renk*"
ANY_MATERIAL = "malzeme fark etmez, malzeme önemli değil"
TOPICS = {
    "stock": "stok*, stokta*, kaldı mı, mevcut mu, tükendi*",
    "delivery": "kargo*, teslimat*, teslim*, gönderim*, gönderiyor*, siparişim*, ne zaman gelir, kaç günde*",
    "returns": "iade*, değişim*, para iadesi, garanti*, değiştirebilir*, geri gönder*, geri ver*",
    "discount": "indirim*, kupon*, kampanya*, promosyon*, indirim kodu",
    "payment": "ödeme*, taksit*, kredi kartı*, kapıda ödeme, fatura*",
    "shop": "çalışma saat*, açık mısınız, adresiniz*, telefon numara*, müşteri hizmet*, mağaza*, insanla konuş*, "
    "robot musun, kimsin",
    "reviews": "yorumlar*, değerlendirme*, çok satan*",
}
OFF_TOPIC = (
    "hava durumu*, saat kaç, film öner*, kitap öner*, "
    " hava nasıl, şaka*, fıkra*, şiir*, tarif*, başkent*, cumhurbaşkan*, çevir*, çeviri*, ödev*, "
    "python*, kod yaz*, haber*, şarkı*, bitcoin*, doktor*, burç*, restoran*, otel*, maçı kim*, kaç eder, hesapla*, "
    "masal*, yemek*, nüfus*, dünya kupası, karekök*"
)
GREETINGS = (
    "merhaba*, selam*, günaydın, iyi günler, iyi akşamlar, teşekkür*, teşekkürler, sağ ol*, sağol*, hoşça kal*, "
    "tamam, harika, süper"
)
COMPARE = (
    "karşılaştır*, kıyasla*, farkı ne, arasındaki fark*, hangisi daha ucuz*, hangisi daha iyi*, hangisi daha "
    "uygun*, hangisi"
)
ORDINALS = {
    1: "birinci*, ilk, ilki, ilkinin, bir numara*, ilk olan*",
    2: "ikinci*, iki numara*",
    3: "üçüncü*, üç numara*",
    4: "dördüncü*, dört numara*",
    5: "beşinci*",
    -1: "sonuncu*, son, en sondaki*",
}
POINTING = "o, onlar, bu, bunlar, şu, şunlar, bunun, onun, bunların, onların, onu, ikisi*"
SWITCH = "yerine, peki, peki ya, ya, şimdi, dönelim, aslında"
CONTINUE = "sadece, olsun, olan, olanlar, de, da, ama, bir şey, başka, aynısı*, aynısının, peki, rengi, renginde"
ATTRIBUTES = {
    "price": "fiyatı ne kadar, ne kadar, fiyat*, kaç para, kaça, kaç sterlin, kaç lira, ücreti",
    "brand": "hangi marka, markası*, marka*, kim üretiyor, üretici*",
    "material": "hangi malzeme*, malzeme*, neden yapılmış, neyden yapılmış*, ne malzeme*, deri mi, dış malzeme*",
    "lining": "astar*, içi ne, iç malzeme*, iç astar*",
    "sole": "taban*, tabanı*",
    "insole": "iç taban*, tabanlık*",
    "closure": "nasıl kapan*, bağcıklı mı, bağlama*, kapanış*, bağcık*, fermuarlı mı, cırtlı mı",
    "heel_height": "topuk yüksekli*, topuk boyu*, topuğu kaç, kaç santim, kaç cm",
    "heel_type": "topuk tipi*, topuk türü*, topuğu nasıl",
    "width": "genişli*, kalıbı*",
    "colour": "hangi renk*, rengi*, ne renk, renkleri*",
    "size": "numara*, beden*, kaç numara, hangi numaralar*",
    "weight": "ağırlı*, kaç gram, ağır mı",
    "waterproof": "su geçirmez mi, su geçiriyor mu, su gecirir mi",
    "audience": "kadın mı erkek mi, erkek mi kadın mı",
    "toe": "burnu*, burun kısmı",
    "origin": "nerede üret*, menşe*, hangi ülke*",
    "care": "yıkan*, temizle*, makinede*",
}
NEEDS = {
    "wedding guest": "düğün*, nikah*, nişan*",
    "interview": "iş görüşmesi*, mülakat*, ofis*, takım elbise*, cenaze*, mezuniyet*",
    "long standing": "hemşire*, ayakta*, bütün gün ayakta*, garson*, hastane*, aşçı*, gün boyu ayakta*",
    "building site": "inşaat*, şantiye*, çelik burun*, depo işi*, fabrika*, depoda*",
    "muddy walks": "çamur*, köpek gezdir*, su birikinti*, bahçe*, yağmur*, köpeğ*",
    "snow": "kar, karda*, karlı*, buzda*, kayak tatili*",
    "marathon": "maraton*, yarı maraton*, koşmaya başla*, koşuya başla*, koşu*",
    "hiking": "doğa yürüyüş*, dağ*, trekking*, kamp*, likya yolu*",
    "gym": "spor salonu*, fitness*, ağırlık çalış*, zumba*, crossfit*",
    "school": "okul*, okula*",
    "pe": "beden eğitimi*, beden dersi*",
    "ballet class": "bale, baleye, balesi, balede, baleden, balerin*, bale kursu*, bale dersi*",
    "ballroom class": "salsa*, tango*, dans kursu*, salon dans*",
    "beach": "plaj*, deniz*, havuz*, sahil*, kumsal*",
    "sailing": "tekne*, yat, yelken*",
    "cold commute": "kışın bisiklet*, bisikletle işe*",
    "cosy home": "evde*, ev için, ayaklarım üşü*, evin içinde",
    "prom": "parti*, gece dışarı*, balo*, davet*, yılbaşı*",
    "bride": "gelinlik*, evleniyorum*, düğünüm*",
    "learning to walk": "yürümeye başla*, ilk adım*, yürümeyi öğren*, yeni yürü*",
    "plantar": "düztaban*, topuk dikeni*, rahat, rahat bir*, ortopedik*, ayak ağrı*, bel ağrı*, konforlu*, taban "
    "çökük*",
    "hot summer": "yaz, yazlık*, yaz tatili*, sıcak hava*",
    "winter": "kışlık bot*, kış bot*, kış, kışlık*, içi kürklü*, içi yünlü*, sıcak tutan*, kışın*, kürklü*, sıcacık*",
    "skating": "kaykay*",
    "riding": "at binme*, binicilik*, ata binmek*",
    "climbing": "tırmanış*, kaya tırman*",
    "football": "futbol*, halı saha*, halısaha*",
    "tennis": "tenis*, toprak kort*, padel*",
    "squash": "badminton*, squash*, voleybol*, hentbol*, salon spor*",
    "golf": "golf*",
    "basketball": "basketbol*",
    "trail": "patika*, arazi koşu*",
    "light up": "ışıklı*, yanıp sönen*",
    "anime": "anime*, manga*",
    "walking": "yürüyüş*, gezmek*, gezi*, çok yürü*, şehir gezisi*, bütün gün yürü*",
}
STOP = (
    "ve, bir, için, var, mı, mi, mu, mü, ile, bu, şu, o, ne, kadar, istiyorum, isterim, arıyorum, arıyoruz, "
    "bakıyorum, lazım, bana, bize, sana, daha, değil, da, de, ta, te, çok, en, hangi, hangisi, olsun, olan, olarak, "
    "kaç, misiniz, musunuz, mısınız, altı, altında, üstü, üstünde, lütfen, gibi, veya, ya, ben, benim, bizim, siz, "
    "sizde, sizin, fiyat, fiyatı, nasıl, satıyor, satıyorsunuz, sterlin, sterline, euro, lira, pound, en fazla, en "
    "çok, maksimum, civarı, civarında, arası, arasında, numara, yaş, yaşında, yaşındaki, öner, önerir, önerirsiniz, "
    "önerebilir, tavsiye, göster, gösterir, gösterin, bul, almak, almam, alacağım, model, modeller, marka, renk, "
    "çift, hediye, doğum, günü, güzel, iyi, ucuz, uygun, hesaplı, fiyatlı, hepsi, ama, eğer, ne zaman, cm, topuk, "
    "topuklu, ayak, ayağım, ayaklı, merhaba, selam, gün, şey, bir şey, birşey, bütün, seviyor, bayılıyor, "
    "hoşlanıyor, giymek, giyeceğim, kullanmak, yeni, geçmeyen, geçmesin, başlıyor, olur, olabilir, varsa, "
    "ihtiyacım, ihtiyacımız"
)
