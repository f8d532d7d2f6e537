"""What messages promise and tell of companies: each concept with its words in several languages."""

from __future__ import annotations

import re
from functools import cache

PROMISES: dict[str, str] = {
    "a visa": r"visas?\b|work permits?|visum\w*|arbeitserlaubnis|visto (?:di|per|lavorativo)\b|víz[ua]\w*|"
    r"wiz[aęy]\b|签证|ビザ",
    "relocation": r"relocat\w+|moving (?:costs|expenses)|costs? of moving|help with the move|umzug\w*|"
    r"déménagement\w*|trasferimento|"
    r"stěhování|reubicación|przeprowadzk\w+|搬家|安家费|搬迁|引っ越し|引越|转移补贴",
    "remote work": r"\bremote(?:ly)?\b|work(?:ing)? from (?:home|anywhere)|home[ -]?office|from home\b|"
    r"télétravail\w*|à distance|remoto|"
    r"smart working|teletrabajo|na dálku|z domova|zdaln\w+|远程|居家办公|在家办公|"
    r"リモート|在宅|テレワーク|hybrid\w*|ibrid\w+|混合办公|"
    r"mobiles arbeiten",
    "fully remote work": r"(?:fully|100 ?%|completely|entirely) remote|remote from anywhere|work from anywhere|"
    r"(?:entièrement|totalement|100 ?%) (?:à distance|en télétravail)|(?:komplett|vollständig|100 ?%) (?:remote|"
    r"homeoffice)|"
    r"(?:completamente|interamente) (?:da|in) remoto|plně (?:na dálku|remote)|完全远程|全远程|フルリモート|完全在宅",
    "a bonus": r"bonus\w*|sign(?:ing)?-?on (?:bonus|payment)|\bprimes?\b|prämie\w*|\bpremi[oa]\b|prémi[eí]\w*|"
    r"odměn\w+|奖金|红包|ボーナス|賞与|"
    r"13th|treizième mois|tredicesim\w+|quattordicesim\w+|weihnachtsgeld",
    "shares": r"\bequity\b|stock options?|share options?|\bshares\b|\besop\b|\brsus?\b|bspce|stock-options|"
    r"aktienoption\w*|"
    r"mitarbeiteraktien|beteiligung am unternehmen|opciones sobre acciones|zaměstnaneck\w+ akci\w+|"
    r"期权|股权|股票|ストックオプション",
    "unlimited leave": r"unlimited (?:paid )?(?:leave|vacation|holidays?|pto|time off)|unbegrenzt\w* urlaub\w*|"
    r"congés illimités|"
    r"ferie illimitate|neomezen\w+ dovolen\w+|无限(?:制)?(?:年假|休假)|無制限の休暇",
    "a four-day "
    "week": r"(?:four|4)[- ]day (?:work(?:ing)? ?)?week|vier-tage-woche|4-tage-woche|semaine de (?:quatre|4) jours|"
    r"settimana (?:corta|di (?:quattro|4) giorni)|čtyřdenní|semana de (?:cuatro|4) días|四天工作|週休[三3]日|週4日",
    "a company car": r"company car|company vehicle|dienstwagen|firmenwagen|voiture de fonction|véhicule de fonction|"
    r"(?:auto|macchina|vettura) aziendale|(?:voiture|véhicule) de société|vehículo de empresa|"
    r"coche de empresa|služební (?:auto|vůz|automobil)|samochód służbowy|配车|公司配车|社用車|カーリース",
    "housing": r"housing|accommodation|company flat|rent allowance|wohnung(?:szuschuss)?\b|logement|alloggio|"
    r"alojamiento|ubytování|住房|宿舍|社宅|住宅手当|家賃補助",
    "childcare": r"child ?care|day ?care|\bkita\b|kinderbetreuung|crèche|asilo nido|guardería|školk\w+|托儿|保育",
    "a budget for training": r"(?:training|learning|education|conference|development)[^\n.;]{0,25}(?:budget|allowance|"
    r"stipend)|weiterbildungsbudget|"
    r"budget (?:de )?formation|budget (?:per la )?formazione|budget na vzdělávání|培训预算|学習支援",
    "a promotion": r"(?:guaranteed|fast|quick) promotion|promot(?:ion|ed) (?:within|after|in|to)|(?:be|get|"
    r"are) promoted|beförder\w+ (?:nach|"
    r"innerhalb)|"
    r"promotion (?:garantie|assurée)|promozione (?:garantita|entro)|povýšení (?:do|po)",
    "a guarantee": r"guarantee[ds]?\b|garanti(?:e|es|ert|ti|sce|amo|smo)?\b|garantujeme|garantizad\w+|保证|保証",
    "tuition": r"tuition|studiengebühr\w*|frais de scolarité|tasse universitarie|学费",
    "health insurance": r"health (?:care|insurance|cover\w*|plan)|medical (?:insurance|cover\w*|plan)|dental|"
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
    r"dobu neurčitou|umowa o pracę|正社員|无固定期限",
    "flexible hours": r"flexib\w+ (?:working |work )?(?:hours|time|schedules?)|hours are flexible|gleitzeit|"
    r"flexible\w* arbeitszeit\w*|vertrauensarbeitszeit|"
    r"horaires (?:flexibles|aménag\w+|souples)|orar(?:io|i) flessibil[ei]|flessibilità (?:oraria|di orario)|"
    r"horario flexible|pružn\w+ pracovní|"
    r"flexibilní pracovní|elastyczn\w+|flextime|弹性工作|フレックス|flexible around|flexi-?time",
}
# What a posting may say instead of the words of a promise.
SUPPORTS: dict[str, str] = {
    "fully remote work": r"(?:fully|100 ?%|completely|entirely) remote|remote from anywhere|work from anywhere|"
    r"\bremote(?:ly)?\b(?![^\n]{0,60}(?:hybrid|days? (?:a|per) week|office))|à distance|télétravail complet|"
    r"fernarbeit|远程|フルリモート",
}
EVENTS: dict[str, str] = {
    "its funding": r"\braised\b|\bfunding\b|series [a-f]\b|seed (?:round|stage|funding)|seed-stage|backed by|"
    r"\binvestors?\b|levée de fonds|(?:a|avons|vient de) lev\w+|"
    r"finanzierungsrunde|investor\w*|round di (?:finanziamento|investimento)|serie [a-f]\b|ronda de (?:financiación|"
    r"inversión)|investičn\w+|融资|轮投资|資金調達|調達し|"
    r"venture",
    "an award": r"\bawards?\b|award-winning|named (?:one of|an?|the|best|among|by)|\bvoted\b|\branked\b|"
    r"recogni[sz]ed (?:as|by)|best (?:place|employer|company)|"
    r"most admired|(?:employer|company|start-?up) of the year|best companies|great place to work|top[- ]employer|"
    r"\bprix\b|\bprimée?\b|\bélue?s?\b|récompens\w+|"
    r"lauréat\w*|ausgezeichnet\w*|\bpreis\b|preisgekrönt\w*|arbeitgeber des jahres|"
    r"premiat[oaie]|\bpremio\b|oceněn\w*|nagrod\w+|荣获|获奖|评为|受賞|表彰|選ばれ",
    "its listing": r"\bipo\b|stock exchange|nasdaq|publicly (?:listed|traded)|(?:going|went|gone|goes) public|"
    r"börse(?:nnotiert\w*|ngang)?\b|cotée? en bourse|quotat[oa] in borsa|"
    r"cotiza en|上市|上場",
    "its growth": r"\b(?:doubled|tripled|quadrupled)\b|fastest[- ]growing|grown? by|record (?:year|growth|"
    r"revenues?)|\ba (?:doublé|triplé)|verdoppelt|verdreifacht|"
    r"am schnellsten wachsend\w*|raddoppiat[oaie]|triplicat[oaie]|cresciut[oaie] del|duplicado|zdvojnásob\w+|"
    r"ztrojnásob\w+|翻了一番|翻倍|倍増",
    "its owners": r"family[- ](?:owned|run|held) |familien(?:unternehmen|betrieb|geführt)\w*|"
    r"entreprise familiale|azienda (?:di famiglia|familiare)|"
    r"empresa familiar|rodinn\w+ firm\w+|firma rodzinna|家族企业",
    "its rank": r"leader (?:europe[oi]|mondial[ei]|nazional[ei]|indiscuss\w+|de son|del|nel|dans son|en su)|"
    r"market leader\w*|(?:world|europe|asia|america|country|germany|france|italy|"
    r"industry)['’]s? (?:leading|largest|biggest|favou?rite|number|no\.)|"
    r"(?:world|european|global|national) leader|number one|\bno\. ?1\b|leading (?:provider|supplier|company|maker|"
    r"manufacturer|firm|player|brand|platform|bank|retailer)|"
    r"the (?:largest|biggest)|leader (?:mondial|européen|du marché|di mercato|mondiale|europeo|del mercato)|"
    r"(?:welt)?marktführer\w*|líder|lídr\w*|největší\w*|"
    r"领先|全球最大|第一|最大手|業界最大|トップシェア",
    "a takeover": r"\bacquired (?:by|the|an?|two|three|last|our)|\bacquisition\b|bought (?:by|two|three|its|a|our|"
    r"out)|took over|merged with|"
    r"\brachat\b|rachetée?|\bübernahme von|übernommen von|"
    r"acquisit[oaie] da|akvizic\w+|收购|買収",
    "a contract": r"(?:won|signed|landed|secured|clinched)\b[^.,;]{0,40}\b(?:contract|deal|partnership|tender|"
    r"order)|remporté (?:un|le|l['’])|großauftrag|"
    r"auftrag (?:der|von|des)|vinto (?:un|una|l['’])|získal\w* (?:zakázku|kontrakt)|中标|受注し",
    "its profits": r"\bprofitable\b|\brentables?\b|profitabel|redditizi[oa]|盈利|黒字",
    "its climate "
    "record": r"(?:carbon|climate|co2)[- ]neutral\w*|klimaneutral\w*|neutre en carbone|neutralità carbonica|"
    r"b[- ]corp|uhlíkově neutrální|碳中和|カーボンニュートラル",
    "a new site": r"(?:opened|opening|launched)\b[^.,;]{0,25}\b(?:offices?|labs?|plants?|sites?|headquarters|hub|"
    r"stores?)\b|ouvert un\w* (?:bureau|site|usine)|"
    r"(?:büro|standort|werk) (?:in \w+ )?eröffnet|aperto (?:una|un) (?:sede|ufficio|stabilimento)|"
    r"otevřel\w* (?:pobočku|kancelář|závod)|新开设|新オフィス",
}


@cache
def pattern(words: str) -> re.Pattern[str]:
    return re.compile(words, re.IGNORECASE)
