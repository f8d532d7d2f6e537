"""What messages promise and tell of companies: each concept with its words in several languages."""

from __future__ import annotations

import re
from functools import cache

# Half of our team, or of the work, is no share of a market.
_NOT_OWN = (
    r"(?!(?:l['’])?(?:notre|nos|votre|vos|équipe|temps|travail|ingénieur|développeur|collab|collègue|employé|salarié|"
    r"effectif|semaine|journée|poste|projet|tâche|mission|stelle|arbeit|zeit|woche|aufgabe|team|mitarbeit|kolleg|"
    r"belegschaft|entwickl|ingenieur|unser|ihre|nostr|vostr|su[oi]|tempo|lavoro|settimana|giornata|ingegner|svilupp|"
    r"dipendent|progett|naš|vaš|zaměstn|nasz|wasz|pracown|zada))"
)
PROMISES: dict[str, str] = {
    "a visa": r"\bvisas?\b|work permits?|visum\w*|arbeitserlaubnis|permis de travail|permesso di (?:lavoro|soggiorno)|"
    r"permiso de trabajo|pracovní\w* povolení|就労ビザ|\bvisto (?:di|per|lavorativo)\b|víz[ua]\w*|"
    r"wiz[aęy]\b|签证|ビザ",
    "relocation": r"relocat\w+|moving (?:costs|expenses)|costs? of moving|help with the move|umzug\w*|"
    r"déménagement\w*|trasferimento|"
    r"stěhování|reubicación|przeprowadzk\w+|搬家|安家费|搬迁|引っ越し|引越|转移补贴",
    "remote work": r"\bremote(?:ly)?\b(?! (?:sens|monitor|sites?\b|village|areas?\b|access|control|region|"
    r"communit|server|device|island|desktop|diagnos))|work(?:ing)? from (?:home|anywhere)|home[ -]?office|"
    r"from home\b|"
    r"télétravail\w*|à distance|\bremoto|"
    r"smart working|teletrabajo|na dálku|z domova|zdaln\w+|远程|居家办公|在家办公|"
    r"リモート|在宅|テレワーク|hybrid\w*(?! (?:cloud|cars?\b|vehicle|search|drive|engine|retrieval|system|"
    r"architecture|app|electric|infrastructure|quantum))|ibrid\w+|混合办公|"
    r"mobiles arbeiten",
    "fully remote work": r"(?:fully|100 ?%|completely|entirely) remote|remote from anywhere|work from anywhere|"
    r"(?:entièrement|totalement|100 ?%) (?:à distance|en télétravail)|(?:komplett|vollständig|100 ?%) (?:remote|"
    r"homeoffice)|"
    r"(?:completamente|interamente) (?:da|in) remoto|plně (?:na dálku|remote)|完全远程|全远程|フルリモート|完全在宅",
    "a bonus": r"(?<!be a )(?<!is a )(?<!are a )(?<!as a )(?<!real )\bbonus(?:es)?\b|bonuszahlung\w*|"
    r"sign(?:ing)?-?on (?:bonus|payment)|\b(?:une|la|des|les|sa|vos|votre) primes?\b|prime (?:annuelle|de|"
    r"d['’])|prämie\w*|\bpremi[oa]\b|prémi[eí]\w*|"
    r"odměn\w+|奖金|红包|ボーナス|賞与|"
    r"13th|treizième mois|tredicesim\w+|quattordicesim\w+|weihnachtsgeld",
    "a further month's pay": r"(?:thir|four)teenth (?:(?:and|or) \w+ )?(?:month|salar|pay)\w*|\b1[34]th (?:month|"
    r"salary)|\b1[34](?:\.|e) (?:monats|mois|plat|"
    r"mensil)|"
    r"(?:drei|vier)zehnte\w* (?:und \w+ )?(?:monats)?gehalt\w*|(?:treiz|quatorz)ième (?:et \w+ )?mois|(?:tredic|"
    r"quattordic)esim\w+|(?:tři|čtr)nác\w+ plat\w*|"
    r"(?:trzy|czter)nast\w+ pensj\w*|decimoterc\w+|(?:doble|14) pagas?|13薪|十三薪",
    "a home that is paid for": r"rent[- ]free|\b(?:fully )?paid (?:\w+ )?(?:apartment|flat|room|house)\b|"
    r"\bfree (?:[\w-]+ ){0,3}(?:apartment|flat|room|house|housing|"
    r"accommodation)|"
    r"(?:cover|pay|reimburse|take care of)\w* (?:for )?(?:your |the |part of your |his |her )?"
    r"(?:first \w+ months['’]? (?:of )?)?rent\b|months['’] rent|months of rent|loyers? (?:pris|pay|offert)|"
    r"(?:payons|prenons en charge) (?:votre|vos) loyers?|mietfrei\w*|kostenlose\w* wohnung|"
    r"(?:alloggio|appartamento) gratuit\w|paghiamo (?:il |l['’])?(?:suo )?(?:affitto|alloggio)|ubytování zdarma|"
    r"(?:platíme|hradíme) (?:vám )?(?:nájem|ubytování)|darmowe (?:mieszkanie|zakwaterowanie)|免费住房|住宿免费",
    "a paid journey": r"(?:pay|cover|book|reimburse)\w* (?:for )?(?:your |the )?(?:flights?|plane ticket|airfare)|"
    r"(?:payons|prenons en charge) (?:votre|vos) (?:vols?|billets?)|(?:zahlen|übernehmen) (?:ihren |den )?flug|"
    r"paghiamo (?:il )?(?:suo )?volo|(?:platíme|hradíme) (?:vám )?letenk\w+",
    "shares": r"(?<!private )(?<!health )(?<!brand )\bequity\b(?! (?:and|in|research|market|fund|trad))|"
    r"stock options?|"
    r"share options?|\bshares (?:in|of)\b|(?:company|free|own|bonus|of) shares\b|\besop\b|\brsus?\b|bspce|"
    r"stock-options|"
    r"aktienoption\w*|"
    r"mitarbeiteraktien|\b(?:a|an|your) (?:\w+ ){0,2}(?:stake|share) (?:in|of) (?:the|our) (?:company|firm|business)|"
    r"quot[ae] (?:della|di) società|parts? (?:du|de) capital|firmenanteil\w*|anteile? am unternehmen|podíl ve firmě|"
    r"udział\w* w (?:firmie|spółce)|beteiligung am unternehmen|opciones sobre acciones|zaměstnaneck\w+ akci\w+|"
    r"期权|股权|股票|ストックオプション",
    "unlimited leave": r"unlimited (?:paid )?(?:leave|vacation|holidays?|pto|time off)|unbegrenzt\w* urlaub\w*|"
    r"congés illimités|"
    r"ferie illimitate|neomezen\w+ dovolen\w+|无限(?:制)?(?:年假|休假)|無制限の休暇",
    "a four-day week": r"(?:four|4)[- ]day (?:work(?:ing)? ?)?week|week (?:has|of|is) (?:only )?(?:four|4) days|"
    r"vier-tage-woche|4-tage-woche|semaine de (?:quatre|4) jours|"
    r"settimana (?:corta|di (?:quattro|4) giorni)|čtyřdenní|semana de (?:cuatro|4) días|四天工作|週休[三3]日|週4日",
    "a company car": r"company (?:cars?|trucks?|vans?|bikes?|vehicles?)\b|dienstwagen|firmenwagen|voiture de fonction|"
    r"véhicule de fonction|"
    r"(?:auto|macchina|vettura) aziendale|(?:voiture|véhicule) de société|vehículo de empresa|"
    r"coche de empresa|služební (?:auto|vůz|automobil)|samoch\w+ służbow\w+|służbow\w+ (?:samoch\w+|auto)|配车|"
    r"公司配车|社用車|カーリース",
    "housing": r"\bhousing|(?:furnished|rent-free|free|company) (?:apartment|flat|room|studio|house)|"
    r"appartement (?:meublé|de fonction)|"
    r"(?:cover|pay|reimburse)\w* (?:your |the |part of your )?rent\b|"
    r"accommodation|company flat|rent allowance|wohnung(?:szuschuss)?\b|logement|alloggio|"
    r"alojamiento|ubytování|住房|宿舍|社宅|住宅手当|家賃補助",
    "childcare": r"child ?care|day ?care|\bkita\b|kinderbetreuung|crèche|asilo nido|guardería|školk\w+|托儿|保育",
    "a budget for training": r"(?:training|learning|education|conference|development)[^\n.;]{0,25}(?:budget|"
    r"allowance|"
    r"stipend)|weiterbildungsbudget|"
    r"budget (?:de )?formation|budget (?:per la )?formazione|budget na vzdělávání|培训预算|学習支援",
    "a promotion": r"(?:guaranteed|fast|quick) promotion|promot(?:ion|ed) (?:within|after|in|to)|(?:be|get|"
    r"are) promoted|beförder\w+ (?:nach|"
    r"innerhalb)|"
    r"promotion (?:garantie|assurée)|promozione (?:garantita|entro)|povýšení (?:do|po)",
    "a guarantee": r"guarantee[ds]?\b|garanti(?:e|es|ert|ti|sce|amo|smo)?\b|garantujeme|garantizad\w+|保证|保証",
    "tuition": r"\btuition|studiengebühr\w*|frais de scolarité|tasse universitarie|学费",
    "health insurance": r"health (?:care|insurance|cover\w*|plan)|medical (?:insurance|cover\w*|plan)|\bdental|"
    r"mutuelle|krankenversicherung|"
    r"assicurazione sanitaria|seguro médico|zdravotní pojištění|医疗保险|健康保険",
    "a pension": r"pension (?:plan|scheme|contribution)|401\(k\)|betriebliche altersvorsorge|altersvorsorge|"
    r"plan d['’]épargne|fondo pensione|"
    r"penzijní|企业年金|退職金",
    "a gym": r"\bgym\b|fitness\w*|salle de sport|palestra|gimnasio|posilovn\w+|multisport|健身",
    "free meals": r"free (?:lunch(?:es)?|meals?|food|breakfast)|meal (?:vouchers?|allowance)|"
    r"kostenlose\w* (?:mittagessen|essen|verpflegung)|"
    r"tickets?[- ]restaurants?|buoni pasto|stravenk\w+|obědy|免费(?:午餐|三餐)|食事補助",
    "sabbatical": r"sabbatical|sabbatique|sabbatico|自由假",
    "a permanent contract": r"permanent (?:contract|position|employment)|unbefristet\w*|\bcdi\b|tempo indeterminato|"
    r"contrato indefinido|"
    r"dobu neurčitou|na czas nieokreślony|正社員|无固定期限",
    "flexible hours": r"flexib\w+ (?:working |work )?(?:hours|time|schedules?)|hours are flexible|gleitzeit|"
    r"flexible\w* arbeitszeit\w*|vertrauensarbeitszeit|"
    r"horaires (?:flexibles|aménag\w+|souples)|orar(?:io|i) flessibil[ei]|flessibilità (?:oraria|di orario)|"
    r"horario flexible|pružn\w+ pracovní|"
    r"flexibilní pracovní|elastyczn\w+|flextime|弹性工作|フレックス|flexible around|flexi-?time",
}
# What a posting may say instead: wider than the words of a message, since a paraphrase is no invention.
SUPPORTS: dict[str, str] = {
    "fully remote work": r"(?:fully|100 ?%|completely|entirely) remote|remote from anywhere|work from anywhere|"
    r"\bremote(?:ly)?\b(?![^\n]{0,60}(?:hybrid|days? (?:a|per) week|office))|à distance|télétravail complet|"
    r"fernarbeit|远程|フルリモート",
    "remote work": r"\bhome\b|remote|hybrid|distance|télétravail|mobil\w* arbeit|homeoffice|\bremoto|"
    r"smart working|dálku|"
    r"z domova|zdaln|days? (?:a|per) week (?:in|at) (?:the|our)|days? in the office|远程|居家|在家|混合|"
    r"リモート|在宅|テレワーク",
    "relocation": r"relocat|(?:your|towards|help with|costs? of) mov(?:e|ing)\b|moving (?:costs?|expenses?|"
    r"allowance|support)|déménag|umzug|umzieh|trasfer|trasloc|stěhov|reubic|mudanza|"
    r"przeprowadz|搬|安家|引っ?越|"
    r"转移补贴",
    "shares": r"equity|(?:stock|share)[ -]?options?|options? (?:plan|pool|grant)|\bshares?\b|stake|profit[- ]shar|"
    r"beteilig|"
    r"actions gratuites|bspce|azion|podíl|"
    r"akci|期权|股|ストック",
    "a bonus": r"bonus|profit[- ]shar|\bprim\w+|prämi|premi|prémi|odměn|commission|\bote\b|treizième|tredicesim|"
    r"weihnachtsgeld|"
    r"1[34]th|奖|红包|賞与|ボーナス",
    "flexible hours": r"flex|fless|gleit|own hours|core hours|horaires|orari|pružn|elastycz|弹性|裁量|フレックス",
    "health insurance": r"health|medical|dental|insur|mutuelle|kranken|assicuraz|sanitar|zdravot|médico|医|健康",
    "a pension": r"pension|retire|401|rrsp|superannuation|altersvors|retraite|previden|penz|退職|年金|épargne",
    "a budget for training": r"training|learning|courses?\b|conference|education|formation|formazione|"
    r"weiterbild|fortbild|vzdělá|"
    r"培训|学習|研修",
    "free meals": r"meals?\b|lunch|food|canteen|breakfast|kantine|essen|restaurant|repas|mensa|buoni|straven|"
    r"oběd|餐|食",
    "a gym": r"\bgym|fitness|sport|wellness|palestra|multisport|wellpass|健身",
    "housing": r"hous|accommodat|\bflat\b|\brent|apartment|wohn|logement|allogg|aloj|ubytov|住|宿",
    "a permanent contract": r"permanent|unbefrist|festanstell|\bcdi\b|indeterminat|indefinid|neurčit|"
    r"nieokreślon|正社員|无固定",
    "childcare": r"child|nursery|kita\b|kinderbetreu|crèche|nido|školk|保育|托",
    "its funding": r"\brais(?:ed|ing)\b|\bfund|invest|venture|series [a-f]\b|financ|finanz|levée|levé|融资|轮|調達",
    "its growth": r"grow|grew|doubl|tripl|wachs|verdopp|croiss|cresc|raddopp|rost[elo]|倍|増",
    "its owners": r"famil|rodin|\bowned\b|\bowners?\b|shareholder|stake|subsidiary|actionn|filiale|"
    r"gesellschafter|"
    r"tochter|azionist|controllat|akcion|vlastn|skupin|udziałow|家族",
    "its profits": r"profit|rentab|redditiz|zisk|盈利|黒字",
    "a takeover": r"acqui|\bbought\b|\bmerge|taken over|subsidiar|rachet|rachat|übern|fusion|akviz|收购|買収|absorb",
    "its listing": r"\blisted\b|\bipo\b|stock|nasdaq|publicly|börse|bourse|borsa|burz|上市|上場",
}
EVENTS: dict[str, str] = {
    "its funding": r"\braised\b(?=[^.;]{0,30}(?:\d|illion|series|seed|round|capital|money|fund))|\bfunding\b|"
    r"series [a-f]\b|seed (?:round|stage|funding)|seed-stage|backed by|"
    r"\binvestors?\b|levée de fonds|(?:a|avons|vient de|venons de) lev(?:é|er)\b|"
    r"finanzierungsrunde|investor\w*|round di (?:finanziamento|investimento)|serie [a-f]\b|ronda de (?:financiación|"
    r"inversión)|investičn\w+|融资|轮投资|資金調達|調達し|"
    r"venture (?:capital|fund\w*)|venture-backed",
    "an award": r"\bawards?\b|\w+-winning\b|named (?:one of|an?|the|best|among|by)|\bvoted\b|\branked\b|"
    r"recogni[sz]ed (?:as|by)|best (?:place|employer|company)|"
    r"most admired|"
    r"(?<!end )(?<!start )(?<!rest )(?<!course )(?<!half )(?<!quarter )(?<!part )(?<!time )\bof the year\b|"
    r"(?:employer|company|start-?up) of the year|best companies|"
    r"(?<!\ba )great place to work|top[- ]employer|"
    r"(?:remporté|reçu|obtenu|gagné|décroché) (?:le|un|deux|trois|plusieurs|les|l['’]\w+) prix\b|"
    r"prix (?:de l['’]innovation|national|européen|régional)|\bprimée?s?\b|\bélue?s?\b|récompensée?s?\b|"
    r"lauréat\w*|ausgezeichnet\w*|(?:innovations|gründer|umwelt|kultur|förder|wirtschafts|staats|bildungs|"
    r"design|landes)preis\w*|"
    r"preis(?:gekrönt|träger)\w*|(?:den|einen|zwei|mehrere) preise? (?:gewonnen|erhalten)|arbeitgeber des jahres|"
    r"premiat[oaie]|\bpremio\b|oceněn\w*|nagrod\w+|荣获|获奖|评为|受賞|表彰|選ばれ",
    "its listing": r"\bipo\b|stock exchange|nasdaq|publicly (?:listed|traded)|(?:going|went|gone|goes) public|"
    r"börse(?:nnotiert\w*|ngang)?\b|cotée? en bourse|quotat[oa] in borsa|"
    r"cotiza en|上市|上場",
    "its growth": r"\b(?:doubled|tripled|quadrupled)\b|fastest[- ]growing|grown? by|record (?:year|growth|"
    r"revenues?)|\ba (?:doublé|triplé)|verdoppelt|verdreifacht|"
    r"am schnellsten wachsend\w*|raddoppiat[oaie]|triplicat[oaie]|cresciut[oaie] del|duplicado|zdvojnásob\w+|"
    r"ztrojnásob\w+|翻了一番|翻倍|倍増",
    "its owners": r"family[- ](?:owned|run|held) |(?:majority|minority) (?:share|stake|owner|investor)\w*|"
    r"\bshareholders?\b|"
    r"took (?:an? )?(?:\w+ )?stake|actionnaires?\b|gesellschafter\w*|azionist\w|akcionář\w*|udziałow\w+|"
    r"familien(?:unternehmen|betrieb|geführt)\w*|"
    r"entreprise familiale|azienda (?:di famiglia|familiare)|"
    r"empresa familiar|rodinn\w+ firm\w+|firma rodzinna|家族企业",
    "its share of a market": r"\b(?:half|a (?:third|quarter|fifth)|two[- ]thirds|"
    r"three[- ]quarters) of (?:the (?:\w+ ){0,2}"
    r"(?:market|country|world|city|region|continent|industry)|all (?!our|my|your|the (?:work|time))|"
    r"every (?!day|week)|europe|america|germany|france|italy|britain|spain|"
    r"asia|africa|japan|china|poland)|market share|share of the market|parts? de marché|marktanteil\w*|"
    r"quot[ae] di mercato|"
    r"cuota de mercado|podíl na trhu|udział\w* w rynku|(?:la moitié|un tiers|un quart) (?:du marché|"
    rf"des? {_NOT_OWN})|"
    r"(?:die hälfte|ein (?:drittel|viertel)) (?:des|der|aller) "
    rf"{_NOT_OWN}|(?:la metà|un (?:terzo|quarto)) (?:del|dei|delle|degli) {_NOT_OWN}|"
    rf"(?:polovin|třetin|čtvrtin)\w+ (?:trhu|všech {_NOT_OWN})|"
    rf"(?:połow|trzeci|ćwier)\w+ (?:rynku|wszystkich {_NOT_OWN})|"
    r"シェア|市场份额",
    "its rank": r"(?<!our )(?<!my )(?<!your )\btop (?:\d+|three|five|ten|twenty|fifty|hundred|"
    r"trois|cinq|dix|drei|fünf|zehn|tre|cinque|dieci)\b|"
    r"official (?:suppliers?|sponsors?|providers?)\b|"
    r"(?:fournisseur|partenaire|sponsor) officiel\w*|(?:fornit\w+|partner|sponsor) ufficial\w+|"
    r"offizielle\w* (?:lieferant|ausrüster|partner|sponsor)\w*|oficiální\w* (?:dodavatel|partner|sponzor)\w*|"
    r"(?<!une )(?<!un )(?<!notre )(?<!votre )\bplus grande?s? (?!que|parti|part\b|défi|difficult)"
    r"(?:[\w’'-]+ ){1,4}(?:d['’]|de |du |en |au )|"
    r"(?<!una )(?<!un )(?<!nostra )(?<!nostro )\bpiù grand\w (?!di |part|sfid)"
    r"(?:[\w’'-]+ ){1,5}?(?:d['’]|de[li] |della |in |al )|"
    r"\b(?:der|den|die|das|einer?n? der (?:\w+ )?) ?größte[nrs]? (?!teil|heraus|stärke)"
    r"(?:[\w-]+ ){1,3}?\w*(?:deutsch|europ|welt|"
    r"österreich|schweiz|"
    r"region|branche)\w*|\b(?:(?:el|la|los|las) mayor(?:es)?|más grandes?) "
    r"(?!parte|número|reto|desaf)(?:\w+ ){0,2}(?:de |del )|"
    r"leader (?:europe[oi]|mondial[ei]|"
    r"nazional[ei]|indiscuss\w+|de son|del|nel|dans son|en su)|"
    r"market leader\w*|(?:world|europe|asia|america|country|germany|france|italy|"
    r"industry)['’]s? (?:leading|largest|biggest|favou?rite|number|no\.)|"
    r"(?:world|european|global|national) leader|number one|\bno\. ?1\b|leading (?:provider|supplier|company|maker|"
    r"manufacturer|firm|player|brand|platform|bank|retailer)|"
    r"(?<!some of )the (?:\w+ )?(?:largest|biggest) (?:[\w-]+ ){0,3}?(?:in (?!your|our|my)|compan|firm|provider|"
    r"maker|"
    r"manufacturer|producer|"
    r"supplier|operator|retailer|insurer|bank|brand|employer|network|chain|group|agency|player|hospital|"
    r"publisher)|leader (?:mondial|européen|du marché|di mercato|mondiale|europeo|del mercato)|"
    r"(?:welt)?marktführer\w*|líder|lídr\w*|největší\w* (?:\w+ ){0,2}(?:firm|společnost|výrobc|dodavatel|"
    r"poskytovatel|bank|síť|na trhu|v česk|v evrop)\w*|"
    r"领先|全球最大|(?:行业|全国|全球|世界|国内)第一|最大手|業界最大|トップシェア",
    "being the only one": r"the only (?:\w+ ){0,2}(?:company|bank|firm|provider|maker|manufacturer|hospital|"
    r"insurer|studio|agency|vendor|"
    r"employer|player|one) (?:in|that|to|of|with|whose|worldwide)\b|"
    r"(?:la|le) seule? (?:entreprise|banque|société|acteur|fournisseur|fabricant|agence)|"
    r"einzige[rsn]? (?:unternehmen|bank|anbieter|hersteller|firma|klinik)|"
    r"unic[oa] (?:azienda|banca|società|produttore|fornitore)|jedin\w+ (?:firma|banka|společnost|výrobce)",
    "a takeover": r"\bacquir(?:ed|ing) (?:by|the|an?|two|three|last|our)|\bacquisition (?:of|by)\b|bought (?:by|two|"
    r"three|its|a|our|"
    r"out)|took over|merged with|"
    r"\brachat\b|rachetée?|\bübernahme von|übernommen von|"
    r"acquisit[oaie] da|akvizic\w+|ha acquisito|a racheté|převzal[ai]? |przejęł[aoyi]\w* |kupił\w* |收购|買収",
    "a contract": r"(?:won|signed|landed|secured|clinched)\b[^.,;]{0,40}\b(?:contract|deal|partnership|tender|"
    r"order)|remporté (?:un|le|l['’])|großauftrag|"
    r"(?<!im )auftrag (?:der|von|des)|vinto (?:un|una|l['’])|získal\w* (?:zakázku|kontrakt)|中标|受注し",
    "its profits": r"\bprofitable\b|\brentables?\b|profitabel|redditizi[oa]|盈利|黒字",
    "its climate "
    "record": r"(?:carbon|climate|co2)[- ]neutral\w*|klimaneutral\w*|neutre en carbone|neutralità carbonica|"
    r"b[- ]corp|uhlíkově neutrální|碳中和|カーボンニュートラル",
    "a new site": r"(?:opened (?:\w+ )?(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)|opened|"
    r"opening(?! (?:for|at|in|on|with(?:in)?)\b)|launched(?![^.,;]{0,20}\bfor\b)|about to open|will open|"
    r"open (?:a|an|two|our) (?:new|second|third))\b[^.,;]{0,25}\b(?:offices?|labs?|plants?|sites?|headquarters|hub|"
    r"stores?|buildings?|branch(?:es)?|factor(?:y|ies)|clinics?|hospitals?|restaurants?|hotels?|shops?|"
    r"warehouses?)\b|ouvert (?:un\w*|notre|son) (?:\w+ ){0,2}(?:bureau|site|usine|agence)|"
    r"(?:büro|standort|werk|niederlassung) (?:in \w+ )?eröffnet|aperto (?:una|un|la|il) (?:\w+ ){0,2}(?:sede|"
    r"ufficio|stabilimento|filiale)|"
    r"otevřel\w* (?:\w+ ){0,2}(?:pobočk\w+|kancelář\w*|závod\w*)|abrió (?:\w+ ){0,3}(?:oficina|sede|planta)|"
    r"新开设|新オフィス",
}


@cache
def pattern(words: str) -> re.Pattern[str]:
    return re.compile(words, re.IGNORECASE)
