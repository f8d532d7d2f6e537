"""The headings under which postings in eleven languages say what one does, brings and gets, and who asks."""

from __future__ import annotations

import re
from typing import Literal

Section = Literal["responsibilities", "requirements", "benefits", "about_company", "other"]

_NAME = r"(?!(?:the|this|your|you|a|an|our|my)\b)[\w&.'’-]+(?: [\w&.'’-]+){0,3}"


def _heading(*forms: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(forms)})[\s:：!?.…–-]*$", re.IGNORECASE)


SECTION_HEADINGS: tuple[tuple[Section, re.Pattern[str]], ...] = (
    (
        "benefits",
        _heading(
            r"(?:(?:our|your|key|company|employee|additional|other|compensation(?:, | and | & ))*\s*(?:benefits|"
            r"perks)(?:,? (?:and|&|\+) \w+| we offer| package| at .{2,30})?)",
            r"(?:what |here.s what )?(?:we|you|they)(?:'ll|’ll| will| can| are)? (?:offer|get|receive|enjoy|"
            r"offering)(?: you)?(?: in return)?",
            r"our offer(?: to you)?|in return.{0,30}|you can look forward to|what.s in it for (?:you|me)|"
            r"compensation(?:,? .{0,30})?",
            r"why (?:you.ll|you will|join|work|us|you.d|you should|choose|consider).{0,40}|why .{2,25}\?|"
            r"perks.{0,30}|rewards?(?: (?:and|&) .{2,20})?|the offer|total rewards|we provide|pay (?:and|"
            r"&) benefits|terms",
            r"(?:vos |nos |les )?avantages.{0,30}|nous (?:vous )?(?:offrons|proposons)|(?:ce que )?(?:nous|"
            r"on) (?:vous |te )?(?:offrons|proposons|propose|offre)|notre offre|(?:les )?conditions(?: .{0,25})?|"
            r"rémunération et avantages|pourquoi nous rejoindre.{0,20}|ce qu.on (?:vous |te )?(?:offre|propose)",
            r"(?:das |was )?(?:bieten wir|wir bieten|wir .{0,14}bieten)(?: (?:dir|ihnen|euch))?(?: an)?|"
            r"unser angebot(?: an .{2,15})?|(?:deine|ihre|unsere) (?:vorteile|benefits)|wir bieten .{0,20}|"
            r"darauf (?:kannst|können) .{2,20} freuen|das erwartet (?:dich|sie) bei uns|warum wir|leistungen|"
            r"unsere leistungen|konditionen|gute gründe.{0,25}",
            r"(?:cosa |che cosa )?(?:ti |vi )?offriamo|la nostra offerta|(?:i )?(?:vantaggi|benefit|benefits)|"
            r"cosa offriamo.{0,15}|si offre|l.offerta|condizioni(?: .{0,25})?|perché (?:noi|unirsi|"
            r"lavorare).{0,30}|inquadramento(?: .{0,25})?",
            r"(?:qué |que |lo que )?(?:te )?ofrecemos|beneficios|ventajas|condiciones|oferecemos|o que oferecemos|"
            r"benefícios|vantagens|se ofrece",
            r"(?:co )?(?:ti |vám |za to |tu )?(?:u nás )?(?:nabízíme|nabídneme|nabízí)(?: .{0,20})?|co (?:ti|vám|"
            r"za to) .{0,20}(?:nabízíme|nabídneme|nabídnout)(?: .{0,20})?|benefity(?: .{0,20})?|výhody|"
            r"na co se (?:můžeš|můžete) těšit|co (?:od nás )?(?:získáš|získáte|dostaneš|dostanete)|proč (?:k nám|"
            r"u nás|my).{0,20}|můžeš se těšit na",
            r"(?:co |to |nasza |my )?(?:oferujemy|oferta|proponujemy)|co (?:możemy |ci )?(?:zaoferować|oferujemy|"
            r"zyskasz)(?: .{0,15})?|benefity|korzyści|dlaczego warto.{0,25}|zapewniamy|warunki(?: .{0,20})?",
            r"(?:wat )?(?:wij|we) bieden(?: wij)?(?: jou)?|wat bieden (?:wij|we)(?: jou)?|ons aanbod|"
            r"arbeidsvoorwaarden",
            r"(?:福利|待遇|薪资|薪酬)(?:待遇|福利)?|我们提供|福利厚生|待遇[・/]?福利厚生|給与.{0,8}|勤務条件|(?:公司|员工)福利",
            r"(?:wat )?(?:wij|we) (?:jou )?(?:bieden|aanbieden).{0,12}|wat krijg je.{0,15}|dit bieden (?:wij|we).{0,8}|"
            r"dit krijg je.{0,15}|jouw voordelen|o que (?:temos para|te) oferece\w*.{0,10}|regalias",
            r"(?:the|your|our) package|we offer|we give|what we (?:give|pay|provide).{0,20}|practicalities|pay|"
            r"das bekommen (?:sie|du)|das bekommst du.{0,12}|ce que nous vous apportons|nos atouts|cosa (?:ti )?diamo",
        ),
    ),
    (
        "about_company",
        _heading(
            r"about (?:us|the company|our company|the (?:team|organi[sz]ation|employer|client|business|"
            r"department))|who (?:we|they) are(?: and .{0,30})?",
            rf"about {_NAME}",
            r"about the (?!role|job|position|opportunity|work|internship|vacancy|candidate|you\b|person)\w[\w -]{1,25}",
            r"our (?:company|story|mission|values|client|culture)|(?:the )?(?:company|employer|organi[sz]ation|"
            r"client)(?: (?:description|overview|profile|background|summary|information))?|(?:the|our|your|"
            r"meet the|meet your) team|introduction|what we do",
            r"(?:à|a) propos(?: de .{2,40}| d.{2,40})?|qui sommes[- ]nous|l.entreprise|(?:notre|la) (?:entreprise|"
            r"société|équipe|mission)|présentation(?: .{0,30})?|(?:l.)?équipe",
            r"über (?:uns|das unternehmen|die firma|.{2,30})|wer wir sind|wir sind|das sind wir|wer sind wir|"
            r"(?:das|unser|dein) (?:unternehmen|team)|unternehmens(?:profil|beschreibung)|wir über uns|zu uns|"
            r"die firma|ihr arbeitgeber",
            r"chi siamo|l.azienda|la nostra (?:azienda|società)|su di noi|la società|il (?:nostro )?team|azienda|"
            r"l.impresa",
            r"qui[eé]nes somos|sobre (?:nosotros|nós|a empresa|la empresa)|la empresa|quem somos|a empresa|el equipo",
            r"o (?:nás|společnosti|firmě|týmu|nas|firmie|zespole|společnosti .{2,30})|kdo (?:jsme|jsme my)|"
            r"(?:naše|náš) (?:společnost|firma|tým)|kim jesteśmy|nasza firma|nasz zespół|kdo jsme a .{2,30}",
            r"over (?:ons|het bedrijf)|wie (?:zijn|wij zijn) (?:wij|we)?",
            r"公司(?:简介|介绍)|关于(?:我们|公司)|企业简介|会社(?:概要|紹介|情報)|企業(?:概要|情報)|私たちについて|事業内容",
            r"over \w[\w .&-]{1,25}|wie zijn (?:wij|we)|ons bedrijf|sobre o grupo.{0,20}",
        ),
    ),
    (
        "requirements",
        _heading(
            r"(?:(?:key|job|position|minimum|basic|essential|required|desired|desirable|preferred|other|"
            r"additional|technical|must[- ]have|nice[- ]to[- ]have|your|core|candidate|professional|general|"
            r"special|the|relevant|mandatory|main|education(?:al)?|knowledge,?|bonus|and|&|/|,|soft|"
            r"hard)\s*)*(?:requirements?|qualifications?|skills?|experience|competenc(?:ies|es)|abilities|"
            r"prerequisites|criteria|education|credentials|must[- ]haves?)(?:(?:,? (?:and|&|/) |/|, |"
            r" ?\+ ?)[\w -]{3,30}){0,3}(?: needed| required| preferred| desired| we need)?(?: for .{2,25})?",
            r"(?:who|what|how) (?:you|we|they|we.re|they.re|you.ll)(?:'re|’re|.ll| are| will| would| should|"
            r" need to| must)? (?:are|have|bring|need|look(?:ing)? for|expect|like|want|appreciate|value|ask|"
            r"hope)(?: .{0,40})?",
            r"what (?:you.ll|you will|you|we.ll|we|makes you|we.re|they.re) .{0,12}(?:need|bring|look|expect|"
            r"appreciate|have|seek).{0,40}|about you|is this you\??|who (?:are you|you are|we.re looking for|"
            r"we are looking for|we need)|you are|you have|you bring|you(?:'ll| will|’ll)? need(?: to have)?",
            r"you (?:might|may|will|.ll)? ?(?:thrive|be a (?:good|great) fit|be successful|have|excel|"
            r"shine).{0,50}|we (?:would|.d) (?:like|love)(?: to see| you to have)?|we(?:.re|"
            r" are) looking for(?: .{0,30})?|(?:the|our|your) ideal .{2,30}|ideal(?:ly| candidate).{0,30}|"
            r"your (?:profile|background|experience|skills|strengths|qualities)(?: .{0,20})?|"
            r"(?:it.s )?(?:a )?(?:nice|good|great)[- ]to[- ]have.{0,25}|as a bonus.{0,20}|"
            r"what (?:will )?makes? you .{2,30}|what will make you .{2,30}|(?:a )?(?:plus|bonus)(?: points|"
            r" if .{0,30})?|desirable|preferred|essential|must have|extra credit|candidate profile|"
            r"to succeed.{0,40}|to be successful.{0,40}|looking for|profile|ideally you.{0,25}|great if.{0,30}|"
            r"person specification|required|minimum.{0,25}",
            r"(?:le |votre |ton |son )?profil(?: .{0,25})?|(?:vos |les |tes )?compétences(?: .{0,30})?|"
            r"ce que (?:nous|vous) (?:attendons|cherchons|recherchons|apportez|attendons de vous)|pré[- ]?requis|"
            r"exigences|qualifications requises|vous (?:êtes|avez|apportez)|nous (?:recherchons|attendons|"
            r"cherchons)(?: .{0,20})?|qualités.{0,25}|(?:un |les )?plus|formation(?: .{0,25})?|"
            r"expérience(?: .{0,25})?|qui (?:êtes-vous|es-tu)|atouts|seraient? un plus|ce qu.on (?:attend|"
            r"cherche).{0,20}",
            r"(?:(?:dein|ihr|das|unser) )?(?:anforderungs)?profil|anforderungen(?: an .{2,15})?|(?:das|"
            r"was) (?:bringst du|bringen sie|du|sie|solltest du|sollten sie)(?: .{0,30})?(?:mit|mitbringst|"
            r"mitbringen|mitbringen solltest)|qualifikation(?:en)?|voraussetzungen|(?:das|was) (?:wünschen wir|"
            r"wir suchen|wir erwarten|wir uns wünschen|suchen wir|erwarten wir|du mitbringst|"
            r"sie mitbringen).{0,30}|(?:deine|ihre) (?:qualifikation(?:en)?|kenntnisse|fähigkeiten|erfahrung|"
            r"kompetenzen|stärken)|wen wir suchen|du bringst mit|sie bringen mit|wir (?:erwarten|wünschen uns)"
            r"(?: .{0,20})?|wir suchen(?: (?:dich|sie|jemanden|menschen|eine persönlichkeit).{0,20})?|"
            r"von vorteil.{0,20}|ihre voraussetzungen|kenntnisse|dich zeichnet.{0,20}|"
            r"wünschenswert|damit (?:überzeugst|passt).{0,30}|so passt .{0,20}|du passt .{0,20}",
            r"(?:i )?requisiti(?: .{0,30})?|(?:il tuo |il )?profilo(?: .{0,25})?|(?:chi|cosa|"
            r"che cosa) (?:stiamo )?cerc(?:hiamo|ando)|(?:le )?competenze(?: .{0,30})?|"
            r"(?:le tue )?caratteristiche.{0,20}|cerchiamo.{0,25}|titolo (?:di studio|preferenziale).{0,25}|"
            r"costituisc\w+ (?:un )?(?:titolo|plus).{0,25}|esperienza(?: .{0,25})?|conoscenze.{0,25}|"
            r"cosa (?:ci aspettiamo|chiediamo|ti chiediamo)|chi sei|gradit[oaie].{0,20}|si richied\w+|"
            r"sono graditi.{0,20}",
            r"requisitos(?: .{0,25})?|(?:tu |el )?perfil(?: .{0,25})?|qu[eé] buscamos|buscamos|competencias|"
            r"o que (?:procuramos|esperamos|buscamos)|qualificações|requerimientos|valorable|se valorará.{0,20}|"
            r"imprescindible|desejável",
            r"(?:naše )?požad(?:avky|ujeme|uje|ované).{0,25}|(?:co )?(?:od (?:tebe|vás|vas) )?(?:požadujeme|"
            r"očekáváme|očekává)(?: .{0,20})?|co (?:od tebe|od vás|bys|byste|musíš|bychom|by ti|potřebuješ|"
            r"potřebujete|k tomu|hledáme|u tebe|chceme|umíš|budeš potřebovat).{0,40}|jak si (?:tě|"
            r"vás) představujeme|(?:tvůj|váš) profil|(?:koho|jaké?ho|kdo) .{0,25}(?:hledáme|hodí|"
            r"potřebujeme).{0,15}|hledáme.{0,15}|(?:výhodou|plusem)(?: .{0,20})?|předpoklady|měl bys.{0,20}|"
            r"ideálně.{0,15}|uvítáme.{0,15}|oceníme.{0,15}|dovednosti|znalosti.{0,20}|vzdělání|🎯? ?skills|"
            r"bonusem .{0,20}|jsi ten pravý.{0,25}",
            r"(?:nasze )?(?:wymagania|oczekiwania|wymagamy|oczekujemy).{0,20}|czego (?:oczekujemy|wymagamy|"
            r"szukamy|od ciebie).{0,15}|mile widziane.{0,15}|(?:twój|idealny) profil|kogo szukamy|szukamy.{0,20}|"
            r"kwalifikacje|dodatkow\w+ (?:atut|atutem|punkty).{0,20}|od kandydatów oczekujemy|profil kandydata|"
            r"aplikuj,? jeśli.{0,20}|co powinieneś.{0,20}|umiejętności",
            r"(?:functie-?eisen|vereisten|jouw profiel|wie ben jij|wat (?:vragen|verwachten|zoeken) (?:wij|"
            r"we).{0,20}|wat breng jij mee|profiel|jij hebt|dit heb je)",
            r"(?:任职|岗位|职位|招聘|应聘|能力)(?:要求|资格|条件)|任职资格|我们希望你|加分项|优先条件|応募(?:資格|条件)|"
            r"(?:必須|歓迎)(?:条件|要件|スキル|経験|資格)?|求める(?:人物像|スキル|人材)|対象となる方|スキル[・/]?経験",
            r"wat (?:vragen|verwachten|zoeken) (?:wij|we).{0,20}|wat breng je mee|wie zoeken (?:wij|we)|functie-?eisen|"
            r"(?:dit|wie) (?:ben jij|neem je mee|vragen we).{0,10}|wat heb je nodig|jouw (?:achtergrond|talenten)|"
            r"(?:o )?(?:teu|seu) perfil|perfil(?: .{0,25})?|requisitos(?: .{0,25})?|valoriza\w*.{0,20}",
            r"(?:what )?we(?:.d| would) (?:like|love|expect|want|need)(?: to see| you to have| from you)?|"
            r"what would help|"
            r"we (?:need|require|expect|ask|want)(?: for| from you)?|you (?:should|must|will|.ll|ought to) (?:have|"
            r"bring|be|need)|"
            r"the (?:successful|ideal|right) (?:candidate|applicant|person)(?: will.{0,20}| has| is)?|you|vous|toi|"
            r"(?:il|la) candidat[oa] ideale|il/la candidat[oa].{0,15}|(?:le|la|le/la) candidat(?:e|\(e\)|"
            r"·e)? id[ée]al(?:e)?|"
            r"das sollte\w* (?:sie|du).{0,30}|der ideale kandidat|wen wir uns wünschen|el candidato ideal",
        ),
    ),
    (
        "responsibilities",
        _heading(
            r"(?:(?:key|main|primary|core|job|your|essential|principal|major|general|daily|specific|the|other|"
            r"role|position|and|&|/|,|typical)\s*)*(?:responsibilit(?:y|ies)|duties|tasks|accountabilities|"
            r"functions|activities|deliverables|objectives)(?:(?: (?:and|&|/) |/|, )[\w -]{3,30})?(?: include|"
            r" are| will be| will include)?",
            r"(?:what|how) (?:you.ll|you will|will you|you|we.ll need you to|we need you to|this role|the role|"
            r"the job|they.ll).{0,30}(?:do|doing|work on|own|build|achieve|involves|contribute|deliver|"
            r"make an impact|be responsible for|accomplish|looks like)(?: .{0,30})?|"
            r"(?:as an? .{3,50},? )?(?:in this (?:role|position|job),?\s?)?(?:you|you.ll|you will)(?: be| get to|"
            r" do| help(?: us)?)?(?: responsible for)?|in (?:this|the|your) (?:role|position|job).{0,25}",
            r"(?:the|your|this|about (?:the|this|your)) (?:role|job|position|opportunity|mission|tasks?|challenge|"
            r"work|impact|vacancy)(?: will be| is| at a glance| in a nutshell)?|(?:job|role|"
            r"position) (?:description|summary|overview|purpose|details|profile|scope)|"
            r"a (?:typical )?day in .{2,30}|day[- ]to[- ]day.{0,25}|what.s the job.{0,10}|"
            r"what would you do.{0,20}|overview|summary|"
            r"your (?:day|week|mission|impact).{0,30}|the day to day|key focus areas|scope of work|description|"
            r"what is the role.{0,20}|tasks will be",
            r"(?:vos |tes |les |la |votre |ta |nos )?(?:principales )?(?:missions?|tâches|responsabilités|"
            r"activités)(?: .{0,30})?|(?:le|votre|ton) (?:rôle|poste|quotidien)(?: .{0,15})?|(?:descriptif|"
            r"description)(?: (?:du|de la|de l.|des) .{2,20})?|ce que vous (?:ferez|allez faire)|"
            r"au quotidien.{0,25}|vous (?:serez|aurez).{0,30}|dans ce rôle.{0,20}|ce que tu (?:feras|vas faire)",
            r"(?:(?:deine|ihre|die|unsere|das sind deine|das sind ihre) )?(?:haupt)?aufgaben(?:gebiet|bereich|"
            r"schwerpunkte|feld)?(?: .{0,25})?|(?:das|was) (?:erwartet|dich|sie|euch) (?:erwartet|dich|sie|"
            r"euch)(?: .{0,20})?|tätigkeit(?:en|sbeschreibung|sfeld)?|(?:dein|ihr) (?:job|alltag|"
            r"verantwortungsbereich|wirkungsbereich|beitrag|arbeitsalltag|einsatzbereich)|(?:die|deine|"
            r"ihre) (?:stelle|rolle|position|mission|verantwortung|herausforderung)|was du (?:machst|tust|"
            r"bei uns .{2,20})|das machst du|stellenbeschreibung|was sie tun.{0,15}|das wartet auf .{2,10}|"
            r"so sieht dein .{2,20}",
            r"(?:le )?(?:tue |principali )?(?:attività|mansioni|responsabilità)(?: .{0,30})?|(?:di )?(?:cosa|"
            r"che cosa) (?:ti )?(?:occuperai|farai|si occuperà)(?: .{0,15})?|il (?:tuo )?(?:ruolo|lavoro)|"
            r"la (?:posizione|risorsa|tua missione|mansione|figura).{0,30}|descrizione(?: .{0,25})?|"
            r"ti occuperai di|compiti|i tuoi compiti|il tuo compito|si occuperà di",
            r"(?:tus |principales )?(?:funciones|responsabilidades|tareas|atividades)(?: .{0,20})?|"
            r"qu[eé] (?:harás|vas a hacer)|el puesto|tu misión|descripción(?: .{0,20})?|o que (?:vai|vais|"
            r"irá) fazer|funções|a função|a vaga|descrição(?: .{0,20})?",
            r"(?:pracovní )?náplň(?: .{0,15})?|náplní práce.{0,15}|co (?:bude|budeš|budete|tě|vás|u nás|by|je|"
            r"ti)[^?]{0,30}(?:dělat|"
            r"čeká|náplní|práce|na starosti|na starost)(?: .{0,20})?|(?:tvoje|vaše|tvé|tvou) (?:úkoly|práce|"
            r"náplní|role|zodpovědnost\w*|odpovědnost\w*|mise)(?: .{0,20})?|popis (?:pozice|práce|"
            r"pracovní pozice)|(?:🚀 )?projekt|zodpovědnosti|odpovědnosti|činnosti|jaká bude (?:tvá|vaše|"
            r"tvoje) .{2,20}|na čem budeš .{2,15}|s čím nám pomůžeš|budeš|o pozici|",
            r"(?:(?:twoje|główne|twój|twoim|zakres) )?(?:zadania|obowiązk(?:i|ów)|zakres(?: obowiązków| zadań)?|"
            r"odpowiedzialności|rola)(?: .{0,20})?|czym (?:będziesz|się będziesz) .{2,25}|"
            r"co będziesz robić.{0,15}|opis stanowiska|twoja rola|do twoich zadań.{0,20}|na czym polega.{0,20}|"
            r"będziesz",
            r"(?:jouw |de )?(?:taken|werkzaamheden|functie|rol|verantwoordelijkheden)|wat ga je doen|"
            r"functieomschrijving|dit ga je doen",
            r"(?:岗位|工作|主要|职位)?职责(?:描述)?|工作内容|职位描述|岗位描述|你将负责|仕事内容|業務内容|職務内容|主な(?:仕事|業務).{0,6}|"
            r"担当業務|具体的な(?:仕事|業務)内容",
            r"wat (?:ga|doe|je gaat|je|zijn jouw|zijn je) .{0,25}|jouw (?:werk|functie|baan|dag).{0,15}|"
            r"dit (?:ga je doen|"
            r"doe je).{0,10}|de (?:baan|vacature)|as tuas (?:funções|tarefas|responsabilidades)|o (?:teu|seu) (?:papel|"
            r"trabalho)|"
            r"responsabilidades(?: .{0,20})?|las funciones|tus tareas",
            r"(?:the|your|our) (?:work|job|tasks|duties)|what you.d (?:do|own|be doing).{0,15}|das machen sie.{0,15}|"
            r"das tust du.{0,12}|il (?:tuo )?lavoro|le attività|le poste|le travail|la práca|tu trabajo",
        ),
    ),
    (
        "other",
        _heading(
            r"(?:how )?to apply|application(?: process| procedure)?|(?:hiring|interview|recruitment|"
            r"selection) process|contact(?: (?:us|details|person|information))?|(?:job |additional |other |"
            r"further |more )?(?:location|information|details|info)|salary(?: range)?|annual salary range|pay|"
            r"seniority level|employment type|job (?:type|function)|industr(?:y|ies)|"
            r"equal (?:employment )?opportunit.{0,40}|eeo.{0,30}|next steps|disclaimer|privacy.{0,30}|department|"
            r"market|date posted|apply(?: now)?|interested\??|note|references?|tags|work (?:location|schedule|"
            r"hours)|physical (?:requirements|demands)|working conditions|how we hire|pracovní nabídka|"
            r"úvodní představení|our values|the way we work|"
            r"diversity.{0,40}|auto req id",
            r"(?:comment |pour )?(?:postuler|candidature|candidater).{0,25}|contact|processus.{0,25}|lieu.{0,15}|"
            r"type de contrat|salaire",
            r"(?:so )?bewerb(?:ung|en|ungsprozess|ungsunterlagen|ungsverfahren).{0,30}|kontakt(?:daten| .{0,20})?|"
            r"ansprechpartner(?:in)?|interesse.{0,20}|haben wir .{0,40}|noch fragen.{0,10}|standort|arbeitsort|"
            r"gehalt|jetzt bewerben|rahmenbedingungen",
            r"(?:come )?(?:candidar(?:si|ti)|candidatura|candidature).{0,20}|contatti|sede(?: di lavoro)?|"
            r"per candidarsi.{0,20}|contratto",
            r"(?:cómo )?(?:aplicar|inscribirse|candidatar-se).{0,20}|contacto|ubicación",
            r"(?:jak )?(?:se )?(?:přihlásit|reagovat|na to).{0,20}|kontakt(?:ní údaje)?|informace o pozici|"
            r"informace|místo výkonu práce|zaujal[ai]? (?:tě|vás|jsme).{0,40}|nástup|zařazeno|required education|"
            r"required languages|listed in|contract duration|employment (?:form|contract)|employer type|"
            r"naše technologie|technologie|postup.{0,20}|výběrové řízení|jak (?:to|bude|probíhá).{0,30}",
            r"(?:jak )?aplikow(?:ać|anie).{0,15}|proces rekrutacji|lokalizacja|miejsce pracy|klauzula.{0,20}|"
            r"technologie",
            r"solliciteren.{0,15}|sollicitatie.{0,20}",
            r"応募方法|選考(?:フロー|プロセス).{0,6}|勤務地|勤務時間|雇用形態|休日.{0,6}|联系方式|应聘方式|投递方式|工作时间|工作地点|联系我们",
            r"meer informatie|interesse\??|reageren.{0,15}|como (?:se )?candidatar.{0,10}|candidatura|contactos?",
        ),
    ),
)

LOOSE_HEADINGS: tuple[tuple[Section, re.Pattern[str]], ...] = (
    (
        "benefits",
        re.compile(
            r"\b(?:offer|benefit|perk|nabíz|bonus|bieten|offriamo|oferujemy|ofrec|avantage|vantagg|"
            r"proč)",
            re.I,
        ),
    ),
    (
        "requirements",
        re.compile(
            r"\b(?:require|qualif|skill|experience|looking for|bring|fit|profil|hledáme|požad|očekáv|sedne|ocení|uvít|"
            r"erwart|mitbring|suchen|cerchiamo|requisit|wymag|oczek|szuka|buscamos|recherch|attend)",
            re.I,
        ),
    ),
    (
        "responsibilities",
        re.compile(
            r"\b(?:responsib|dut(?:y|ies)|tasks?|you.ll do|you will|čeká|dělat|náplň|aufgabe|mission|farai|attività|"
            r"zadani|"
            r"obowiązk|harás|funcion|includes?)",
            re.I,
        ),
    ),
)
