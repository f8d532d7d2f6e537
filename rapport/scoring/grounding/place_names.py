"""Places that languages call by different names, so that Genova in a posting is Genoa in a message."""

from __future__ import annotations

from functools import cache, lru_cache

from rapport.scenarios.matching import fold

_SHORTEST = 5
_GROUPS = """
california ca | texas tx | florida fl | pennsylvania pa | ohio oh | georgia ga | michigan mi | virginia va
washington wa | massachusetts ma | arizona az | tennessee tn | indiana in | missouri mo | maryland md
wisconsin wi | colorado co | minnesota mn | alabama al | louisiana la | kentucky ky | oregon or | oklahoma ok
connecticut ct | utah ut | iowa ia | nevada nv | arkansas ar | kansas ks | illinois il | ontario on | quebec qc
victoria vic | queensland qld | new-jersey nj | genoa genova genes genua | milan milano mailand | turin torino
florence firenze florenz florencia | rome roma rom rim | venice venezia venise venedig venecia
naples napoli neapel napoles | padua padova padoue | bologna bologne | munich munchen monaco mnichov
cologne koln colonia kolin | vienna wien vienne viden wieden | nuremberg nurnberg norimberga norimberk
hanover hannover hanovre | stuttgart stoccarda | berlin berlino berlina | hamburg hambourg amburgo hamburk
frankfurt francfort francoforte | leipzig lipsia lipsko | dresden dresde drazdan drazdany
zurich zuerich zurigo curych | geneva geneve genf ginevra zeneva ginebra | basel bale basilea | bern berne berna
lyon lione | paris parigi pariz paryz | marseille marseilles marsiglia | nice nizza niza | strasbourg strassburg
brussels bruxelles brussel brusel bruselas | antwerp antwerpen anvers | ghent gent gand | bruges brugge
the-hague den-haag la-haye | lisbon lisboa lissabon lisbona lisabon | porto oporto | seville sevilla siviglia
madrid madrid | barcelona barcelone barcellona | zaragoza saragossa saragosse | valencia valence
prague praha prag praga praze prahy prazske | brno brunn brne brna | pilsen plzen plzni | ostrava ostrave
krakow cracow krakau cracovie cracovia | warsaw warszawa warschau varsovie varsavia varsava varsovia
gdansk danzig danzica | wroclaw breslau | poznan posen
copenhagen kobenhavn kopenhagen copenhague copenaghen kodan | gothenburg goteborg | helsinki helsingfors
athens athina athen athenes atene atenas | bucharest bucuresti bukarest bucarest
belgrade beograd belgrad bělehrad | budapest budapešť | moscow moskva moskau moscou mosca | istanbul estambul
cairo kairo le-caire | london londres londra londyn londyne | edinburgh edimbourg edimburgo | dublin dublino
beijing peking pekin pechino 北京 | shanghai sanghaj szanghaj schanghai 上海 | hangzhou 杭州 | shenzhen 深圳
guangzhou canton 广州 | tokyo tokio 東京 东京 | osaka 大阪 | kyoto 京都 | yokohama 横浜 | nagoya 名古屋
fukuoka 福岡 | sapporo 札幌 | sendai 仙台 | kobe 神戸 | hokkaido 北海道 | seoul 首尔
singapore singapour singapur 新加坡 | hong-kong 香港 | taipei 台北 | saxony sachsen saxe sassonia sasko
bavaria bayern baviere baviera bavorsko | tuscany toscana toscane toskana toskansko
lombardy lombardia lombardie | piedmont piemonte piemont | sicily sicilia sicile sizilien
liguria ligurie ligurien | brittany bretagne | normandy normandie | burgundy bourgogne | alsace elsass
catalonia catalunya cataluna katalonien | andalusia andalucia | bohemia cechy bohmen boheme
moravia morava morave mahren moravie moravy | silesia slezsko schlesien
germany deutschland allemagne germania alemania nemecko niemcy 德国 ドイツ
france francia frankreich francie francja 法国 フランス | italy italia italien italie wlochy 意大利 イタリア
spain espana spanien espagne spagna spanelsko hiszpania 西班牙
switzerland schweiz suisse svizzera suiza svycarsko szwajcaria 瑞士
austria osterreich autriche rakousko 奥地利 | belgium belgique belgien belgio belgica belgie
netherlands niederlande pays-bas paesi-bassi nizozemsko | poland polen pologne polonia polska polsko
czechia czech-republic republique-tcheque repubblica-ceca ceska-republika cesko tschechien tchequie cechia ceska chequia
japan japon giappone 日本 japonsko
china chine cina 中国 cina | mediterranean mittelmeer mediterranee mediterraneo stredomori
europe europa evropa evrope 欧洲 ヨーロッパ | africa afrika afrique 非洲 アフリカ | asia asien asie 亚洲 アジア
new-york nueva-york nowy-jork nowym-jorku nowego-jorku new-yorku 纽约 ニューヨーク
lower-saxony niedersachsen basse-saxe bassa-sassonia dolni-sasko
north-rhine-westphalia nordrhein-westfalen rhenanie-du-nord-westphalie
baden-wurttemberg bade-wurtemberg | rhineland-palatinate rheinland-pfalz
nordic nordique nordisch nordico | baltic baltisch baltique baltico | danube donau dunaj danubio
rhine rhein rhin reno
"""


@cache
def _groups() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for group in _GROUPS.replace("\n", "|").split("|"):
        names = frozenset(fold(name) for name in group.split())
        found |= dict.fromkeys(names, names)
    return found


@lru_cache(maxsize=4096)
def place_names(word: str) -> frozenset[str]:
    """A place's names in other languages, folded; empty for a word that is none that it knows."""
    own = fold(word).replace(" ", "-")
    if own in _groups():
        return _groups()[own]
    stems = (own[:length] for length in range(len(own) - 1, max(len(own) - 5, _SHORTEST - 2), -1))
    return next((_by_stem()[stem] for stem in stems if stem in _by_stem()), frozenset())


def is_place(name: str, language: str | None) -> bool:
    """Whether a name is a town or a country that is known in the language of the message."""
    return bool(place_names(name)) or fold(name) in _countries(language or "en")


@cache
def _countries(language: str) -> frozenset[str]:
    """Countries and continents as CLDR names them in a language."""
    from babel import Locale, UnknownLocaleError

    try:
        return frozenset(map(fold, Locale.parse(language).territories.values()))
    except (UnknownLocaleError, ValueError):
        return frozenset()


@cache
def _by_stem() -> dict[str, frozenset[str]]:
    """By all but the last letter of a name, as Czech and Polish cases keep it: Šanghaji."""
    return {name[:-1]: group for name, group in _groups().items() if len(name) >= _SHORTEST}
