"""The words of job postings in nine languages: field labels, employment types, closing notices."""

from __future__ import annotations

import re

LABELS: dict[str, re.Pattern[str]] = {
    name: re.compile(rf"(?:{forms})\s*(?:\([^)]{{0,20}}\))?$", re.IGNORECASE)
    for name, forms in {
        "title": r"now hiring|we.re hiring|wanted|gesucht(?: wird)?|on recrute|cercasi|"
        r"职位(?:名称)?|岗位(?:名称)?|招聘(?:职位|岗位)|職種(?:名)?|募集(?:職種|ポジション)|求人(?:名|"
        r"タイトル)|ポジション|função|vaga|"
        r"job title|job (?:offer|posting)|offre d.emploi|stellen(?:angebot|anzeige|ausschreibung)|"
        r"offerta di lavoro|oferta de empleo|oferta pracy|"
        r"position(?: title)?|title|role|vacancy|posting title|intitulé(?: du poste)?|"
        r"titre(?: du poste| de l.offre)?|poste(?: à pourvoir| proposé)?|stelle(?:nbezeichnung|ntitel|)|"
        r"jobtitel|berufsbezeichnung|(?:offene )?position|posizione(?: aperta| ricercata)?|ruolo|"
        r"figura(?: ricercata)?|qualifica|puesto|cargo|vacante|(?:název )?(?:pracovní )?pozice|stanowisko|"
        r"functie(?:titel)?",
        "company": r"公司(?:名称)?|企业(?:名称)?|单位|会社名?|企業名|社名|雇用主|"
        r"(?:hiring )?company(?: name)?|employer|organi[sz]ation|client|entreprise|société|employeur|"
        r"raison sociale|unternehmen|arbeitgeber(?:in)?|firma|betrieb|azienda|società|datore di lavoro|"
        r"empresa|empleador|společnost|zaměstnavatel|název (?:společnosti|firmy)|pracodawca|nazwa firmy|"
        r"bedrijf|werkgever",
        "location": r"où|dove|dónde|kde|gdzie|wo|(?:工作|办公)?地点|工作地|城市|勤務地|勤務場所|就業場所|"
        r"standplaats|werklocatie|arbeids(?:ort|"
        r"plek)|where you.ll work|"
        r"ort der tätigkeit|beschäftigungsort|tätigkeitsort|luogo di impiego|sede operativa|lieu d.affectation|"
        r"affectation|résidence administrative|lieu du (?:stage|contrat)|cidade|"
        r"(?:primary |job |work |office |duty )?locations?(?: name)?|city|place of work|workplace|place|"
        r"office|based in|where|lieu(?: de travail| du poste)?|localisation|localité|ville|standort(?:e)?|"
        r"arbeitsort|einsatzort|dienstort|ort|arbeitsplatz|sede(?: di lavoro| lavorativa)?|"
        r"luogo(?: di lavoro)?|località|zona(?: di lavoro)?|ubicación|lugar(?: de trabajo)?|localidad|"
        r"localização|local(?: de trabalho)?|místo(?: výkonu)?(?: práce)?|lokalita|pracoviště|"
        r"adresa(?: pracoviště)?|lokalizacja|miejsce(?: pracy)?|miasto|locatie|plaats|standplaats",
        "employment_type": r"(?:工作)?性质|雇佣类型|工作类型|雇用形態|勤務形態|契約形態|tipo de contrato|vínculo|"
        r"(?:soort )?dienstverband|uren|"
        r"stellenumfang|beschäftigung|type de poste|kontrakt|tipologia|"
        r"(?:employment|job|position|work|contract|schedule|shift) ?(?:type|form|status)|type|"
        r"contract|"
        r"employment|commitment|schedule|hours|work schedule|type d(?:e |.)(?:contrat|emploi)|contrat|"
        r"temps de travail|durée|anstellungsart|beschäftigungs(?:art|verhältnis|umfang)|vertragsart|"
        r"arbeitszeit(?:modell)?|anstellung|pensum|umfang|(?:tipo|tipologia)(?: di| de)? (?:contratto|"
        r"contrato|impiego|empleo|puesto)|contratto|inquadramento|orario(?: di lavoro)?|contrato|jornada|"
        r"(?:typ|forma|druh) (?:úvazku|pracovního poměru|spolupráce|smlouvy|zaměstnání)|úvazek|"
        r"pracovní (?:poměr|úvazek)|typ pracovního poměru|rodzaj (?:umowy|pracy)|forma (?:zatrudnienia|"
        r"współpracy)|typ umowy|wymiar (?:etatu|pracy)|umowa|etat|dienstverband",
        "salary": r"薪资(?:待遇|范围)?|薪水|月薪|年薪|工资|给与|給与|年収|月給|想定年収|salario|bruttogehalt|"
        r"besoldungsgruppe|entgelt(?:gruppe)?|"
        r"traitement|gratification|day rate|daily rate|tjm|retribuzione annua.{0,10}|vencimento|"
        r"(?:base |annual |starting |gross |hourly |pay |estimated )*(?:salary|pay|compensation|wage|"
        r"pay rate|"
        r"rate)(?: range| scale)?|remuneration|salaire(?: .{0,15})?|rémunération|gehalt(?:sspanne|srahmen)?|"
        r"(?:jahres)?(?:brutto)?gehalt|vergütung|entlohnung|lohn|besoldung|eingruppierung|"
        r"retribuzione(?: .{0,15})?|stipendio|ral|compenso|salario|sueldo|remuneración|remuneração|salário|"
        r"plat(?:ové ohodnocení|ové rozpětí)?|mzda|mzdové (?:rozpětí|ohodnocení)|odměna|wynagrodzenie|pensja|"
        r"widełki|salaris",
        "expires_on": r"截止(?:日期|时间)|応募締切(?:日)?|応募期限|closes(?: on)?|closing|bewerbungsende|"
        r"bewerbungen bis|"
        r"candidature (?:avant|jusqu.au)(?: le)?|termine(?: .{0,20})?|přihlášky do|reageren voor|solliciteren (?:voor|"
        r"tot)|sluitingsdatum|data limite|"
        r"(?:application )?(?:closing date|deadline)|apply (?:by|before)|applications? (?:close|deadline|"
        r"until)|valid (?:through|until)|expir(?:es|y date|ation date|y)(?: on)?|date limite(?: .{0,25})?|"
        r"bewerbungs(?:frist|schluss)|bewerbung bis|scadenza(?: .{0,20})?|candidature entro(?: il)?|"
        r"fecha límite|uzávěrka(?: .{0,20})?|platnost (?:do|inzerátu)|termin (?:składania .{0,20}|"
        r"aplikowania)|ważne do|prazo",
        "city": r"location:? ?-? ?city|city(?:/town)?|town",
        "state": r"location:? ?-? ?(?:state|region|province)(?:/\w+)?|state(?:/province)?|province|region",
    }.items()
}

EMPLOYMENT_TYPE = re.compile(
    r"\b(?:full[- ]?time|part[- ]?time|permanent|temporary|fixed[- ]term|freelance|contract(?:or)?|internship|"
    r"intern|apprenticeship|"
    r"seasonal|saison(?:nier|arbeit|kraft)\w*|stagionale|temporal|eventual|sezón?n[ií]\w*|sezonow\w+|"
    r"voll- (?:und|oder|/) teilzeit|casual|volunteer|temps (?:plein|partiel|complet)|plein temps|CDI|CDD|"
    r"stage(?=\s*(?:$|[,;(–|/]|de\b|"
    r"conventionné))|alternance|intérim|"
    r"vollzeit|teilzeit|(?:un)?befristet\w*|feste? ?anstellung|minijob|werkstudent\w*|praktikum|ausbildung|"
    r"tempo (?:pieno|parziale|indeterminato|determinato|inteiro|completo)|full time|part time|contratto|tirocinio|"
    r"partita IVA|"
    r"jornada completa|media jornada|indefinido|tiempo (?:completo|parcial)|prácticas|"
    r"direktvermittlung|arbeitnehmerüberlassung|zeitarbeit|fulltime|parttime|"
    r"(?:plný|částečný|zkrácený|poloviční) úvazek|(?:hlavní|vedlejší) pracovní poměr|HPP|DPP|DPČ|IČO|brigáda|stáž|"
    r"plná doba|"
    r"pełny etat|(?:pół|1/2|½|3/4) etatu|niepełny etat|umow[aęy](?: o pracę| zlecenie)?|B2B|staż|praktyki|voltijd|"
    r"deeltijd|"
    r"\d{1,3}(?:[-–]\d{1,3})? ?%|\d[\d.,]*(?:\s?[-–]\s?\d[\d.,]*)? FTE|"
    r"\d{1,2}(?:[.,]5)?(?:\s?(?:[-–]|to|à|bis|a)\s?\d{2})? (?:hours|Stunden|Std\.?|Wochenstunden|heures|ore|horas|"
    r"hodin|godzin|"
    r"uur)\b[\w ]{0,16})(?!\w)|"
    r"正社員|契約社員|派遣社員|アルバイト|パート(?!ナー)|インターン|全职|兼职|实习(?!生)|合同工",
    re.IGNORECASE,
)
WORK_MODE = re.compile(
    r"\b(?:remote|hybrid|on[- ]?site|télétravail|hybride|sur site|à distance|homeoffice|home office|vor ort|"
    r"mobiles arbeiten|"
    r"da remoto|ibrido|in sede|smart working|remoto|teletrabajo|práce z domova|na dálku|hybridně|zdalnie|zdalna|"
    r"hybrydow\w+|stacjonarn\w+|op afstand|thuiswerken|híbrido|presencial)\b|リモート|在宅|フルリモート|远程",
    re.IGNORECASE,
)
_NUMBER = r"(?:\d{1,3}(?:[.,'’\s]\d{3})+(?!\d)(?:[.,]\d{1,2}\b)?|\d+(?:[.,]\d{1,2}(?!\d))?)(?:\s?[kK]\b|\s?mila\b|万)?"
_CODES = r"USD|EUR|GBP|CHF|CZK|PLN|AUD|CAD|NZD|MAD|SEK|NOK|DKK|JPY|CNY|INR|TND"
MONEY = re.compile(
    rf"(?:[A-Z]{{0,2}}[$€£¥￥₹]|\b(?:{_CODES}|Fr\.|Kč|zł)\b)\s?{_NUMBER}"
    rf"|{_NUMBER}\s?(?:[$€£¥₹円元]|\b(?:{_CODES}|Kč|zł|euros?|dollars?|francs?|korun|DH|dirhams?)(?!\w)|k€)",
    re.IGNORECASE,
)
PAY = re.compile(
    rf"(?:{MONEY.pattern})\s*(?:-|–|—|~|to|bis|à|až|a|do|et|and)\s*(?:{MONEY.pattern}|{_NUMBER})|"
    rf"{_NUMBER}\s*(?:-|–|—|~|to|bis|à|až|a|do)\s*(?:{MONEY.pattern})(?:\s*(?:brutto|brut|lordi|gross)\b)?"
    r"(?:\s(?:(?:pro|im) (?:Jahr|Monat)|par (?:an|mois)|annuels?|mensuels?|a year|per (?:year|annum|hour|month)))?|"
    rf"(?:{MONEY.pattern})\s*(?:(?:brutto|brut|bruts|gross|lordi|lorde|netti|nette|net)\s*)?(?:(?:/|per|an?|pro|par|im|"
    rf"al|za)\s?"
    r"(?:hour|hr|year|annum|month|week|day|Stunde|Jahr|Monat|an|mois|heure|ora|mese|anno|año|mes|hodinu|měsíc|godzinę|"
    r"miesiąc|maand|mês|uur)|annually|annuel|mensuel|měsíčně|miesięcznie|brutto|net(?:ti)?|bruts?|pro rata)\b",
    re.IGNORECASE,
)
JOB_WORDS = re.compile(
    r"\b(?:engineer|developer|manager|analyst|designer|consultant|specialist|assistant|administrator|director|"
    r"officer|technician|"
    r"scientist|architect|coordinator|representative|instructor|teacher|nurse|driver|accountant|lead|head of|"
    r"intern|tester|clerk|"
    r"supervisor|researcher|editor|writer|recruiter|sales|marketing|product owner|programmer|operator|attendant|"
    r"concierge|agent|associate|fellow|lecturer|professor|postdoc|"
    r"cook|chef|cashier|mechanic|electrician|devops|programm?er|programátor\w*|vývojář\w*|specialista|"
    r"administrátor\w*|inženýr\w*|"
    r"prodavač\w*|technik\w*|analytik\w*|asistent\w*|vedoucí|účetní|manažer\w*|tester\w*|"
    r"développeu\w+|ingénieu\w+|responsable|chargée?|assistante?|conseill\w+|technicien\w*|comptable|chef|"
    r"directeur|directrice|"
    r"commercial\w*|entwickler\w*|ingenieur\w*|leiter\w*|berater\w*|sachbearbeiter\w*|mitarbeiter\w*|techniker\w*|"
    r"referent\w*|"
    r"kaufmann|kauffrau|verkäufer\w*|pfleg\w+|buchhalter\w*|werkstudent\w*|praktikant\w*|sviluppatore|"
    r"sviluppatrice|ingegnere|"
    r"responsabile|addett\w+|impiegat\w+|tecnic\w+|analista|consulente|commerciale|tirocinante|contabile|"
    r"desarrollador\w*|"
    r"ingenier\w+|programista|programistka|inżynier\w*|specjalist\w+|kierowni\w+|analityk\w*|deweloper\w*|"
    r"ontwikkelaar|medewerker|"
    r"stage|praktikum|alternance)\b|\((?:[mwfdhxi]\s?[/|*,]\s?)+[mwfdhxi]\)|\([mwf]/[a-z/]+\)|\(H/F\)|:in\b|"
    r"\*in\b|·e\b",
    re.IGNORECASE,
)
GENDER_MARK = re.compile(
    r"\((?:[mwfdhxi]\s?[/|*,]\s?)+[mwfdhxi]\)|\([mwf]/[a-z/]+\)|\b[HF]/[HF]\b|\b[mwf]/[wfm](?:/[dx])?\b|:in\b|\*in\b|"
    r"·(?:e|ne|rice|euse|trice|ère)\b|\((?:e|ne|in|euse|rice)\)|/(?:in|a|o|trice|rice|euse|ka)\b",
    re.IGNORECASE,
)
HIRING_VERBS = re.compile(
    r"\b(?:is|are) (?:looking for|hiring|seeking|recruiting|searching)|\b(?:seeks|sucht|suchen|recrute|recherche|cerca|"
    r"ricerca|"
    r"busca|hledá|hledáme|szuka|poszukuje|zoekt|procura|invites applications)\b|(?:募集|招聘)",
    re.IGNORECASE,
)
LEGAL_FORM = re.compile(
    r"(?:,?\s|^)(?:GmbH(?: & Co\.? KG)?|gGmbH|AG|KG|SE|OHG|UG|e\.\s?V\.|Inc\.?|Ltd\.?|Limited|LLC|LLP|PLC|plc|Corp\.?|"
    r"Pty|"
    r"S\.?A\.?S\.?|SARL|S\.?A\.?|S\.?r\.?l\.?|S\.?p\.?A\.?|S\.?L\.?|s\.\s?r\.\s?o\.|a\.\s?s\.|[Ss]p\. ?z o\.\s?o\.|"
    r"[Ss]p\. ?[jk]\.|"
    r"spółka z o\.o\.|"
    r"B\.?V\.?|N\.?V\.?|Lda\.?|Oy|AB|ApS|A/S)(?=$|[\s,)])|(?:^|\s)(?:株式会社|有限会社|合同会社)|(?:株式会社|"
    r"有限公司|股份公司|集团)$"
)
ON_BEHALF = re.compile(
    r"(?:^|[,\s(])(?:on behalf of|acting for|for (?:our|a|an|its|the) client|pour (?:son|l.un de ses|un de ses|un|"
    r"le compte)"
    r"(?: d['e])?.{0,12}client|im auftrag|für (?:unseren|einen|unsere) (?:kunden|mandanten|mandantin|kundin)|"
    r"per (?:(?:un|una|il) )?(?:propri[oa] |nostr[oa] |importante )*(?:azienda|cliente|società)\b|"
    r"para (?:su|un|nuestro) cliente|pro (?:svého|našeho) klienta|dla (?:swojego|naszego|klienta)|voor (?:onze|"
    r"een) klant)"
    r".*$",
    re.IGNORECASE,
)
EXPIRED = re.compile(
    r"\bno longer (?:accepting|available|open|active|taking|being accepted)|"
    r"\b(?:job|position|posting|vacancy|role|listing|ad|advert|offer|opening|opportunity|"
    r"requisition)(?: \w+)? (?:has (?:now )?(?:expired|closed|been (?:filled|closed|removed|paused|taken down|"
    r"withdrawn))|is (?:now )?(?:closed|expired|paused|filled|on hold|inactive|not available|unavailable))|"
    r"\b(?:this|the) (?:job|position|posting|vacancy|listing|ad) (?:expired|closed)\b|"
    r"applications? (?:for this \w+ )?(?:are|is|have|has) (?:now |been )*closed|\bexpired job\b|"
    r"\b(?:offre|annonce|poste)\b.{0,20}(?:n.est plus (?:disponible|en ligne|d.actualité|active)|(?:a |"
    r"est )?expirée?|pourvue?|(?:est )?clôturée?|(?:est )?désactivée?)|candidatures? (?:sont )?(?:closes|"
    r"clôturées)|"
    r"\b(?:stelle|anzeige|stellenanzeige|position|stellenangebot|job|"
    r"ausschreibung)\b.{0,25}(?:nicht mehr (?:verfügbar|aktiv|online|aktuell|vakant)|abgelaufen|"
    r"(?:bereits )?besetzt(?! werden)|deaktiviert|geschlossen|pausiert)|"
    r"\b(?:offerta|annuncio|posizione)\b.{0,20}(?:scadut[oa]|non è più (?:disponibile|attiv[oa])|chius[oa]\b)|"
    r"candidature chiuse|"
    r"\b(?:oferta|vacante|vaga|anuncio|puesto)\b.{0,25}(?:ya no está|ha (?:caducado|expirado)|cerrad[oa]\b|"
    r"expirad[oa]|já não está|encerrad[oa])|"
    r"(?:nabídka|inzerát|pozice|poptávka)\b.{0,25}(?:vypršel|není (?:již |už )?(?:aktivní|aktuální|dostupn)|"
    r"(?:již |už )?(?:neplatí|není)|ukončen|skončil|byla (?:již )?obsazena|pozastaven|neaktivní|expirov|archivov)|"
    r"(?:ogłoszenie|oferta|rekrutacja|nabór)\b.{0,25}(?:wygasł|nieaktualn|zakończon|nie jest już|jest nieaktywn|"
    r"wstrzyman|zamknięt)|"
    r"vacature (?:is )?(?:gesloten|verlopen|niet meer)|该职位已(?:关闭|下线|过期)|职位已过期|募集は終了|掲載期間が終了",
    re.IGNORECASE,
)
BOARDS = re.compile(
    r"^(?:www\.)?(?:linkedin|indeed|seek|jobs|prace|startupjobs|glassdoor|monster|stepstone|xing|weworkremotely|"
    r"we work remotely|"
    r"remote ?ok|remotive|wellfound|angellist|ziprecruiter|simplyhired|careerbuilder|dice|totaljobs|reed|adzuna|jooble|"
    r"talent\.com|infojobs|pracuj|nofluffjobs|no fluff jobs|justjoin\.?it|just join it|rocketjobs|the muse|hired|"
    r"workable|greenhouse|lever|ashby|"
    r"personio|recruitee|smartrecruiters|teamtailor|breezy(?: hr)?|jobvite|icims|taleo|workday|bamboohr|kenexa|"
    r"brassring|apec|"
    r"pôle emploi|france travail|hellowork|welcome to the jungle|cadremploi|meteojob|arbeitsagentur|"
    r"bundesagentur für arbeit|jobware|kimeta|"
    r"jobup|jobs\.ch|jobscout24|infoempleo|tecnoempleo|subito|google|facebook|github|gupy|naukri|foundit|"
    r"jobstreet|jora|"
    r"profesia|cocuma|nelisa|fajn-?brigady|atmoskop|recruitmilitary|usajobs|y combinator|hacker news|builtin|"
    r"built in|dribbble|behance)"
    r"(?:\.(?:com|cz|de|fr|it|es|pl|ch|at|io|net|org|co(?:\.\w+)?|sk|eu|jobs))?"
    r"(?: (?:jobs|australia|new zealand|uk|canada|france|deutschland|italia|españa|polska))?$",
    re.IGNORECASE,
)
GENERIC = re.compile(
    r"^(?:(?:job|vacancy|recruitment|employment|position) (?:announcement|notice|bulletin|advert(?:isement)?)|"
    r"(?:current |open |all |our |search |view |career |job |employment |kariéra |volná )*(?:jobs?|careers?|"
    r"openings?|opportunit(?:y|ies)|positions?|vacanc(?:y|ies)|"
    r"details?|description|posting|search|listings?|results?|page|portal|center|centre|application|board|home|"
    r"apply|místa|site)"
    r"(?: (?:details?|description|opportunities|openings|search|posting|at|with us|page|offers?|board|site))*|"
    r"job posting|detail pozice|kariéra|nabídka práce|pracovní nabídka|volné pozice|úvod|detail|inzerát|"
    r"stellenangebote?|stellenanzeige|stellenausschreibung|karriere|jobs? & karriere|offre d.emploi|"
    r"offres d.emploi|annonce|carrières?|"
    r"emploi|recrutement|offerta di lavoro|annuncio(?: di lavoro)?|lavora con noi|oferta de (?:empleo|trabajo)|"
    r"empleo|oferta pracy|ogłoszenie|praca|"
    r"kariera|vacature|we(?: are|.re) hiring!?|join (?:us|our team)!?|now hiring|wir suchen|nous recrutons|"
    r"my (?:\w+ ?){1,3}|welcome|untitled|"
    r"login|sign in|log in|see more|work with us)[\s:!]*$",
    re.IGNORECASE,
)
